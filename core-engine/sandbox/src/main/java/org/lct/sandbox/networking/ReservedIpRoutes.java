package org.lct.sandbox.networking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.sandbox.address.Reservations;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.linode.IpView;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.tag.TaggedKind;
import org.lct.sandbox.tag.Tags;

/// Reserved addresses: reserving, tagging, giving them back.
public final class ReservedIpRoutes {
  private static final String READ = "ips:read_only";
  private static final String WRITE = "ips:read_write";
  private static final String IPS = "/networking/reserved/ips";
  private static final String IP = IPS + "/{address}";
  private static final Set<String> FILTERS = Set.of("address", "prefix", "rdns", "region", "reserved", "tags",
      "type");
  private static final Fields CREATE = Fields.of(Field.text("region").required(), Labels.tags());
  private static final Fields UPDATE = Fields.of(Labels.tags());

  private final Cloud cloud;
  private final Reservations reservations;
  private final Tags tags;
  private final IpView view;

  /// The routes for the reserved addresses of this cloud.
  public ReservedIpRoutes(Reservations reservations, Tags tags, Networks networks) {
    this.cloud = reservations.cloud();
    this.reservations = reservations;
    this.tags = tags;
    this.view = new IpView(cloud, reservations.addresses(), networks);
    tags.add(
        new TaggedKind<>("reserved_ipv4_address", cloud.ips(), Ip::tags, Ip::tagged, view::of, this::id));
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list(IPS, READ, call -> new Listing<>(reservations.all(), view::of, FILTERS).page(call)),
        Route.post(IPS, WRITE, this::create).reading(CREATE),
        Route.get(IP, READ, call -> view.of(reserved(call))),
        Route.put(IP, WRITE, this::update).reading(UPDATE),
        Route.delete(IP, WRITE, this::delete));
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    var region = body.text("region").flatMap(cloud.catalog()::region);
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    reservations.checkRoom(problems);
    problems.refuseIfAny();
    return view.of(reservations.add(region.orElseThrow(), tags.use(body.texts("tags").orElse(List.of()))));
  }

  private JsonNode update(Call call) {
    var old = reserved(call);
    var wanted = UPDATE.read(call).texts("tags").map(tags::use).orElse(old.tags());
    var changed = cloud.add(cloud.ips(), old.tagged(wanted));
    cloud.notify("ipaddress_update", null, null);
    return view.of(changed);
  }

  private JsonNode delete(Call call) {
    reservations.keep(reserved(call), false);
    return Json.object();
  }

  private Ip reserved(Call call) {
    return reservations.find(call.text("address")).orElseThrow(Refusal::notFound);
  }

  private Optional<Long> id(JsonNode address) {
    return Optional.ofNullable(address.textValue()).flatMap(reservations::find).map(Ip::id);
  }
}
