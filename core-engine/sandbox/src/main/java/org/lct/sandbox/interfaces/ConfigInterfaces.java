package org.lct.sandbox.interfaces;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.NetworkInterface.Address;
import org.lct.sandbox.network.NetworkInterface.Identity;
import org.lct.sandbox.network.NetworkInterface.Link;
import org.lct.sandbox.network.NetworkInterface.Place;
import org.lct.sandbox.network.NetworkInterface.Routing;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.SubnetAddresses;
import org.lct.sandbox.network.Vlans;

/// The interfaces of configuration profiles. What one cannot have (an address that is in use) is refused when it is
/// saved.
public final class ConfigInterfaces {
  /// What a request may say about a new interface, whatever its purpose; what each purpose allows of it is narrower.
  public static final Fields CREATE = ConfigInterfaceFields.ANY;
  /// What a request may say about an old one, whatever its purpose.
  public static final Fields UPDATE = ConfigInterfaceFields.UPDATE_ANY;

  private static final String LIST = "interfaces[%d].";

  private final Cloud cloud;
  private final Networks networks;
  private final ConfigInterfaceFields fields;

  ConfigInterfaces(Cloud cloud, Networks networks) {
    this.cloud = cloud;
    this.networks = networks;
    this.fields = new ConfigInterfaceFields(networks);
  }

  /// Reads all interfaces of a profile.
  ///
  /// @param region of the Linode, if it is a known one
  public List<Body> read(List<ObjectNode> items, Optional<String> region, Problems problems) {
    var bodies = fields.read(items, region, LIST, problems);
    fields.checkTogether(bodies, region, problems);
    return bodies;
  }

  /// Gives a profile exactly these interfaces. One that leads where one led before is that one, and keeps what is not
  /// said about it.
  public void replace(Linode linode, BootConfig config, List<Body> wanted) {
    var old = new ArrayList<>(networks.ofConfig(config.id()));
    var same = wanted.stream().map(body -> same(body, old)).toList();
    old.forEach(nic -> networks.interfaces().remove(nic.id()));
    for (var i = 0; i < wanted.size(); i++) {
      var place = new Place(linode.id(), config.id(), i);
      networks.interfaces().put(made(linode, place, wanted.get(i), same.get(i).orElse(null),
          LIST.formatted(i)));
    }
  }

  /// Takes out of the old ones the one that leads where this one is to lead.
  private Optional<NetworkInterface> same(Body wanted, List<NetworkInterface> old) {
    var found = old.stream().filter(nic -> nic.purpose().equals(wanted.text("purpose").orElseThrow())
        && Objects.equals(networks.vlanLabel(nic),
            wanted.text("label").filter(text -> !text.isEmpty()).orElse(null))
        && Objects.equals(nic.link().subnet(), wanted.number("subnet_id").orElse(null))).findFirst();
    found.ifPresent(old::remove);
    return found;
  }

  /// Adds a further interface to a profile.
  ///
  /// @throws Refusal 400 for whatever is wrong with it
  public NetworkInterface add(Linode linode, BootConfig config, ObjectNode json) {
    var problems = new Problems();
    var region = Optional.of(linode.region());
    var body = fields.read(List.of(json), region, "", problems).getFirst();
    problems.refuseIfAny();
    var others = networks.ofConfig(config.id());
    var all = new ArrayList<Body>(List.of(body));
    others.forEach(nic -> all.add(described(nic)));
    fields.checkTogether(all, region, problems);
    problems.refuseIfAny();
    var added = made(linode, new Place(linode.id(), config.id(), others.size()), body, null, "");
    return saved(added);
  }

  /// An old interface as a request would describe it, but for its addresses and whether it is primary, which a new
  /// one can become in its place.
  private Body described(NetworkInterface nic) {
    var json = Json.object().put("purpose", nic.purpose()).put("label", networks.vlanLabel(nic))
        .put("subnet_id", nic.link().subnet());
    return fields.read(List.of(json), Optional.empty(), "", new Problems()).getFirst();
  }

  /// Changes an interface.
  ///
  /// @throws Refusal 400 for whatever is wrong with it
  public NetworkInterface update(Linode linode, NetworkInterface old, ObjectNode json) {
    var allowed = ConfigInterfaceFields.UPDATE.get(old.purpose());
    if (allowed == null) {
      throw Refusal.invalid("A VLAN interface cannot be changed");
    }
    var problems = new Problems();
    var body = allowed.read(json, problems);
    problems.refuseIfAny();
    return saved(made(linode, old.place(), body, old, ""));
  }

  /// Gives a copy of a profile interfaces like those of the original. In a VPC they have addresses of their own, no
  /// ranges, and for an address outside one of the Linode's.
  public void copy(BootConfig original, BootConfig copy, Linode linode) {
    networks.ofConfig(original.id()).forEach(nic -> {
      var now = cloud.clock().now();
      networks.interfaces()
          .put(new NetworkInterface(newId(), new Place(linode.id(), copy.id(), nic.place().position()),
              copied(nic, linode), nic.routing(), new Identity("", 1, now, now)));
    });
  }

