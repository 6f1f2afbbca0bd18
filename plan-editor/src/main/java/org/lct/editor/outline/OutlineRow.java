package org.lct.editor.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.compare.Interleaving;
import org.lct.editor.compare.CompareWords;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanNode;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.figures.PlanSection;
import org.lct.editor.figures.StartStages;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.Fact;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.Relation;
import org.lct.topology.theme.Icon;

/// A row of the outline with the rows under it. Its words are made when they are shown: a plan may have ten thousand
/// rows, of which a screen shows forty.
///
/// @param id the identity of its figure, region or section, or [FigureIds#CLUSTER]
/// @param kind what it stands for
/// @param amount how many resources that is; of a NodeBalancer how many nodes are behind it; of a node its number
/// @param of the node plan that volumes or a node belong to; of a node plan what else is to be known of it, such as when
///     it starts, of the cluster its summary, of a section all of it in words; else empty
/// @param related what its figure has to do with others
/// @param difference how it differs from the plan that this one is compared with, if it does
public record OutlineRow(String id, Kind kind, String name, Icon icon, int amount, String of,
    ProblemCount problems, List<Relation> related, Optional<Difference> difference, List<OutlineRow> rows) {
  /// Copies the lists.
  public OutlineRow {
    related = List.copyOf(related);
    rows = List.copyOf(rows);
  }

  /// What a row stands for.
  public enum Kind {
    /// All of the plan.
    CLUSTER,
    /// A section of the plan that has no figure.
    SECTION,
    /// A region.
    REGION,
    /// A node plan.
    NODES,
    /// One of its nodes.
    NODE,
    /// A NodeBalancer.
    BALANCER,
    /// The volumes of a node plan.
    VOLUMES,
    /// A volume of the region.
    VOLUME
  }

  /// What is looked up for each figure.
  private record Known(Map<String, ProblemCount> problems, Map<String, Integer> stages,
      Map<String, List<Relation>> relations) {
    static Known of(CheckedPlan plan) {
      return new Known(plan.problemCounts(), StartStages.of(plan.file().draft()).ofFigures(plan.regions()),
          plan.relations());
    }

    ProblemCount problems(String id) {
      return problems.getOrDefault(id, ProblemCount.NONE);
    }

    OutlineRow row(PlanPart part, Kind kind, Icon icon, int amount, String of) {
      return new OutlineRow(part.id(), kind, part.name(), icon, amount, of, problems(part.id()),
          relations.getOrDefault(part.id(), List.of()), Optional.empty(), List.of());
    }
  }

  /// The row of the cluster, with all others under it: its sections, the regions, the region plans.
  public static OutlineRow of(CheckedPlan plan) {
    var known = Known.of(plan);
    return new OutlineRow(FigureIds.CLUSTER, Kind.CLUSTER, plan.diagram().title(), Icon.DESIGN,
        plan.linodes(), plan.diagram().summary(), known.problems(FigureIds.CLUSTER), List.of(),
        Optional.empty(), Stream.of(sections(plan, FigureIds.CLUSTER), each(plan.regions(),
            plan.diagram().regions(),
            (region, drawn) -> region(region, drawn, known, sections(plan, region.id()))),
            rows(plan.sections().stream().filter(PlanSection::isRegionPlan))).flatMap(rows -> rows)
            .toList());
  }

  /// The rows of what the plan has and of how it is drawn, side by side.
  private static <P, D> Stream<OutlineRow> each(List<P> parts, List<D> drawn,
      BiFunction<P, D, OutlineRow> row) {
    return IntStream.range(0, parts.size()).mapToObj(at -> row.apply(parts.get(at), drawn.get(at)));
  }

  private static Stream<OutlineRow> sections(CheckedPlan plan, String owner) {
    return rows(plan.sections().stream()
        .filter(section -> section.owner().equals(owner) && !section.isRegionPlan()));
  }

  private static Stream<OutlineRow> rows(Stream<PlanSection> sections) {
    return sections
        .map(section -> new OutlineRow(section.id(), Kind.SECTION, section.name(), section.icon(), 0,
            section.spoken(), ProblemCount.NONE, List.of(), Optional.empty(), List.of()));
  }

  private static OutlineRow region(PlanRegion region, RegionBox drawn, Known known,
      Stream<OutlineRow> sections) {
    return new OutlineRow(region.id(), Kind.REGION, region.id(), Icon.REGION, region.linodes(), "",
        known.problems(region.id()), List.of(), Optional.empty(), Stream.concat(sections,
            each(region.parts(), drawn.figures(), (part, figure) -> part(part, figure, known)))
            .toList());
  }

  private static OutlineRow part(PlanPart part, Figure figure, Known known) {
    return switch (part) {
      case Nodes nodes -> nodes(nodes, (NodePlanFigure) figure, known);
      case Balancer balancer -> known.row(part, Kind.BALANCER, Icon.NODEBALANCER, balancer.backEnds(), "");
      case NodeVolumes volumes ->
        known.row(part, Kind.VOLUMES, Icon.VOLUME, volumes.nodes().count(), volumes.nodes().name());
      case RegionVolume _ -> known.row(part, Kind.VOLUME, Icon.VOLUME, 1, "");
    };
  }

  private static OutlineRow nodes(Nodes part, NodePlanFigure card, Known known) {
    var stage = Optional.ofNullable(known.stages.get(part.id()));
    var facts = Stream.concat(card.facts().stream().map(Fact::words),
        stage.stream().map(now -> Texts.of("start.stage", now))).collect(Collectors.joining(", "));
    return known.row(part, Kind.NODES, card.icon(), part.nodes().count(), facts);
  }

  /// This row with those of another plan that are not here, each where it would be, and each row with how it differs.
  ///
  /// @param before the same row of the other plan
  /// @param differences by identity
  OutlineRow compared(OutlineRow before, Map<String, Difference> differences) {
    var was = before.rows.stream().collect(Collectors.toMap(OutlineRow::id, row -> row));
    var all = Interleaving.of(before.rows, rows, OutlineRow::id).stream()
        .filter(row -> row.kind != Kind.SECTION || rows.contains(row))
        .map(row -> row.compared(was.getOrDefault(row.id, row), differences)).toList();
    return new OutlineRow(id, kind, name, icon, amount, of, problems, related,
        Optional.ofNullable(differences.get(id)), all);
  }

  /// The rows of the nodes of a node plan; none if that is not drawn.
  static List<OutlineRow> nodes(CheckedPlan plan, String nodePlan) {
    return plan.part(nodePlan).filter(Nodes.class::isInstance).map(Nodes.class::cast)
        .map(nodes -> IntStream.rangeClosed(1, nodes.nodes().count())
            .mapToObj(index -> node(plan, new PlanNode(nodes, index))).toList())
        .orElse(List.of());
  }

  private static OutlineRow node(CheckedPlan plan, PlanNode node) {
    var id = node.address().value();
    var name = plan.names().of(id).stream().findFirst().map(NodeNames.Name::text)
        .orElseGet(() -> node.plan().name() + "-" + node.index());
    return new OutlineRow(id, Kind.NODE, name, Icon.NODE_PLAN, node.index(), node.plan().name(),
        ProblemCount.NONE, List.of(), Optional.empty(), List.of());
  }

  /// Whether another row shows the same, whatever stands under it.
  boolean looksLike(OutlineRow other) {
    return id.equals(other.id) && kind == other.kind && name.equals(other.name) && icon == other.icon
        && amount == other.amount && of.equals(other.of) && problems.equals(other.problems)
        && related.equals(other.related) && difference.equals(other.difference);
  }

  /// How many resources it stands for, in short: "×20".
  public String count() {
    return switch (kind) {
      case CLUSTER, REGION, NODE -> Integer.toString(amount);
      case NODES, VOLUMES -> Texts.of("outline.times", amount);
      case BALANCER, VOLUME, SECTION -> "";
    };
  }

  /// What its figure has to do with others, in words: "uses memcached, balanced by front on 80"; empty for none, and for
  /// volumes, which say what they are of.
  public String relations() {
    return kind == Kind.VOLUMES ? "" : Relation.words(related);
  }

  /// All of it in words: "webservers, node plan, 20 nodes, balanced by front on 80, 1 warning".
  public String spoken() {
    var words = switch (kind) {
      case CLUSTER -> Texts.of("outline.cluster", name, of);
      case SECTION -> of;
      case REGION -> Texts.of("outline.region", name, amount);
      case NODES -> Texts.of("outline.nodes", name, amount);
      case NODE -> Texts.of("outline.node", of, Integer.toString(amount), name);
      case BALANCER -> Texts.of("outline.balancer", name, amount);
      case VOLUMES -> Texts.of("outline.volumes", name, amount, of);
      case VOLUME -> Texts.of("outline.volume", name);
    };
    return Stream
        .of(words, kind == Kind.NODES ? of : "", relations(), problems.words(),
            difference.map(CompareWords::of).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
