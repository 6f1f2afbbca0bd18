package org.lct.cloud;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.lct.secret.Secret;

/// What create calls ask for, one record for each kind. Ids are the cloud's.
public final class Specs {
  private Specs() {}

  /// A Linode; without an image it is blank: no disk, no configuration, and it stays off.
  ///
  /// @param interfaces none if it has the public one only; a blank Linode has them in its configuration
  /// @param encryption whether its disks are encrypted; empty for what is usual
  /// @param reservedIp the address it gets; empty for any
  /// @param authorizedKeys public SSH keys for root; an image needs at least one, as no password is ever
  ///   set
  public record Linode(String region, String type, String label, Optional<String> image,
      List<String> authorizedKeys, boolean booted, boolean privateIp, boolean backups,
      Optional<String> maintenancePolicy, long firewallId, Optional<Long> placementGroup,
      List<Interface> interfaces, Optional<Script> script, List<String> tags, Optional<Boolean> encryption,
      Optional<String> reservedIp) {
    public Linode { interfaces = List.copyOf(interfaces); }
  }

  /// What a Linode is made from anew.
  ///
  /// @param authorizedKeys public SSH keys for root; at least one, as no password is ever set
  /// @param type another type for it; empty if it stays what it is, which must not be said
  public record Rebuild(String image, List<String> authorizedKeys, Optional<Script> script,
      Optional<String> type) {
    public Rebuild { authorizedKeys = List.copyOf(authorizedKeys); }
  }

  /// What can be told a Linode in passing.
  public record LinodeChange(List<String> tags, Optional<String> maintenancePolicy) {}

  /// A disk; with an image, the keys go into it.
  public record Disk(String label, long megabytes, String filesystem, Optional<String> image,
      List<String> authorizedKeys, Optional<Script> script) {}

  /// A network interface of a boot configuration. The first one is the way out.
  public sealed interface Interface {}

  /// The public interface.
  public record PublicInterface() implements Interface {}

  /// A place in a VPC: the address of a Linode, or the range of a NodeBalancer.
  public record VpcInterface(long subnet, String address) implements Interface {}

  /// A place in a VLAN, which comes into being with its first member.
  ///
  /// @param address with the length of the network's prefix
  public record VlanInterface(String label, String address) implements Interface {}

  /// A VPC.
  ///
  /// @param tag says whose it is
  public record Vpc(String region, String label, String tag) {}

  /// A boot configuration: device (`sda`) to disk id.
  ///
  /// @param volumes device to the id of a volume; those that are in it already and not named here keep a place
  public record Config(String label, SortedMap<String, Long> devices, SortedMap<String, Long> volumes,
      String rootDevice,
      List<Interface> interfaces) {
    public Config { interfaces = List.copyOf(interfaces); }
  }

  /// A volume, attached to a Linode (and one of its configurations) or alone in a region.
  ///
  /// @param encryption whether it is encrypted; empty for what is usual
  public record Volume(String label, int gigabytes, String region, Optional<Long> linodeId,
      Optional<Long> configId, List<String> tags, Optional<Boolean> encryption) {}

  /// A NodeBalancer with its ports and back ends, made in one call.
  ///
  /// @param firewallId the firewall it is behind from the first moment; empty for what the account has for new ones
  public record NodeBalancer(String region, String label, List<String> tags, Optional<Long> firewallId,
      Optional<VpcInterface> vpc,
      List<Port> ports) {}

  /// A port of a NodeBalancer; empty values are left to the API.
  public record Port(int port, String protocol, Optional<String> algorithm, Optional<String> stickiness,
      Optional<String> check, Optional<String> checkPath, Optional<Integer> checkInterval,
      Optional<Integer> checkAttempts, Optional<String> proxyProtocol, Optional<Certificate> certificate,
      List<BackEnd> backEnds) {}

  /// A certificate with its chain and its private key, both as PEM.
  public record Certificate(Secret chain, Secret key) {}

  /// A back end: `address` is `ip:port`, in this subnet if it is one of a VPC.
  ///
  /// @param mode what it gets; empty for what is usual or as it is
  public record BackEnd(String label, String address, Optional<Long> subnet, Optional<String> mode) {}

  /// A domain. `ttl` in seconds, 0 for the cloud's own number.
  public record Domain(String name, String soaEmail, int ttl, List<String> tags) {}

  /// A record of a domain.
  ///
  /// @param name inside the domain, "" for the domain itself; of an SRV record `_service._protocol`
  /// @param target of a CAA record with its tag before it: `issue example.com`
  /// @param ttl seconds, 0 for the domain's number
  public record DomainRecord(String name, String type, String target, int ttl, int priority, int weight,
      int port) {}

  /// A placement group for Linodes that stand on different hosts.
  ///
  /// @param policy `strict` or `flexible`
  /// @param tag says whose it is
  public record PlacementGroup(String region, String label, String policy, String tag) {}

  /// A StackScript that only the account sees.
  ///
  /// @param images what it runs on, or `any/all`
  /// @param tag says whose it is
  public record StackScript(String label, String text, List<String> images, String tag) {
    public StackScript { images = List.copyOf(images); }
  }

  /// A StackScript that runs when something made from an image boots for the first time.
  ///
  /// @param data the answers to what it asks
  public record Script(long id, SortedMap<String, String> data) {}

  /// A reserved address.
  ///
  /// @param label goes into a tag of its own
  public record ReservedIp(String region, String label, List<String> tags) {
    public ReservedIp { tags = List.copyOf(tags); }
  }

  /// A firewall.
  public record Firewall(String label, FirewallRules rules, List<String> tags) {}
}
