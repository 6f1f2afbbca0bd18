package org.lct.sandbox.nodebalancer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.BalancerVpc;
import org.lct.sandbox.network.Subnet;

/// Checks configurations and nodes that a request asks for, and saves them: singly, or nested in one another.
final class ConfigEditing {
  /// From 1 to 65535.
  private static final String PORT = "([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])";

  static final Fields NODE = Fields.of(
      Field.text("address").matching("([0-9.]+|\\[[0-9a-f:]+]):" + PORT, "Must be in address:port format"),
      Field.text("label").length(3, 32).matching("[a-zA-Z0-9._-]*",
          "Must only use ASCII letters, numbers, periods, underscores, and dashes"),
      Field.number("weight").range(1, 255),
      Field.text("mode").oneOf("accept", "reject", "drain", "backup", "none"),
      Field.number("subnet_id"))
      .ignoring("id", "status", "config_id", "nodebalancer_id", "vpc_config_id");
  static final Fields WITH_NODES = ConfigFields.FIELDS.and(Field.objects("nodes", Fields.anything()));

  private final Cloud cloud;
  private final Addresses addresses;
  private final Balancers balancers;
  private final VpcPlaces places;

  ConfigEditing(Cloud cloud, Addresses addresses, Balancers balancers, VpcPlaces places) {
    this.cloud = cloud;
    this.addresses = addresses;
    this.balancers = balancers;
    this.places = places;
  }

  /// Where a NodeBalancer is.
  ///
  /// @param subnet in which it has a place, or null
  record Site(String region, @Nullable Subnet subnet) {}

  /// Where this NodeBalancer is.
  Site site(NodeBalancer balancer) {
    var networks = places.networks();
    return new Site(balancer.region(), networks.ofBalancer(balancer.id())
        .map(place -> networks.subnets().get(place.subnet())).orElse(null));
  }

  /// A node as a request wants it.
  ///
  /// @param id of the node that it is to replace
  /// @param inVpc whether its address is one in the NodeBalancer's VPC
  record WantedNode(Optional<Long> id, String label, String address, long weight, String mode,
      boolean inVpc) {}

  /// A configuration as a request wants it.
  record Wanted(ObjectNode settings, List<WantedNode> nodes) {
    int port() {
      return settings.path("port").asInt();
    }

    boolean udp() {
      return settings.path("protocol").asText().equals("udp");
    }
  }

  /// Reads a configuration with or without nodes.
  ///
  /// @param old the configuration that it is to replace
  /// @param prefix of the fields' names in problems
  Wanted read(ObjectNode json, Site site, @Nullable BalancerConfig old, String prefix,
      Problems problems) {
    var body = WITH_NODES.read(json, prefix, problems);
    var settings = ConfigFields.settings(body, old == null ? Json.object() : old.settings(), prefix,
        problems);
    var nodes = body.objects("nodes");
    var wanted = IntStream.range(0, nodes.size())
        .mapToObj(i -> readNode(nodes.get(i), site, null, "%snodes[%d].".formatted(prefix, i), problems))
        .toList();
    return new Wanted(settings, wanted);
  }

  /// Reads a node.
  ///
  /// @param old the node that it is to replace
  WantedNode readNode(ObjectNode json, Site site, @Nullable BalancerNode old, String prefix,
      Problems problems) {
    var body = NODE.read(json, prefix, problems);
    if (old == null) {
      problems.require(json.hasNonNull("address"), "address is required", prefix + "address");
      problems.require(json.hasNonNull("label"), "label is required", prefix + "label");
    }
    body.text("address").filter(address -> old == null || !old.address().equals(address))
        .ifPresent(address -> check(address, body.number("subnet_id"), site, prefix, problems));
    var inVpc = body.has("address") ? body.has("subnet_id") || (old != null && old.vpcPlace() != null
        && old.address().equals(body.text("address").orElseThrow())) : old != null && old.vpcPlace() != null;
    var id = json.path("id").isIntegralNumber() ? Optional.of(json.path("id").longValue())
        : Optional.<Long>empty();
    return old == null
        ? new WantedNode(id, body.text("label").orElse(""), body.text("address").orElse(""),
            body.number("weight").orElse(100L), body.text("mode").orElse("accept"), inVpc)
        : new WantedNode(id, body.text("label").orElse(old.label()),
            body.text("address").orElse(old.address()),
            body.number("weight").orElse(old.weight()), body.text("mode").orElse(old.mode()), inVpc);
  }

