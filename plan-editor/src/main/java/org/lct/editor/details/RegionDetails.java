package org.lct.editor.details;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.Region;
import org.lct.editor.details.Details.Heading;
import org.lct.editor.details.Details.Section;
import org.lct.editor.details.Details.Total;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.plan.NetworkPlan;
import org.lct.plan.RegionPlan;
import org.lct.topology.theme.Icon;

/// Describes a region of a plan.
final class RegionDetails {
  private RegionDetails() {}

  static Details of(CheckedPlan plan, PlanRegion region) {
    var place = region.region().region();
    var cost = plan.cost().byRegion().getOrDefault(region.id(), BigDecimal.ZERO);
    return new Details(
        new Heading(Icon.REGION, "network", region.id(),
            place.map(Region::label).orElseGet(() -> Texts.of("region.unknown"))),
        Optional.empty(), List.of(general(region)), plan.problemsOf(region.id()),
        Optional.of(new Total("", Texts.of("details.month", Money.exact(cost)))));
  }

  private static Section general(PlanRegion region) {
    return new Facts().code("details.region-plan", region.template().flatMap(RegionPlan::name))
        .field("details.linodes", Texts.of("details.number", region.linodes()))
        .field("details.network", network(region.region().network()))
        .words("details.tags", region.region().tags())
        .words("details.counters", region.region().counters()).untitled();
  }

  private static String network(NetworkPlan.Mode mode) {
    return switch (mode) {
      case AUTO, PRIVATE_IP -> Texts.of("details.network.private");
      case VPC -> Texts.of("network.vpc");
      case VLAN -> Texts.of("network.vlan");
      case NONE -> Texts.of("details.private.none");
    };
  }
}
