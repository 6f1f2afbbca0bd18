package org.lct.sandbox.nodebalancer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.lock.Locks;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The NodeBalancers of a cloud with all they consist of, and how they are shown.
final class Balancers {
  /// Seconds until the health of a new node is known, *assumed*.
  private static final double FIRST_CHECK = 10;

  private final Cloud cloud;
  private final Addresses addresses;
  private final Locks locks;
  private final Networks networks;
  private final Table<NodeBalancer> balancers;
  private final Table<BalancerConfig> configs;
  private final Table<BalancerNode> nodes;
  private final Index<Long, BalancerConfig> configsOf;
  private final Index<Long, BalancerNode> nodesOf;

  Balancers(Cloud cloud, Addresses addresses, Locks locks, Networks networks) {
    this.cloud = cloud;
    this.addresses = addresses;
    this.locks = locks;
    this.networks = networks;
    this.balancers = cloud.store().table("nodebalancers", NodeBalancer.class);
    this.configs = cloud.store().table("nodebalancer_configs", BalancerConfig.class);
    this.nodes = cloud.store().table("nodebalancer_nodes", BalancerNode.class);
    this.configsOf = configs.index(BalancerConfig::balancer);
    this.nodesOf = nodes.index(BalancerNode::config);
  }

  Table<NodeBalancer> table() {
    return balancers;
  }

  Table<BalancerConfig> configs() {
    return configs;
  }

  Table<BalancerNode> nodes() {
    return nodes;
  }

  List<BalancerConfig> configsOf(long balancer) {
    return configsOf.get(balancer);
  }

  List<BalancerNode> nodesOf(long config) {
    return nodesOf.get(config);
  }

  /// The NodeBalancer in the path.
  NodeBalancer balancer(Call call) {
    return balancers.find(call.id("nodeBalancerId")).orElseThrow(Refusal::notFound);
  }

  /// The configuration in the path.
  BalancerConfig config(Call call) {
    var balancer = balancer(call).id();
    return configs.find(call.id("configId")).filter(config -> config.balancer() == balancer)
        .orElseThrow(Refusal::notFound);
  }

  /// The node in the path.
  BalancerNode node(Call call) {
    var config = config(call).id();
    return nodes.find(call.id("nodeId")).filter(node -> node.config() == config)
        .orElseThrow(Refusal::notFound);
  }

  /// The NodeBalancers that lead to this Linode.
  List<NodeBalancer> leadingTo(Linode linode) {
    var found = nodes.all().stream().filter(node -> Objects.equals(owner(node), linode.id()))
        .map(BalancerNode::balancer).distinct();
    return found.map(balancers::get).toList();
  }

  /// Refuses to delete or rebuild a part of a NodeBalancer that is locked with its parts.
  void checkPartDeletion(long balancer) {
    locks.checkPartDeletion("nodebalancer", balancer);
  }

  void remove(BalancerConfig config) {
    nodesOf(config.id()).forEach(node -> nodes.remove(node.id()));
    configs.remove(config.id());
  }

  void remove(NodeBalancer balancer) {
    configsOf(balancer.id()).forEach(this::remove);
    networks.ofBalancer(balancer.id()).ifPresent(place -> networks.balancers().remove(place.id()));
    balancers.remove(balancer.id());
    addresses.find(balancer.ipv4()).ifPresent(addresses::release);
  }

  ObjectNode view(NodeBalancer balancer) {
    var json = Json.object().put("id", balancer.id()).put("label", balancer.label())
        .put("region", balancer.region())
        .put("type", balancer.type()).put("hostname", Addresses.hostName(balancer.ipv4()))
        .put("ipv4", balancer.ipv4())
        .put("ipv6", balancer.ipv6()).put("created", Json.date(balancer.created()))
        .put("updated", Json.date(balancer.updated())).put("client_conn_throttle", balancer.throttle())
        .put("client_udp_sess_throttle", balancer.udpThrottle()).putNull("lke_cluster");
    json.set("tags", Json.texts(balancer.tags()));
    json.putObject("transfer").putNull("in").putNull("out").putNull("total");
    return json.set("locks", locks.view("nodebalancer", balancer.id()));
  }

  /// A configuration; those of its nodes whose health is not known yet count as down, as recorded.
  ObjectNode view(BalancerConfig config) {
    var of = nodesOf(config.id());
    var up = of.stream().filter(node -> health(node).equals("UP")).count();
    var json = Json.object().put("id", config.id());
    json.setAll(config.settings());
    json.put("nodebalancer_id", config.balancer()).putObject("nodes_status").put("up", up).put("down",
        of.size() - up);
    return json;
  }

  /// A back end; modes are not for UDP.
  ObjectNode view(BalancerNode node) {
    var mode = configs.get(node.config()).protocol().equals("udp") ? "none" : node.mode();
    return Json.object().put("id", node.id()).put("address", node.address()).put("label", node.label())
        .put("status", health(node)).put("weight", node.weight()).put("mode", mode)
        .put("config_id", node.config()).put("nodebalancer_id", node.balancer())
        .put("vpc_config_id", node.vpcPlace());
  }

  private String health(BalancerNode node) {
    if (cloud.clock().now() < node.since() + cloud.clock().span(FIRST_CHECK)) {
      return "Unknown";
    }
    return backEnd(node).filter(linode -> linode.status() == LinodeStatus.RUNNING).isPresent() ? "UP"
        : "DOWN";
  }

  private Optional<Linode> backEnd(BalancerNode node) {
    return linode(owner(node));
  }

  /// The id of the Linode that has the node's address, or null.
  private @Nullable Long owner(BalancerNode node) {
    if (node.vpcPlace() == null) {
      return node.address().startsWith("[") ? withIpv6(node.ip()).map(Linode::id).orElse(null)
          : addresses.find(node.ip()).map(Ip::linode).orElse(null);
    }
    return networks.inVpcOf(networks.balancers().get(node.vpcPlace()).subnet(), node.ip())
        .map(nic -> nic.place().linode()).orElse(null);
  }

  /// The Linode with this SLAAC address.
  Optional<Linode> withIpv6(String address) {
    return addresses.withSlaac(address).filter(linode -> networks.hasIpv6(linode.id()));
  }

  private Optional<Linode> linode(@Nullable Long id) {
    return Optional.ofNullable(id).flatMap(cloud.linodes()::find);
  }
}
