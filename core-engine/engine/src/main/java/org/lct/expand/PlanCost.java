package org.lct.expand;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lct.cloud.Catalog;
import org.lct.plan.ResourceKind;

/// What an expansion costs a month and an hour, in USD by the catalogue's list prices. Traffic and taxes are not in it.
///
/// @param lines by region, then kind, then name
/// @param unknown in words, what has no known price and is missing in the sums
public record PlanCost(List<Line> lines, List<String> unknown) {
  public PlanCost {
    lines = List.copyOf(lines);
    unknown = List.copyOf(unknown);
  }

  /// The cost of like things in one region.
  ///
  /// @param kind [ResourceKind#LINODE], [ResourceKind#VOLUME] or [ResourceKind#NODEBALANCER]
  /// @param name of the node plan (of its nodes, or of the volumes of its nodes), of the NodeBalancer, or of
  ///   the volume that belongs to no node plan
  /// @param count how many there are
  /// @param monthly what they cost together, as far as it is known; nodes with their backups
  /// @param hourly the same for an hour
  public record Line(String region, ResourceKind kind, String name, int count, BigDecimal monthly,
      BigDecimal hourly) {}

  /// The cost of `expansion` at the prices of `catalog`.
  public static PlanCost of(Expansion expansion, Catalog catalog) {
    return new CostSheet(catalog).cost(expansion);
  }

  /// What everything costs.
  public BigDecimal total() {
    return sum(_ -> true);
  }

  /// What everything costs an hour.
  public BigDecimal hourly() {
    return lines.stream().map(Line::hourly).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// What all things of one kind cost.
  public BigDecimal of(ResourceKind kind) {
    return sum(line -> line.kind() == kind);
  }

  /// What each region costs.
  public SortedMap<String, BigDecimal> byRegion() {
    return sums(_ -> true, Line::region);
  }

  /// What the nodes of each node plan cost in all regions, without their volumes.
  public SortedMap<String, BigDecimal> byNodePlan() {
    return sums(line -> line.kind() == ResourceKind.LINODE, Line::name);
  }

  private BigDecimal sum(Predicate<Line> which) {
    return lines.stream().filter(which).map(Line::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private SortedMap<String, BigDecimal> sums(Predicate<Line> which, Function<Line, String> key) {
    var sums = new TreeMap<String, BigDecimal>();
    lines.stream().filter(which)
        .forEach(line -> sums.merge(key.apply(line), line.monthly(), BigDecimal::add));
    return sums;
  }
}
