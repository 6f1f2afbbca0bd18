package org.lct.sandbox.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.PrefixLists;
import org.lct.sandbox.tag.TaggedKind;
import org.lct.sandbox.tag.Tags;

/// Firewalls themselves: making, changing, deleting them, and their rules.
public final class FirewallRoutes {
  private static final String READ = "firewall:read_only";
  private static final String WRITE = "firewall:read_write";
  private static final String FIREWALLS = "/networking/firewalls";
  private static final String FIREWALL = FIREWALLS + "/{firewallId}";
  private static final Set<String> FILTERS = Set.of("id", "label", "tags", "created", "updated");
  private static final String TAKEN = "Label must be unique among your Cloud Firewalls";
  private static final Field LABEL = Labels.field("label", 3, 32, true);
  private static final Fields DEVICES = Fields.of(Field.numbers("linodes"), Field.numbers("nodebalancers"),
      Field.numbers("interfaces"), Field.numbers("linode_interfaces"));
  private static final Fields CREATE = Fields.of(LABEL.required(), Field.object("rules").required(),
      Labels.tags(), Field.object("devices", DEVICES)).ignoring("id", "status", "created", "updated");
  private static final Fields UPDATE = Fields.of(LABEL, Field.text("status").oneOf("enabled", "disabled"),
      Labels.tags()).ignoring("id", "created", "updated", "rules", "entities");

  private final Cloud cloud;
  private final Firewalls firewalls;
  private final Tags tags;
  private final DeviceRoutes devices;
  private final RuleHistory history;
  private final RuleSets sets;
  private final PrefixLists lists;

  /// The routes for the firewalls of this cloud.
  public FirewallRoutes(Cloud cloud, Firewalls firewalls, Tags tags, PrefixLists lists) {
    this.cloud = cloud;
    this.firewalls = firewalls;
    this.tags = tags;
    this.devices = new DeviceRoutes(firewalls, this::view);
    this.history = new RuleHistory(cloud);
    this.sets = new RuleSets(cloud, firewalls, lists);
    this.lists = lists;
    tags.add(new TaggedKind<>("firewall", firewalls.table(), Firewall::tags, Firewall::tagged, this::view));
  }

  /// The routes.
  public List<Route> routes() {
    var routes = new ArrayList<>(devices.routes());
    routes.addAll(history.routes(devices::found));
    routes.addAll(sets.routes());
    routes.addAll(lists.routes());
    routes.addAll(Templates.routes());
    routes.addAll(List.of(
        Route.list(FIREWALLS, READ,
            call -> new Listing<>(firewalls.table().all(), this::view, FILTERS).page(call)),
        Route.post(FIREWALLS, WRITE, this::create).reading(CREATE),
        Route.get(FIREWALL, READ, call -> view(devices.found(call))),
        Route.put(FIREWALL, WRITE, this::update).reading(UPDATE),
        Route.delete(FIREWALL, WRITE, this::delete),
        Route.get(FIREWALL + "/rules", READ, call -> rules(devices.found(call))),
        Route.put(FIREWALL + "/rules", WRITE, this::updateRules).reading(RuleFields.RULES)));
    return routes;
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    checkLabel(body, "", problems);
    var rules = RuleFields.read(body.object("rules"), "rules.", sets::usable, lists,
        body.has("rules") ? problems : new Problems());
    var members = devices.members(body.object("devices"), problems);
    problems.refuseIfAny();
    var now = cloud.clock().now();
    var firewall = cloud.add(firewalls.table(), new Firewall(cloud.store().next("FIREWALL", 9_618_000),
        body.text("label").orElseThrow(), true, rules, 1, tags.use(body.texts("tags").orElse(List.of())), now,
        now));
    history.add(firewall);
    cloud.notify("firewall_create", Firewalls.subject(firewall), null);
    members.forEach(member -> firewalls.protect(firewall.id(), member.type(), member.id()));
    return view(firewall);
  }

  private void checkLabel(Body body, String current, Problems problems) {
    body.text("label").filter(label -> !label.equals(current))
        .ifPresent(label -> problems.require(firewalls.labelFree(label), TAKEN, "label"));
  }

  private JsonNode update(Call call) {
    var firewall = devices.found(call);
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    checkLabel(body, firewall.label(), problems);
    var enabled = body.text("status").map("enabled"::equals).orElse(firewall.enabled());
    problems.require(enabled || !isDefault(firewall), "A default firewall cannot be disabled", "status");
    problems.require(!enabled || firewall.enabled() || devices.free(firewall),
        "Something that this firewall protects has another enabled firewall", "status");
    problems.refuseIfAny();
    var changed = cloud.add(firewalls.table(),
        firewall.changed(body.text("label").orElse(firewall.label()), enabled,
            body.texts("tags").map(tags::use).orElse(firewall.tags()), cloud.clock().now()));
    var action = enabled == firewall.enabled() ? "firewall_update"
        : enabled ? "firewall_enable" : "firewall_disable";
    cloud.notify(action, Firewalls.subject(changed), null);
    return view(changed);
  }

  private boolean isDefault(Firewall firewall) {
    return firewalls.defaults().containsValue(firewall.id());
  }

  private JsonNode delete(Call call) {
    var firewall = devices.found(call);
    if (isDefault(firewall)) {
      throw Refusal.invalid("A default firewall cannot be deleted");
    }
    firewalls.devicesOf(firewall.id()).forEach(firewalls::release);
    firewalls.table().remove(firewall.id());
    history.forget(firewall.id());
    cloud.notify("firewall_delete", Firewalls.subject(firewall), null);
    return Json.object();
  }

  private JsonNode updateRules(Call call) {
    var firewall = devices.found(call);
    var problems = new Problems();
    var sent = call.body();
    var rules = RuleFields.read(sent, "", sets::usable, lists, problems);
    for (var direction : List.of("inbound", "outbound")) {
      problems.require(sent.has(direction), direction + " is required", direction);
    }
    problems.refuseIfAny();
    var changed = cloud.add(firewalls.table(), firewall.ruled(rules, cloud.clock().now()));
    history.add(changed);
    cloud.notify("firewall_rules_update", Firewalls.subject(changed), null);
    return rules(changed);
  }

  private ObjectNode view(Firewall firewall) {
    var json = Json.object().put("id", firewall.id()).put("label", firewall.label())
        .put("created", Json.date(firewall.created())).put("updated", Json.date(firewall.updated()))
        .put("status", firewall.enabled() ? "enabled" : "disabled");
    json.set("rules", rules(firewall));
    json.set("tags", Json.texts(firewall.tags()));
    var entities = json.putArray("entities");
    firewalls.devicesOf(firewall.id()).forEach(device -> entities.add(devices.entity(device)));
    return json;
  }

  private static ObjectNode rules(Firewall firewall) {
    return RuleHistory.view(firewall.rules(), firewall.version());
  }
}
