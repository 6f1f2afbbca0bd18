package org.lct.sandbox.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// What firewalls protect: their devices, the firewalls of a thing, and the account's default firewalls.
record DeviceRoutes(Firewalls firewalls, Function<Firewall, ObjectNode> view) {
  private static final String READ = "firewall:read_only";
  private static final String WRITE = "firewall:read_write";
  private static final String DEVICES = "/networking/firewalls/{firewallId}/devices";
  private static final String SETTINGS = "/networking/firewalls/settings";
  private static final Set<String> FILTERS = Set.of("id", "created", "updated");
  private static final Set<String> FIREWALL_FILTERS = Set.of("id", "label", "tags", "created", "updated");
  private static final Fields CREATE = Fields.of(Field.number("id").required(),
      Field.text("type").required());
  private static final Fields REPLACE = Fields.of(Field.numbers("firewall_ids").required());
  private static final List<String> DEFAULT_KINDS = List.of("linode", "nodebalancer", "public_interface",
      "vpc_interface");
  private static final Fields DEFAULTS = Fields
      .of(DEFAULT_KINDS.stream().map(Field::number).toArray(Field[]::new));
  private static final Fields UPDATE_SETTINGS = Fields
      .of(Field.object("default_firewall_ids", DEFAULTS).required());

  List<Route> routes() {
    var routes = new ArrayList<>(
        List.of(Route.list(DEVICES, READ, this::list),
            Route.post(DEVICES, WRITE, this::create).reading(CREATE),
            Route.get(DEVICES + "/{deviceId}", READ, call -> view(device(call))),
            Route.delete(DEVICES + "/{deviceId}", WRITE, this::delete),
            Route.get(SETTINGS, READ, _ -> settings()),
            Route.put(SETTINGS, WRITE, this::updateSettings).reading(UPDATE_SETTINGS)));
    firewalls.kinds().forEach(kind -> routes.addAll(routesOf(kind)));
    return routes;
  }

  private List<Route> routesOf(Protected kind) {
    var path = kind.path() + "/{entityId}/firewalls";
    if (kind.path().contains("{")) {
      return List.of(Route.list(path, "linodes:read_only", call -> page(call, kind)));
    }
    var scope = kind.type() + "s";
    return List.of(Route.list(path, scope + ":read_only", call -> page(call, kind)),
        Route.put(path, scope + ":read_write", call -> replace(call, kind)).reading(REPLACE),
        Route.act(path + "/apply", scope + ":read_write", call -> apply(call, kind)));
  }

  /// The firewall in the path.
  Firewall found(Call call) {
    return firewalls.table().find(call.id("firewallId")).orElseThrow(Refusal::notFound);
  }

  private FirewallDevice device(Call call) {
    return firewalls.device(found(call).id(), call.id("deviceId")).orElseThrow(Refusal::notFound);
  }

  /// Whether nothing that the firewall protects is protected by another one.
  boolean free(Firewall firewall) {
    return firewalls.devicesOf(firewall.id()).stream()
        .noneMatch(device -> firewalls.protectedByAnother(firewall.id(), device.type(), device.entity()));
  }

  /// Something that is to be protected.
  record Member(String type, long id) {}

  /// What the field `devices` of a new firewall names.
  List<Member> members(ObjectNode json, Problems problems) {
    var members = new LinkedHashSet<Member>();
    for (var kind : firewalls.kinds()) {
      for (var key : keys(kind)) {
        for (var id : json.path(key)) {
          members.add(new Member(kind.type(), id.longValue()));
          check(kind.type(), id.longValue(), "devices." + key, problems);
        }
      }
    }
    return List.copyOf(members);
  }

  /// What the field `devices` calls things of this kind. Documents of 2025 say `interfaces`, clients of 2026
  /// `linode_interfaces`.
  private static List<String> keys(Protected kind) {
    return kind.type().equals("linode_interface") ? List.of("linode_interfaces", "interfaces")
        : List.of(kind.type() + "s");
  }

