package org.lct.topology.diagram.view;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.topology.diagram.Boundary;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.Fact;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.Relation;
import org.lct.topology.diagram.VolumeFigure;
import org.lct.topology.diagram.paint.PlacedNode;

/// Figures in words, for screen readers.
final class Spoken {
  private Spoken() {}

  /// A figure, such as "webservers, node plan, 20 nodes, Linode 2GB, uses memcached, 20 planned, 1 warning, 240 dollars a
  /// month".
  ///
  /// @param related what it has to do with others
  static String of(Figure figure, List<Relation> related) {
    var relations = Relation.words(related);
    return switch (figure) {
      case NodePlanFigure plan ->
        joined(plan.name(), "node plan", plan.count() == 1 ? "1 node" : plan.count() + " nodes",
            plan.type(), facts(plan), relations, state(plan.state()), plan.expanded() ? "nodes shown" : "",
            plan.monthlyCost()
                .map(cost -> cost.setScale(0, RoundingMode.HALF_UP) + " dollars a month").orElse(""));
      case NodeBalancerFigure balancer -> joined(balancer.name(), "NodeBalancer",
          detail(balancer.detail(), balancer.state()), relations, state(balancer.state()));
      case VolumeFigure volume -> joined(volume.name(), "volume", detail(volume.detail(), volume.state()),
          relations, state(volume.state()));
    };
  }

  private static String facts(NodePlanFigure plan) {
    return joined(plan.facts().stream().map(Fact::words).toList());
  }

  /// A region, such as "us-east, region, Newark, Shared plan, No VPC, $8,862, VLAN shop 10.0.0.0/16".
  static String of(RegionBox region) {
    return joined(Stream.of(Stream.of(region.id(), "region", region.place()),
        region.chips().stream().map(chip -> chip.text()),
        Stream.of(region.summary(), differences(region.differences())),
        region.boundaries().stream().map(Boundary::words)).flatMap(words -> words)
        .toList());
  }

  /// A node by its number and the first of its names, such as "webservers 3, planned, web-3.example.org".
  static String of(PlacedNode node, List<NodeNames.Name> names) {
    return joined(node.plan().name() + " " + node.index(), node.status().inSentence(),
        names.stream().findFirst().map(NodeNames.Name::text).orElse(""));
  }

  private static String detail(String detail, FigureState state) {
    return state.caption().isPresent() ? "" : detail;
  }

  private static String state(FigureState state) {
    return joined(state.words(), state.problems().words(), differences(state.differences()));
  }

  private static String differences(Set<Difference> differences) {
    return Stream.of(Difference.values()).filter(differences::contains).map(Difference::word)
        .collect(Collectors.joining(", "));
  }

  private static String joined(String... parts) {
    return joined(List.of(parts));
  }

  private static String joined(Collection<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
