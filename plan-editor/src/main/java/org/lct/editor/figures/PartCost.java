package org.lct.editor.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Price;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;

/// What one part of a plan costs a month, in USD by a catalogue's list prices; also where the plan around it has
/// errors.
public final class PartCost {
  private PartCost() {}

  /// The cost of all resources of a part; nodes with their backups, without their volumes. Empty where a price is not known.
  public static Optional<BigDecimal> of(PlanPart part, Catalog catalog) {
    return switch (part) {
      case Nodes nodes -> each(nodes, catalog).map(price -> times(price, nodes.nodes().count()));
      case Balancer _ -> each(part, catalog);
      case NodeVolumes volumes -> each(part, catalog).map(price -> times(price, volumes.nodes().count()));
      case RegionVolume _ -> each(part, catalog);
    };
  }

  /// The cost of one of them.
  public static Optional<BigDecimal> each(PlanPart part, Catalog catalog) {
    var region = part.region().id();
    return switch (part) {
      case Nodes nodes -> nodes.nodes().type().flatMap(type -> node(nodes, type));
      case Balancer _ -> catalog.nodeBalancer().in(region);
      case NodeVolumes volumes -> volume(catalog.volumeGigabyte(), region, volumes.gigabytes());
      case RegionVolume volume -> volume(catalog.volumeGigabyte(), region, volume.gigabytes());
    };
  }

  private static Optional<BigDecimal> node(Nodes nodes, LinodeType type) {
    var region = nodes.region().id();
    return nodes.nodes().plan().backups().orElse(false)
        ? type.price().in(region).flatMap(price -> type.backups().in(region).map(price::add))
        : type.price().in(region);
  }

  private static Optional<BigDecimal> volume(Price gigabyte, String region, int gigabytes) {
    return gigabyte.in(region).map(price -> times(price, gigabytes));
  }

  private static BigDecimal times(BigDecimal price, int count) {
    return price.multiply(BigDecimal.valueOf(count));
  }
}
