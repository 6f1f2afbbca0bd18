package org.lct.sandbox.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The zones of a cloud with their records, and how they are shown.
final class Domains {
  private final Table<Domain> zones;
  private final Table<DomainRecord> records;
  private final Index<Long, DomainRecord> recordsOf;

  Domains(Cloud cloud) {
    this.zones = cloud.store().table("domains", Domain.class);
    this.records = cloud.store().table("domain_records", DomainRecord.class);
    this.recordsOf = records.index(DomainRecord::domain);
  }

  Table<Domain> table() {
    return zones;
  }

  Table<DomainRecord> records() {
    return records;
  }

  List<DomainRecord> recordsOf(Domain domain) {
    return recordsOf.get(domain.id());
  }

  /// The zone in the path.
  Domain domain(Call call) {
    return zones.find(call.id("domainId")).orElseThrow(Refusal::notFound);
  }

  /// The record in the path.
  DomainRecord record(Call call) {
    var domain = domain(call).id();
    return records.find(call.id("recordId")).filter(record -> record.domain() == domain)
        .orElseThrow(Refusal::notFound);
  }

  static ObjectNode view(Domain domain) {
    var settings = domain.settings();
    var times = settings.times();
    var json = Json.object().put("id", domain.id()).put("type", domain.type()).put("domain", domain.name());
    json.set("tags", Json.texts(domain.tags()));
    json.put("group", settings.group()).put("status", domain.status()).put("errors", "")
        .put("description", settings.description()).put("soa_email", settings.email())
        .put("retry_sec", times.retry());
    json.set("master_ips", Json.texts(settings.masters()));
    json.set("axfr_ips", Json.texts(settings.transfers()));
    return json.put("expire_sec", times.expire()).put("refresh_sec", times.refresh())
        .put("ttl_sec", times.ttl()).put("created", Json.date(domain.created()))
        .put("updated", Json.date(domain.updated()));
  }

  static ObjectNode view(DomainRecord record) {
    return Json.object().put("id", record.id()).put("type", record.type().name()).put("name", record.name())
        .put("target", record.target()).put("priority", record.priority()).put("weight", record.weight())
        .put("port", record.port()).put("service", record.service()).put("protocol", record.protocol())
        .put("ttl_sec", record.ttl()).put("tag", record.tag()).put("created", Json.date(record.created()))
        .put("updated", Json.date(record.updated()));
  }
}
