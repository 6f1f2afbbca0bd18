package org.lct.editor.details;

import java.util.List;
import java.util.Optional;
import org.lct.editor.details.Details.Heading;
import org.lct.editor.details.Details.Section;
import org.lct.editor.details.Details.Total;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.plan.ResourceKind;
import org.lct.topology.theme.Icon;

/// Describes a cluster as a whole.
final class ClusterDetails {
  private ClusterDetails() {}

  static Details of(CheckedPlan plan) {
    var diagram = plan.diagram();
    return new Details(new Heading(Icon.DESIGN, "network", diagram.title(), diagram.summary()),
        Optional.empty(), List.of(general(plan), cost(plan)),
        plan.problemsOf(FigureIds.CLUSTER),
        Optional.of(new Total("",
            Texts.of(plan.cost().unknown().isEmpty() ? "details.month" : "details.month.partial",
                Money.exact(plan.cost().total())),
            Texts.of("cost.hour", Money.fine(plan.cost().hourly())))));
  }

  private static Section general(CheckedPlan plan) {
    return new Facts().field("details.linodes", Texts.of("details.number", plan.linodes()))
        .field("details.balancers", Texts.of("details.number", balancers(plan)))
        .field("details.volumes.all", Texts.of("details.number", volumes(plan)))
        .untitled();
  }

  private static long balancers(CheckedPlan plan) {
    return parts(plan).stream().filter(Balancer.class::isInstance).count();
  }

  private static int volumes(CheckedPlan plan) {
    return parts(plan).stream().mapToInt(part -> switch (part) {
      case NodeVolumes(_, _, var nodes, _) -> nodes.count();
      case RegionVolume _ -> 1;
      case PlanPart.Nodes _,Balancer _ -> 0;
    }).sum();
  }

  private static List<PlanPart> parts(CheckedPlan plan) {
    return plan.regions().stream().flatMap(region -> region.parts().stream()).toList();
  }

  private static Section cost(CheckedPlan plan) {
    return new Facts().field("details.cost.nodes", amount(plan, ResourceKind.LINODE))
        .field("details.cost.balancers", amount(plan, ResourceKind.NODEBALANCER))
        .field("details.cost.volumes", amount(plan, ResourceKind.VOLUME)).titled("details.cost");
  }

  private static String amount(CheckedPlan plan, ResourceKind kind) {
    var cost = plan.cost().of(kind);
    boolean known = cost.signum() > 0 || plan.cost().lines().stream().noneMatch(line -> line.kind() == kind);
    return known ? Money.exact(cost) : Texts.of("details.cost.unknown");
  }
}
