package org.lct.sandbox.nodebalancer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.BalancerVpc;
import org.lct.sandbox.network.Cidr;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.Subnet;
import org.lct.sandbox.network.SubnetAddresses;

/// Which NodeBalancers are in which VPCs, and which of their nodes they reach there.
record VpcPlaces(Cloud cloud, Networks networks, Balancers balancers) {
  private static final String READ = "nodebalancers:read_only";
  private static final String VPCS = "/nodebalancers/{nodeBalancerId}/vpcs";
  private static final String SMALLEST = "30";
  private static final Fields PLACE = Fields.of(Field.number("subnet_id").required(),
      Field.text("ipv4_range").checked(range -> Cidr.parse(range.textValue()).isPresent(),
          "Must be an IPv4 network in canonical CIDR form"),
      Field.flag("ipv4_range_auto_assign")).ignoring("id", "nodebalancer_id", "vpc_id");

  /// The field of a new NodeBalancer.
  static Field field() {
    return Field.objects("vpcs", Fields.anything()).checked(list -> list.size() <= 1,
        "A NodeBalancer can be in one VPC only");
  }

  List<Route> routes() {
    return List.of(Route.list(VPCS, READ, this::list),
        Route.get(VPCS + "/{placeId}", READ, call -> view(of(call).stream()
            .filter(place -> place.id() == call.id("placeId")).findFirst().orElseThrow(Refusal::notFound))));
  }

  private List<BalancerVpc> of(Call call) {
    return networks.ofBalancer(balancers.balancer(call).id()).stream().toList();
  }

  private ObjectNode list(Call call) {
    return new Listing<>(of(call), this::view, Set.of()).page(call);
  }

  private ObjectNode view(BalancerVpc place) {
    return Json.object().put("id", place.id()).put("nodebalancer_id", place.balancer())
        .put("vpc_id", networks.subnets().get(place.subnet()).vpc()).put("subnet_id", place.subnet())
        .put("ipv4_range", place.range());
  }

  /// A place in a VPC as a request wants it.
  record Wanted(Subnet subnet, Optional<Cidr> range, boolean part) {}

  /// Reads the place that a new NodeBalancer is to have.
  ///
  /// @param region of the NodeBalancer
  Optional<Wanted> read(Body body, String region, Problems problems) {
    var given = body.objects("vpcs");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    var place = PLACE.read(given.getFirst(), "vpcs[0].", problems);
    var subnet = place.number("subnet_id").flatMap(networks.subnets()::find)
        .filter(found -> networks.regionOf(found).equals(region));
    problems.require(subnet.isPresent() || !place.has("subnet_id"), "subnet_id is not valid",
        "vpcs[0].subnet_id");
    var range = place.text("ipv4_range").map(Cidr::of);
    problems.require(range.isEmpty() || range.get().prefix() <= Integer.parseInt(SMALLEST),
        "Must be a /30 or larger", "vpcs[0].ipv4_range");
    return subnet.map(found -> new Wanted(found, range, place.flag("ipv4_range_auto_assign", false)));
  }

  /// Gives a new NodeBalancer its place: the range wanted, or the first free /30 of it, or of the subnet.
  ///
  /// @throws Refusal 400 when the range is not free
  void enter(long balancer, Wanted wanted) {
    var field = "vpcs[0].ipv4_range";
    var pool = new SubnetAddresses(networks, wanted.subnet(), null);
    var range = wanted.range().isPresent() && !wanted.part()
        ? pool.takeRange(wanted.range().get().toString(), field)
        : pool.takeNextRange(SMALLEST, wanted.range().orElse(wanted.subnet().network()), field);
    networks.balancers().put(new BalancerVpc(cloud.store().next("NODEBALANCER_VPC", 31_200), balancer,
        wanted.subnet().id(), range));
  }

  /// Whether a NodeBalancer with a place in this subnet, if in any, reaches a Linode's address in that one.
  ///
  /// @param home the NodeBalancer's subnet
  boolean reaches(@Nullable Subnet home, long subnet, String address) {
    var other = networks.subnets().find(subnet);
    return home != null && other.filter(found -> found.vpc() == home.vpc()).isPresent()
        && networks.at(subnet, address).isPresent();
  }
}
