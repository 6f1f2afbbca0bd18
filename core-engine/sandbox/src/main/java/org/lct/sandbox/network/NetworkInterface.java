package org.lct.sandbox.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// A network interface of a Linode, of either generation.
public record NetworkInterface(long id, Place place, Link link, Routing routing, Identity identity)
    implements
      Row {

  /// Whose interface it is.
  ///
  /// @param config the configuration profile it is part of (`legacy_config`); null when it is the Linode's own
  /// @param position among the interfaces of the same owner: 0 is `eth0`
  public record Place(long linode, @Nullable Long config, int position) {}

  /// Where it leads: into a VLAN, into a subnet of a VPC, or, when neither is set, to the Internet.
  ///
  /// @param ipam the address that a VLAN interface is to be given, maybe empty or null
  /// @param ranges networks of the subnet that are routed to it
  public record Link(@Nullable Long vlan, @Nullable String ipam, @Nullable Long subnet,
      List<Address> addresses, List<String> ranges) {

    /// A way to the Internet.
    public static Link open(List<Address> addresses) {
      return new Link(null, null, null, addresses, List.of());
    }

    /// A way into a VLAN.
    public static Link toVlan(long vlan, @Nullable String ipam) {
      return new Link(vlan, ipam, null, List.of(), List.of());
    }

    /// A way into a subnet.
    public static Link toSubnet(long subnet, List<Address> addresses, List<String> ranges) {
      return new Link(null, null, subnet, addresses, ranges);
    }
  }

  /// An IPv4 address of the interface.
  ///
  /// @param nat the public address that stands for it outside, or null
  public record Address(String address, boolean primary, @Nullable String nat) {}

  /// For which traffic it is the Linode's default route. A profile's primary interface has `ipv4`.
  public record Routing(boolean ipv4, boolean ipv6) {}

  /// What tells it from others.
  ///
  /// @param version counts its changes, from 1
  public record Identity(String mac, int version, long created, long updated) {}

  /// The API's word for where it leads: `public`, `vlan` or `vpc`.
  public String purpose() {
    return link.vlan != null ? "vlan" : link.subnet != null ? "vpc" : "public";
  }

  /// Whether it belongs to its Linode and to no configuration profile.
  public boolean own() {
    return place.config == null;
  }

  /// The same interface at another position.
  public NetworkInterface at(int position) {
    return new NetworkInterface(id, new Place(place.linode, place.config, position), link, routing, identity);
  }

  /// The same interface with other routes.
  public NetworkInterface with(Routing newRouting) {
    return new NetworkInterface(id, place, link, newRouting, identity);
  }

  /// The same interface, leading elsewhere; a further version.
  public NetworkInterface with(Link newLink, long at) {
    return new NetworkInterface(id, place, newLink, routing,
        new Identity(identity.mac, identity.version + 1, identity.created, at));
  }

  /// The same interface with another MAC address.
  public NetworkInterface with(String mac) {
    return new NetworkInterface(id, place, link, routing,
        new Identity(mac, identity.version, identity.created, identity.updated));
  }

  /// The thing that events and firewall devices name, which has no label.
  public Subject subject() {
    return Subject.of("linode_interface", id, "", "/linode/instances/%d/interfaces".formatted(place.linode));
  }
}
