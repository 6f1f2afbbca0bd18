package org.lct.editor.details;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lct.cloud.Region;
import org.lct.editor.details.Details.Heading;
import org.lct.editor.details.Details.Note;
import org.lct.editor.details.Details.Section;
import org.lct.editor.details.Details.Total;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PartCost;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.plan.RegionPlan;
import org.lct.topology.theme.Icon;

/// Describes a region of a plan.
final class RegionDetails {
  private RegionDetails() {}

  static Details of(CheckedPlan plan, PlanRegion region) {
    var place = region.region().region();
    return new Details(
        new Heading(Icon.REGION, "network", region.id(),
            place.map(Region::label).orElseGet(() -> Texts.of("region.unknown"))),
        shared(plan, region), List.of(general(region), regionPlan(region)), plan.problemsOf(region.id()),
        Optional.of(Total.of("", PartCost.ofRegion(region.id(), plan.cost()))));
  }

  /// Which regions apply the same region plan.
  private static Optional<Note> shared(CheckedPlan plan, PlanRegion region) {
    return region.template().flatMap(RegionPlan::name).map(name -> new Note(Icon.SHARED,
        Texts.of("details.shared.region", name, plan.regions().stream()
            .filter(other -> other.template().flatMap(RegionPlan::name).equals(Optional.of(name)))
            .map(PlanRegion::id).collect(Collectors.joining(", "))),
        Optional.empty()));
  }

  private static Section general(PlanRegion region) {
    return new Facts().field("details.linodes", Texts.of("details.number", region.linodes()))
        .untitled();
  }

  /// What the region plan adds to the region's own keys.
  private static Section regionPlan(PlanRegion region) {
    var facts = new Facts();
    region.template().ifPresent(template -> template.name()
        .ifPresent(name -> RegionPlanDetails.says(template,
            facts.lead("inspector.label.regionplan", name, FigureIds.regionPlan(name)))));
    return facts.titled("details.region-plan");
  }
}
