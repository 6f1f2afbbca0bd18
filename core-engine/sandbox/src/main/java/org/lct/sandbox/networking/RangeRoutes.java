package org.lct.sandbox.networking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lct.sandbox.account.AccountLimit;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.IpRanges;
import org.lct.sandbox.cloud.IpShares;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.linode.IpView;
import org.lct.sandbox.linode.LinodeServices;

/// IPv6 ranges, and the pools that this account does not have.
public final class RangeRoutes {
  /// Why a Linode cannot get a second range.
  static final String ONLY_ONE = "A Linode can have only one IPv6 range";

  private static final String READ = "ips:read_only";
  private static final String WRITE = "ips:read_write";
  private static final String RANGES = "/networking/ipv6/ranges";
  private static final String RANGE = RANGES + "/{range}";
  private static final Fields CREATE = Fields.of(Field.number("linode_id"), Field.text("route_target"),
      Field.number("prefix_length").required().checked(
          length -> length.longValue() == 56 || length.longValue() == 64, "Must be 56 or 64"));

  private final LinodeServices services;
  private final Cloud cloud;
  private final IpRanges ranges;
  private final IpShares shares;
  private final AccountLimits limits;
  private final IpView view;

  /// The routes for the ranges of this cloud.
  public RangeRoutes(LinodeServices services) {
    this.services = services;
    this.cloud = services.cloud();
    this.ranges = services.addresses().ranges();
    this.shares = services.addresses().shares();
    this.limits = services.reservations().limits();
    this.view = new IpView(cloud, services.addresses(), services.interfaces().networks());
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list(RANGES, READ, call -> new Listing<>(ranges.all(), view::of, Set.of("region")).page(call)),
        Route.post(RANGES, WRITE, this::create).reading(CREATE),
        Route.get(RANGE, READ, call -> detailed(range(call))),
        Route.delete(RANGE, WRITE, this::delete),
        Route.list("/networking/ipv6/pools", READ,
            call -> new Listing<ObjectNode>(List.of(), Function.identity(), Set.of("region")).page(call)));
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    problems.require(body.has("linode_id") != body.has("route_target"),
        "Exactly one of linode_id and route_target is required", null);
    var linode = target(body, problems);
    linode.ifPresent(found -> check(found, problems));
    problems.refuseIfAny();
    var range = ranges.add(linode.orElseThrow(), body.number("prefix_length").orElseThrow().intValue());
    cloud.notify("linode_addip", Subject.of(linode.get()), null);
    return Json.object().put("range", range.range() + "/" + range.prefix())
        .put("route_target", linode.get().origin().ipv6());
  }

  private Optional<Linode> target(Body body, Problems problems) {
    var byId = body.number("linode_id").flatMap(services.life()::find);
    problems.require(byId.isPresent() || !body.has("linode_id"), "linode_id is not valid", "linode_id");
    var byAddress = body.text("route_target").flatMap(services.addresses()::withSlaac)
        .map(Linode::id).flatMap(services.life()::find);
    problems.require(byAddress.isPresent() || !body.has("route_target"), "route_target is not valid",
        "route_target");
    return byId.or(() -> byAddress);
  }

  private void check(Linode linode, Problems problems) {
    problems.require(ranges.of(linode.id()).isEmpty(), ONLY_ONE, null);
    problems.require(services.interfaces().networks().hasIpv6(linode.id()),
        "The Linode has no public interface that could have IPv6 addresses", null);
    limits.check(AccountLimit.RANGES_PER_REGION, ranges.in(linode.region()) + 1, problems);
  }

  private ObjectNode detailed(IpRange range) {
    var json = Json.object().put("range", range.range()).put("region", range.region())
        .put("prefix", range.prefix()).put("is_bgp", !shares.linodes(range.range()).isEmpty());
    var linodes = json.putArray("linodes").add(range.linode());
    shares.linodes(range.range()).forEach(linodes::add);
    return json;
  }

  private JsonNode delete(Call call) {
    var range = range(call);
    if (!shares.linodes(range.range()).isEmpty()) {
      throw Refusal.invalid("A shared IPv6 range cannot be deleted");
    }
    ranges.remove(range);
    cloud.notify("linode_deleteip", Subject.of(cloud.linodes().get(range.linode())), null);
    return Json.object();
  }

  /// The range in the path, with or without its prefix length.
  private IpRange range(Call call) {
    return ranges.find(call.text("range").replaceFirst("/.*", "")).orElseThrow(Refusal::notFound);
  }
}
