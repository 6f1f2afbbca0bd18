package org.lct.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.diff.Facts;
import org.lct.diff.ObservedCluster;
import org.lct.expand.DesiredLinode;
import org.lct.expand.Expansion;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;

/// The addresses of what was made and never recorded, as an answer was lost: an edited plan must not give them to others. A
/// listing of configurations is read for each such node in a VLAN, whose address no other listing shows.
final class FoundPlaces {
  private final CloudProvider cloud;
  private final ClusterState recorded;
  private final Map<ResourceAddress, DesiredLinode> inVlans;

  FoundPlaces(CloudProvider cloud, ClusterState recorded, Expansion expansion) {
    this.cloud = cloud;
    this.recorded = recorded;
    this.inVlans = expansion.each(DesiredLinode.class).filter(node -> node.interfaces().vlan().isPresent())
        .collect(Collectors.toMap(DesiredLinode::address, node -> node));
  }

  /// By what has them; empty if everything that is there is recorded.
  Map<ResourceAddress, String> in(ObservedCluster observed)
      throws CallFailedException, InterruptedException {
    var unknown = observed.resources().values().stream()
        .filter(seen -> recorded.resource(seen.address()).isEmpty() && !seen.address().isUnplanned())
        .toList();
    var places = new HashMap<>(Facts.places(unknown));
    for (var node : nodes(unknown)) {
      var there = cloud.linodes().configs(node.id()).stream()
          .flatMap(config -> config.vlanAddress().stream()).findFirst();
      there.ifPresentOrElse(address -> places.put(node.address(), address.replaceFirst("/.*", "")),
          () -> places.remove(node.address()));
    }
    return places;
  }

  private List<ResourceRecord> nodes(Collection<ResourceRecord> some) {
    return some.stream().filter(seen -> inVlans.containsKey(seen.address())).toList();
  }
}
