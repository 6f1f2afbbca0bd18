package org.lct.editor.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Region;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.expand.PlanCost;
import org.lct.plan.RegionPlan;
import org.lct.topology.diagram.Chip;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.VolumeFigure;
import org.lct.topology.theme.Icon;

/// Draws a plan: a figure for every part of every region, with its cost and its problems.
public final class PlanDiagram {
  private static final String UNKNOWN_COUNTRY = "??";

  private final String title;
  private final Catalog catalog;
  /// By region; empty while it is not known.
  private final Optional<Map<String, BigDecimal>> costs;
  private final Map<String, ProblemCount> problems;
  private final Map<String, Long> appliers;

  private PlanDiagram(String title, List<PlanRegion> regions, Catalog catalog,
      Optional<Map<String, BigDecimal>> costs, Map<String, ProblemCount> problems) {
    this.title = title;
    appliers = regions.stream().map(PlanDiagram::template).flatMap(Optional::stream)
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    this.catalog = catalog;
    this.costs = costs;
    this.problems = problems;
  }

  /// The diagram of a plan in which every node is planned.
  ///
  /// @param title the cluster's name
  /// @param cost of the whole plan, for the sums of the regions
  /// @param problems by the identity of figures and regions
  public static Diagram of(String title, List<PlanRegion> regions, Catalog catalog, PlanCost cost,
      Map<String, ProblemCount> problems) {
    return new PlanDiagram(title, regions, catalog, Optional.of(cost.byRegion()), problems).draw(regions);
  }

  /// The same before it is known what the regions cost and what is wrong. Each figure is where it is going to be.
  public static Diagram sketch(String title, List<PlanRegion> regions, Catalog catalog) {
    return new PlanDiagram(title, regions, catalog, Optional.empty(), Map.of()).draw(regions);
  }

  private Diagram draw(List<PlanRegion> regions) {
    int linodes = regions.stream().mapToInt(PlanRegion::linodes).sum();
    return new Diagram(title, Texts.of("cluster.summary", linodes, regions.size()),
        regions.stream().map(this::region).toList(), PlanEdges.of(regions).toList());
  }

  private RegionBox region(PlanRegion drawn) {
    var place = drawn.region().region();
    return new RegionBox(drawn.id(), place.map(Region::countryCode).orElse(UNKNOWN_COUNTRY),
        place.map(Region::city).orElseGet(() -> Texts.of("region.unknown")),
        template(drawn), overridden(drawn), chips(drawn),
        costs.map(known -> Money.whole(known.getOrDefault(drawn.id(), BigDecimal.ZERO))).orElse(""),
        PlanNetworks.of(title, drawn), drawn.parts().stream().map(part -> figure(part, drawn)).toList(),
        Set.of());
  }

  private static Optional<String> template(PlanRegion drawn) {
    return drawn.template().flatMap(RegionPlan::name);
  }

  private static Set<String> overridden(PlanRegion drawn) {
    return drawn.parts().stream().filter(PlanPart::isOverridden).map(PlanPart::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Chip> chips(PlanRegion drawn) {
    var chips = new ArrayList<Chip>();
    Optional.of(count(drawn.id()).words()).filter(words -> !words.isEmpty()).map(Chip::plain)
        .ifPresent(chips::add);
    template(drawn).map(name -> Texts.of("region.shared", name, appliers.getOrDefault(name, 0L)))
        .map(words -> Chip.accented(words, Texts.of("region.shared.brief"), Icon.SHARED))
        .ifPresent(chips::add);
    chips.add(Chip.plain(PlanNetworks.word(drawn)));
    return chips;
  }

  private Figure figure(PlanPart part, PlanRegion drawn) {
    var state = FigureState.NONE.withProblems(count(part.id()));
    var price = PartCost.of(part, catalog).map(PartCost::monthly);
    return switch (part) {
      case Nodes nodes -> nodes(nodes, drawn, price);
      case Balancer balancer ->
        new NodeBalancerFigure(part.id(), part.name(), FigureWords.balancer(balancer), state);
      case NodeVolumes volumes ->
        new VolumeFigure(part.id(), part.name(), FigureWords.volumes(volumes, price), state);
      case RegionVolume volume ->
        new VolumeFigure(part.id(), part.name(), FigureWords.volume(volume, price), state);
    };
  }

  private Figure nodes(Nodes part, PlanRegion drawn, Optional<BigDecimal> price) {
    var nodes = part.nodes();
    var written = nodes.plan().type();
    return new NodePlanFigure(part.id(), part.name(), FigureIcons.of(nodes), type(nodes.type(), written),
        each(written.stream(), nodes.type().map(LinodeType::id).stream()), nodes.plan().software(),
        each(nodes.plan().allTags().stream(), part.region().tags().stream()), PlanFacts.of(part, drawn),
        price, false,
        FigureState.of(Health.of(NodeStatus.PLANNED, nodes.count())).withProblems(count(part.id())));
  }

  private static List<String> each(Stream<String> some, Stream<String> more) {
    return Stream.concat(some, more).distinct().toList();
  }

  /// The label of the type; the plan's own word where no type was found.
  private static String type(Optional<LinodeType> type, Optional<String> written) {
    return Stream.of(type.map(LinodeType::label), written).flatMap(Optional::stream).findFirst()
        .orElseGet(() -> Texts.of("type.missing"));
  }

  private ProblemCount count(String id) {
    return problems.getOrDefault(id, ProblemCount.NONE);
  }
}
