package org.lct.sandbox.interfaces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.firewall.Protected;
import org.lct.sandbox.network.InterfaceSettings;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.NetworkInterface.Address;
import org.lct.sandbox.network.NetworkInterface.Identity;
import org.lct.sandbox.network.NetworkInterface.Place;
import org.lct.sandbox.network.NetworkInterface.Routing;
import org.lct.sandbox.network.Networks;

/// The interfaces that are Linodes' own. What one cannot have (an address that is in use) is refused when it is saved.
public final class LinodeInterfaces {
  /// What a request may say about a new interface.
  public static final Fields CREATE = LinodeInterfaceFields.CREATE;
  /// What a request may say about an old one.
  public static final Fields UPDATE = LinodeInterfaceFields.UPDATE;

  private static final String TYPE = "linode_interface";

  private final Cloud cloud;
  private final Networks networks;
  private final Firewalls firewalls;
  private final LinodeInterfaceFields fields;
  private final Addresses addresses;
  private final InterfaceLinks links;
  private final InterfaceView view;

  LinodeInterfaces(Cloud cloud, Networks networks, Addresses addresses, Firewalls firewalls,
      AccountLimits limits) {
    this.cloud = cloud;
    this.networks = networks;
    this.firewalls = firewalls;
    this.fields = new LinodeInterfaceFields(networks);
    this.addresses = addresses;
    var ranges = new OpenRanges(addresses, limits);
    this.links = new InterfaceLinks(cloud, networks, addresses, ranges);
    this.view = new InterfaceView(cloud, networks, ranges);
    firewalls.add(new Protected(TYPE, "/linode/instances/{linodeId}/interfaces", this::subject,
        id -> networks.interfaces().find(id)
            .map(nic -> Subject.of(cloud.linodes().get(nic.place().linode())))));
  }

  /// An interface as a request wants it.
  ///
  /// @param firewall that is to protect it
  /// @param prefix of the fields' names in problems
  public record Wanted(Body body, Optional<Long> firewall, String prefix) {}

  private Optional<Subject> subject(long id) {
    return networks.interfaces().find(id).filter(NetworkInterface::own)
        .filter(nic -> LinodeInterfaceFields.extensible(nic.purpose())).map(NetworkInterface::subject);
  }

  /// Reads all interfaces of a new Linode.
  ///
  /// @param region of the Linode, if it is a known one
  public List<Wanted> read(List<ObjectNode> items, Optional<String> region, Problems problems) {
    var wanted = IntStream.range(0, items.size())
        .mapToObj(i -> read(items.get(i), region, "interfaces[%d].".formatted(i), problems)).toList();
    fields.checkTogether(List.of(), wanted.stream().map(Wanted::body).toList(), region, problems);
    return wanted;
  }

  private Wanted read(ObjectNode item, Optional<String> region, String prefix, Problems problems) {
    var body = fields.read(item, region, prefix, problems);
    var kind = LinodeInterfaceFields.kind(body);
    var firewall = LinodeInterfaceFields.extensible(kind)
        ? firewalls.ofInterface(body.number("firewall_id"), kind + "_interface", prefix + "firewall_id",
            problems)
        : Optional.<Long>empty();
    return new Wanted(body, firewall, prefix);
  }

  /// Reads a further interface of a Linode.
  ///
  /// @throws Refusal 400 for whatever is wrong with it
  public Wanted read(Linode linode, ObjectNode json) {
    var problems = new Problems();
    var region = Optional.of(linode.region());
    var wanted = read(json, region, "", problems);
    fields.checkTogether(networks.ownOf(linode.id()), List.of(wanted.body()), region, problems);
    problems.refuseIfAny();
    return wanted;
  }

  /// Adds an interface to a Linode.
  public NetworkInterface add(Linode linode, Wanted wanted) {
    var link = links.of(linode, wanted.body(), null, wanted.prefix());
    var added = insert(linode, link, wanted.firewall().stream().toList());
    route(added, wanted.body());
    return networks.interfaces().get(added.id());
  }

