package org.lct.editor.gesture;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.LinodeType;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.text.Texts;

/// What stands in a region needs of it: why something cannot stand in all of some regions, if it cannot.
///
/// @param regions those that would get it
public record Needs(List<PlanRegion> regions) {
  /// Copies the list.
  public Needs { regions = List.copyOf(regions); }

  Optional<String> against(PlanPart part) {
    return switch (part) {
      case Nodes nodes -> nodes.nodes().type().flatMap(this::againstType)
          .or(() -> nodes.nodes().storage().anyMatch(entry -> entry.value().isVolume()) ? againstVolumes()
              : Optional.empty());
      case Balancer _ -> againstBalancers();
      case NodeVolumes _,RegionVolume _ -> againstVolumes();
    };
  }

  /// Why Linodes of a type cannot be in all of them, in words; empty if they can.
  public Optional<String> againstType(LinodeType type) {
    return type.capability().flatMap(needed -> without(needed)
        .map(region -> Texts.of("drop.no-type", type.label(), region, needed)));
  }

  Optional<String> againstBalancers() {
    return without("NodeBalancers").map(region -> Texts.of("drop.no-balancers", region));
  }

  Optional<String> againstVolumes() {
    return without("Block Storage").map(region -> Texts.of("drop.no-volumes", region));
  }

  private Optional<String> without(String capability) {
    return regions.stream()
        .filter(region -> region.region().region().filter(place -> !place.can(capability)).isPresent())
        .map(PlanRegion::id).findFirst();
  }
}
