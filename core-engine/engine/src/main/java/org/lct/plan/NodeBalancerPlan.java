package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A NodeBalancer of a region: which nodes it balances (`tag` is a tag or the name of a node plan) and
/// on which ports. One port may be given directly, several in `ports`.
public record NodeBalancerPlan(Optional<String> name, Optional<String> tag,
    @JsonUnwrapped PortPlan direct, List<PortPlan> ports,
    @JsonProperty("allow-from") List<String> allowFrom) {
  public NodeBalancerPlan {
    ports = List.copyOf(ports);
    allowFrom = List.copyOf(allowFrom);
  }

  /// The ports it listens on, each with its settings; one on port 80 if the plan names none.
  public List<PortPlan> allPorts() {
    return ports.isEmpty() || direct.port().isPresent()
        ? Stream.concat(Stream.of(direct), ports.stream()).toList()
        : ports;
  }

  /// This NodeBalancer where it says something, `base` where it does not.
  public NodeBalancerPlan overriding(NodeBalancerPlan base) {
    return new NodeBalancerPlan(name.or(base::name), tag.or(base::tag), direct.overriding(base.direct),
        ports.isEmpty() ? base.ports : ports, allowFrom.isEmpty() ? base.allowFrom : allowFrom);
  }
}
