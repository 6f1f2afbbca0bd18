package org.lct.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diff.Attributes;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.ObservedCluster;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// What the deletion of a cluster destroys. A pure function.
final class Deletion {
  private Deletion() {}

  /// Deletes everything that is there but the volumes the policy keeps, domains in which others have put records, and
  /// placement groups and VPCs that others are in.
  /// What vanishes with its whole is not named.
  static ChangeSet of(ObservedCluster observed, VolumePolicy policy) {
    var changes = new ArrayList<Change>();
    var kept = new ArrayList<ResourceRecord>();
    for (var there : observed.resources().values()) {
      switch (there.kind()) {
        case SUBNET -> {
          // Vanishes with its VPC, unless others keep that.
          if (!there.borrowed() && !there.shared() && there.address().whole().flatMap(observed::resource)
              .filter(whole -> whole.borrowed() || whole.shared()).isPresent())
            changes.add(new Change.Delete(there));
        }
        case DISK, CONFIG, NODEBALANCER_CONFIG, NODEBALANCER_NODE -> {
          // Vanishes with its Linode or NodeBalancer.
        }
        case VOLUME -> {
          if (keeps(there, policy))
            kept.add(there);
          else
            changes.add(new Change.Delete(there));
        }
        case DOMAIN_RECORD -> {
          if (!there.borrowed() && there.address().whole().flatMap(observed::resource)
              .filter(whole -> !whole.shared()).isEmpty())
            changes.add(new Change.Delete(there));
        }
        case DOMAIN, PLACEMENT_GROUP, VPC -> {
          if (there.borrowed() && there.kind() != ResourceKind.DOMAIN)
            continue;
          if (there.shared())
            kept.add(there);
          else
            changes.add(new Change.Delete(there));
        }
        case LINODE, NODEBALANCER, FIREWALL, STACKSCRIPT, RESERVED_IP ->
          changes.add(new Change.Delete(there));
      }
    }
    changes.sort(Comparator.comparing(Change::address));
    return new ChangeSet(changes, kept);
  }

  private static boolean keeps(ResourceRecord volume, VolumePolicy policy) {
    return switch (policy) {
      case KEEP -> true;
      case DELETE -> false;
      case AS_PLANNED -> volume.fact(Fact.KEEP).map(Boolean::parseBoolean).orElse(true);
    };
  }

  /// Deletes what of these is there; what was there before them stays, and so does a firewall that protects it now, so
  /// that no node is left open, and the placement group, the subnet and the VPC it is in.
  static ChangeSet of(ObservedCluster observed, Set<ResourceAddress> born) {
    var needed = observed.resources().values().stream().filter(there -> !born.contains(there.address()))
        .flatMap(there -> Stream.of(Attributes.FIREWALL, Attributes.PLACEMENT, Attributes.NETWORK)
            .flatMap(name -> Optional.ofNullable(there.wanted().get(name)).stream()))
        // A place in a subnet is followed by the address there.
        .map(text -> new ResourceAddress(text.replaceFirst(" .*", "")))
        .flatMap(one -> Stream.concat(Stream.of(one), one.whole().stream()))
        .collect(Collectors.toSet());
    var doomed = observed.resources().values().stream().filter(there -> born.contains(there.address()))
        .filter(there -> !needed.contains(there.address()) && !there.shared()).toList();
    var going = doomed.stream().map(ResourceRecord::address).collect(Collectors.toSet());
    return new ChangeSet(
        doomed.stream().filter(there -> !vanishes(there, going)).<Change>map(Change.Delete::new)
            .sorted(Comparator.comparing(Change::address)).toList(),
        List.of());
  }

  /// Parts go with their whole, but a volume is no part of its node.
  private static boolean vanishes(ResourceRecord there, Set<ResourceAddress> going) {
    return there.kind() != ResourceKind.VOLUME
        && there.address().whole().filter(whole -> whole.isWithin(going)).isPresent();
  }
}
