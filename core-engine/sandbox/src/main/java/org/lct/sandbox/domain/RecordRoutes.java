package org.lct.sandbox.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;

/// The records of domains.
record RecordRoutes(Cloud cloud, Domains domains, Zones zones) {
  private static final String RECORDS = DomainRoutes.DOMAIN + "/records";
  private static final String RECORD = RECORDS + "/{recordId}";
  private static final Set<String> FILTERS = Set.of("name", "target", "type", "tag");
  private static final int MOST_RECORDS = 12_000;
  private static final Fields UPDATE = Fields.of(Field.text("name").length(0, 100),
      Field.text("target").length(0, 65_535).matching("\\P{Cntrl}*", "Must not contain control characters"),
      Field.number("priority").range(0, 255),
      Field.number("weight").range(0, 65_535), Field.number("port").range(0, 65_535),
      Field.text("service").matching("_?[a-zA-Z0-9-]{1,62}",
          "Must only use ASCII letters, numbers, and dashes"),
      Field.text("protocol").matching("_?[a-zA-Z0-9-]{1,62}",
          "Must only use ASCII letters, numbers, and dashes"),
      Field.text("tag").oneOf("issue", "issuewild", "iodef"), Seconds.field("ttl_sec"))
      .ignoring("id", "type", "created", "updated");
  private static final Fields CREATE = UPDATE
      .and(Field.text("type").required().oneOf(RecordType.words()));

  List<Route> routes() {
    return List.of(
        Route.list(RECORDS, DomainRoutes.READ,
            call -> new Listing<>(domains.recordsOf(domains.domain(call)), Domains::view, FILTERS)
                .page(call)),
        Route.post(RECORDS, DomainRoutes.WRITE, this::create).reading(CREATE),
        Route.get(RECORD, DomainRoutes.READ, call -> Domains.view(domains.record(call))),
        Route.put(RECORD, DomainRoutes.WRITE, this::update).reading(UPDATE),
        // The scope is as recorded, odd as it is.
        Route.delete(RECORD, DomainRoutes.READ, this::delete));
  }

  static long newId(Cloud cloud) {
    return cloud.store().next("DOMAIN_RECORD", 41_200_000);
  }

  private JsonNode create(Call call) {
    var domain = domains.domain(call);
    var body = CREATE.read(call);
    if (domain.type().equals(Domain.SLAVE)) {
      throw Refusal.invalid("A slave domain gets its records from its masters.");
    }
    if (domains.recordsOf(domain).size() >= MOST_RECORDS) {
      throw Refusal.invalid("A domain can have at most 12000 records.");
    }
    var now = cloud.clock().now();
    var type = RecordType.valueOf(body.text("type").orElseThrow());
    var problems = new Problems();
    RecordRules.checkGiven(type, body, problems);
    var wanted = RecordRules.changed(DomainRecord.blank(domain.id(), type, now), body, now);
    check(domain, wanted, problems);
    return save(domain, wanted.as(newId(cloud), domain.id(), now), "dns_record_create");
  }

  private JsonNode update(Call call) {
    var domain = domains.domain(call);
    var wanted = RecordRules.changed(domains.record(call), UPDATE.read(call), cloud.clock().now());
    check(domain, wanted, new Problems());
    return save(domain, wanted, "dns_record_update");
  }

  private void check(Domain domain, DomainRecord wanted, Problems problems) {
    var others = domains.recordsOf(domain).stream().filter(record -> record.id() != wanted.id()).toList();
    RecordRules.check(wanted, problems);
    RecordRules.checkAmong(others, wanted, domain.name(), problems);
    problems.refuseIfAny();
  }

  private JsonNode save(Domain domain, DomainRecord record, String action) {
    zones.changing(domain);
    domains.records().put(record);
    cloud.notify(action, domain.subject(), null);
    return Domains.view(record);
  }

  private JsonNode delete(Call call) {
    var domain = domains.domain(call);
    var record = domains.record(call);
    zones.changing(domain);
    domains.records().remove(record.id());
    cloud.notify("dns_record_delete", domain.subject(), null);
    return Json.object();
  }
}
