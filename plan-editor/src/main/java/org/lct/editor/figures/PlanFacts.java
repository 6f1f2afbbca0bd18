package org.lct.editor.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.Fact;

/// What is to be known of a node plan besides what all node plans show: whether its nodes are kept apart, in which subnet
/// they stand, whether it differs from the region plan.
public final class PlanFacts {
  private PlanFacts() {}

  /// The facts about a node plan.
  public static List<Fact> of(Nodes part, PlanRegion region) {
    var facts = new ArrayList<Fact>();
    if (part.isOverridden())
      facts.add(new Fact(Fact.Kind.OVERRIDE, Texts.of("fact.override")));
    placement(part).map(words -> new Fact(Fact.Kind.PLACEMENT, words)).ifPresent(facts::add);
    PlanNetworks.subnetOf(part, region)
        .map(subnet -> new Fact(Fact.Kind.SUBNET, Texts.of("fact.subnet", subnet))).ifPresent(facts::add);
    return facts;
  }

  private static Optional<String> placement(Nodes part) {
    return part.nodes().plan().placement().map(placement -> switch (placement) {
      case SPREAD, FLEXIBLE -> Texts.of("fact.spread.flexible");
      case STRICT -> Texts.of("fact.spread.strict");
    });
  }
}
