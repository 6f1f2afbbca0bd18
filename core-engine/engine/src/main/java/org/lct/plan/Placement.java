package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether the nodes of a node plan are kept on different hosts, and how firmly. `spread` is the
/// flexible kind.
public enum Placement {
  @JsonProperty("spread")
  SPREAD, @JsonProperty("strict")
  STRICT, @JsonProperty("flexible")
  FLEXIBLE
}
