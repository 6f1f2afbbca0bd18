package org.lct.editor.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Price;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.expand.PlanCost;
import org.lct.plan.ResourceKind;

/// What one part of a plan costs, in USD by a catalogue's list prices; also where the plan around it has errors.
///
/// @param monthly as far as it is known
/// @param hourly likewise
public record PartCost(BigDecimal monthly, BigDecimal hourly) {
  /// The cost of nothing.
  public static final PartCost NONE = new PartCost(BigDecimal.ZERO, BigDecimal.ZERO);

  /// The cost of all resources of a part; nodes with their backups, without their volumes. Empty where a price is not known.
  public static Optional<PartCost> of(PlanPart part, Catalog catalog) {
    return switch (part) {
      case Nodes nodes -> each(nodes, catalog).map(price -> price.times(nodes.nodes().count()));
      case Balancer _ -> each(part, catalog);
      case NodeVolumes volumes -> each(part, catalog).map(price -> price.times(volumes.nodes().count()));
      case RegionVolume _ -> each(part, catalog);
    };
  }

  /// The cost of one of them.
  public static Optional<PartCost> each(PlanPart part, Catalog catalog) {
    var region = part.region().id();
    return switch (part) {
      case Nodes nodes -> nodes.nodes().type().flatMap(type -> node(nodes, type));
      case Balancer _ -> of(catalog.nodeBalancer(), region);
      case NodeVolumes volumes ->
        of(catalog.volumeGigabyte(), region).map(gigabyte -> gigabyte.times(volumes.gigabytes()));
      case RegionVolume volume ->
        of(catalog.volumeGigabyte(), region).map(gigabyte -> gigabyte.times(volume.gigabytes()));
    };
  }

  /// The cost of a region, of all that stands in it.
  public static PartCost ofRegion(String id, PlanCost cost) {
    return cost.lines().stream().filter(line -> line.region().equals(id))
        .map(line -> new PartCost(line.monthly(), line.hourly())).reduce(NONE, PartCost::plus);
  }

  /// The cost of all parts of all regions, where there are too many nodes to name each of them. What has no known price is
  /// not in it.
  public static PlanCost ofAll(List<PlanRegion> regions, Catalog catalog) {
    return new PlanCost(regions.stream().flatMap(region -> region.parts().stream())
        .flatMap(part -> of(part, catalog).map(cost -> line(part, cost)).stream()).toList(), List.of());
  }

  private static PlanCost.Line line(PlanPart part, PartCost cost) {
    var region = part.region().id();
    return switch (part) {
      case Nodes nodes -> new PlanCost.Line(region, ResourceKind.LINODE, nodes.name(), nodes.nodes().count(),
          cost.monthly, cost.hourly);
      case Balancer balancer ->
        new PlanCost.Line(region, ResourceKind.NODEBALANCER, balancer.name(), 1, cost.monthly, cost.hourly);
      case NodeVolumes volumes -> new PlanCost.Line(region, ResourceKind.VOLUME, volumes.nodes().name(),
          volumes.nodes().count(), cost.monthly, cost.hourly);
      case RegionVolume volume ->
        new PlanCost.Line(region, ResourceKind.VOLUME, volume.name(), 1, cost.monthly, cost.hourly);
    };
  }

  private static Optional<PartCost> node(Nodes nodes, LinodeType type) {
    var region = nodes.region().id();
    return nodes.nodes().plan().backups().orElse(false)
        ? of(type.price(), region).flatMap(price -> of(type.backups(), region).map(price::plus))
        : of(type.price(), region);
  }

  private static Optional<PartCost> of(Price price, String region) {
    return price.in(region)
        .map(monthly -> new PartCost(monthly, price.hourIn(region).orElse(BigDecimal.ZERO)));
  }

  /// Both together.
  public PartCost plus(PartCost more) {
    return new PartCost(monthly.add(more.monthly), hourly.add(more.hourly));
  }

  private PartCost times(int count) {
    var factor = BigDecimal.valueOf(count);
    return new PartCost(monthly.multiply(factor), hourly.multiply(factor));
  }
}