  private Link copied(NetworkInterface nic, Linode linode) {
    var subnet = nic.link().subnet();
    if (subnet == null) {
      return new Vlans(networks).follow(nic, linode.region()).orElseGet(() -> Link.open(List.of()));
    }
    var free = new SubnetAddresses(networks, networks.subnets().get(subnet), null).takeNext("configs");
    var nat = nic.link().addresses().getFirst().nat() == null ? null
        : open(linode).stream().findFirst().orElse(null);
    return Link.toSubnet(subnet, List.of(new Address(free, true, nat)), List.of());
  }

  private List<String> open(Linode linode) {
    return cloud.ipsOf().get(linode.id()).stream().filter(Ip::open).map(Ip::address).toList();
  }

  private long newId() {
    return cloud.store().next("CONFIG_INTERFACE", 9_410_000);
  }

  /// Saves an interface; when it is the primary one, no other of its profile is.
  private NetworkInterface saved(NetworkInterface nic) {
    if (nic.routing().ipv4()) {
      networks.ofConfig(Objects.requireNonNull(nic.place().config())).stream()
          .filter(other -> other.id() != nic.id())
          .forEach(other -> networks.interfaces().put(other.with(new Routing(false, false))));
    }
    return cloud.add(networks.interfaces(), nic);
  }

  private NetworkInterface made(Linode linode, Place place, Body body, @Nullable NetworkInterface old,
      String prefix) {
    var now = cloud.clock().now();
    var id = old == null ? newId() : old.id();
    var primary = body.flag("primary", old != null && prefix.isEmpty() && old.routing().ipv4());
    var identity = old == null ? new Identity("", 1, now, now) : old.identity();
    return new NetworkInterface(id, place, link(linode, body, old, prefix), new Routing(primary, false),
        identity);
  }

  private Link link(Linode linode, Body body, @Nullable NetworkInterface old, String prefix) {
    var subnet = old == null ? body.number("subnet_id").orElse(null) : old.link().subnet();
    if (subnet != null) {
      return vpcLink(linode, subnet, body, old, prefix);
    }
    return body.text("label").filter(label -> !label.isEmpty())
        .map(label -> Link.toVlan(new Vlans(networks).use(linode.region(), label).id(),
            body.text("ipam_address").orElse("")))
        .orElseGet(() -> Link.open(List.of()));
  }

  private Link vpcLink(Linode linode, long subnet, Body body, @Nullable NetworkInterface old,
      String prefix) {
    var pool = new SubnetAddresses(networks, networks.subnets().get(subnet), old == null ? null : old.id());
    var before = old == null ? null : old.link().addresses().getFirst();
    var wanted = given(body, "vpc").or(() -> Optional.ofNullable(before).map(Address::address));
    var fixed = wanted.map(address -> pool.take(address, prefix + "ipv4.vpc"));
    var ranges = body.texts("ip_ranges").orElseGet(() -> old == null ? List.of() : old.link().ranges())
        .stream()
        .map(range -> pool.takeRange(range, prefix + "ip_ranges")).toList();
    var address = fixed.orElseGet(() -> pool.takeNext(prefix + "ipv4.vpc"));
    return Link.toSubnet(subnet, List.of(new Address(address, true, nat(linode, body, before, prefix))),
        ranges);
  }

  /// The public address that stands for the interface. Left out, it stays when the interface alone is changed, and
  /// goes when its profile is.
  private @Nullable String nat(Linode linode, Body body, @Nullable Address before, String prefix) {
    var asked = body.object("ipv4").path("nat_1_1");
    if (!asked.isTextual()) {
      return before == null || !prefix.isEmpty() ? null : before.nat();
    }
    var open = open(linode);
    if (asked.textValue().equals("any") && !open.isEmpty()) {
      return open.getFirst();
    }
    return given(body, "nat_1_1").map(address -> {
      if (!open.contains(address)) {
        throw Refusal.invalid("Must be a public IPv4 address of this Linode", prefix + "ipv4.nat_1_1");
      }
      return address;
    }).orElse(null);
  }

  private static Optional<String> given(Body body, String name) {
    return Optional.ofNullable(body.object("ipv4").path(name).textValue()).filter(text -> !text.isEmpty());
  }

  /// The interfaces of a profile as the API shows them.
  public ArrayNode view(BootConfig config) {
    var json = Json.array();
    networks.ofConfig(config.id()).forEach(nic -> json.add(view(nic)));
    return json;
  }

  /// An interface as the API shows it.
  public ObjectNode view(NetworkInterface nic) {
    var link = nic.link();
    var json = Json.object().put("id", nic.id()).put("purpose", nic.purpose())
        .put("primary", nic.routing().ipv4()).put("active", networks.active(nic))
        .put("ipam_address", link.ipam()).put("label", networks.vlanLabel(nic))
        .put("vpc_id", networks.vpcOf(nic)).put("subnet_id", link.subnet());
    if (link.subnet() == null) {
      return json.putNull("ipv4").putNull("ip_ranges").putNull("ipv6");
    }
    var address = link.addresses().getFirst();
    json.putObject("ipv4").put("vpc", address.address()).put("nat_1_1", address.nat());
    json.set("ip_ranges", Json.texts(link.ranges()));
    return json.putNull("ipv6");
  }
}
