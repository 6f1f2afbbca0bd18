package org.lct.sandbox.nodebalancer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// The configurations of NodeBalancers, and their nodes.
record ConfigRoutes(Cloud cloud, Balancers balancers, ConfigEditing editing) {
  private static final String READ = "nodebalancers:read_only";
  private static final String WRITE = "nodebalancers:read_write";
  private static final String CONFIGS = "/nodebalancers/{nodeBalancerId}/configs";
  private static final String CONFIG = CONFIGS + "/{configId}";
  private static final String NODES = CONFIG + "/nodes";
  private static final String NODE = NODES + "/{nodeId}";

  List<Route> routes() {
    return List.of(
        Route.list(CONFIGS, READ, this::list),
        Route.post(CONFIGS, WRITE, this::create).reading(ConfigEditing.WITH_NODES),
        Route.get(CONFIG, READ, call -> balancers.view(balancers.config(call))),
        Route.put(CONFIG, WRITE, call -> save(call, balancers.config(call), false))
            .reading(ConfigEditing.WITH_NODES),
        Route.post(CONFIG + "/rebuild", WRITE, call -> save(call, balancers.config(call), true))
            .reading(ConfigEditing.WITH_NODES),
        Route.delete(CONFIG, WRITE, this::delete),
        Route.list(NODES, READ, this::listNodes),
        Route.post(NODES, WRITE, this::createNode).reading(ConfigEditing.NODE),
        Route.get(NODE, READ, call -> balancers.view(balancers.node(call))),
        Route.put(NODE, WRITE, this::updateNode).reading(ConfigEditing.NODE),
        Route.delete(NODE, WRITE, this::deleteNode));
  }

  private JsonNode list(Call call) {
    var configs = balancers.configsOf(balancers.balancer(call).id());
    return new Listing<>(configs, balancers::view, Set.of()).page(call);
  }

  private JsonNode create(Call call) {
    var balancer = balancers.balancer(call);
    var problems = new Problems();
    var wanted = editing.read(call.body(), editing.site(balancer), null, "", problems);
    editing.checkPorts(List.of(wanted), balancers.configsOf(balancer.id()), "", problems);
    problems.refuseIfAny();
    var config = editing.save(balancer.id(), null, wanted, true);
    notify("nodebalancer_config_create", balancer, config.subject());
    return balancers.view(config);
  }

  private JsonNode save(Call call, BalancerConfig old, boolean rebuild) {
    var balancer = balancers.table().get(old.balancer());
    if (rebuild) {
      balancers.checkPartDeletion(balancer.id());
    }
    var problems = new Problems();
    var wanted = editing.read(call.body(), editing.site(balancer), old, "", problems);
    var others = balancers.configsOf(balancer.id()).stream().filter(other -> other.id() != old.id()).toList();
    editing.checkPorts(List.of(wanted), others, "", problems);
    if (rebuild) {
      problems.require(call.body().hasNonNull("nodes"), "nodes is required", "nodes");
      editing.checkIds(call.body().path("nodes"), old, problems);
    }
    problems.refuseIfAny();
    var config = editing.save(balancer.id(), old, wanted, rebuild);
    notify("nodebalancer_config_update", balancer, config.subject());
    return balancers.view(config);
  }

  private JsonNode delete(Call call) {
    var config = balancers.config(call);
    balancers.checkPartDeletion(config.balancer());
    balancers.remove(config);
    notify("nodebalancer_config_delete", balancers.table().get(config.balancer()), config.subject());
    return Json.object();
  }

  private JsonNode listNodes(Call call) {
    var nodes = balancers.nodesOf(balancers.config(call).id());
    return new Listing<>(nodes, balancers::view, Set.of()).page(call);
  }

  private JsonNode createNode(Call call) {
    var config = balancers.config(call);
    var balancer = balancers.table().get(config.balancer());
    var problems = new Problems();
    var wanted = editing.readNode(call.body(), editing.site(balancer), null, "", problems);
    problems.refuseIfAny();
    var node = editing.saveNode(config, null, wanted);
    notify("nodebalancer_node_create", balancer, node.subject());
    return balancers.view(node);
  }

  private JsonNode updateNode(Call call) {
    var old = balancers.node(call);
    var balancer = balancers.table().get(old.balancer());
    var problems = new Problems();
    var wanted = editing.readNode(call.body(), editing.site(balancer), old, "", problems);
    problems.refuseIfAny();
    var node = editing.saveNode(balancers.configs().get(old.config()), old, wanted);
    notify("nodebalancer_node_update", balancer, node.subject());
    return balancers.view(node);
  }

  private JsonNode deleteNode(Call call) {
    var node = balancers.node(call);
    balancers.checkPartDeletion(node.balancer());
    balancers.nodes().remove(node.id());
    notify("nodebalancer_node_delete", balancers.table().get(node.balancer()), node.subject());
    return Json.object();
  }

  private void notify(String action, NodeBalancer balancer, Subject part) {
    cloud.notify(action, balancer.subject(), part);
  }
}
