package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// Addresses as the API shows them.
public record IpView(Cloud cloud, Addresses addresses) {

  /// An IPv4 address.
  public ObjectNode of(Ip ip) {
    var json = Json.object().put("address", ip.address())
        .put("gateway", ip.open() ? ip.address().replaceFirst("\\.\\d+$", ".1") : null)
        .put("subnet_mask", ip.open() ? "255.255.255.0" : "255.255.128.0").put("prefix", ip.open() ? 24 : 17)
        .put("type", "ipv4").put("public", ip.open()).put("rdns", ip.rdns()).put("linode_id", ip.linode())
        .putNull("interface_id").put("region", ip.region()).putNull("vpc_nat_1_1")
        .put("reserved", ip.reserved());
    json.set("assigned_entity", addresses.owner(ip).map(Subject::view).orElse(null));
    return json.set("tags", Json.texts(ip.tags()));
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
    add(four, "vpc", linode, _ -> false);
    var six = json.putObject("ipv6");
    six.set("slaac", slaac(linode));
    six.set("link_local", ipv6(linode, linode.linkLocal(), false));
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
