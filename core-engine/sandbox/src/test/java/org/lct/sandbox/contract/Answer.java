package org.lct.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// An answer of the API to be judged.
///
/// @param path of the request, below the version, as sent, without the query
/// @param scopes what `X-Accepted-OAuth-Scopes` says, maybe empty
/// @param body missing when the answer has none
public record Answer(String method, String path, int status, String scopes, JsonNode body) {
  boolean refused() {
    return status >= 400;
  }

  Answer withBody(JsonNode other) {
    return new Answer(method, path, status, scopes, other);
  }

  Set<String> scopeSet() {
    return Set.of(scopes.split(","));
  }
}
