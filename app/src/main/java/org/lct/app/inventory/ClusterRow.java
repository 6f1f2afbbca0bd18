package org.lct.app.inventory;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.cloud.Catalog;
import org.lct.diff.ChangeCost;
import org.lct.inventory.ClusterState;
import org.lct.plan.ResourceKind;

/// A cluster as the inventory view shows it.
///
/// @param state what is recorded
/// @param resources its resources worth a row, in the order of addresses
/// @param monthly what they cost together, as far as prices are known
public record ClusterRow(ClusterState state, List<ResourceRow> resources, BigDecimal monthly) {
  /// Copies the list.
  public ClusterRow { resources = List.copyOf(resources); }

  /// The row of a recorded cluster.
  static ClusterRow of(ClusterState state, Catalog prices) {
    var cost = new ChangeCost(prices);
    var rows = state.resources().values().stream().filter(resource -> isShown(resource.kind()))
        .map(resource -> new ResourceRow(resource, cost.of(resource)))
        .sorted(Comparator.comparing(row -> row.resource().address())).toList();
    return new ClusterRow(state, rows, rows.stream().map(ResourceRow::monthly).flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /// Parts of other resources are no rows of their own.
  private static boolean isShown(ResourceKind kind) {
    return switch (kind) {
      case LINODE, VOLUME, NODEBALANCER, FIREWALL, DOMAIN, PLACEMENT_GROUP, VPC, STACKSCRIPT, RESERVED_IP ->
        true;
      case DISK, CONFIG, NODEBALANCER_CONFIG, NODEBALANCER_NODE, DOMAIN_RECORD, SUBNET -> false;
    };
  }

  /// Its name.
  public String name() {
    return state.info().name();
  }

  /// How many resources of a kind it has.
  public long count(ResourceKind kind) {
    Map<ResourceKind, Long> counts = state.counts();
    return counts.getOrDefault(kind, 0L);
  }

  /// Whether its last run has not reached its end and is not under way, so that it can be resumed.
  public boolean isUnfinished() {
    return state.holder().isEmpty() && !state.condition().equals("deployed")
        && !state.last().flatMap(last -> last.status()).equals(Optional.of("complete"));
  }
}
