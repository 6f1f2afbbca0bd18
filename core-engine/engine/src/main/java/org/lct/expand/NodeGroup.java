package org.lct.expand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.plan.InitPhase;
import org.lct.plan.InitStep;
import org.lct.plan.Placed;
import org.lct.plan.Placement;
import org.lct.plan.ResourceAddress;

/// The nodes of one node plan in one region, with everything they have in common worked out once.
///
/// @param exposure the ports at which NodeBalancers reach them
/// @param tags what they are tagged with in the cloud
/// @param steps how they are configured, with the place of each step
record NodeGroup(ResolvedRegion region, ResolvedNodePlan nodes, NamePatterns names, StorageLayout storage,
    Exposure exposure, List<String> tags, Map<InitPhase, List<Placed<InitStep>>> steps) {
  /// The address of the `index`-th node, from one.
  ResourceAddress address(int index) {
    return ResourceAddress.node(region.id(), nodes.name(), index);
  }

  /// The address of the placement group they are in.
  Optional<ResourceAddress> placement() {
    return nodes.plan().placement().map(Placement::policy).map(
        policy -> ResourceAddress.inRegion(region.id(), "placement." + nodes.name() + "." + policy));
  }

  /// The StackScript they run when they boot for the first time. That there is only one, a rule says.
  ///
  /// @param own the labels of the plan's own
  Optional<NodeScript> script(Set<String> own) {
    return steps.getOrDefault(InitPhase.FIRST_BOOT, List.of()).stream().map(Placed::value)
        .filter(step -> step.kind().equals("stackscript")).findFirst().map(step -> NodeScript.of(step, own));
  }

  /// The places of the nodes.
  Stream<NodeSlot> slots() {
    return IntStream.rangeClosed(1, nodes.count()).mapToObj(i -> new NodeSlot(address(i), this, i));
  }

  /// Whether enough is known about the nodes to want them in the cloud.
  boolean isResolved() { return nodes.type().isPresent() && nodes.image().isPresent(); }
}
