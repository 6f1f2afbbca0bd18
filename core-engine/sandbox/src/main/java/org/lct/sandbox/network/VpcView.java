package org.lct.sandbox.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;

/// VPCs, subnets and the addresses in them as the API shows them.
public record VpcView(Networks networks) {

  ObjectNode of(Vpc vpc) {
    var json = Json.object().put("id", vpc.id()).put("label", vpc.label())
        .put("description", vpc.description()).put("region", vpc.region());
    var ranges = json.putArray("ipv4");
    DefaultRanges.OF_VPC.forEach(range -> ranges.addObject().put("range", range));
    var subnets = json.putNull("ipv6").putArray("subnets");
    networks.subnetsOf(vpc).forEach(subnet -> subnets.add(of(subnet)));
    return json.put("vpc_type", "regular").put("created", Json.date(vpc.created()))
        .put("updated", Json.date(vpc.updated()));
  }

  ObjectNode of(Subnet subnet) {
    var json = Json.object().put("id", subnet.id()).put("label", subnet.label()).put("ipv4", subnet.ipv4())
        .putNull("ipv6");
    var members = new LinkedHashMap<Long, ObjectNode>();
    networks.inSubnet(subnet).forEach(nic -> members
        .computeIfAbsent(nic.place().linode(), linode -> Json.object().put("id", linode))
        .withArray("interfaces").addObject().put("id", nic.id()).put("active", networks.active(nic))
        .put("config_id", nic.place().config()));
    json.putArray("linodes").addAll(members.values());
    json.putArray("databases");
    var balancers = json.putArray("nodebalancers");
    networks.balancersIn(subnet).forEach(place -> balancers.addObject().put("id", place.balancer())
        .put("ipv4_range", place.range()).putArray("ipv6_ranges"));
    return json.put("created", Json.date(subnet.created())).put("updated", Json.date(subnet.updated()));
  }

  /// The addresses and ranges that are in use in a VPC.
  List<ObjectNode> addresses(Vpc vpc) {
    return networks.subnetsOf(vpc).stream()
        .flatMap(subnet -> Stream.concat(networks.inSubnet(subnet).stream().flatMap(this::addresses),
            networks.balancersIn(subnet).stream().map(place -> of(subnet, place))))
        .toList();
  }

  /// The addresses and ranges that an interface has in a subnet; none when it does not lead into one.
  public Stream<ObjectNode> addresses(NetworkInterface nic) {
    var link = nic.link();
    if (link.subnet() == null) {
      return Stream.empty();
    }
    var subnet = networks.subnets().get(link.subnet());
    return Stream.concat(
        link.addresses().stream().map(one -> of(subnet, nic, one.address(), null, one.nat())),
        link.ranges().stream().map(range -> of(subnet, nic, null, range, null)));
  }

  private ObjectNode of(Subnet subnet, NetworkInterface nic, @Nullable String address,
      @Nullable String range, @Nullable String nat) {
    var json = start(subnet, address, range).put("linode_id", nic.place().linode())
        .put("config_id", nic.place().config()).put("interface_id", nic.id()).putNull("nodebalancer_id")
        .putNull("database_id").put("active", networks.active(nic)).put("nat_1_1", nat);
    return end(json, subnet);
  }

  private ObjectNode of(Subnet subnet, BalancerVpc place) {
    var json = start(subnet, null, place.range()).putNull("linode_id").putNull("config_id")
        .putNull("interface_id").put("nodebalancer_id", place.balancer()).putNull("database_id")
        .put("active", true).putNull("nat_1_1");
    return end(json, subnet);
  }

  private ObjectNode start(Subnet subnet, @Nullable String address, @Nullable String range) {
    return Json.object().put("address", address).put("address_range", range).put("vpc_id", subnet.vpc())
        .put("subnet_id", subnet.id()).put("region", networks.regionOf(subnet));
  }

  private static ObjectNode end(ObjectNode json, Subnet subnet) {
    var network = subnet.network();
    return json.put("gateway", network.address(1)).put("prefix", network.prefix())
        .put("subnet_mask", network.mask());
  }
}
