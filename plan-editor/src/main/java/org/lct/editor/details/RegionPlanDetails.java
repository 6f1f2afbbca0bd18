package org.lct.editor.details;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.details.Details.Heading;
import org.lct.editor.details.Details.Note;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.figures.PlanSection;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.plan.NetworkPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.RegionPlan;
import org.lct.topology.theme.Icon;

/// Describes a region plan, which regions apply.
final class RegionPlanDetails {
  private RegionPlanDetails() {}

  static Details of(CheckedPlan plan, PlanSection section) {
    var appliers = plan.regions().stream().filter(region -> region.applies(section.path()))
        .map(PlanRegion::id).toList();
    var note = appliers.isEmpty()
        ? Texts.of("details.region-plan.unused")
        : Texts.of("details.region-plan.used", String.join(", ", appliers));
    var facts = new Facts();
    plan.file().draft().stream().flatMap(draft -> draft.placedRegionPlans())
        .filter(placed -> placed.path().equals(section.path()))
        .forEach(placed -> facts.words("details.region-plan.nodes", placed.value().nodes().stream()
            .map(NodePlan::name).flatMap(Optional::stream).toList()));
    return new Details(
        new Heading(Icon.REGION_PLAN, "network", section.name(), Texts.of("details.region-plan")),
        Optional.of(new Note(Icon.SHARED, note, Optional.empty())), List.of(facts.untitled()),
        plan.problems().stream().filter(problem -> problem.isAt(section.path())).toList(), Optional.empty());
  }

  /// What it says besides what has figures.
  static void says(RegionPlan template, Facts facts) {
    facts.words("details.region-plan.tags", template.tags())
        .words("details.region-plan.counters", template.counters());
    template.network().map(RegionPlanDetails::network).filter(words -> !words.isEmpty())
        .ifPresent(words -> facts.field("inspector.network", words));
  }

  private static String network(NetworkPlan network) {
    return Stream
        .of(network.mode().map(mode -> mode.name().toLowerCase(Locale.ROOT).replace('_', '-')).stream(),
            network.cidr().stream(), network.subnets().stream().map(NetworkPlan.SubnetPlan::name),
            network.nat().stream())
        .flatMap(words -> words).collect(Collectors.joining(", "));
  }
}
