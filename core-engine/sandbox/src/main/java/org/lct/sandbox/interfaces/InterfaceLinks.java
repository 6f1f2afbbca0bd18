package org.lct.sandbox.interfaces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.NetworkInterface.Address;
import org.lct.sandbox.network.NetworkInterface.Link;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.SubnetAddresses;
import org.lct.sandbox.network.Vlans;

/// Where the interfaces that are Linodes' own lead, and with which addresses.
record InterfaceLinks(Cloud cloud, Networks networks, Addresses addresses, OpenRanges ranges) {
  private static final String AUTO = "auto";

  /// The link that a request wants.
  ///
  /// @param old the interface that it is to change: what is not said about it stays; null for a new one
  /// @throws Refusal 400 when an address cannot be had
  Link of(Linode linode, Body body, @Nullable NetworkInterface old, String prefix) {
    return switch (LinodeInterfaceFields.kind(body)) {
      case "vlan" -> vlan(linode, body.object("vlan"), old, prefix + "vlan.");
      case "vpc" -> vpc(linode, body.object("vpc"), old, prefix + "vpc.");
      default -> open(linode, body.object("public"), old, prefix + "public.");
    };
  }

  private Link vlan(Linode linode, ObjectNode wanted, @Nullable NetworkInterface old, String prefix) {
    var label = wanted.path("vlan_label").asText();
    var ipam = wanted.path("ipam_address").textValue();
    if (old != null) {
      if (!label.equals(networks.vlanLabel(old)) || (ipam != null && !ipam.equals(old.link().ipam()))) {
        throw Refusal.invalid("A VLAN interface cannot be changed", prefix + "vlan_label");
      }
      return old.link();
    }
    return Link.toVlan(new Vlans(networks).use(linode.region(), label).id(), ipam);
  }

  private Link open(Linode linode, ObjectNode wanted, @Nullable NetworkInterface old, String prefix) {
    ranges.settle(linode, wanted.path("ipv6").path("ranges"), prefix + "ipv6.ranges[0].range");
    var list = wanted.path("ipv4").path("addresses");
    if (old != null && !list.isArray()) {
      return old.link();
    }
    var items = list.isArray() ? list.valueStream().toList() : List.<JsonNode>of(Json.object());
    var made = new ArrayList<Address>();
    for (var i = 0; i < items.size(); i++) {
      var field = prefix + "ipv4.addresses[%d].address".formatted(i);
      var address = openAddress(linode, items.get(i).path("address").asText(AUTO), old, field);
      if (made.stream().anyMatch(other -> other.address().equals(address))) {
        throw Refusal.invalid("The address is named twice", field);
      }
      made.add(new Address(address, primary(items, i), null));
    }
    return Link.open(made);
  }

  private static boolean primary(List<? extends JsonNode> items, int index) {
    return items.size() == 1 || items.get(index).path("primary").asBoolean();
  }

  /// A public address: a new one, a reserved one that nobody has, or one that the Linode has and no other interface of
  /// it.
  private String openAddress(Linode linode, String wanted, @Nullable NetworkInterface old, String field) {
    if (wanted.equals(AUTO)) {
      return newOpen(linode);
    }
    var reserved = addresses.find(wanted).filter(
        ip -> ip.reserved() && !ip.assigned() && ip.region().equals(linode.region()));
    if (reserved.isPresent()) {
      return addresses.give(reserved.get(), linode.id(), null).address();
    }
    var used = networks.ofLinode(linode.id()).stream().filter(nic -> old == null || nic.id() != old.id())
        .flatMap(nic -> openOnes(nic.link())).anyMatch(wanted::equals);
    var has = cloud.ipsOf().get(linode.id()).stream()
        .anyMatch(ip -> ip.open() && ip.address().equals(wanted));
    if (used || !has) {
      throw Refusal.invalid("Must be an address of this Linode that no other interface has", field);
    }
    return wanted;
  }

