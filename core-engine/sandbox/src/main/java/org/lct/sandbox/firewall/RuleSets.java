package org.lct.sandbox.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
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
import org.lct.sandbox.store.Table;

/// The sets of rules that firewalls can use by `{"ruleset":id}`. The API's document does not have them; their fields
/// are those of traffic recorded in May 2026.
final class RuleSets {
  private static final String READ = "firewall:read_only";
  private static final String WRITE = "firewall:read_write";
  private static final String SETS = "/networking/firewalls/rulesets";
  private static final String SET = SETS + "/{rulesetId}";
  private static final Set<String> FILTERS = Set.of("id", "label", "type", "created", "updated");
  private static final Field LABEL = Labels.field("label", 3, 32, true);
  private static final Field DESCRIPTION = Field.text("description").length(0, 255);
  private static final Field RULES = Field.objects("rules", Fields.anything());
  private static final Fields CREATE = Fields.of(LABEL.required(), DESCRIPTION,
      Field.text("type").required().oneOf("inbound", "outbound"), RULES.required());
  private static final Fields UPDATE = Fields.of(LABEL, DESCRIPTION, RULES).ignoring("id", "version", "type",
      "is_service_defined", "created", "updated", "deleted");

  private final Cloud cloud;
  private final Firewalls firewalls;
  private final PrefixLists lists;
  private final Table<RuleSet> table;

  RuleSets(Cloud cloud, Firewalls firewalls, PrefixLists lists) {
    this.lists = lists;
    this.cloud = cloud;
    this.firewalls = firewalls;
    this.table = cloud.store().table("firewall_rulesets", RuleSet.class);
  }

  List<Route> routes() {
    return List.of(
        Route.list(SETS, READ, call -> new Listing<>(table.all(), RuleSet::view, FILTERS).page(call)),
        Route.post(SETS, WRITE, this::create).reading(CREATE),
        Route.get(SET, READ, call -> table.find(call.id("rulesetId")).orElseThrow(Refusal::notFound).view()),
        Route.put(SET, WRITE, this::update).reading(UPDATE), Route.delete(SET, WRITE, this::delete));
  }

  /// Whether rules in this direction can use this set.
  boolean usable(long id, String type) {
    return table.find(id).filter(set -> set.deleted() == null && set.type().equals(type)).isPresent();
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    checkRules(body, problems);
    problems.refuseIfAny();
    var now = cloud.clock().now();
    var set = cloud.add(table,
        new RuleSet(cloud.store().next("FIREWALL_RULESET", 66_300), body.text("label").orElseThrow(),
            body.text("description").orElse(""), body.text("type").orElseThrow(), body.all().get("rules"), 1,
            now, now, null));
    cloud.notify("firewall_ruleset_create", set.subject(), null);
    return set.view();
  }

  private void checkRules(Body body, Problems problems) {
    var rules = body.objects("rules");
    for (var i = 0; i < rules.size(); i++) {
      RuleFields.checkRule(rules.get(i), "rules[%d].".formatted(i), lists, problems);
    }
  }

  private RuleSet living(Call call) {
    return table.find(call.id("rulesetId")).filter(set -> set.deleted() == null)
        .orElseThrow(Refusal::notFound);
  }

  private JsonNode update(Call call) {
    var set = living(call);
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    checkRules(body, problems);
    problems.refuseIfAny();
    var changed = cloud.add(table,
        set.changed(body.text("label").orElse(set.label()),
            body.text("description").orElse(set.description()),
            Optional.ofNullable(body.all().get("rules")).orElse(set.rules()), cloud.clock().now()));
    cloud.notify("firewall_ruleset_update", changed.subject(), null);
    return changed.view();
  }

  private JsonNode delete(Call call) {
    var set = living(call);
    var used = firewalls.table().all().stream()
        .flatMap(firewall -> firewall.rules().path(set.type()).valueStream())
        .anyMatch(rule -> rule.path("ruleset").asLong() == set.id());
    if (used) {
      throw Refusal.invalid("A firewall uses this rule set.");
    }
    table.put(set.gone(cloud.clock().now()));
    cloud.notify("firewall_ruleset_delete", set.subject(), null);
    return Json.object();
  }
}
