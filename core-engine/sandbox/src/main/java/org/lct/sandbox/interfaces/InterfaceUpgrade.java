package org.lct.sandbox.interfaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.network.InterfaceSettings;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.NetworkInterface.Address;
import org.lct.sandbox.network.NetworkInterface.Link;
import org.lct.sandbox.network.NetworkInterface.Routing;

/// Makes the interfaces of a configuration profile the Linode's own. There is no way back.
public record InterfaceUpgrade(Cloud cloud, Interfaces interfaces, Firewalls firewalls) {

  /// What the interfaces would be; their ids are 0.
  public List<NetworkInterface> preview(Linode linode, Optional<BootConfig> config) {
    var links = links(linode, config);
    var route = primary(config).orElseGet(() -> first(links, link -> !link.addresses().isEmpty()));
    var route6 = first(links, InterfaceUpgrade::open);
    var made = new ArrayList<NetworkInterface>();
    for (var i = 0; i < links.size(); i++) {
      made.add(interfaces.ofLinodes().made(0, linode, links.get(i), i)
          .with(new Routing(i == route, i == route6)));
    }
    return made;
  }

  /// Carries it out. The firewalls of the Linode protect its public and VPC interfaces from now on.
  ///
  /// @param networkHelper whether it is on afterwards
  public void carryOut(Linode linode, Optional<BootConfig> config, boolean networkHelper) {
    var links = links(linode, config);
    var primary = primary(config);
    var protectors = firewalls.idsOf("linode", linode.id());
    firewalls.forget("linode", linode.id());
    interfaces.forget(linode.id());
    interfaces.networks().settings().put(new InterfaceSettings(linode.id(), networkHelper));
    var added = links.stream().map(link -> interfaces.ofLinodes().insert(linode, link,
        link.vlan() == null ? protectors : List.of()).id()).toList();
    interfaces.ofLinodes().setRoutes(linode.id(), primary.map(added::get).orElse(null), null);
    interfaces.ofLinodes().giveBack(linode.id(), addresses(linode));
  }

  private List<Link> links(Linode linode, Optional<BootConfig> config) {
    var old = config.map(found -> interfaces.networks().ofConfig(found.id())).orElse(List.of());
    if (old.isEmpty()) {
      return List.of(Link.open(addresses(linode)));
    }
    var hasOpen = old.stream().map(NetworkInterface::link).anyMatch(InterfaceUpgrade::open);
    return old.stream().map(NetworkInterface::link)
        .map(link -> open(link) ? Link.open(addresses(linode)) : hasOpen ? withoutNat(link) : link).toList();
  }

  /// A public address can only be in one place, and a public interface has them all.
  private static Link withoutNat(Link link) {
    return new Link(link.vlan(), link.ipam(), link.subnet(),
        link.addresses().stream().map(one -> new Address(one.address(), one.primary(), null)).toList(),
        link.ranges());
  }

  private List<Address> addresses(Linode linode) {
    var open = cloud.ipsOf().get(linode.id()).stream().filter(Ip::open).map(Ip::address).toList();
    return open.stream().map(address -> new Address(address, address.equals(open.getFirst()), null)).toList();
  }

  private Optional<Integer> primary(Optional<BootConfig> config) {
    return config.stream().flatMap(found -> interfaces.networks().ofConfig(found.id()).stream())
        .filter(nic -> nic.routing().ipv4()).map(nic -> nic.place().position()).findFirst();
  }

  private static int first(List<Link> links, Predicate<Link> can) {
    return Stream.iterate(0, i -> i < links.size(), i -> i + 1).filter(i -> can.test(links.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean open(Link link) {
    return link.vlan() == null && link.subnet() == null;
  }
}