  private Link vpc(Linode linode, ObjectNode wanted, @Nullable NetworkInterface old, String prefix) {
    var id = wanted.path("subnet_id").longValue();
    var stays = old != null && Long.valueOf(id).equals(old.link().subnet()) ? old.link() : null;
    var pool = new SubnetAddresses(networks, networks.subnets().get(id), old == null ? null : old.id());
    var given = wanted.path("ipv4").path("addresses");
    var items = given.isArray() ? given.valueStream().toList()
        : stays == null ? List.<JsonNode>of(Json.object())
            : stays.addresses().stream().<JsonNode>map(InterfaceLinks::described).toList();
    var fixed = items.stream().map(item -> item.path("address").asText(AUTO)).toList();
    var field = prefix + "ipv4.addresses";
    fixed.stream().filter(address -> !address.equals(AUTO)).forEach(address -> pool.take(address, field));
    var ranges = ranges(wanted.path("ipv4").path("ranges"), stays).map(
        range -> pool.takeRange(range, prefix + "ipv4.ranges")).toList();
    var made = new ArrayList<Address>();
    for (var i = 0; i < items.size(); i++) {
      var address = fixed.get(i).equals(AUTO) ? pool.takeNext(field) : fixed.get(i);
      made.add(new Address(address, primary(items, i), nat(linode, items.get(i), old, field)));
    }
    return Link.toSubnet(id, made, ranges);
  }

  /// A link for a copy of this interface: to the same place, with addresses of its own and without ranges.
  Link copied(NetworkInterface nic, Linode linode) {
    var subnet = nic.link().subnet();
    if (subnet == null) {
      return new Vlans(networks).follow(nic, linode.region()).orElseGet(() -> {
        ranges.copy(nic.place().linode(), linode);
        return renewed(nic, linode);
      });
    }
    var pool = new SubnetAddresses(networks, networks.subnets().get(subnet), null);
    var made = nic.link().addresses().stream().map(one -> new Address(pool.takeNext("region"), one.primary(),
        one.nat() == null ? null : newOpen(linode))).toList();
    return Link.toSubnet(subnet, made, List.of());
  }

  /// A way to the Internet with as many addresses as this one has, all of them new.
  Link renewed(NetworkInterface nic, Linode linode) {
    return Link.open(nic.link().addresses().stream()
        .map(one -> new Address(newOpen(linode), one.primary(), null)).toList());
  }

  /// A way to the Internet with those of the Linode's public addresses that no other interface of it has: first what this
  /// one had. The primary address stays that while it is there, then it is the first.
  Link gathered(NetworkInterface nic) {
    var linode = nic.place().linode();
    var others = networks.ownOf(linode).stream().filter(other -> other.id() != nic.id())
        .flatMap(other -> openOnes(other.link())).toList();
    var there = cloud.ipsOf().get(linode).stream().filter(Ip::open).map(Ip::address)
        .filter(address -> !others.contains(address)).toList();
    var had = openOnes(nic.link()).filter(there::contains);
    var all = Stream.concat(had, there.stream()).distinct().toList();
    var primary = nic.link().addresses().stream().filter(Address::primary).map(Address::address)
        .filter(all::contains).findFirst().or(() -> all.stream().findFirst()).orElse("");
    return Link.open(all.stream().map(one -> new Address(one, one.equals(primary), null)).toList());
  }

  private String newOpen(Linode linode) {
    return addresses.assignPublic(linode.region(), linode.id(), null).address();
  }

  private static ObjectNode described(Address address) {
    return Json.object().put("address", address.address()).put("primary", address.primary())
        .put("nat_1_1_address", address.nat());
  }

  private static Stream<String> ranges(JsonNode given, @Nullable Link stays) {
    return given.isArray() ? given.valueStream().map(range -> range.path("range").asText())
        : stays == null ? Stream.empty() : stays.ranges().stream();
  }

  private @Nullable String nat(Linode linode, JsonNode item, @Nullable NetworkInterface old, String field) {
    var wanted = item.path("nat_1_1_address").textValue();
    return wanted == null ? null : openAddress(linode, wanted, old, field);
  }

  /// Gives back the public addresses that a link had and its successor has not.
  void release(Link old, Link successor) {
    var kept = openOnes(successor).toList();
    openOnes(old).filter(address -> !kept.contains(address))
        .flatMap(address -> addresses.find(address).stream()).toList().forEach(addresses::release);
  }

  /// The public addresses of a link.
  static Stream<String> openOnes(Link link) {
    return link.addresses().stream()
        .flatMap(one -> Stream.ofNullable(link.subnet() == null ? one.address() : one.nat()));
  }
}