  private void check(String address, Optional<Long> subnet, Site site, String prefix, Problems problems) {
    var ip = BalancerNode.ip(address);
    if (subnet.isPresent()) {
      problems.require(places.reaches(site.subnet(), subnet.get(), ip),
          "Must be the address of a Linode in a subnet of the NodeBalancer's VPC", prefix + "address");
    } else if (address.startsWith("[")) {
      problems.require(balancers.withIpv6(ip).map(Linode::region).filter(site.region()::equals).isPresent(),
          "Must be the IPv6 address of a Linode in the same region", prefix + "address");
    } else if (!ip.startsWith("192.168.")) {
      problems.add("Must begin with 192.168", prefix + "address");
    } else {
      problems.require(addresses.find(ip).filter(found -> !found.open()).map(Ip::region)
          .filter(site.region()::equals).isPresent(),
          "Must be the private address of a Linode in the same region", prefix + "address");
    }
  }

  /// Notes ports that two configurations of one NodeBalancer would share; UDP has ports of its own.
  void checkPorts(List<Wanted> wanted, List<BalancerConfig> others, String prefix, Problems problems) {
    for (var i = 0; i < wanted.size(); i++) {
      var one = wanted.get(i);
      var before = wanted.subList(0, i).stream()
          .anyMatch(other -> other.port() == one.port() && other.udp() == one.udp());
      var there = others.stream().anyMatch(
          other -> other.port() == one.port() && other.protocol().equals("udp") == one.udp());
      problems.requireOfSound(!before && !there, "Port must be unique", prefix.formatted(i) + "port");
    }
  }

  /// Notes nodes to keep that the configuration does not have, and those that are named twice.
  void checkIds(JsonNode nodes, BalancerConfig config, Problems problems) {
    var there = balancers.nodesOf(config.id()).stream().map(BalancerNode::id).toList();
    var named = new HashSet<Long>();
    for (var i = 0; i < nodes.size(); i++) {
      var id = nodes.get(i).path("id");
      if (!id.isMissingNode() && !id.isNull()) {
        var field = "nodes[%d].id".formatted(i);
        var known = id.isIntegralNumber() && id.canConvertToLong() && there.contains(id.longValue());
        problems.require(known, "id is not valid", field);
        problems.require(!known || named.add(id.longValue()), "The node is named twice", field);
      }
    }
  }

  /// Saves a configuration with exactly the nodes wanted; nodes named by their id stay.
  BalancerConfig save(long balancer, @Nullable BalancerConfig old, Wanted wanted, boolean replaceNodes) {
    var id = old == null ? cloud.store().next("NODEBALANCER_CONFIG", 2_706_000) : old.id();
    var config = cloud.add(balancers.configs(), new BalancerConfig(id, balancer, wanted.settings()));
    if (replaceNodes) {
      balancers.nodesOf(id).stream().filter(node -> wanted.nodes().stream()
          .noneMatch(kept -> kept.id().filter(keptId -> keptId == node.id()).isPresent()))
          .forEach(node -> balancers.nodes().remove(node.id()));
      wanted.nodes().forEach(node -> saveNode(config, existing(config, node), node));
    }
    return config;
  }

  private @Nullable BalancerNode existing(BalancerConfig config, WantedNode wanted) {
    return wanted.id().flatMap(balancers.nodes()::find).filter(node -> node.config() == config.id())
        .orElse(null);
  }

  /// Saves a node.
  BalancerNode saveNode(BalancerConfig config, @Nullable BalancerNode old, WantedNode wanted) {
    var now = cloud.clock().now();
    var since = old != null && old.address().equals(wanted.address()) ? old.since() : now;
    var mode = config.protocol().equals("udp") ? "none" : wanted.mode();
    return cloud.add(balancers.nodes(),
        new BalancerNode(old == null ? cloud.store().next("NODEBALANCER_NODE", 2_114_100_000) : old.id(),
            config.balancer(), config.id(), wanted.label(), wanted.address(), wanted.weight(), mode, since,
            wanted.inVpc() ? places.networks().ofBalancer(config.balancer()).map(BalancerVpc::id).orElse(null)
                : null));
  }
}
