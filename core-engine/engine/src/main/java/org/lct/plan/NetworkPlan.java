package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// How the nodes reach each other: the kind of private network and its range.
public record NetworkPlan(Optional<Mode> mode, Optional<String> cidr, List<SubnetPlan> subnets,
    Optional<String> nat) {
  public NetworkPlan { subnets = List.copyOf(subnets); }

  /// The kind of private network.
  public enum Mode {
    @JsonProperty("auto")
    AUTO, @JsonProperty("vpc")
    VPC, @JsonProperty("vlan")
    VLAN, @JsonProperty("private-ip")
    PRIVATE_IP, @JsonProperty("none")
    NONE
  }

  /// A subnet of a region's VPC.
  public record SubnetPlan(String name, Optional<String> cidr) {}
}
