package org.lct.editor.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.expand.PlanCost.Line;
import org.lct.plan.ResourceKind;

/// A row of the table of costs: something that is paid for, or the sum of a region or of the cluster.
///
/// @param region empty for the cluster
/// @param kind what is paid for, in words: "Nodes"
/// @param monthly USD for all of them
/// @param hourly likewise
/// @param sum whether it is the sum of other rows
public record CostRow(String region, String name, String kind, int count, BigDecimal monthly,
    BigDecimal hourly, boolean sum) {
  /// The rows of a plan: the regions in its order, in each of them nodes, volumes, NodeBalancers by name.
  public static List<CostRow> of(CheckedPlan plan) {
    return plan.regions().stream().flatMap(region -> plan.cost().lines().stream()
        .filter(line -> line.region().equals(region.id()))).map(CostRow::of).toList();
  }

  /// The same with the sums: first that of the cluster, before the rows of each region that of the region.
  public static List<CostRow> withSums(CheckedPlan plan) {
    var rows = of(plan);
    if (rows.isEmpty())
      return rows;
    var all = new ArrayList<CostRow>();
    all.add(sum("", plan.diagram().title(), Texts.of("cost.kind.cluster"), rows));
    rows.stream().map(CostRow::region).distinct().forEach(region -> {
      var own = rows.stream().filter(row -> row.region.equals(region)).toList();
      all.add(sum(region, Texts.of("cost.all"), Texts.of("cost.kind.region"), own));
      all.addAll(own);
    });
    return List.copyOf(all);
  }

  private static CostRow sum(String region, String name, String kind, List<CostRow> rows) {
    return new CostRow(region, name, kind, rows.stream().mapToInt(CostRow::count).sum(),
        rows.stream().map(CostRow::monthly).reduce(BigDecimal.ZERO, BigDecimal::add),
        rows.stream().map(CostRow::hourly).reduce(BigDecimal.ZERO, BigDecimal::add), true);
  }

  private static CostRow of(Line line) {
    return new CostRow(line.region(), line.name(), kind(line.kind()), line.count(), line.monthly(),
        line.hourly(), false);
  }

  private static String kind(ResourceKind kind) {
    return switch (kind) {
      case LINODE -> Texts.of("cost.kind.nodes");
      case VOLUME -> Texts.of("cost.kind.volumes");
      case NODEBALANCER -> Texts.of("cost.kind.balancer");
      case FIREWALL, DISK, CONFIG, NODEBALANCER_CONFIG, NODEBALANCER_NODE, DOMAIN, DOMAIN_RECORD,
          PLACEMENT_GROUP, VPC, SUBNET, STACKSCRIPT, RESERVED_IP ->
        throw new IllegalArgumentException(kind + " has no price");
    };
  }
}
