package org.lct.cluster;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.expand.OncePerPlace;

/// Whether there is room for what a plan wants new: its types are not sold out, and the account may have such things
/// there. Pure functions.
final class RoomCheck {
  private static final int OFFERED = 3;

  private final PlanPlaces places;
  private final Catalog catalog;

  RoomCheck(PlanPlaces places, Catalog catalog) {
    this.places = places;
    this.catalog = catalog;
  }

  /// What cannot be had at the moment, once for each place in the plan.
  ///
  /// @param wanted the nodes that are to be made or get another type
  /// @param soldOut types by region
  List<Diagnostic> soldOut(Collection<DesiredLinode> wanted, Map<String, Set<String>> soldOut) {
    return OncePerPlace.of(wanted.stream()
        .filter(node -> soldOut.getOrDefault(node.region(), Set.of()).contains(node.type()))
        .map(node -> soldOut(node, soldOut)));
  }

  private Diagnostic soldOut(DesiredLinode node, Map<String, Set<String>> soldOut) {
    var others = catalog.type(node.type()).map(type -> alternatives(type, node.region(), soldOut))
        .orElse(List.of());
    var regions = catalog.regions().stream().filter(region -> region.can("Linodes"))
        .filter(region -> !soldOut.getOrDefault(region.id(), Set.of()).contains(node.type()))
        .filter(region -> catalog.region(node.region()).filter(own -> own.country().equals(region.country()))
            .isPresent())
        .map(region -> region.id()).limit(OFFERED).toList();
    return Diagnostic.error("sold-out", places.of(node, "type", plan -> plan.type().isPresent()),
        "The type %s is sold out in %s".formatted(node.type(), node.region()),
        "Choose another type%s, another region%s, or wait.".formatted(list(others), list(regions)))
        .offering(others);
  }

  private static String list(List<String> words) {
    return words.isEmpty() ? "" : " (such as " + String.join(", ", words) + ")";
  }

  /// The next larger types of the same sort that can be had.
  private List<String> alternatives(LinodeType type, String region, Map<String, Set<String>> soldOut) {
    return catalog.types().stream().filter(other -> !other.id().equals(type.id()))
        .filter(other -> other.shared() == type.shared() && other.gpus() == type.gpus())
        .filter(other -> other.memory() >= type.memory() && other.disk() >= type.disk())
        .filter(other -> !soldOut.getOrDefault(region, Set.of()).contains(other.id()))
        .filter(other -> other.capability().flatMap(needed -> catalog.region(region)
            .map(place -> place.can(needed))).orElse(true))
        .sorted(Comparator.comparingInt(LinodeType::memory)).map(LinodeType::id).limit(OFFERED).toList();
  }

  /// What the account may not have in a region, once for each region and service.
  ///
  /// @param unavailable services by region, in the API's words
  List<Diagnostic> closed(Collection<DesiredResource> wanted, Map<String, Set<String>> unavailable) {
    return wanted.stream().flatMap(resource -> need(resource).stream())
        .filter(need -> unavailable.getOrDefault(need.region(), Set.of()).contains(need.service())).distinct()
        .map(need -> Diagnostic.error("not-for-account", Subject.whole(),
            "This account cannot have %s in %s".formatted(need.service(), need.region()),
            "Choose another region, or ask Linode's support."))
        .toList();
  }

  private record Need(String region, String service) {}

  private static Optional<Need> need(DesiredResource resource) {
    return switch (resource) {
      case DesiredLinode linode -> Optional.of(new Need(linode.region(), "Linodes"));
      case DesiredVolume volume -> Optional.of(new Need(volume.region(), "Block Storage"));
      case DesiredNodeBalancer balancer -> Optional.of(new Need(balancer.region(), "NodeBalancers"));
      default -> Optional.empty();
    };
  }
}
