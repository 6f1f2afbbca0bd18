package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;

/// One reason why a request is refused.
///
/// @param field the field it is about: `size`, `configs[0].nodes[1].address`; null when it is about no single one
public record Problem(String reason, @Nullable String field) {
  ObjectNode view() {
    var json = Json.object().put("reason", reason);
    return field == null ? json : json.put("field", field);
  }
}
