package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;

/// What a route does: reads the call, changes the cloud, and returns the body of the answer.
@FunctionalInterface
public interface Handler {
  /// Carries out the call.
  ///
  /// @throws Refusal when it cannot be; nothing it changed then remains
  JsonNode handle(Call call);
}
