package org.lct.adopt;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.cloud.ObservedResource.BackEnd;
import org.lct.cloud.ObservedResource.Config;
import org.lct.cloud.ObservedResource.Disk;
import org.lct.cloud.ObservedResource.Domain;
import org.lct.cloud.ObservedResource.DomainRecord;
import org.lct.cloud.ObservedResource.Firewall;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.NodeBalancerConfig;
import org.lct.cloud.ObservedResource.PlacementGroup;
import org.lct.cloud.ObservedResource.StackScript;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.cloud.ObservedResource.Vpc;
import org.lct.cloud.VpcMember;

/// What there is in an account, or a selection of it.
///
/// @param members who is where in all VPCs of the account
/// @param scripts the account's own StackScripts
/// @param reverseNames what people named public addresses, by address
/// @param layouts by the number of the Linode, as far as they were read
public record Found(List<Linode> linodes, List<Volume> volumes, List<Balancer> balancers,
    List<Firewall> firewalls, List<PlacementGroup> groups, List<Zone> zones, List<Vpc> vpcs,
    List<VpcMember> members, List<StackScript> scripts, Map<String, String> reverseNames,
    Map<Long, Layout> layouts) {
  public Found {
    linodes = List.copyOf(linodes);
    volumes = List.copyOf(volumes);
    balancers = List.copyOf(balancers);
    firewalls = List.copyOf(firewalls);
    groups = List.copyOf(groups);
    zones = List.copyOf(zones);
    vpcs = List.copyOf(vpcs);
    members = List.copyOf(members);
    scripts = List.copyOf(scripts);
    reverseNames = Map.copyOf(reverseNames);
    layouts = Map.copyOf(layouts);
  }

  /// A NodeBalancer with its ports.
  public record Balancer(NodeBalancer there, List<Port> ports) {
    public Balancer { ports = List.copyOf(ports); }
  }

  /// A port with its back ends.
  public record Port(NodeBalancerConfig there, List<BackEnd> backEnds) {
    public Port { backEnds = List.copyOf(backEnds); }
  }

  /// A domain with its records.
  public record Zone(Domain there, List<DomainRecord> records) {
    public Zone { records = List.copyOf(records); }
  }

  /// The disks of a Linode with its boot configurations.
  public record Layout(List<Disk> disks, List<Config> configs) {
    static final Layout UNKNOWN = new Layout(List.of(), List.of());

    public Layout {
      disks = List.copyOf(disks);
      configs = List.copyOf(configs);
    }
  }

  /// The same with these disks and boot configurations.
  public Found with(Map<Long, Layout> read) {
    return new Found(linodes, volumes, balancers, firewalls, groups, zones, vpcs, members, scripts,
        reverseNames,
        read);
  }

  /// The numbers of the Linodes.
  Set<Long> linodeIds() {
    return linodes.stream().map(Linode::id).collect(Collectors.toUnmodifiableSet());
  }
}
