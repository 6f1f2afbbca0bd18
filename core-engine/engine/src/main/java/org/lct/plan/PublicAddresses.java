package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which public addresses the nodes of a node plan have.
public enum PublicAddresses {
  @JsonProperty("ipv4+ipv6")
  IPV4_AND_IPV6, @JsonProperty("ipv6")
  IPV6, @JsonProperty("none")
  NONE
}
