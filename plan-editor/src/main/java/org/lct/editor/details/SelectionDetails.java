package org.lct.editor.details;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.cost.SelectionCost;
import org.lct.editor.details.Details.Heading;
import org.lct.editor.details.Details.Note;
import org.lct.editor.details.Details.Section;
import org.lct.editor.details.Details.Total;
import org.lct.editor.figures.FigureIcons;
import org.lct.editor.figures.PartCost;
import org.lct.editor.figures.PlanFacts;
import org.lct.editor.figures.PlanNode;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.figures.Problem;
import org.lct.editor.gesture.Sharing;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// Describes what is selected in a plan.
public final class SelectionDetails {
  private final CheckedPlan plan;

  private SelectionDetails(CheckedPlan plan) {
    this.plan = plan;
  }

  /// The card of a selection. Nothing selected means the cluster; one entry of the plan in several regions, which a
  /// region plan makes possible, is described once.
  public static Details of(CheckedPlan plan, Set<String> selected) {
    var node = selected.size() == 1 ? plan.node(selected.iterator().next()) : Optional.<PlanNode>empty();
    if (node.isPresent())
      return NodeDetails.of(plan, node.get());
    var selection = plan.withOwners(selected);
    var details = new SelectionDetails(plan);
    var parts = plan.regions().stream().flatMap(region -> region.parts().stream())
        .filter(part -> selection.contains(part.id())).toList();
    var regions = plan.regions().stream().filter(region -> selection.contains(region.id())).toList();
    var shared = plan.regionPlans(selected);
    if (parts.isEmpty() && regions.isEmpty())
      return shared.size() == 1 ? RegionPlanDetails.of(plan, shared.getFirst()) : ClusterDetails.of(plan);
    if (parts.isEmpty() && regions.size() == 1)
      return RegionDetails.of(plan, regions.getFirst());
    return regions.isEmpty() && areOne(parts) ? details.entry(parts)
        : details.several(parts, regions, selection);
  }

  private static boolean areOne(List<PlanPart> parts) {
    var first = parts.getFirst();
    return parts.stream().allMatch(part -> areOne(first, part));
  }

  private static boolean areOne(PlanPart one, PlanPart other) {
    return one.getClass() == other.getClass() && one.name().equals(other.name())
        && other.entries().stream().anyMatch(one.entries()::contains);
  }

  private Details entry(List<PlanPart> parts) {
    var part = parts.getFirst();
    return new Details(heading(parts), note(parts), sections(part), problems(parts), total(parts));
  }

  /// What an entry is, in the regions in which it is selected.
  private static Heading heading(List<PlanPart> parts) {
    var part = parts.getFirst();
    var where = parts.size() == 1
        ? Texts.of("details.in", part.region().id())
        : Texts.of("details.in.each", parts.size());
    return switch (part) {
      case Nodes(_, _, var nodes) -> new Heading(FigureIcons.of(nodes), "node", part.name(),
          Texts.of("details.nodes", nodes.count(), where));
      case Balancer _ ->
        new Heading(Icon.NODEBALANCER, "nodebalancer", part.name(), Texts.of("details.balancer", where));
      case NodeVolumes(_, _, var nodes, _) ->
        new Heading(Icon.VOLUME, "volume", part.name(), Texts.of("details.volumes", nodes.count(), where));
      case RegionVolume _ ->
        new Heading(Icon.VOLUME, "volume", part.name(), Texts.of("details.volume.of", where));
    };
  }

  private List<Section> sections(PlanPart part) {
    return switch (part) {
      case Nodes nodes -> List.of(facts(nodes));
      case Balancer balancer -> BalancerDetails.of(balancer);
      case NodeVolumes volumes -> VolumeDetails.of(volumes);
      case RegionVolume volume -> VolumeDetails.of(volume);
    };
  }

  /// Where the nodes stand; that they differ from the region plan is a note.
  private Section facts(Nodes nodes) {
    var facts = new Facts();
    plan.regions().stream().filter(region -> region.parts().contains(nodes)).findFirst()
        .ifPresent(region -> PlanFacts.of(nodes, region).forEach(fact -> {
          switch (fact.kind()) {
            case PLACEMENT -> facts.field("details.placement", fact.words());
            case SUBNET -> facts.field("details.stands", fact.words());
            case OVERRIDE -> {
              // The note says it, with what can be done about it.
            }
          }
        }));
    return facts.untitled();
  }

  private Optional<Note> note(List<PlanPart> parts) {
    var part = parts.getFirst();
    if (parts.size() == 1 && part.isOverridden())
      return Optional.of(new Note(Icon.OVERRIDE, Texts.of("details.overridden", part.region().id()),
          Sharing.useShared(part)));
    var deed = parts.size() == 1
        ? Sharing.override(part, JsonNodeFactory.instance.objectNode())
        : Optional.<Gesture>empty();
    return shared(part).map(words -> new Note(Icon.SHARED, words, deed));
  }

  /// Which regions have the same, because they apply one region plan.
  private Optional<String> shared(PlanPart part) {
    var regions = plan.regions().stream()
        .filter(region -> region.parts().stream()
            .anyMatch(other -> areOne(part, other) && !other.isOverridden()))
        .map(PlanRegion::id).toList();
    return regions.size() < 2 ? Optional.empty()
        : Optional.of(Texts.of("details.shared", String.join(", ", regions)));
  }

  private Details several(List<PlanPart> parts, List<PlanRegion> regions, Set<String> selection) {
    var facts = new Facts();
    regions.forEach(region -> facts.item(region.id(), Texts.of("details.several.region")));
    parts.forEach(part -> facts.item(part.name(), heading(List.of(part)).subtitle()));
    return new Details(
        new Heading(Icon.DESIGN, "node", Texts.of("details.several", parts.size() + regions.size()),
            howMany(parts.size(), regions.size())),
        Optional.empty(),
        List.of(facts.untitled()), List.of(),
        SelectionCost.of(plan, selection).map(selected -> Total.of("", selected.cost())));
  }

  private static String howMany(int parts, int regions) {
    if (regions == 0)
      return Texts.of("details.several.parts", parts);
    var counted = Texts.of("details.several.regions", regions);
    return parts == 0 ? counted
        : Texts.of("details.several.both", Texts.of("details.several.parts", parts), counted);
  }

  private List<Problem> problems(Collection<PlanPart> parts) {
    var ids = parts.stream().map(PlanPart::id).collect(Collectors.toSet());
    return plan.problems().stream().filter(problem -> problem.figures().stream().anyMatch(ids::contains))
        .toList();
  }

  private Optional<Total> total(List<PlanPart> parts) {
    var costs = parts.stream().map(part -> PartCost.of(part, plan.catalog())).flatMap(Optional::stream)
        .toList();
    return costs.isEmpty() ? Optional.empty()
        : Optional.of(Total.of(how(parts), costs.stream().reduce(PartCost.NONE, PartCost::plus)));
  }

  /// "20 × $12.00", "20 × $12.00, in 2 regions".
  private String how(List<PlanPart> parts) {
    var part = parts.getFirst();
    int count = switch (part) {
      case Nodes(_, _, var nodes) -> nodes.count();
      case NodeVolumes(_, _, var nodes, _) -> nodes.count();
      case Balancer _,RegionVolume _ -> 1;
    };
    var each = PartCost.each(part, plan.catalog()).map(PartCost::monthly).map(Money::exact).orElse("");
    return Stream.of(Texts.of("details.each", count, each), parts.size() > 1
        ? Texts.of("details.regions", parts.size())
        : "").filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
  }
}
