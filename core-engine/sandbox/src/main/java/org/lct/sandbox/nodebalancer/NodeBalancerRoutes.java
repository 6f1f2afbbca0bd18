package org.lct.sandbox.nodebalancer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lct.sandbox.account.AccountLimit;
import org.lct.sandbox.address.Reservations;
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
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.firewall.Protected;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.lock.Locks;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.nodebalancer.ConfigEditing.Site;
import org.lct.sandbox.nodebalancer.ConfigEditing.Wanted;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.tag.TaggedKind;
import org.lct.sandbox.tag.Tags;
import org.lct.sandbox.usage.Period;
import org.lct.sandbox.usage.Readings;

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
      VpcPlaces.field(),
      Field.text("ipv4"));

  private final Cloud cloud;
  private final Reservations reservations;
  private final Firewalls firewalls;
  private final Tags tags;
  private final Locks locks;
  private final Balancers balancers;
  private final VpcPlaces places;
  private final ConfigEditing editing;
  private final Index<String, NodeBalancer> byLabel;

  /// The routes for the NodeBalancers of this cloud.
  public NodeBalancerRoutes(Cloud cloud, Reservations reservations, Firewalls firewalls, Tags tags,
      Locks locks, Networks networks) {
    this.cloud = cloud;
    this.reservations = reservations;
    var addresses = reservations.addresses();
    this.firewalls = firewalls;
    this.tags = tags;
    this.locks = locks;
    this.balancers = new Balancers(cloud, addresses, locks, networks);
    this.places = new VpcPlaces(cloud, networks, balancers);
    this.editing = new ConfigEditing(cloud, addresses, balancers, places);
    this.byLabel = balancers.table().index(NodeBalancer::label);
    addresses.findBalancers(id -> balancers.table().find(id).map(NodeBalancer::subject));
    firewalls.add(
        new Protected(TYPE, "/nodebalancers", id -> balancers.table().find(id).map(NodeBalancer::subject)));
    locks.add(TYPE, id -> balancers.table().find(id).map(NodeBalancer::subject));
    tags.add(
        new TaggedKind<>(TYPE, balancers.table(), NodeBalancer::tags, NodeBalancer::tagged, balancers::view));
  }

  /// The routes, with those for configurations and nodes.
  public List<Route> routes() {
    var routes = new ArrayList<>(new ConfigRoutes(cloud, balancers, editing).routes());
    routes.addAll(places.routes());
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
    var place = places.read(body, region.map(Region::id).orElse(""), problems);
    var site = new Site(region.map(Region::id).orElse(""), place.map(VpcPlaces.Wanted::subnet).orElse(null));
    var configs = configs(body, site, problems);
    reservations.check(body.text("ipv4").stream().toList(), region, problems);
    reservations.limits().check(AccountLimit.NODEBALANCERS, balancers.table().all().size() + 1L, problems);
    problems.refuseIfAny();
    var balancer = make(body, region.orElseThrow());
    place.ifPresent(wanted -> places.enter(balancer.id(), wanted));
    configs.forEach(wanted -> editing.save(balancer.id(), null, wanted, true));
    cloud.notify("nodebalancer_create", balancer.subject(), null);
    firewall.ifPresent(id -> firewalls.protect(id, TYPE, balancer.id()));
    return balancers.view(balancer);
  }

  private List<Wanted> configs(Body body, Site site, Problems problems) {
    var sent = body.objects("configs");
    var wanted = IntStream.range(0, sent.size())
        .mapToObj(i -> editing.read(sent.get(i), site, null, "configs[%d].".formatted(i), problems)).toList();
    editing.checkPorts(wanted, List.of(), "configs[%d].", problems);
    return wanted;
  }

  private NodeBalancer make(Body body, Region region) {
    var now = cloud.clock().now();
    var id = cloud.store().next("NODEBALANCER", 1_774_000);
    var ipv4 = reservations.give(body.text("ipv4").stream().toList(), region, null, id).address();
    return cloud.add(balancers.table(),
        new NodeBalancer(id, body.text("label").orElse("balancer" + id), region.id(),
            body.text("type").orElse("common"), ipv4, reservations.addresses().newSlaac(region),
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
    locks.checkDeletion(TYPE, balancer.id());
    firewalls.forget(TYPE, balancer.id());
    balancers.remove(balancer);
    cloud.notify("nodebalancer_delete", balancer.subject(), null);
    return Json.object();
  }

  private JsonNode stats(Call call) {
    var balancer = balancers.balancer(call);
    var period = Period.lastDay(cloud.clock().now());
    var readings = new Readings(balancer.created(), cloud.clock()).of(period);
    var json = Json.object().put("title",
        "linode.com - %s (%d) - %s".formatted(balancer.label(), balancer.id(), period.title()));
    var data = json.putObject("data");
    data.set("connections", readings);
    data.putObject("traffic").<ObjectNode>set("in", readings).set("out", readings);
    return json;
  }
}
