package org.lct.cluster;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.lct.cloud.Catalog;
import org.lct.diff.ChangeCost;
import org.lct.diff.ChangeSet;
import org.lct.diff.ObservedCluster;
import org.lct.expand.Expansion;
import org.lct.expand.PlanCost;
import org.lct.inventory.ResourceRecord;

/// What a cluster costs a month, in USD by list prices, as far as they are known.
///
/// @param before what is there now; empty if nothing is
/// @param after what will be there: what the plan wants, and the volumes that are kept
public record MonthlyCost(Optional<BigDecimal> before, BigDecimal after) {
  /// The cost of a cluster before and after a change set.
  static MonthlyCost of(Expansion wanted, ObservedCluster there, ChangeSet changes, Catalog catalog) {
    var prices = new ChangeCost(catalog);
    var before = there.resources().values().stream().allMatch(ResourceRecord::borrowed)
        ? Optional.<BigDecimal>empty()
        : Optional.of(there.resources().values().stream()
            .flatMap(one -> prices.of(one, there.seen().getOrDefault(one.address(), Map.of())).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    return new MonthlyCost(before, PlanCost.of(wanted, catalog).total().add(sum(changes.kept(), prices)));
  }

  private static BigDecimal sum(Collection<ResourceRecord> resources, ChangeCost prices) {
    return resources.stream().map(prices::of).flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
