package org.lct.topology.diagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a figure has to do with another one, as seen from it.
///
/// @param kind what the edge between them says
/// @param leaves whether that edge leaves the figure
/// @param other what the other one is called, such as "brokers"; in another region "brokers in eu-central"
/// @param label the port or ports; empty for none
public record Relation(Edge.Kind kind, boolean leaves, String other, String label) {
  /// So many are named; of more, how many there are.
  private static final int MOST = 5;

  private record End(String name, String region) {
    String from(End there) {
      return region.equals(there.region) ? name : name + " in " + region;
    }
  }

  /// The relations of all figures that have any, by their identities.
  public static Map<String, List<Relation>> of(Diagram diagram) {
    var ends = new HashMap<String, End>();
    diagram.regions().forEach(region -> region.figures()
        .forEach(figure -> ends.put(figure.id(), new End(figure.name(), region.id()))));
    var relations = new HashMap<String, List<Relation>>();
    diagram.edges().forEach(edge -> {
      var from = Objects.requireNonNull(ends.get(edge.from()));
      var to = Objects.requireNonNull(ends.get(edge.to()));
      relations.computeIfAbsent(edge.from(), _ -> new ArrayList<>(1))
          .add(new Relation(edge.kind(), true, to.from(from), edge.label()));
      relations.computeIfAbsent(edge.to(), _ -> new ArrayList<>(1))
          .add(new Relation(edge.kind(), false, from.from(to), edge.label()));
    });
    relations.replaceAll((_, some) -> List.copyOf(some));
    return relations;
  }

  /// The relations of one figure in words, such as "uses memcached on 11211, balanced by front on 80"; empty for none.
  public static String words(List<Relation> relations) {
    return Stream.of(true, false)
        .flatMap(leaves -> EnumSet.allOf(Edge.Kind.class).stream()
            .map(kind -> relations.stream()
                .filter(relation -> relation.kind == kind && relation.leaves == leaves).toList()))
        .filter(alike -> !alike.isEmpty())
        .map(alike -> alike.getFirst().verb() + " " + names(alike)).collect(Collectors.joining(", "));
  }

  private static String names(List<Relation> alike) {
    var named = alike.stream().limit(MOST)
        .map(relation -> relation.label.isEmpty() ? relation.other : relation.other + " on " + relation.label)
        .collect(Collectors.joining(", "));
    return alike.size() > MOST ? named + " and " + (alike.size() - MOST) + " more" : named;
  }

  private String verb() {
    return switch (kind) {
      case BALANCES -> leaves ? "balances" : "balanced by";
      case ATTACHES -> leaves ? "has volume" : "attached to";
      case USES -> leaves ? "uses" : "used by";
    };
  }
}