  /// Gives a Linode interfaces like those of another, with the same default routes. No firewall protects them.
  public void copy(Linode original, Linode linode) {
    networks.settings().put(
        new InterfaceSettings(linode.id(), networks.settings().get(original.id()).networkHelper()));
    networks.ownOf(original.id()).forEach(nic -> {
      var copy = insert(linode, links.copied(nic, linode), List.of());
      setRoutes(linode.id(), nic.routing().ipv4() ? copy.id() : null,
          nic.routing().ipv6() ? copy.id() : null);
    });
  }

  /// Gives the public interface of a Linode new addresses, as many as it had.
  void renew(Linode linode, long at) {
    networks.ownOf(linode.id()).stream().filter(nic -> nic.purpose().equals("public"))
        .map(nic -> nic.with(links.renewed(nic, linode), at)
            .with(InterfaceView.mac(linode, nic.id(), true)))
        .forEach(networks.interfaces()::put);
  }

  /// Gives the public interface of a Linode, if it has one of its own, those of the Linode's public addresses that no
  /// other interface of it has, after some came or went.
  public void gather(Linode linode) {
    var own = networks.ownOf(linode.id());
    own.stream().filter(nic -> nic.purpose().equals("public")).forEach(nic -> {
      var link = links.gathered(nic);
      if (!link.equals(nic.link())) {
        networks.interfaces().put(nic.with(link, cloud.clock().now()));
      }
    });
    settleRoutes(linode.id());
  }

  /// Adds an interface that leads there.
  NetworkInterface insert(Linode linode, NetworkInterface.Link link, List<Long> protectors) {
    var position = networks.ownOf(linode.id()).stream().mapToInt(nic -> nic.place().position() + 1).max()
        .orElse(0);
    var nic = made(cloud.store().next("LINODE_INTERFACE", 118_000), linode, link, position);
    networks.interfaces().put(nic);
    protectors.forEach(firewall -> firewalls.protect(firewall, TYPE, nic.id()));
    settleRoutes(linode.id());
    return nic;
  }

  /// An interface that is not saved.
  NetworkInterface made(long id, Linode linode, NetworkInterface.Link link, int position) {
    var now = cloud.clock().now();
    var open = link.vlan() == null && link.subnet() == null;
    return new NetworkInterface(id, new Place(linode.id(), null, position), link, new Routing(false, false),
        new Identity(InterfaceView.mac(linode, id, open), 1, now, now));
  }

  /// Changes an interface.
  ///
  /// @throws Refusal 400 for whatever is wrong with it
  public NetworkInterface update(Linode linode, NetworkInterface old, ObjectNode json) {
    var problems = new Problems();
    var body = LinodeInterfaceFields.UPDATE.read(json, problems);
    var kind = LinodeInterfaceFields.kind(body);
    problems.require(kind.isEmpty() || kind.equals(old.purpose()),
        "The kind of an interface cannot be changed",
        kind);
    fields.checkSubnet(body, Optional.of(linode.region()), "", problems);
    checkRoutes(old, body, problems);
    problems.refuseIfAny();
    if (!kind.isEmpty()) {
      var link = links.of(linode, body, old, "");
      links.release(old.link(), link);
      networks.interfaces().put(old.with(link, cloud.clock().now()));
    }
    route(networks.interfaces().get(old.id()), body);
    settleRoutes(linode.id());
    return networks.interfaces().get(old.id());
  }

  private static void checkRoutes(NetworkInterface nic, Body body, Problems problems) {
    var asked = body.object("default_route");
    var reason = "Another interface must become the default route instead";
    problems.require(asked.path("ipv4").asBoolean(true) || !nic.routing().ipv4(), reason,
        "default_route.ipv4");
    problems.require(asked.path("ipv6").asBoolean(true) || !nic.routing().ipv6(), reason,
        "default_route.ipv6");
    problems.require(!asked.path("ipv4").asBoolean(false) || !nic.purpose().equals("vlan"),
        "A VLAN interface cannot be the default route", "default_route.ipv4");
    problems.require(!asked.path("ipv6").asBoolean(false) || nic.purpose().equals("public"),
        "Only a public interface can be the IPv6 default route", "default_route.ipv6");
  }

