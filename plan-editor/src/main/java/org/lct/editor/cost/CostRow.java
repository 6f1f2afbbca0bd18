package org.lct.editor.cost;

import java.math.BigDecimal;
import java.util.List;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.expand.PlanCost.Line;
import org.lct.plan.ResourceKind;

/// A row of the table of costs.
///
/// @param kind what is paid for, in words: "Nodes"
/// @param monthly USD for all of them
/// @param hourly likewise
public record CostRow(String region, String name, String kind, int count, BigDecimal monthly,
    BigDecimal hourly) {
  /// The rows of a plan: the regions in its order, in each of them nodes, volumes, NodeBalancers by name.
  public static List<CostRow> of(CheckedPlan plan) {
    return plan.regions().stream().flatMap(region -> plan.cost().lines().stream()
        .filter(line -> line.region().equals(region.id()))).map(CostRow::of).toList();
  }

  private static CostRow of(Line line) {
    return new CostRow(line.region(), line.name(), kind(line.kind()), line.count(), line.monthly(),
        line.hourly());
  }

  private static String kind(ResourceKind kind) {
    return switch (kind) {
      case LINODE -> Texts.of("cost.kind.nodes");
      case VOLUME -> Texts.of("cost.kind.volumes");
      case NODEBALANCER -> Texts.of("cost.kind.balancer");
      case FIREWALL, DISK, CONFIG, NODEBALANCER_CONFIG, NODEBALANCER_NODE ->
        throw new IllegalArgumentException(kind + " has no price");
    };
  }
}
