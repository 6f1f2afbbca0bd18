package org.lct.topology.diagram;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The statuses of a group of nodes. A value: two are equal if their nodes are.
///
/// A group may have thousands of nodes and is asked for its counts in every frame, so they are counted once.
public final class Health {
  /// The health of a group without nodes.
  public static final Health NONE = new Health(List.of());

  private final List<NodeStatus> nodes;
  private final Map<NodeStatus, Integer> counts;

  /// The health of nodes.
  ///
  /// @param nodes one status per node, in the order of their index
  public Health(List<NodeStatus> nodes) {
    this.nodes = List.copyOf(nodes);
    counts = new EnumMap<>(NodeStatus.class);
    nodes.forEach(status -> counts.merge(status, 1, Integer::sum));
  }

  private Health(NodeStatus status, int count) {
    nodes = Collections.nCopies(count, status);
    counts = new EnumMap<>(NodeStatus.class);
    if (count > 0) {
      counts.put(status, count);
    }
  }

  /// A group of `count` nodes with one status.
  public static Health of(NodeStatus status, int count) {
    return new Health(status, count);
  }

  /// Several groups as one.
  public static Health of(Collection<Health> groups) {
    return new Health(groups.stream().flatMap(group -> group.nodes.stream()).toList());
  }

  /// One status per node, in the order of their index.
  public List<NodeStatus> nodes() {
    return nodes;
  }

  /// How many nodes there are.
  public int size() {
    return nodes.size();
  }

  /// How many nodes have `status`.
  public int count(NodeStatus status) {
    return counts.getOrDefault(status, 0);
  }

  /// How many nodes need attention.
  public int bad() {
    return counts.entrySet().stream().filter(entry -> entry.getKey().isBad()).mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// The worst status in the group; empty for a group without nodes.
  public Optional<NodeStatus> worst() {
    return counts.keySet().stream().findFirst();
  }

  /// The number of nodes of each status that occurs, worst first.
  public Map<NodeStatus, Integer> counts() {
    return Collections.unmodifiableMap(counts);
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

  @Override
  public boolean equals(Object other) {
    return other instanceof Health health && nodes.equals(health.nodes);
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }

  @Override
  public String toString() {
    return "Health" + counts;
  }
}
