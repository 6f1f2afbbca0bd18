package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.lct.sandbox.cloud.Subject;

/// The addresses of Linodes, and all public ones of the account.
public final class IpRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String IPS = "/linode/instances/{linodeId}/ips";
  private static final Set<String> FILTERS = Set.of("address", "prefix", "rdns", "region", "type");
  private static final Fields CREATE = Fields.of(
      Field.text("type").required().matching("ipv4", "Only addresses of type ipv4 are currently supported."),
      Field.flag("public").required(), Field.text("address").checked(_ -> false,
          "Address must be reserved and must be currently unassigned."));
  private static final Fields UPDATE = Fields.of(Field.text("rdns").matching(
      "([a-zA-Z0-9_]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]{2,63}\\.?", "Domain is not valid."),
      Field.flag("reserved"));

  private final Cloud cloud;
  private final LinodeLife life;
  private final Addresses addresses;
  private final IpView view;

  /// The routes for the addresses of this cloud.
  public IpRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.addresses = services.addresses();
    this.view = new IpView(cloud);
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get(IPS, READ, call -> view.all(life.living(call.id("linodeId")))),
        Route.post(IPS, WRITE, this::create).reading(CREATE),
        Route.get(IPS + "/{address}", READ, call -> view.of(ofLinode(call))),
        Route.put(IPS + "/{address}", WRITE, call -> update(call, ofLinode(call))).reading(UPDATE),
        Route.list("/networking/ips", "ips:read_only", this::list),
        Route.get("/networking/ips/{address}", "ips:read_only", call -> view.of(found(call))),
        Route.put("/networking/ips/{address}", "ips:read_write", call -> update(call, found(call)))
            .reading(UPDATE));
  }

  private JsonNode create(Call call) {
    var linode = life.living(call.id("linodeId"));
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    if (body.flag("public", false)) {
      problems.add(
          "Additional IPv4 addresses require technical justification.  Please contact support describing your"
              + " requirement.",
          null);
    }
    var taken = cloud.ipsOf().get(linode.id()).stream().anyMatch(ip -> !ip.open());
    problems.require(!taken || body.flag("public", false), "A Linode can have only one private address",
        null);
    problems.refuseIfAny();
    var ip = addresses.assignPrivate(linode.region(), linode.id());
    cloud.notify("linode_addip", Subject.of(linode), null);
    return view.of(ip);
  }

  private Ip ofLinode(Call call) {
    var linode = life.living(call.id("linodeId")).id();
    return cloud.ipsOf().get(linode).stream().filter(ip -> ip.address().equals(call.text("address")))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private Ip found(Call call) {
    return addresses.find(call.text("address")).orElseThrow(Refusal::notFound);
  }

  private JsonNode list(Call call) {
    Stream<ObjectNode> four = cloud.ips().all().stream().filter(ip -> ip.open() && ip.linode() != null)
        .map(view::of);
    var six = cloud.linodes().all().stream().map(view::slaac);
    return new Listing<>(Stream.concat(four, six).toList(), Function.identity(), FILTERS).page(call);
  }

  private JsonNode update(Call call, Ip ip) {
    var body = UPDATE.read(call);
    if (body.flag("reserved", false)) {
      throw Refusal.invalid("Not supported by the sandbox yet", "reserved");
    }
    if (!ip.open()) {
      throw Refusal.invalid("The reverse name of a private address cannot be set", "rdns");
    }
    var name = body.text("rdns").orElse(
        body.isNull("rdns") ? Addresses.hostName(ip.address()) : String.valueOf(ip.rdns()));
    cloud.ips().put(ip.named(name));
    cloud.notify("ipaddress_update", null, null);
    return view.of(ip.named(name));
  }
}
