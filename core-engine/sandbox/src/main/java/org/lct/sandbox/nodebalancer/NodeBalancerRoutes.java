package org.lct.sandbox.nodebalancer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.firewall.Protected;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.nodebalancer.ConfigEditing.Wanted;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.tag.TaggedKind;
import org.lct.sandbox.tag.Tags;

/// NodeBalancers themselves: making, changing, deleting them.
public final class NodeBalancerRoutes {
  private static final String TYPE = "nodebalancer";
  private static final String READ = "nodebalancers:read_only";
  private static final String WRITE = "nodebalancers:read_write";
  private static final String BALANCER = "/nodebalancers/{nodeBalancerId}";
  private static final Set<String> FILTERS = Set.of("ipv4", "label", "region", "tags");
  private static final String TAKEN = "Label must be unique among your nodebalancers";
  private static final Field LABEL = Field.text("label").length(3, 32).matching("[a-zA-Z0-9_-]*",
      "Must only use ASCII letters, numbers, underscores, and dashes");
  private static final Fields UPDATE = Fields.of(LABEL, Field.number("client_conn_throttle").range(0, 20),
      Field.number("client_udp_sess_throttle").range(0, 20), Labels.tags())
      .ignoring("id", "region", "type", "hostname", "ipv4", "ipv6", "created", "updated", "lke_cluster",
          "transfer");
  private static final Fields CREATE = Fields.of(Field.text("region").required(), LABEL,
      Field.number("client_conn_throttle").range(0, 20),
      Field.number("client_udp_sess_throttle").range(0, 20),
      Labels.tags(), Field.number("firewall_id"),
      Field.text("type").oneOf("common", "premium", "premium_40gb"),
      Field.objects("configs", Fields.anything()),
      Field.objects("vpcs", Fields.anything()).checked(JsonNode::isEmpty, "Not supported by the sandbox yet"),
      Field.text("ipv4").checked(_ -> false, "Not supported by the sandbox yet"));

  private final Cloud cloud;
  private final Addresses addresses;
  private final Firewalls firewalls;
  private final Tags tags;
  private final Balancers balancers;
  private final ConfigEditing editing;
  private final Index<String, NodeBalancer> byLabel;

  /// The routes for the NodeBalancers of this cloud.
  public NodeBalancerRoutes(Cloud cloud, Addresses addresses, Firewalls firewalls, Tags tags) {
    this.cloud = cloud;
    this.addresses = addresses;
    this.firewalls = firewalls;
    this.tags = tags;
    this.balancers = new Balancers(cloud, addresses);
    this.editing = new ConfigEditing(cloud, addresses, balancers);
    this.byLabel = balancers.table().index(NodeBalancer::label);
    firewalls.add(
        new Protected(TYPE, "/nodebalancers", id -> balancers.table().find(id).map(NodeBalancer::subject)));
    tags.add(
        new TaggedKind<>(TYPE, balancers.table(), NodeBalancer::tags, NodeBalancer::tagged, balancers::view));
  }

  /// The routes, with those for configurations and nodes.
  public List<Route> routes() {
    var routes = new ArrayList<>(new ConfigRoutes(cloud, balancers, editing).routes());
    routes.addAll(List.of(
        Route.list("/nodebalancers", READ,
            call -> new Listing<>(balancers.table().all(), balancers::view, FILTERS).page(call)),
        Route.post("/nodebalancers", WRITE, this::create).reading(CREATE),
        Route.get(BALANCER, READ, call -> balancers.view(balancers.balancer(call))),
        Route.put(BALANCER, WRITE, this::update).reading(UPDATE),
        Route.delete(BALANCER, WRITE, this::delete),
        Route.get(BALANCER + "/stats", READ, this::stats),
        Route.list("/linode/instances/{linodeId}/nodebalancers", "linodes:read_only", this::listOfLinode)));
    return routes;
  }

  private JsonNode listOfLinode(Call call) {
    var linode = cloud.linodes().find(call.id("linodeId")).orElseThrow(Refusal::notFound);
    return new Listing<>(balancers.leadingTo(linode), balancers::view, FILTERS).page(call);
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    var region = body.text("region").flatMap(cloud.catalog()::region)
        .filter(found -> found.offers("NodeBalancers"));
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    checkLabel(body, "", problems);
    var firewall = firewalls.chosen(body, TYPE, problems);
    var configs = configs(body, region, problems);
    problems.refuseIfAny();
    var balancer = make(body, region.orElseThrow());
    configs.forEach(wanted -> editing.save(balancer.id(), null, wanted, true));
    cloud.notify("nodebalancer_create", balancer.subject(), null);
    firewall.ifPresent(id -> firewalls.protect(id, TYPE, balancer.id()));
    return balancers.view(balancer);
  }

  private List<Wanted> configs(Body body, Optional<Region> region, Problems problems) {
    var sent = body.objects("configs");
    var id = region.map(Region::id).orElse("");
    var wanted = IntStream.range(0, sent.size())
        .mapToObj(i -> editing.read(sent.get(i), id, null, "configs[%d].".formatted(i), problems)).toList();
    editing.checkPorts(wanted, List.of(), "configs[%d].", problems);
    return wanted;
  }

  private NodeBalancer make(Body body, Region region) {
    var now = cloud.clock().now();
    var id = cloud.store().next("NODEBALANCER", 1_774_000);
    var ipv4 = addresses.assignPublic(region.id(), null, id).address();
    return cloud.add(balancers.table(),
        new NodeBalancer(id, body.text("label").orElse("balancer" + id), region.id(),
            body.text("type").orElse("common"), ipv4, addresses.newSlaac(region),
            body.number("client_conn_throttle").orElse(0L),
            body.number("client_udp_sess_throttle").orElse(0L),
            tags.use(body.texts("tags").orElse(List.of())), now, now));
  }

  private void checkLabel(Body body, String current, Problems problems) {
    body.text("label").filter(label -> !label.equals(current))
        .ifPresent(label -> problems.require(byLabel.get(label).isEmpty(), TAKEN, "label"));
  }

  private JsonNode update(Call call) {
    var old = balancers.balancer(call);
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    checkLabel(body, old.label(), problems);
    problems.refuseIfAny();
    var balancer = cloud.add(balancers.table(),
        new NodeBalancer(old.id(), body.text("label").orElse(old.label()),
            old.region(), old.type(), old.ipv4(), old.ipv6(),
            body.number("client_conn_throttle").orElse(old.throttle()),
            body.number("client_udp_sess_throttle").orElse(old.udpThrottle()),
            body.texts("tags").map(tags::use).orElse(old.tags()), old.created(), cloud.clock().now()));
    cloud.notify("nodebalancer_update", balancer.subject(), null);
    return balancers.view(balancer);
  }

  private JsonNode delete(Call call) {
    var balancer = balancers.balancer(call);
    firewalls.forget(TYPE, balancer.id());
    balancers.remove(balancer);
    cloud.notify("nodebalancer_delete", balancer.subject(), null);
    return Json.object();
  }

  private JsonNode stats(Call call) {
    balancers.balancer(call);
    throw Refusal.invalid("Stats are unavailable at this time.");
  }
}
