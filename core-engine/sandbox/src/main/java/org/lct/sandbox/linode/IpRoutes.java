package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.sandbox.address.Reservations;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.Networks;

/// The addresses of Linodes, and all public ones of the account.
public final class IpRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String IPS = "/linode/instances/{linodeId}/ips";
  private static final Set<String> FILTERS = Set.of("address", "prefix", "rdns", "region", "reserved",
      "type");
  private static final Fields UPDATE = Fields.of(Field.text("rdns").matching(
      "([a-zA-Z0-9_]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]{2,63}\\.?", "Domain is not valid."),
      Field.flag("reserved"));

  private final Cloud cloud;
  private final LinodeLife life;
  private final Addresses addresses;
  private final Reservations reservations;
  private final IpAllocation allocation;
  private final Networks networks;
  private final IpView view;

  /// The routes for the addresses of this cloud.
  public IpRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.addresses = services.addresses();
    this.reservations = services.reservations();
    this.networks = services.interfaces().networks();
    this.view = new IpView(cloud, addresses, networks);
    this.allocation = new IpAllocation(services, view);
    life.whenGone((linode, _) -> addresses.releaseAll(linode.id()));
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get(IPS, READ, call -> view.all(life.living(call.id("linodeId")))),
        Route.post(IPS, WRITE, allocation::ofLinode).reading(IpAllocation.OF_LINODE),
        Route.get(IPS + "/{address}", READ, call -> get(call, ofLinode(call))),
        Route.put(IPS + "/{address}", WRITE, call -> update(call, ofLinode(call))).reading(UPDATE),
        Route.delete(IPS + "/{address}", WRITE, this::delete),
        Route.list("/networking/ips", "ips:read_only", this::list),
        Route.post("/networking/ips", "ips:read_write", allocation::ofAccount)
            .reading(IpAllocation.OF_ACCOUNT),
        Route.get("/networking/ips/{address}", "ips:read_only", call -> get(call, found(call))),
        Route.put("/networking/ips/{address}", "ips:read_write", call -> update(call, found(call)))
            .reading(UPDATE));
  }

  private JsonNode delete(Call call) {
    var linode = life.living(call.id("linodeId"));
    var ip = ofLinode(call).orElseThrow(Refusal::notFound);
    var open = cloud.ipsOf().get(linode.id()).stream().filter(Ip::open).count();
    if (ip.open() && open == 1) {
      throw Refusal.invalid("The last public IPv4 address of a Linode cannot be deleted");
    }
    if (networks.ownsInterfaces(linode.id())) {
      throw Refusal.invalid("This Linode has interfaces of its own: its addresses belong to them");
    }
    if (networks.translates(linode.id(), ip.address())) {
      throw Refusal.invalid("This is the 1:1 NAT address of an interface");
    }
    reservations.take(ip, Subject.of(linode));
    return Json.object();
  }

  private Optional<Ip> ofLinode(Call call) {
    var linode = life.living(call.id("linodeId")).id();
    return found(call).filter(ip -> Objects.equals(ip.linode(), linode));
  }

  private Optional<Ip> found(Call call) {
    return addresses.find(call.text("address"));
  }

  /// The Linode whose SLAAC address is in the path; when a Linode is in the path, too, that one.
  private Linode slaac(Call call) {
    return addresses.withSlaac(call.text("address"))
        .filter(linode -> !call.parameters().containsKey("linodeId") || linode.id() == call.id("linodeId"))
        .orElseThrow(Refusal::notFound);
  }

  private JsonNode get(Call call, Optional<Ip> ip) {
    return ip.map(view::of).orElseGet(() -> view.slaac(slaac(call)));
  }

  private JsonNode list(Call call) {
    Stream<ObjectNode> four = cloud.ips().all().stream()
        .filter(ip -> ip.open() && (ip.linode() != null || ip.reserved())).map(view::of);
    var six = cloud.linodes().all().stream().filter(linode -> networks.hasIpv6(linode.id()))
        .map(view::slaac);
    return new Listing<>(Stream.concat(four, six).toList(), Function.identity(), FILTERS).page(call);
  }

  private JsonNode update(Call call, Optional<Ip> ip) {
    return ip.map(found -> update(call, found)).orElseGet(() -> update(call, slaac(call)));
  }

  private JsonNode update(Call call, Linode linode) {
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    problems.require(!body.flag("reserved", false), "Only addresses of type ipv4 are currently supported.",
        null);
    problems.refuseIfAny();
    if (body.has("rdns") || body.isNull("rdns")) {
      addresses.nameSlaac(linode.id(), body.text("rdns"));
      cloud.notify("ipaddress_update", null, null);
    }
    return view.slaac(linode);
  }

  private JsonNode update(Call call, Ip ip) {
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    var renamed = body.has("rdns") || body.isNull("rdns");
    var keep = body.flag("reserved", ip.reserved());
    problems.require(ip.open() || !renamed, "The reverse name of a private address cannot be set", "rdns");
    problems.require(ip.assigned() || !body.has("rdns"),
        "The address must be assigned to have a reverse name",
        "rdns");
    problems.require(ip.open() || !keep, "Cannot reserve a private address.", "reserved");
    if (keep && !ip.reserved()) {
      reservations.checkRoom(problems);
    }
    problems.refuseIfAny();
    var named = renamed && ip.assigned() ? rename(ip, body.text("rdns")) : ip;
    return view.of(keep == ip.reserved() ? named : reservations.keep(named, keep));
  }

  private Ip rename(Ip ip, Optional<String> name) {
    cloud.notify("ipaddress_update", null, null);
    return cloud.add(cloud.ips(), ip.named(name.orElse(Addresses.hostName(ip.address()))));
  }
}