  /// Makes the interface the default route if it is asked to be and can be.
  private void route(NetworkInterface nic, Body body) {
    var asked = body.object("default_route");
    setRoutes(nic.place().linode(),
        asked.path("ipv4").asBoolean(false) && routes4(nic) ? Long.valueOf(nic.id()) : null,
        asked.path("ipv6").asBoolean(false) && routes6(nic) ? Long.valueOf(nic.id()) : null);
  }

  /// Makes these interfaces the default routes of their Linode.
  ///
  /// @param ipv4 its id; null leaves what is
  /// @param ipv6 its id; null leaves what is
  public void setRoutes(long linode, @Nullable Long ipv4, @Nullable Long ipv6) {
    networks.ownOf(linode).forEach(nic -> {
      var routing = new Routing(ipv4 == null ? nic.routing().ipv4() : ipv4 == nic.id(),
          ipv6 == null ? nic.routing().ipv6() : ipv6 == nic.id());
      if (!routing.equals(nic.routing())) {
        networks.interfaces().put(nic.with(routing));
      }
    });
  }

  /// Whether it can be the default route for IPv4.
  public static boolean routes4(NetworkInterface nic) {
    return !nic.link().addresses().isEmpty();
  }

  /// Whether it can be the default route for IPv6.
  public static boolean routes6(NetworkInterface nic) {
    return nic.purpose().equals("public");
  }

  /// Where there is no default route, the first interface that can becomes it.
  private void settleRoutes(long linode) {
    var own = networks.ownOf(linode);
    own.stream().filter(nic -> nic.routing().ipv4() && !routes4(nic))
        .forEach(nic -> networks.interfaces().put(nic.with(new Routing(false, nic.routing().ipv6()))));
    var all = networks.ownOf(linode);
    setRoutes(linode,
        all.stream().anyMatch(nic -> nic.routing().ipv4()) ? null : first(all, LinodeInterfaces::routes4),
        all.stream().anyMatch(nic -> nic.routing().ipv6()) ? null : first(all, LinodeInterfaces::routes6));
  }

  private static @Nullable Long first(List<NetworkInterface> all,
      Predicate<NetworkInterface> can) {
    return all.stream().filter(can).map(NetworkInterface::id).findFirst().orElse(null);
  }

  /// Removes an interface with its addresses.
  public void remove(NetworkInterface nic) {
    unprotect(nic);
    links.release(nic.link(), NetworkInterface.Link.open(List.of()));
    networks.interfaces().remove(nic.id());
    giveBackRanges(nic.place().linode());
    settleRoutes(nic.place().linode());
  }

  /// Gives back those of a Linode's public addresses that none of its own interfaces has.
  void giveBack(long linode, List<Address> all) {
    var used = networks.ownOf(linode).stream().flatMap(nic -> InterfaceLinks.openOnes(nic.link()))
        .map(address -> new Address(address, false, null)).toList();
    links.release(NetworkInterface.Link.open(all), NetworkInterface.Link.open(used));
    giveBackRanges(linode);
  }

  private void giveBackRanges(long linode) {
    if (!networks.hasIpv6(linode)) {
      addresses.releaseRanges(linode);
    }
  }

  /// Takes an interface from under its firewalls.
  void unprotect(NetworkInterface nic) {
    firewalls.forget(TYPE, nic.id());
  }

  /// The Linode's own interfaces as the API shows them.
  public List<ObjectNode> view(Linode linode) {
    return networks.ownOf(linode.id()).stream().map(view::of).toList();
  }

  /// An interface as the API shows it.
  public ObjectNode view(NetworkInterface nic) {
    return view.of(nic);
  }
}
