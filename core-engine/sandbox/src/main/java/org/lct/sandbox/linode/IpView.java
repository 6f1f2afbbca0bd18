package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.VpcView;

/// Addresses as the API shows them.
public record IpView(Cloud cloud, Addresses addresses, Networks networks) {

  /// An IPv4 address.
  public ObjectNode of(Ip ip) {
    var json = Json.object().put("address", ip.address())
        .put("gateway", ip.open() ? ip.address().replaceFirst("\\.\\d+$", ".1") : null)
        .put("subnet_mask", ip.open() ? "255.255.255.0" : "255.255.128.0").put("prefix", ip.open() ? 24 : 17)
        .put("type", "ipv4").put("public", ip.open()).put("rdns", ip.rdns()).put("linode_id", ip.linode())
        .put("interface_id", interfaceOf(ip)).put("region", ip.region());
    json.set("vpc_nat_1_1", nat(ip));
    json.put("reserved", ip.reserved());
    json.set("assigned_entity", addresses.owner(ip).map(Subject::view).orElse(null));
    return json.set("tags", Json.texts(ip.tags()));
  }

  private Stream<NetworkInterface> interfacesOf(Ip ip) {
    return ip.linode() == null ? Stream.empty() : networks.ofLinode(ip.linode()).stream();
  }

  /// The interface of the Linode itself that has the address or sends by it.
  private @Nullable Long interfaceOf(Ip ip) {
    return interfacesOf(ip).filter(NetworkInterface::own)
        .filter(nic -> nic.link().addresses().stream()
            .anyMatch(one -> ip.address().equals(one.address()) || ip.address().equals(one.nat())))
        .map(NetworkInterface::id).findFirst().orElse(null);
  }

  /// The address in a VPC that a public address stands for.
  private @Nullable ObjectNode nat(Ip ip) {
    return interfacesOf(ip).flatMap(nic -> nic.link().addresses().stream()
        .filter(one -> ip.address().equals(one.nat()))
        .map(one -> Json.object().put("vpc_id", networks.vpcOf(nic)).put("subnet_id", nic.link().subnet())
            .put("address", one.address())))
        .findFirst().orElse(null);
  }

  /// The SLAAC address of a Linode.
  ObjectNode slaac(Linode linode) {
    return ipv6(linode, linode.origin().ipv6(), true).put("rdns",
        addresses.slaacName(linode.id()).orElse(null));
  }

  /// All addresses of a Linode, by kind.
  ObjectNode all(Linode linode) {
    var json = Json.object();
    var four = json.putObject("ipv4");
    add(four, "public", linode, Ip::open);
    add(four, "private", linode, ip -> !ip.open());
    var shared = four.putArray("shared");
    addresses.shares().addresses(linode.id()).stream().map(addresses::find).flatMap(Optional::stream)
        .map(this::of)
        .forEach(shared::add);
    add(four, "reserved", linode, Ip::reserved);
    var vpc = four.putArray("vpc");
    networks.ofLinode(linode.id()).stream().flatMap(new VpcView(networks)::addresses).forEach(vpc::add);
    var six = json.putObject("ipv6");
    var reachable = networks.hasIpv6(linode.id());
    six.set("slaac", reachable ? slaac(linode) : null);
    six.set("link_local", reachable ? ipv6(linode, linode.linkLocal(), false) : null);
    var global = six.putArray("global");
    addresses.ranges().of(linode.id()).stream().map(this::of).forEach(global::add);
    six.putArray("vpc");
    return json;
  }

  private void add(ObjectNode json, String kind, Linode linode, Predicate<Ip> belongs) {
    var list = json.putArray(kind);
    cloud.ipsOf().get(linode.id()).stream().filter(belongs).map(this::of).forEach(list::add);
  }

  /// An IPv6 range.
  public ObjectNode of(IpRange range) {
    return Json.object().put("range", range.range()).put("region", range.region())
        .put("prefix", range.prefix())
        .put("route_target", cloud.linodes().get(range.linode()).origin().ipv6());
  }

  private static ObjectNode ipv6(Linode linode, String address, boolean open) {
    return Json.object().put("address", address).put("gateway", "fe80::1")
        .put("subnet_mask", "ffff:ffff:ffff:ffff::")
        .put("prefix", 64).put("type", "ipv6").putNull("rdns").put("linode_id", linode.id())
        .put("region", linode.region()).put("public", open);
  }
}
