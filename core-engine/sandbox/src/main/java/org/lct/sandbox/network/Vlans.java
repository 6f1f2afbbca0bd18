package org.lct.sandbox.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Problems;

/// The VLANs of a cloud as interfaces name them.
public record Vlans(Networks networks) {
  private static final int MOST_IN_REGION = 10;

  /// The field with a VLAN's label.
  public static Field label(String name) {
    return Field.text(name).length(1, 64)
        .matching("[a-zA-Z0-9-]*", "Must only use ASCII letters, numbers, and dashes")
        .matching("(?!.*--).*", "Must not have two dashes in a row");
  }

  /// Notes when the region would have more VLANs than it may with these.
  public void check(String region, Collection<String> labels, String field, Problems problems) {
    var all = new HashSet<>(labels);
    networks.vlans().all().stream().filter(vlan -> vlan.region().equals(region) && inUse(vlan))
        .forEach(vlan -> all.add(vlan.label()));
    problems.require(labels.isEmpty() || all.size() <= MOST_IN_REGION,
        "A region can have only %d VLANs".formatted(MOST_IN_REGION), field);
  }

  /// The VLAN of this name, which comes into being when there is none. Those without members then make room for it.
  public Vlan use(String region, String label) {
    return networks.vlan(region, label).orElseGet(() -> {
      networks.vlans().all().stream().filter(vlan -> vlan.region().equals(region) && !inUse(vlan)).toList()
          .forEach(vlan -> networks.vlans().remove(vlan.id()));
      var cloud = networks.cloud();
      return cloud.add(networks.vlans(),
          new Vlan(cloud.store().next("VLAN", 28_500), region, label, cloud.clock().now()));
    });
  }

  /// A way like that of this interface into the VLAN of the same name in a region; empty when it leads into none.
  public Optional<NetworkInterface.Link> follow(NetworkInterface nic, String region) {
    return Optional.ofNullable(networks.vlanLabel(nic))
        .map(label -> NetworkInterface.Link.toVlan(use(region, label).id(), nic.link().ipam()));
  }

  boolean inUse(Vlan vlan) {
    return !networks.inVlan(vlan).isEmpty();
  }
}
