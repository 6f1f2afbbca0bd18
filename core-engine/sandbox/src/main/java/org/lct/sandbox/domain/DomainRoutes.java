package org.lct.sandbox.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
import org.lct.sandbox.tag.TaggedKind;
import org.lct.sandbox.tag.Tags;

/// Domains themselves: making, changing, cloning, deleting them, and their zone files.
public final class DomainRoutes {
  static final String READ = "domains:read_only";
  static final String WRITE = "domains:read_write";
  private static final String DOMAINS = "/domains";
  static final String DOMAIN = DOMAINS + "/{domainId}";
  private static final String NAME = "domain";
  private static final Set<String> FILTERS = Set.of(NAME, "group", "tags");
  private static final String TAKEN = "DNS zone already exists.";
  private static final Fields CLONE = Fields.of(DomainFields.NAME.required());
  private static final Fields IMPORT = Fields.of(DomainFields.NAME.required(),
      Field.text("remote_nameserver").required());

  private final Cloud cloud;
  private final Tags tags;
  private final Domains domains;
  private final DomainNames names;
  private final Zones zones;

  /// The routes for the domains of this cloud.
  ///
  /// @param names of the zones of all accounts, which those of this one join
  public DomainRoutes(Cloud cloud, Tags tags, DomainNames names) {
    this.cloud = cloud;
    this.tags = tags;
    this.domains = new Domains(cloud);
    this.names = names;
    names.add(domains.table());
    this.zones = new Zones(cloud, domains);
    tags.add(new TaggedKind<>("domain", domains.table(), Domain::tags, Domain::tagged, Domains::view));
  }

  /// The routes, with those for records.
  public List<Route> routes() {
    var routes = new ArrayList<>(new RecordRoutes(cloud, domains, zones).routes());
    routes.addAll(List.of(
        Route.list(DOMAINS, READ,
            call -> new Listing<>(domains.table().all(), Domains::view, FILTERS).page(call)),
        Route.post(DOMAINS, WRITE, this::create).reading(DomainFields.CREATE),
        Route.post(DOMAINS + "/import", WRITE, this::importZone).reading(IMPORT),
        Route.get(DOMAIN, READ, call -> Domains.view(domains.domain(call))),
        Route.put(DOMAIN, WRITE, this::update).reading(DomainFields.UPDATE),
        Route.delete(DOMAIN, WRITE, this::delete),
        Route.post(DOMAIN + "/clone", WRITE, this::cloneZone).reading(CLONE),
        Route.get(DOMAIN + "/zone-file", READ, this::zoneFile)));
    return routes;
  }

  private JsonNode create(Call call) {
    var wanted = wanted(Domain.blank(cloud.clock().now()), DomainFields.CREATE, call);
    var domain = wanted.cloned(newId(), wanted.name(), wanted.created());
    return save(domain, domain, "dns_zone_create");
  }

  private JsonNode update(Call call) {
    var old = domains.domain(call);
    return save(old, wanted(old, DomainFields.UPDATE, call), "dns_zone_update");
  }

  private Domain wanted(Domain old, Fields fields, Call call) {
    var problems = new Problems();
    var body = fields.read(call.body(), problems);
    var wanted = DomainFields.changed(old, body, cloud.clock().now());
    checkName(wanted.name(), old.id(), problems);
    DomainFields.check(wanted, problems);
    problems.refuseIfAny();
    return body.texts("tags").map(tags::use).map(wanted::tagged).orElse(wanted);
  }

  private void checkName(String name, long but, Problems problems) {
    problems.require(names.free(name, but), TAKEN, NAME);
  }

  private JsonNode save(Domain old, Domain domain, String action) {
    zones.changing(old);
    domains.table().put(domain);
    cloud.notify(action, domain.subject(), null);
    return Domains.view(domain);
  }

  private JsonNode delete(Call call) {
    var domain = domains.domain(call);
    domains.recordsOf(domain).forEach(record -> domains.records().remove(record.id()));
    zones.forget(domain);
    domains.table().remove(domain.id());
    cloud.notify("dns_zone_delete", domain.subject(), null);
    return Json.object();
  }

  private JsonNode cloneZone(Call call) {
    var original = domains.domain(call);
    var domain = original.cloned(newId(), newName(CLONE, call), cloud.clock().now());
    domains.recordsOf(original).forEach(record -> domains.records()
        .put(record.as(RecordRoutes.newId(cloud), domain.id(), domain.created())));
    return save(domain, domain, "dns_zone_create");
  }

  private String newName(Fields fields, Call call) {
    var problems = new Problems();
    var body = fields.read(call.body(), problems);
    body.text(NAME).ifPresent(name -> checkName(name, 0, problems));
    problems.refuseIfAny();
    return body.text(NAME).orElseThrow();
  }

  /// There is no name server that the sandbox could ask.
  private JsonNode importZone(Call call) {
    newName(IMPORT, call);
    throw Refusal.invalid("The zone could not be transferred: the sandbox reaches no other name server.",
        "remote_nameserver");
  }

  private JsonNode zoneFile(Call call) {
    return Json.object().set("zone_file", Json.texts(zones.lines(domains.domain(call))));
  }

  private long newId() {
    return cloud.store().next("DOMAIN", 3_480_000);
  }
}
