package org.lct.sandbox.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Row;

/// Rules that several firewalls can use. One that is deleted stays on record, as recorded.
///
/// @param type the direction: `inbound` or `outbound`
/// @param rules a list, as it was sent; never changed in place
/// @param version counts the changes, from 1
/// @param deleted when it was deleted, or null
record RuleSet(long id, String label, String description, String type, JsonNode rules, int version,
    long created, long updated, @Nullable Long deleted) implements Row {

  RuleSet changed(String newLabel, String newDescription, JsonNode newRules, long at) {
    return new RuleSet(id, newLabel, newDescription, type, newRules, version + 1, created, at, null);
  }

  RuleSet gone(long at) {
    return new RuleSet(id, label, description, type, rules, version, created, updated, at);
  }

  Subject subject() {
    return Subject.of("firewall_ruleset", id, label, "/networking/firewalls/rulesets");
  }

  ObjectNode view() {
    var json = Json.object().put("id", id).put("version", version).put("label", label)
        .put("description", description).put("type", type).put("is_service_defined", false);
    json.set("rules", rules);
    return json.put("created", Json.date(created)).put("updated", Json.date(updated)).put("deleted",
        deleted == null ? null : Json.date(deleted));
  }
}
