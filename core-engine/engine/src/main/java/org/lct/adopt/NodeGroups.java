package org.lct.adopt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lct.cloud.Catalog;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.plan.ResourceAddress;

/// Makes node plans of Linodes: those that are alike and have labels alike but for the number at the end, or are behind
/// the same NodeBalancers. A pure function; the order of what is found does not matter.
final class NodeGroups {
  /// `web-12` is `web` and `12`.
  private static final Pattern NUMBERED = Pattern.compile("(.*?)[-_.]*(\\d{1,9})");
  private static final Comparator<Linode> BY_NUMBER = Comparator.<Linode>comparingInt(NodeGroups::number)
      .thenComparing(Linode::label).thenComparingLong(Linode::id);

  private NodeGroups() {}

  /// A node plan.
  record Group(String name, NodeSpec spec, List<Linode> nodes) {
    ResourceAddress address(int position) {
      return ResourceAddress.node(spec.region(), name, position + 1);
    }

    Set<Long> ids() {
      return nodes.stream().map(Linode::id).collect(Collectors.toSet());
    }
  }

  /// What Linodes have in common to stand in one node plan.
  private record Alike(NodeSpec spec, String stem) {}

  static List<Group> of(List<Linode> linodes, Map<Long, Set<Long>> balancers, Map<Long, String> names,
      Found found, Catalog catalog, Networks networks) {
    var alike = new LinkedHashMap<Alike, List<Linode>>();
    linodes.stream().sorted(Comparator.comparing(Linode::label)).forEach(linode -> {
      var spec = NodeSpec.of(linode, balancers.getOrDefault(linode.id(), Set.of()), found, catalog,
          networks);
      alike.computeIfAbsent(new Alike(spec, spec.balancers().isEmpty() ? stem(linode.label()) : ""),
          _ -> new ArrayList<>()).add(linode);
    });
    var taken = new HashMap<String, Set<String>>();
    return alike.entrySet().stream().map(entry -> {
      var nodes = entry.getValue().stream().sorted(BY_NUMBER).toList();
      var spec = entry.getKey().spec();
      return new Group(free(name(nodes, spec, names), taken.computeIfAbsent(spec.region(),
          _ -> new HashSet<>())), spec, nodes);
    }).toList();
  }

  private static String name(List<Linode> nodes, NodeSpec spec, Map<Long, String> names) {
    if (nodes.size() == 1)
      return nodes.getFirst().label();
    var stems = nodes.stream().map(node -> stem(node.label())).distinct().toList();
    return stems.size() == 1 ? stems.getFirst()
        : spec.balancers().stream().sorted().map(names::get).collect(Collectors.joining("-")) + "-nodes";
  }

  private static String stem(String label) {
    var numbered = NUMBERED.matcher(label);
    return numbered.matches() && !numbered.group(1).isEmpty() ? numbered.group(1) : label;
  }

  private static int number(Linode linode) {
    var numbered = NUMBERED.matcher(linode.label());
    return numbered.matches() && !numbered.group(1).isEmpty() ? Integer.parseInt(numbered.group(2))
        : Integer.MAX_VALUE;
  }

  /// A name that nobody in the region has, legal in plans. What differs by upper case only is not told apart by people.
  static String free(String wanted, Set<String> taken) {
    var legal = wanted.replaceAll("[^A-Za-z0-9._-]+", "-");
    var cut = legal.startsWith("volume.") || legal.startsWith("placement.") ? "n-" + legal : legal;
    var name = cut.isEmpty() ? "node" : cut.substring(0, Math.min(cut.length(), 58));
    Function<String, String> key = text -> text.toLowerCase(Locale.ROOT);
    var free = IntStream.iterate(1, n -> n + 1).mapToObj(n -> n == 1 ? name : name + "-" + n)
        .filter(one -> !taken.contains(key.apply(one))).findFirst().orElseThrow();
    taken.add(key.apply(free));
    return free;
  }
}
