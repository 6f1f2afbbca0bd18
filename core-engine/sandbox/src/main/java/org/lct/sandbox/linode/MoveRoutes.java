package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.placement.PlacementGroups;

/// Ordering that Linodes move: to another plan, to another region, to a newer generation of hosts.
public final class MoveRoutes {
  private static final String WRITE = "linodes:read_write";
  private static final String LINODE = "/linode/instances/{linodeId}";
  private static final String NOT_THERE = "This plan is not available in the selected region.";
  private static final Fields RESIZE = Fields.of(Field.text("type").required(),
      Field.text("migration_type").oneOf("cold", "warm"), Field.flag("allow_auto_disk_resize"));
  private static final Fields MIGRATE = Fields.of(Field.text("region"),
      Field.text("type").oneOf("cold", "warm"), Field.flag("upgrade"),
      PlacementGroups.field());
  private static final Fields MUTATE = Fields.of(Field.flag("allow_auto_disk_resize"));

  private final Cloud cloud;
  private final LinodeLife life;
  private final LinodeRoom room;
  private final PlacementGroups groups;
  private final Moves moves;

  /// The routes for moving this cloud's Linodes.
  public MoveRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.room = services.room();
    this.groups = services.groups();
    this.moves = new Moves(services);
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(Route.post(LINODE + "/resize", WRITE, this::resize).reading(RESIZE),
        Route.post(LINODE + "/migrate", WRITE, this::migrate).reading(MIGRATE),
        Route.post(LINODE + "/mutate", WRITE, this::mutate).reading(MUTATE));
  }

  private JsonNode resize(Call call) {
    var linode = life.free(call.id("linodeId"));
    var problems = new Problems();
    var body = RESIZE.read(call.body(), problems);
    var type = body.text("type").flatMap(cloud.catalog()::type);
    problems.require(type.isPresent() || !body.has("type"), "A valid plan type by that ID was not found",
        "type");
    type.ifPresent(wanted -> check(linode, wanted, problems));
    problems.refuseIfAny();
    var warm = isWarm(body, "migration_type") && linode.powered();
    cloud.notify(warm ? "linode_resize_warm_create" : "linode_resize_create", Subject.of(linode), null);
    var move = new Move(linode.id(), type.orElseThrow().id(), linode.region(),
        body.flag("allow_auto_disk_resize", true));
    start(linode.with(LinodeStatus.RESIZING, cloud.clock().now()), move, JobKind.LINODE_RESIZE,
        Map.of("boot", linode.powered() && !warm ? 1L : 0, "warm", warm ? 1L : 0));
    return Json.object();
  }

  private void check(Linode linode, LinodeType wanted, Problems problems) {
    problems.require(!wanted.id().equals(linode.origin().type()),
        "Linode is already running this service plan.", "type");
    problems.require(cloud.catalog().region(linode.region()).orElseThrow().offers(wanted), NOT_THERE,
        "type");
    room.checkChange(linode, wanted, problems);
    moves.checkFit(linode, wanted, problems);
  }

  private static boolean isWarm(Body body, String field) {
    return body.text(field).filter("warm"::equals).isPresent();
  }

  private void start(Linode linode, Move move, JobKind kind, Map<String, Long> arguments) {
    moves.expect(move);
    life.work(linode, kind, null, arguments, cloud.clock().now());
  }

  private JsonNode migrate(Call call) {
    var linode = life.free(call.id("linodeId"));
    var problems = new Problems();
    var body = MIGRATE.read(call.body(), problems);
    problems.require(!body.flag("upgrade", false), "There is no free upgrade for this Linode.", "upgrade");
    var region = body.text("region").flatMap(cloud.catalog()::region);
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    region.ifPresent(wanted -> check(linode, wanted, body, problems));
    var group = region.flatMap(wanted -> groups.chosen(body, wanted.id(), problems));
    problems.refuseIfAny();
    var there = region.orElseThrow(() -> Refusal.invalid("This Linode has no pending migration."));
    cloud.notify("linode_migrate_datacenter_create", Subject.of(linode), null);
    group.ifPresent(chosen -> groups.expect(chosen, linode));
    start(linode.with(LinodeStatus.MIGRATING, cloud.clock().now()),
        new Move(linode.id(), linode.origin().type(), there.id(), false), JobKind.LINODE_MIGRATE_DATACENTER,
        Map.of("boot", linode.powered() ? 1L : 0));
    return Json.object();
  }

  private void check(Linode linode, Region wanted, Body body, Problems problems) {
    problems.require(!wanted.id().equals(linode.region()), "Cannot migrate linode to the same region",
        "region");
    var type = cloud.catalog().type(linode.origin().type()).orElseThrow();
    problems.require(wanted.offers(type), NOT_THERE, "region");
    room.check(wanted, type, 0, 0, problems);
    moves.checkInterfaces(linode.id(), wanted, problems);
    problems.require(!isWarm(body, "type"), "Warm migrations between regions are not available", "type");
  }

  /// No type that this cloud knows has a successor, so no Linode is entitled to one.
  private JsonNode mutate(Call call) {
    life.living(call.id("linodeId"));
    MUTATE.read(call);
    life.free(call.id("linodeId"));
    throw Refusal.invalid("There is no free upgrade for this Linode.");
  }
}
