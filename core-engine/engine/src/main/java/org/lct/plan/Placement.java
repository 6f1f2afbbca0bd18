package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether the nodes of a node plan are kept on different hosts, and how firmly. `spread` is the
/// flexible kind.
public enum Placement {
  @JsonProperty("spread")
  SPREAD, @JsonProperty("strict")
  STRICT, @JsonProperty("flexible")
  FLEXIBLE;

  /// The policy of the placement group that stands for it, in the API's words.
  public String policy() {
    return this == STRICT ? "strict" : "flexible";
  }
}
