package org.lct.sandbox.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.Subnets.Wanted;

/// VPCs with their subnets.
public final class VpcRoutes {
  private static final String WRITE = "vpc:read_write";
  private static final String VPC = "/vpcs/{vpcId}";
  private static final String SUBNETS = VPC + "/subnets";
  private static final String SUBNET = SUBNETS + "/{subnetId}";
  private static final Set<String> FILTERS = Set.of("id", "label", "region", "created", "updated",
      "subnets.id", "subnets.label", "subnets.created", "subnets.updated",
      "vpc_type");
  private static final Set<String> SUBNET_FILTERS = Set.of("id", "label", "created", "updated");
  private static final String TAKEN = "Label must be unique among your VPCs";

  private final Cloud cloud;
  private final Networks networks;
  private final Subnets subnets;
  private final VpcView view;

  /// The routes for the VPCs of this cloud.
  public VpcRoutes(Networks networks) {
    this.cloud = networks.cloud();
    this.networks = networks;
    this.subnets = new Subnets(networks);
    this.view = new VpcView(networks);
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list("/vpcs", Route.ANY_TOKEN,
            call -> new Listing<>(networks.vpcs().all(), view::of, FILTERS).page(call)),
        Route.post("/vpcs", WRITE, this::create).reading(VpcFields.CREATE),
        Route.get("/vpcs/default-ranges", Route.ANY_TOKEN, _ -> DefaultRanges.view()),
        Route.get(VPC, Route.ANY_TOKEN, call -> view.of(vpc(call))),
        Route.put(VPC, WRITE, this::update).reading(VpcFields.UPDATE),
        Route.delete(VPC, WRITE, this::delete),
        Route.list(SUBNETS, Route.ANY_TOKEN,
            call -> new Listing<>(networks.subnetsOf(vpc(call)), view::of, SUBNET_FILTERS).page(call)),
        Route.post(SUBNETS, WRITE, this::createSubnet).reading(VpcFields.SUBNET),
        Route.get(SUBNET, Route.ANY_TOKEN, call -> view.of(subnet(call))),
        Route.put(SUBNET, WRITE, this::updateSubnet).reading(VpcFields.UPDATE_SUBNET),
        Route.delete(SUBNET, WRITE, this::deleteSubnet));
  }

  private Vpc vpc(Call call) {
    return networks.vpcs().find(call.id("vpcId")).orElseThrow(Refusal::notFound);
  }

  private Subnet subnet(Call call) {
    var vpc = vpc(call).id();
    return networks.subnets().find(call.id("subnetId")).filter(subnet -> subnet.vpc() == vpc)
        .orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = VpcFields.CREATE.read(call.body(), problems);
    var region = body.text("region").flatMap(cloud.catalog()::region);
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    region.ifPresent(found -> problems.require(found.offers("VPCs"), "VPCs are not supported in this region",
        "region"));
    checkLabel(body, "", problems);
    VpcFields.check(body, problems);
    var wanted = readSubnets(body, problems);
    problems.refuseIfAny();
    var now = cloud.clock().now();
    var vpc = cloud.add(networks.vpcs(), new Vpc(cloud.store().next("VPC", 584_000),
        body.text("label").orElseThrow(), body.text("description").orElse(""), region.orElseThrow().id(), now,
        now));
    cloud.notify("vpc_create", vpc.subject(), null);
    wanted.forEach(subnet -> subnets.add(vpc, subnet));
    return view.of(vpc);
  }

  private List<Wanted> readSubnets(Body body, Problems problems) {
    var wanted = new ArrayList<Wanted>();
    for (var json : body.objects("subnets")) {
      wanted.add(subnets.read(json, wanted, "subnets[%d].".formatted(wanted.size()), problems));
    }
    return wanted;
  }

  private void checkLabel(Body body, String current, Problems problems) {
    body.text("label").filter(label -> !label.equals(current))
        .ifPresent(label -> problems.require(networks.vpcLabelFree(label), TAKEN, "label"));
  }

  private JsonNode update(Call call) {
    var old = vpc(call);
    var problems = new Problems();
    var body = VpcFields.UPDATE.read(call.body(), problems);
    checkLabel(body, old.label(), problems);
    VpcFields.check(body, problems);
    problems.refuseIfAny();
    var vpc = cloud.add(networks.vpcs(), old.changed(body.text("label").orElse(old.label()),
        body.text("description").orElse(old.description()), cloud.clock().now()));
    cloud.notify("vpc_update", vpc.subject(), null);
    return view.of(vpc);
  }

  private JsonNode delete(Call call) {
    var vpc = vpc(call);
    networks.subnetsOf(vpc).forEach(subnet -> subnets.remove(vpc, subnet));
    networks.vpcs().remove(vpc.id());
    cloud.notify("vpc_delete", vpc.subject(), null);
    return Json.object();
  }

  private JsonNode createSubnet(Call call) {
    var vpc = vpc(call);
    var problems = new Problems();
    var wanted = subnets.read(call.body(), subnets.of(vpc), "", problems);
    problems.refuseIfAny();
    return view.of(subnets.add(vpc, wanted));
  }

  private JsonNode updateSubnet(Call call) {
    var old = subnet(call);
    var vpc = networks.vpcs().get(old.vpc());
    var problems = new Problems();
    var body = VpcFields.UPDATE_SUBNET.read(call.body(), problems);
    var label = body.text("label").orElse(old.label());
    problems.require(label.equals(old.label())
        || subnets.of(vpc).stream().noneMatch(other -> other.label().equals(label)), Subnets.TAKEN, "label");
    problems.refuseIfAny();
    var subnet = cloud.add(networks.subnets(), old.labelled(label, cloud.clock().now()));
    cloud.notify("subnet_update", subnet.subject(), vpc.subject());
    return view.of(subnet);
  }

  private JsonNode deleteSubnet(Call call) {
    var subnet = subnet(call);
    subnets.remove(networks.vpcs().get(subnet.vpc()), subnet);
    return Json.object();
  }
}
