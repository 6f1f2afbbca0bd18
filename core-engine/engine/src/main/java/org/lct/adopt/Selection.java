package org.lct.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.adopt.Found.Balancer;
import org.lct.adopt.Found.Zone;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource;
import org.lct.cloud.ObservedResource.Firewall;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.PlacementGroup;
import org.lct.cloud.ObservedResource.StackScript;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.cloud.ObservedResource.Vpc;
import org.lct.cloud.VpcMember;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.ClusterInfo;
import org.lct.plan.ResourceKind;

/// Which things of an account are meant: those that fit, and what belongs to them alone: volumes attached to them,
/// NodeBalancers and firewalls that are there for nobody else, and the placement groups and VPCs they are in. Domains
/// stand in no region: they are meant if they fit and no region is asked for. What belongs to a cluster of ours is never
/// meant.
///
/// @param label a label, in which `*` stands for any characters
public record Selection(Optional<String> tag, Optional<String> region, Optional<String> label) {
  /// What was selected, and what fits and is not.
  public record Selected(Found found, List<Diagnostic> leftOut) {
    public Selected { leftOut = List.copyOf(leftOut); }
  }

  /// Whether everything is meant.
  public boolean isEverything() { return tag.isEmpty() && region.isEmpty() && label.isEmpty(); }

  /// Whether domains are meant at all.
  public boolean meansDomains() {
    return region.isEmpty();
  }

  /// Selects. A pure function.
  ///
  /// @param recorded the numbers of what clusters that are recorded here have, by kind
  public Selected of(Found all, Map<ResourceKind, Set<Long>> recorded) {
    return new Selecting(recorded).of(all);
  }

  private final class Selecting {
    private final Map<ResourceKind, Set<Long>> recorded;
    private final List<Diagnostic> leftOut = new ArrayList<>();

    private Selecting(Map<ResourceKind, Set<Long>> recorded) {
      this.recorded = recorded;
    }

    private Selected of(Found all) {
      var linodes = all.linodes().stream().filter(one -> one.status() != LinodeStatus.DELETING)
          .filter(one -> fits(one, one.tags(), one.region()))
          .filter(one -> isFree(ResourceKind.LINODE, one, one.tags())).toList();
      var ids = linodes.stream().map(Linode::id).collect(Collectors.toSet());
      var volumes = all.volumes().stream()
          .filter(one -> one.linodeId().map(ids::contains)
              .orElseGet(() -> fits(one, one.tags(), one.region())))
          .filter(one -> isFree(ResourceKind.VOLUME, one, one.tags())).toList();
      var balancers = all.balancers().stream()
          .filter(one -> fits(one.there(), one.there().tags(), one.there().region())
              || isFor(one, linodes, all))
          .filter(one -> isFree(ResourceKind.NODEBALANCER, one.there(), one.there().tags())).toList();
      var firewalls = all.firewalls().stream()
          .filter(one -> (region.isEmpty() && fits(one, one.tags(), ""))
              || one.linodes().stream().anyMatch(ids::contains))
          .filter(one -> isFree(ResourceKind.FIREWALL, one, one.tags())).toList();
      var zones = all.zones().stream()
          .filter(one -> meansDomains() && fits(one.there(), one.there().tags(), ""))
          .filter(one -> isFree(ResourceKind.DOMAIN, one.there(), one.there().tags())).map(this::free)
          .toList();
      return new Selected(
          new Found(linodes, volumes, balancers, firewalls, groups(all, ids), zones, vpcs(all, ids),
              all.members(), scripts(all), all.reverseNames(), Map.of()),
          leftOut);
    }

    /// Without the records that a cluster of ours has put there.
    private Zone free(Zone zone) {
      return new Zone(zone.there(), zone.records().stream()
          .filter(one -> isFree(ResourceKind.DOMAIN_RECORD, one, List.of())).toList());
    }

    /// Which StackScript a node has run is not known, so none is needed by one.
    private List<StackScript> scripts(Found all) {
      all.scripts().stream().filter(one -> isEverything() && !ClusterInfo.isOwnershipTag(one.owner()))
          .forEach(one -> leftOut.add(notAdopted(ResourceKind.STACKSCRIPT, one,
              "a plan makes its StackScripts of files of its own; nodes may name it in their init steps")));
      return List.of();
    }

