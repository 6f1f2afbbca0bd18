package org.lct.topology.diagram;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The statuses of a group of nodes.
///
/// @param nodes one status per node, in the order of their index
public record Health(List<NodeStatus> nodes) {
  /// The health of a group without nodes.
  public static final Health NONE = new Health(List.of());

  /// Copies the list.
  public Health { nodes = List.copyOf(nodes); }

  /// A group of `count` nodes with one status.
  public static Health of(NodeStatus status, int count) {
    return new Health(Collections.nCopies(count, status));
  }

  /// Several groups as one.
  public static Health of(Collection<Health> groups) {
    return new Health(groups.stream().flatMap(group -> group.nodes.stream()).toList());
  }

  /// How many nodes there are.
  public int size() {
    return nodes.size();
  }

  /// How many nodes have `status`.
  public int count(NodeStatus status) {
    return Collections.frequency(nodes, status);
  }

  /// How many nodes need attention.
  public int bad() {
    return (int) nodes.stream().filter(NodeStatus::isBad).count();
  }

  /// The worst status in the group; empty for a group without nodes.
  public Optional<NodeStatus> worst() {
    return nodes.stream().min(NodeStatus::compareTo);
  }

  /// The number of nodes of each status that occurs, worst first.
  public Map<NodeStatus, Integer> counts() {
    var counts = new EnumMap<NodeStatus, Integer>(NodeStatus.class);
    nodes.forEach(status -> counts.merge(status, 1, Integer::sum));
    return counts;
  }

  /// How many of the nodes have the worst status, in words: "3 of 20 booting"; empty for a group without nodes.
  public String shortWords() {
    return worst().map(worst -> count(worst) + " of " + size() + " " + worst.inSentence()).orElse("");
  }

  /// The counts in words, worst first: "1 failed, 9 running"; empty for a group without nodes.
  public String words() {
    return counts().entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey().inSentence())
        .collect(Collectors.joining(", "));
  }
}
