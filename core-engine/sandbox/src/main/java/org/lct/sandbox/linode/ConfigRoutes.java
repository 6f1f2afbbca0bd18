package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.account.AccountSettings;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Id;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// The configuration profiles of a Linode. A job under way does not keep them from being changed.
public final class ConfigRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String CONFIGS = "/linode/instances/{linodeId}/configs";
  private static final String CONFIG = CONFIGS + "/{configId}";
  private static final Field LABEL = Field.text("label").length(1, 48);
  private static final Fields DEVICE = Fields.of(Field.number("disk_id"), Field.number("volume_id"));
  private static final Fields DEVICES = Fields
      .of(BootConfig.SLOTS.stream().map(slot -> Field.object(slot, DEVICE)).toArray(Field[]::new));
  private static final Fields HELPERS = Fields.of(Field.flag("updatedb_disabled"), Field.flag("distro"),
      Field.flag("modules_dep"), Field.flag("network"), Field.flag("devtmpfs_automount"));
  private static final Fields UPDATE = Fields
      .of(LABEL, Field.object("devices", DEVICES), Field.text("kernel"),
          Field.text("comments"), Field.number("memory_limit").range(0, Integer.MAX_VALUE),
          Field.text("root_device"), Field.text("run_level").oneOf("default", "single", "binbash"),
          Field.text("virt_mode").oneOf("paravirt", "fullvirt"), Field.object("helpers", HELPERS),
          Field.number("initrd"), Field.objects("interfaces", Fields.anything()).checked(JsonNode::isEmpty,
              "Not supported by the sandbox yet"))
      .ignoring("id", "created", "updated");
  private static final Fields CREATE = UPDATE.and(LABEL.required());
  private static final List<String> SETTINGS = List.of("kernel", "comments", "memory_limit", "root_device",
      "run_level", "virt_mode", "initrd");

  private final Cloud cloud;
  private final LinodeLife life;
  private final Attachments attachments;
  private final AccountSettings account;

  /// The routes for the profiles of this cloud.
  public ConfigRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.attachments = services.attachments();
    this.account = services.settings();
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(Route.list(CONFIGS, READ, this::list),
        Route.post(CONFIGS, WRITE, this::create).reading(CREATE),
        Route.get(CONFIG, READ, call -> ConfigView.of(found(call))),
        Route.put(CONFIG, WRITE, this::update).reading(UPDATE),
        Route.delete(CONFIG, WRITE, this::delete));
  }

  private JsonNode list(Call call) {
    var linode = life.living(call.id("linodeId"));
    return new Listing<>(cloud.configsOf().get(linode.id()), ConfigView::of, Set.of("label")).page(call);
  }

  private BootConfig found(Call call) {
    var linode = life.living(call.id("linodeId")).id();
    return cloud.configs().find(call.id("configId")).filter(config -> config.linode() == linode)
        .orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    var linode = life.living(call.id("linodeId"));
    return save(linode, null, CREATE, call, "linode_config_create");
  }

  private JsonNode update(Call call) {
    var config = found(call);
    return save(cloud.linodes().get(config.linode()), config, UPDATE, call, "linode_config_update");
  }

  private JsonNode save(Linode linode, @Nullable BootConfig old, Fields fields, Call call, String action) {
    var problems = new Problems();
    var body = fields.read(call.body(), problems);
    body.text("kernel").ifPresent(
        kernel -> problems.require(cloud.catalog().kernel(kernel).isPresent(), "kernel is not valid",
            "kernel"));
    var before = old == null ? Map.<String, Device>of() : old.devices();
    var devices = body.has("devices") ? devices(linode, body.object("devices"), problems) : before;
    problems.refuseIfAny();
    var config = cloud.add(cloud.configs(), config(linode, old, body, devices));
    attachments.follow(linode, before);
    cloud.notify(action, Subject.of(linode), Subject.of(config));
    return ConfigView.of(config);
  }

  private BootConfig config(Linode linode, @Nullable BootConfig old, Body body, Map<String, Device> devices) {
    var now = cloud.clock().now();
    var settings = old == null ? ConfigView.defaults(account.networkHelper()) : old.settings().deepCopy();
    SETTINGS.stream().filter(body::has).forEach(name -> settings.set(name, body.all().get(name)));
    settings.withObject("/helpers").setAll(body.object("helpers"));
    return new BootConfig(old == null ? cloud.newId(Id.CONFIG) : old.id(), linode.id(),
        body.text("label").or(() -> Optional.ofNullable(old).map(BootConfig::label)).orElseThrow(),
        settings, devices, old == null ? now : old.created(), now);
  }

  private Map<String, Device> devices(Linode linode, ObjectNode json, Problems problems) {
    var devices = new TreeMap<String, Device>();
    for (var entry : json.properties()) {
      var field = "devices." + entry.getKey();
      var device = new Device(number(entry.getValue(), "disk_id"), number(entry.getValue(), "volume_id"));
      problems.require(device.disk() == null || device.volume() == null,
          "Only one of disk_id and volume_id is allowed", field);
      problems.require(BootConfig.SLOTS.indexOf(entry.getKey()) < attachments.limit(linode),
          "The plan has only %d device slots".formatted(attachments.limit(linode)), field);
      if (device.disk() != null || device.volume() != null) {
        devices.put(entry.getKey(), device);
        check(linode, device, field, problems);
      }
    }
    problems.require(new HashSet<>(devices.values()).size() == devices.size(),
        "A disk or volume can only be in one slot", "devices");
    checkRoom(linode, devices, problems);
    return devices;
  }

  private void check(Linode linode, Device device, String field, Problems problems) {
    var disk = device.disk();
    problems.require(
        disk == null || cloud.disks().find(disk).filter(found -> found.linode() == linode.id()).isPresent(),
        "disk_id is not valid", field + ".disk_id");
    var id = device.volume();
    if (id == null) {
      return;
    }
    var volume = cloud.volumes().find(id).filter(found -> found.region().equals(linode.region()));
    problems.require(volume.isPresent(), "volume_id is not valid", field + ".volume_id");
    volume.filter(found -> found.linode() != null && found.linode() != linode.id()).ifPresent(
        found -> problems.add("Volume %d is already attached to a Linode.".formatted(id),
            field + ".volume_id"));
  }

  private void checkRoom(Linode linode, Map<String, Device> devices, Problems problems) {
    var volumes = Stream.concat(devices.values().stream().map(Device::volume).filter(Objects::nonNull),
        cloud.volumesOf().get(linode.id()).stream().map(volume -> volume.id())).distinct().count();
    problems.require(volumes + cloud.disksOf().get(linode.id()).size() <= attachments.limit(linode),
        "The Linode cannot have any more disks or volumes", "devices");
  }

  private JsonNode delete(Call call) {
    var config = found(call);
    var linode = cloud.linodes().get(config.linode());
    cloud.configs().remove(config.id());
    attachments.follow(linode, config.devices());
    cloud.notify("linode_config_delete", Subject.of(linode), Subject.of(config));
    return Json.object();
  }

  private static @Nullable Long number(JsonNode device, String name) {
    return device.hasNonNull(name) ? Long.valueOf(device.get(name).longValue()) : null;
  }
}