    private List<Vpc> vpcs(Found all, Set<Long> ids) {
      return all.vpcs().stream()
          .filter(vpc -> all.members().stream().filter(member -> isIn(member, vpc))
              .anyMatch(member -> member.linode().filter(ids::contains).isPresent())
              || (isEverything() && !ClusterInfo.isOwnershipTag(vpc.owner())))
          .filter(vpc -> isFree(ResourceKind.VPC, vpc, List.of(vpc.owner()))).toList();
    }

    private static boolean isIn(VpcMember member, Vpc vpc) {
      return vpc.subnets().stream().anyMatch(subnet -> subnet.id() == member.subnet());
    }

    private List<PlacementGroup> groups(Found all, Set<Long> ids) {
      var marks = Stream
          .of(all.linodes().stream().map(Linode::tags), all.volumes().stream().map(Volume::tags),
              all.firewalls().stream().map(Firewall::tags))
          .flatMap(tags -> tags).flatMap(List::stream)
          .filter(ClusterInfo::isOwnershipTag).collect(Collectors.toSet());
      var groups = new ArrayList<PlacementGroup>();
      for (var group : all.groups()) {
        var owner = marks.stream()
            .filter(tag -> group.label().endsWith("-" + tag.substring(tag.lastIndexOf(':') + 1))).toList();
        if (group.linodes().stream().anyMatch(ids::contains)) {
          if (isFree(ResourceKind.PLACEMENT_GROUP, group, owner))
            groups.add(group);
        } else if (isEverything() && owner.isEmpty()) {
          leftOut.add(notAdopted(ResourceKind.PLACEMENT_GROUP, group, "no adopted Linode is in it"));
        }
      }
      return groups;
    }

    private boolean fits(ObservedResource seen, List<String> tags, String in) {
      return tag.filter(wanted -> !tags.contains(wanted)).isEmpty()
          && region.filter(wanted -> !in.equals(wanted)).isEmpty()
          && label.filter(wanted -> !pattern(wanted).matcher(seen.label()).matches()).isEmpty();
    }

    private static Pattern pattern(String wanted) {
      return Pattern.compile(List.of(wanted.split("\\*", -1)).stream().map(Pattern::quote)
          .collect(Collectors.joining(".*")));
    }

    /// In a VPC, addresses are those there.
    private boolean isFor(Balancer balancer, List<Linode> linodes, Found all) {
      var vpc = all.vpcs().stream().filter(one -> all.members().stream().anyMatch(member -> isIn(member, one)
          && member.nodeBalancer().filter(id -> id == balancer.there().id()).isPresent())).findFirst();
      var ids = linodes.stream().map(Linode::id).collect(Collectors.toSet());
      var addresses = vpc.map(one -> all.members().stream()
          .filter(member -> isIn(member, one) && member.linode().filter(ids::contains).isPresent())
          .map(VpcMember::address).collect(Collectors.toSet()))
          .orElseGet(() -> linodes.stream().filter(one -> one.region().equals(balancer.there().region()))
              .flatMap(one -> one.privateIpv4().stream()).collect(Collectors.toSet()));
      var backEnds = balancer.ports().stream().flatMap(port -> port.backEnds().stream()).toList();
      return !backEnds.isEmpty() && backEnds.stream()
          .allMatch(one -> addresses.contains(one.address().replaceFirst(":\\d+$", "")));
    }

    private boolean isFree(ResourceKind kind, ObservedResource seen, List<String> tags) {
      var owner = tags.stream().filter(ClusterInfo::isOwnershipTag).findFirst();
      boolean free = owner.isEmpty() && !recorded.getOrDefault(kind, Set.of()).contains(seen.id());
      if (!free)
        leftOut.add(notAdopted(kind, seen, owner.map(tag -> "it carries the tag " + tag)
            .orElse("it is recorded as part of another cluster")));
      return free;
    }
  }

  /// That something is not taken over, and why.
  static Diagnostic notAdopted(ResourceKind kind, ObservedResource seen, String reason) {
    return Diagnostic.warning("not-adopted", Subject.whole(),
        "The %s `%s` (%d) is not adopted: %s".formatted(kind.id(), seen.label(), seen.id(), reason),
        "It stays as it is, and no cluster works with it.");
  }
}