  private void check(String type, long entity, String field, Problems problems) {
    var found = firewalls.kind(type).flatMap(kind -> kind.find().apply(entity));
    problems.require(found.isPresent(), field + " is not valid", field);
    problems.require(!firewalls.protectedByAnother(null, type, entity),
        "The %s already has an enabled firewall".formatted(type), field);
    problems.require(!firewalls.refuses(type, entity),
        "This Linode has interfaces of its own: a firewall protects them one by one", field);
  }

  private JsonNode list(Call call) {
    return new Listing<>(firewalls.devicesOf(found(call).id()), this::view, FILTERS).page(call);
  }

  private JsonNode create(Call call) {
    var firewall = found(call);
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    var type = body.text("type");
    problems.require(type.isEmpty() || firewalls.kind(type.get()).isPresent(), "type is not valid", "type");
    problems.refuseIfAny();
    var id = body.number("id").orElseThrow();
    check(type.orElseThrow(), id, "id", problems);
    problems.require(firewall.enabled() || !firewalls.idsOf(type.get(), id).contains(firewall.id()),
        "The %s already has this firewall".formatted(type.get()), "id");
    problems.refuseIfAny();
    firewalls.protect(firewall.id(), type.orElseThrow(), id);
    return view(firewalls.devicesOf(firewall.id()).getLast());
  }

  private JsonNode delete(Call call) {
    firewalls.release(device(call));
    return Json.object();
  }

  private ObjectNode view(FirewallDevice device) {
    var date = Json.date(device.created());
    return Json.object().put("id", device.id()).put("created", date).put("updated", date).set("entity",
        entity(device));
  }

  ObjectNode entity(FirewallDevice device) {
    var json = firewalls.entity(device).view();
    return json.set("parent_entity", firewalls.parent(device).map(Subject::view).orElse(null));
  }

  private long entity(Call call, Protected kind) {
    var id = call.id("entityId");
    var here = kind.parent().apply(id).map(parent -> parent.id().asText().equals(call.text("linodeId")));
    return kind.find().apply(id).filter(_ -> here.orElse(true)).map(found -> found.id().longValue())
        .orElseThrow(Refusal::notFound);
  }

  private JsonNode page(Call call, Protected kind) {
    return new Listing<>(firewalls.of(kind.type(), entity(call, kind)), view, FIREWALL_FILTERS).page(call);
  }

  private JsonNode replace(Call call, Protected kind) {
    var entity = entity(call, kind);
    var wanted = REPLACE.read(call).numbers("firewall_ids").orElseThrow().stream().distinct().toList();
    var problems = new Problems();
    problems.require(wanted.stream().allMatch(id -> firewalls.table().find(id).isPresent()),
        "firewall_ids is not valid", "firewall_ids");
    problems
        .require(wanted.stream().flatMap(id -> firewalls.table().find(id).stream()).filter(Firewall::enabled)
            .count() <= 1, "Only one of the firewalls can be enabled", "firewall_ids");
    problems.require(wanted.isEmpty() || !firewalls.refuses(kind.type(), entity),
        "This Linode has interfaces of its own: a firewall protects them one by one", "firewall_ids");
    problems.refuseIfAny();
    firewalls.replace(kind.type(), entity, wanted);
    return page(call, kind);
  }

  private JsonNode apply(Call call, Protected kind) {
    entity(call, kind);
    return Json.object();
  }

  private ObjectNode settings() {
    var json = Json.object();
    var ids = json.putObject("default_firewall_ids");
    DEFAULT_KINDS.forEach(kind -> ids.put(kind, firewalls.defaults().get(kind)));
    return json;
  }

  private JsonNode updateSettings(Call call) {
    Body body = UPDATE_SETTINGS.read(call);
    var ids = body.object("default_firewall_ids");
    var problems = new Problems();
    ids.propertyStream().filter(entry -> !entry.getValue().isNull()).forEach(entry -> problems.require(
        firewalls.table().find(entry.getValue().longValue()).filter(Firewall::enabled).isPresent(),
        entry.getKey() + " is not valid", "default_firewall_ids." + entry.getKey()));
    problems.refuseIfAny();
    ids.propertyStream().forEach(entry -> firewalls.setDefault(entry.getKey(),
        entry.getValue().isNull() ? null : Long.valueOf(entry.getValue().longValue())));
    return settings();
  }
}
