package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.firewall.Protected;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.tag.TaggedKind;

/// Linodes themselves: making, changing, powering, deleting them.
public final class LinodeRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String LINODES = "/linode/instances";
  private static final String LINODE = LINODES + "/{linodeId}";
  /// The slots from `sdh` on belong to the rescue system.
  private static final Fields RESCUE = Fields.of(SlotFields.field(BootConfig.SLOTS.subList(0, 7)));
  private static final Fields POWER = Fields.of(Field.number("config_id"));
  private static final Fields ALERTS = Fields.of(alert("cpu", 4800), alert("network_in", 10_000),
      alert("network_out", 10_000), alert("transfer_quota", 400), alert("io", 100_000),
      Field.numbers("system_alerts"), Field.numbers("user_alerts"));
  private static final Fields SCHEDULE = Fields.of(
      Field.text("day").oneOf("Scheduling", "Sunday", "Monday", "Tuesday",
          "Wednesday", "Thursday", "Friday", "Saturday"),
      Field.text("window").matching("Scheduling|W([02468]|1[02468]|2[02])",
          "Must be one of Scheduling, W0, W2 to W22"));
  private static final Fields UPDATE = Fields.of(LinodeOrder.label(), Field.text("group"), Labels.tags(),
      Field.object("alerts", ALERTS), Field.object("backups", Fields.of(Field.object("schedule", SCHEDULE))
          .ignoring("enabled", "available", "last_successful")),
      Field.flag("watchdog_enabled"), LinodeOrder.policy()).ignoring("id", "status", "created", "updated",
          "type",
          "region", "image", "ipv4", "ipv6", "specs", "hypervisor", "host_uuid", "has_user_data",
          "capabilities",
          "disk_encryption", "interface_generation", "lke_cluster_id", "placement_group", "site_type",
          "locks");

  private final LinodeServices services;
  private final Cloud cloud;
  private final LinodeLife life;
  private final LinodeLabels labels;
  private final LinodeCreation creation;
  private final LinodeView view;
  private final Rebuild rebuild;
  private final Cloning cloning;
  private final SlotFields slots;

  /// The routes for this cloud's Linodes.
  public LinodeRoutes(LinodeServices services) {
    this.services = services;
    this.cloud = services.cloud();
    this.life = services.life();
    this.labels = new LinodeLabels(cloud);
    this.creation = new LinodeCreation(services, labels);
    this.view = new LinodeView(cloud, services.groups(), services.locks(), services.backups(),
        services.interfaces().networks());
    this.rebuild = new Rebuild(services, creation);
    this.cloning = new Cloning(services, labels);
    this.slots = new SlotFields(cloud, services.attachments());
    services.firewalls()
        .add(new Protected("linode", LINODES, id -> cloud.linodes().find(id).map(Subject::of)));
    services.locks().add("linode", this::lockable);
    services.tags().add(new TaggedKind<>("linode", cloud.linodes(), linode -> linode.settings().tags(),
        Linode::tagged, view::of));
    life.whenGone((linode, _) -> services.firewalls().forget("linode", linode.id()));
    life.whenLeaving(linode -> services.interfaces().forget(linode.id()));
    life.whenGone((linode, _) -> services.interfaces().forgetSettings(linode.id()));
    services.firewalls().protectInParts(services.interfaces().networks()::ownsInterfaces);
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list(LINODES, READ,
            call -> new Listing<>(cloud.linodes().all(), view::of, LinodeView.FILTERS)
                .indexed(call, "tags", this::tagged).indexed(call, "label", labels::named).page(call)),
        Route.post(LINODES, WRITE, call -> view.of(creation.create(call))).reading(LinodeOrder.FIELDS),
        Route.get(LINODE, READ, this::get),
        Route.put(LINODE, WRITE, this::update).reading(UPDATE),
        Route.delete(LINODE, WRITE, this::delete),
        Route.post(LINODE + "/boot", WRITE, call -> power(call, life::boot)).reading(POWER),
        Route.post(LINODE + "/reboot", WRITE, call -> power(call, life::reboot)).reading(POWER),
        Route.act(LINODE + "/shutdown", WRITE, this::shutDown),
        Route.post(LINODE + "/rescue", WRITE, this::rescue).reading(RESCUE),
        Route.post(LINODE + "/rebuild", WRITE, call -> view.of(rebuild.rebuild(call)))
            .reading(Rebuild.FIELDS),
        Route.post(LINODE + "/clone", WRITE, call -> view.of(cloning.begin(call)))
            .reading(CloneTarget.FIELDS));
  }

  private static Field alert(String name, int most) {
    return Field.number(name).range(0, most);
  }

  private List<Linode> tagged(String tag) {
    return cloud.linodes().all().stream().filter(linode -> linode.settings().tags().contains(tag)).toList();
  }

  private JsonNode get(Call call) {
    return view.of(cloud.linodes().find(call.id("linodeId")).orElseThrow(Refusal::notFound));
  }

  private JsonNode update(Call call) {
    var linode = life.living(call.id("linodeId"));
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    body.text("label").filter(label -> !label.equals(linode.label()))
        .ifPresent(label -> problems.require(labels.free(label), LinodeLabels.TAKEN, "label"));
    problems.refuseIfAny();
    var changed = linode.with(settings(linode.settings(), body), cloud.clock().now());
    cloud.linodes().put(changed);
    cloud.notify("linode_update", Subject.of(changed), null);
    return view.of(changed);
  }

  private Linode.Settings settings(Linode.Settings old, Body body) {
    ObjectNode alerts = old.alerts().deepCopy();
    Body.change(alerts, body.object("alerts"));
    ObjectNode schedule = old.backupSchedule().deepCopy();
    Body.change(schedule, body.object("backups").path("schedule"));
    return new Linode.Settings(body.text("label").orElse(old.label()), body.text("group").orElse(old.group()),
        body.texts("tags").map(services.tags()::use).orElse(old.tags()), alerts,
        body.flag("watchdog_enabled", old.watchdog()),
        body.text("maintenance_policy").orElse(old.maintenancePolicy()), old.backupsEnabled(), schedule);
  }

  private JsonNode delete(Call call) {
    var linode = life.living(call.id("linodeId"));
    services.locks().checkDeletion("linode", linode.id());
    services.groups().expectNoMore(linode);
    services.groups().leave(linode);
    life.delete(linode);
    return Json.object();
  }

  private Optional<Subject> lockable(long id) {
    return cloud.linodes().find(id).filter(linode -> linode.status() != LinodeStatus.DELETING)
        .map(Subject::of);
  }

  private JsonNode power(Call call, BiConsumer<Linode, BootConfig> deed) {
    var linode = life.free(call.id("linodeId"));
    var asked = POWER.read(call).number("config_id");
    deed.accept(linode, new BootChoice(cloud).of(linode, asked));
    return Json.object();
  }

  private JsonNode rescue(Call call) {
    var linode = life.living(call.id("linodeId"));
    var problems = new Problems();
    var devices = slots.read(linode, RESCUE.read(call.body(), problems).object("devices"), problems);
    problems.require(
        devices.values().stream().map(Device::volume).filter(Objects::nonNull).allMatch(
            id -> cloud.volumesOf().get(linode.id()).stream().anyMatch(volume -> volume.id() == id)),
        "A volume must be attached to the Linode", "devices");
    problems.refuseIfAny();
    life.rescue(life.free(linode.id()));
    return Json.object();
  }

  private JsonNode shutDown(Call call) {
    life.shutDown(life.free(call.id("linodeId")));
    return Json.object();
  }
}
