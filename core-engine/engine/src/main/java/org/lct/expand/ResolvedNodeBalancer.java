package org.lct.expand;

import java.util.stream.Stream;
import org.lct.plan.NodeBalancerPlan;
import org.lct.plan.Placed;
import org.lct.plan.PortPlan;

/// A NodeBalancer as it applies in one region.
///
/// @param name given, or by position
public record ResolvedNodeBalancer(String name, Layered<NodeBalancerPlan> written) {
  /// What the plan says about it.
  public NodeBalancerPlan plan() {
    return written.value();
  }

  /// The ports it listens on, as [NodeBalancerPlan#allPorts] says, each with its place.
  public Stream<Placed<PortPlan>> ports() {
    var listed = Placed.each(written.pathOf("ports", balancer -> !balancer.ports().isEmpty()),
        plan().ports());
    return plan().allPorts().size() > plan().ports().size()
        ? Stream.concat(Stream.of(new Placed<>(written.path(), plan().direct())), listed)
        : listed;
  }
}
