package org.lct.app.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.app.text.Texts;
import org.lct.editor.figures.FigureIds;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.ProblemCount;

/// From how each resource is to how each figure is.
///
/// @param resources everything that the figures stand for
/// @param nodes how each node is; those that do not exist are absent
/// @param ready the resources that exist; volumes once they are attached
/// @param failed the resources with which something failed
record FigureStates(Map<ResourceAddress, ResourceKind> resources, Map<ResourceAddress, NodeStatus> nodes,
    Set<ResourceAddress> ready, Set<ResourceAddress> failed) {

  Map<String, FigureState> byFigure() {
    var groups = new HashMap<String, Group>();
    resources.forEach((address, kind) -> FigureIds.of(address)
        .ifPresent(figure -> groups.computeIfAbsent(figure, _ -> new Group()).add(address, kind)));
    var states = new HashMap<String, FigureState>();
    groups.forEach((figure, group) -> states.put(figure, group.state()));
    return states;
  }

  /// The nodes of a cluster in the order of their addresses.
  static Health health(Map<ResourceAddress, ResourceKind> resources,
      Map<ResourceAddress, NodeStatus> nodes) {
    return new Health(resources.keySet().stream()
        .filter(address -> resources.get(address) == ResourceKind.LINODE).sorted()
        .map(address -> nodes.getOrDefault(address, NodeStatus.PLANNED)).toList());
  }

  /// The resources of one figure.
  private final class Group {
    private final Map<ResourceAddress, ResourceKind> members = new HashMap<>();

    void add(ResourceAddress address, ResourceKind kind) {
      members.put(address, kind);
    }

    FigureState state() {
      int failures = (int) members.keySet().stream().filter(failed::contains).count();
      var state = FigureState.of(health(members, nodes)).withProblems(new ProblemCount(failures, 0));
      return caption().map(state::withCaption).orElse(state);
    }

    private Optional<String> caption() {
      if (members.containsValue(ResourceKind.NODEBALANCER))
        return ofKind(ResourceKind.NODEBALANCER).stream().allMatch(ready::contains)
            ? Optional.of(Texts.of("figure.balancer.ready", count(ResourceKind.NODEBALANCER_NODE)))
            : Optional.empty();
      boolean onlyVolumes = members.values().stream().allMatch(kind -> kind == ResourceKind.VOLUME);
      return onlyVolumes
          ? Optional.of(Texts.of("figure.volumes.attached", count(ResourceKind.VOLUME), members.size()))
          : Optional.empty();
    }

    private long count(ResourceKind kind) {
      return ofKind(kind).stream().filter(ready::contains).count();
    }

    private List<ResourceAddress> ofKind(ResourceKind kind) {
      return members.keySet().stream().filter(address -> members.get(address) == kind).toList();
    }
  }
}
