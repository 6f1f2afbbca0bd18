package org.lct.expand;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lct.cloud.Catalog;
import org.lct.plan.ResourceKind;

/// What an expansion costs a month and an hour, in USD by the catalogue's list prices. Traffic and taxes are not in it.
/// Its sums are reckoned once: a large plan has ten thousand lines, and every view asks for them.
public final class PlanCost {
  private final List<Line> lines;
  private final List<String> unknown;
  private final BigDecimal total;
  private final BigDecimal hourly;
  private final SortedMap<String, BigDecimal> byRegion;

  /// The sums of lines.
  ///
  /// @param lines by region, then kind, then name
  /// @param unknown in words, what has no known price and is missing in the sums
  public PlanCost(List<Line> lines, List<String> unknown) {
    this.lines = List.copyOf(lines);
    this.unknown = List.copyOf(unknown);
    total = sum(_ -> true);
    hourly = lines.stream().map(Line::hourly).reduce(BigDecimal.ZERO, BigDecimal::add);
    byRegion = Collections.unmodifiableSortedMap(sums(_ -> true, Line::region));
  }

  /// The cost of like things in one region.
  ///
  /// @param kind [ResourceKind#LINODE], [ResourceKind#VOLUME] or [ResourceKind#NODEBALANCER]
  /// @param name of the node plan (of its nodes, or of the volumes of its nodes), of the NodeBalancer, or of
  ///   the volume that belongs to no node plan
  /// @param count how many there are
  /// @param monthly what they cost together, as far as it is known; nodes with their backups and
  ///   reserved addresses
  /// @param hourly the same for an hour
  public record Line(String region, ResourceKind kind, String name, int count, BigDecimal monthly,
      BigDecimal hourly) {}

  /// The cost of `expansion` at the prices of `catalog`.
  public static PlanCost of(Expansion expansion, Catalog catalog) {
    return new CostSheet(catalog).cost(expansion);
  }

  /// What there is, by region, then kind, then name.
  public List<Line> lines() {
    return lines;
  }

  /// In words, what has no known price and is missing in the sums.
  public List<String> unknown() {
    return unknown;
  }

  /// What everything costs.
  public BigDecimal total() {
    return total;
  }

  /// What everything costs an hour.
  public BigDecimal hourly() {
    return hourly;
  }

  /// What all things of one kind cost.
  public BigDecimal of(ResourceKind kind) {
    return sum(line -> line.kind() == kind);
  }

  /// What each region costs.
  public SortedMap<String, BigDecimal> byRegion() {
    return byRegion;
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
