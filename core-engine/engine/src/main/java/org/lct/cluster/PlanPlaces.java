package org.lct.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.NodeScript;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;

/// Where in a plan the resources are written that it stands for.
final class PlanPlaces {
  private final Map<String, ResolvedNodePlan> nodePlans = new HashMap<>();
  private final Map<ResourceAddress, PlanPath> places = new HashMap<>();

  PlanPlaces(ResolvedPlan plan) {
    Placed.each(PlanPath.ROOT.key("stackscripts"), plan.plan().stackscripts()).forEach(
        script -> places.putIfAbsent(NodeScript.address(script.value().label()), script.path()));
    for (var region : plan.regions()) {
      region.nodePlans().forEach(nodes -> nodePlans.put(region.id() + "/" + nodes.name(), nodes));
      region.nodeBalancers().forEach(balancer -> places
          .put(ResourceAddress.inRegion(region.id(), balancer.name()), balancer.written().path()));
      region.volumes().forEach(volume -> places
          .put(ResourceAddress.inRegion(region.id(), "volume." + volume.value().label()), volume.path()));
    }
  }

  /// The place of what a resource was expanded from; the resource itself where the plan does not write it.
  Subject of(DesiredResource desired) {
    return of(desired.address()).map(Subject::at).orElseGet(() -> Subject.on(desired.address()));
  }

  private Optional<PlanPath> of(ResourceAddress address) {
    return Optional.ofNullable(places.get(address)).or(() -> nodes(address).map(one -> one.written().path()))
        .or(() -> address.whole().flatMap(this::of));
  }

  /// Where a key of a node's plan is written.
  Subject of(DesiredLinode node, String key, Predicate<NodePlan> says) {
    return nodes(node.address()).map(nodes -> Subject.at(nodes.written().pathOf(key, says)))
        .orElseGet(() -> Subject.on(node.address()));
  }

  /// The node plan of the node at `address`.
  Optional<ResolvedNodePlan> nodes(ResourceAddress address) {
    int bracket = address.value().lastIndexOf('[');
    return bracket < 0 || !address.value().endsWith("]")
        ? Optional.empty()
        : Optional.ofNullable(nodePlans.get(address.value().substring(0, bracket)));
  }
}
