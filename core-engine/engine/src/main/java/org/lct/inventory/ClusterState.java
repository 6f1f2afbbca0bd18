package org.lct.inventory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// What we last recorded of a cluster.
///
/// @param resources by address, in the order of addresses
/// @param steps what became of the init steps in the last deployment
/// @param last the last deployment, if there was one
/// @param holder who is changing it now, if somebody of this machine is
public record ClusterState(ClusterInfo info, SortedMap<ResourceAddress, ResourceRecord> resources,
    List<StepRecord> steps, Optional<DeploymentRecord> last, Optional<LockHolder> holder) {
  public ClusterState {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    steps = List.copyOf(steps);
  }

  /// The resource at `address`, if it exists.
  public Optional<ResourceRecord> resource(ResourceAddress address) {
    return Optional.ofNullable(resources.get(address));
  }

  /// How many resources of its own there are of each kind; kinds without any are absent.
  public Map<ResourceKind, Long> counts() {
    var counts = new EnumMap<ResourceKind, Long>(ResourceKind.class);
    resources.values().stream().filter(resource -> !resource.borrowed())
        .forEach(resource -> counts.merge(resource.kind(), 1L, Long::sum));
    return counts;
  }

  /// The same with these resources.
  public ClusterState with(SortedMap<ResourceAddress, ResourceRecord> others) {
    return new ClusterState(info, others, steps, last, holder);
  }

  /// The same, held by somebody.
  public ClusterState heldBy(LockHolder somebody) {
    return new ClusterState(info, resources, steps, last, Optional.of(somebody));
  }

  /// In words what the cluster is: `being changed`, `deployed`, `unfinished`, `undone`; after a deletion `volumes kept`,
  /// or `kept` if not only volumes were.
  public String condition() {
    if (holder.isPresent())
      return "being changed";
    if (last.isEmpty() || !last.get().complete())
      return "unfinished";
    return switch (last.get().verb()) {
      case "delete" -> counts().keySet().equals(Set.of(ResourceKind.VOLUME)) ? "volumes kept" : "kept";
      case "undo" -> "undone";
      default -> "deployed";
    };
  }
}
