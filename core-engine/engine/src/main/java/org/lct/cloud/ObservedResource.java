package org.lct.cloud;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A thing as the cloud shows it now. `id` is the cloud's number for it.
public sealed interface ObservedResource {
  /// The cloud's number for it.
  long id();

  /// Its name in the cloud.
  String label();

  /// A Linode.
  ///
  /// @param privateIpv4 its address in 192.168.128.0/17, if it has one
  /// @param placementGroup the number of the group it is in, if it is in one
  /// @param maintenance the policy, in the API's words: `linode/migrate`
  /// @param image what it was made from, if that is still known
  /// @param encrypted whether its disks are, if that is said
  record Linode(long id, String label, String region, String type, LinodeStatus status, List<String> tags,
      Optional<String> publicIpv4, Optional<String> privateIpv4, Optional<String> ipv6, boolean backups,
      Optional<Long> placementGroup, Instant created, String maintenance, Optional<String> image,
      Optional<Boolean> encrypted)
      implements
        ObservedResource {
    public Linode { tags = List.copyOf(tags); }
  }

  /// A disk of a Linode.
  record Disk(long id, String label, long megabytes, String filesystem, boolean ready)
      implements
        ObservedResource {}

  /// A boot configuration of a Linode.
  ///
  /// @param vlanAddress its address in a VLAN with the length of the prefix, if it has one
  /// @param disks device (`sda`) to the number of a disk
  /// @param rootDevice such as `/dev/sda`
  /// @param open whether something of it leads to the internet, as a public interface does
  record Config(long id, String label, Optional<String> vlanAddress, SortedMap<String, Long> disks,
      String rootDevice, String kernel, boolean open) implements ObservedResource {
    public Config { disks = Collections.unmodifiableSortedMap(new TreeMap<>(disks)); }
  }

  /// A volume; `usable` once it is active and, if attached, ready for input and output.
  ///
  /// @param encrypted whether it is, if that is said
  record Volume(long id, String label, String region, int gigabytes, Optional<Long> linodeId,
      boolean usable, List<String> tags, Optional<Boolean> encrypted) implements ObservedResource {
    public Volume { tags = List.copyOf(tags); }
  }

  /// A NodeBalancer.
  record NodeBalancer(long id, String label, String region, String ipv4, Optional<String> ipv6,
      List<String> tags)
      implements
        ObservedResource {
    public NodeBalancer { tags = List.copyOf(tags); }
  }

  /// A port of a NodeBalancer.
  record NodeBalancerConfig(long id, int port, String protocol, PortSettings settings)
      implements
        ObservedResource {
    @Override
    public String label() {
      return protocol + "-" + port;
    }
  }

  /// How a port of a NodeBalancer passes traffic on, in the API's words.
  ///
  /// @param checkPath empty where the check has none
  record PortSettings(String algorithm, String stickiness, String proxyProtocol, String check,
      String checkPath, int checkInterval, int checkAttempts) {}

  /// A back end of a port. `address` is `ip:port`, `mode` what it gets, `up` whether its last check passed.
  record BackEnd(long id, String label, String address, String mode, boolean up)
      implements
        ObservedResource {}

  /// A domain; `label` is its name.
  ///
  /// @param soaEmail the mailbox of who answers for it
  /// @param ttl seconds, 0 for the cloud's own number
  /// @param further what else is set about it, in the API's words: `type slave`
  record Domain(long id, String label, List<String> tags, String soaEmail, int ttl,
      List<String> further) implements ObservedResource {
    public Domain {
      tags = List.copyOf(tags);
      further = List.copyOf(further);
    }
  }

  /// A record of a domain. `name` is that inside the domain, "" for the domain itself; priority, weight and port are 0
  /// for types that have none.
  ///
  /// @param ttl seconds, 0 for the domain's number
  record DomainRecord(long id, String name, String type, String target, int ttl, int priority, int weight,
      int port)
      implements
        ObservedResource {
    @Override
    public String label() {
      return name.isEmpty() ? "@" : name;
    }
  }

  /// A placement group; `policy` is `strict` or `flexible`.
  ///
  /// @param linodes the numbers of the Linodes in it
  record PlacementGroup(long id, String label, String region, String policy,
      List<Long> linodes) implements ObservedResource {
    public PlacementGroup { linodes = List.copyOf(linodes); }
  }

  /// A VPC with its subnets.
  ///
  /// @param owner its description: of ours the ownership tag
  record Vpc(long id, String label, String region, String owner,
      List<Subnet> subnets) implements ObservedResource {
    public Vpc { subnets = List.copyOf(subnets); }
  }

  /// A subnet of a VPC; `range` is a CIDR.
  record Subnet(long id, String label, String range) implements ObservedResource {}

  /// A StackScript.
  ///
  /// @param images what it runs on
  /// @param owner its description: of ours the ownership tag
  record StackScript(long id, String label, String text, List<String> images,
      String owner) implements ObservedResource {
    public StackScript { images = List.copyOf(images); }
  }

  /// A reserved address.
  ///
  /// @param label the one that we gave it; "" for other people's
  /// @param linodeId who has it, if a Linode does
  /// @param tags without the one that says the label
  record ReservedIp(long id, String label, String address, String region, Optional<Long> linodeId,
      List<String> tags) implements ObservedResource {
    public ReservedIp { tags = List.copyOf(tags); }
  }

  /// A Cloud Firewall.
  ///
  /// @param linodes the numbers of the Linodes behind it
  /// @param nodeBalancers the numbers of the NodeBalancers behind it
  /// @param behind how many things of all kinds are behind it
  record Firewall(long id, String label, FirewallRules rules, List<String> tags, boolean enabled,
      List<Long> linodes, List<Long> nodeBalancers, int behind)
      implements
        ObservedResource {
    public Firewall {
      tags = List.copyOf(tags);
      linodes = List.copyOf(linodes);
      nodeBalancers = List.copyOf(nodeBalancers);
    }

    /// Whether something that is no Linode is behind it.
    public boolean protectsOthers() {
      return behind > linodes.size();
    }
  }
}
