package org.lct.sandbox.stackscript;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lct.sandbox.json.Json;

/// StackScripts as the API shows them.
final class StackScriptView {
  private StackScriptView() {}

  static ObjectNode of(StackScript script, boolean mine) {
    var json = Json.object().put("id", script.id()).put("username", script.username())
        .put("user_gravatar_id", "0".repeat(32)).put("label", script.label())
        .put("description", script.description())
        .put("ordinal", 0).put("logo_url", "");
    json.set("images", Json.texts(script.images()));
    json.put("deployments_total", script.deployments()).put("deployments_active", script.deployments())
        .put("is_public", script.open()).put("mine", mine).put("created", Json.date(script.created()))
        .put("updated", Json.date(script.updated())).put("rev_note", script.revisionNote())
        .put("script", script.script());
    var fields = json.putArray("user_defined_fields");
    DefinedField.of(script.script()).forEach(field -> fields.add(field.view()));
    return json;
  }
}
