package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.lct.sandbox.interfaces.Interfaces;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.lock.Locks;

/// The configuration profiles of a Linode. A job under way does not keep them from being changed.
public final class ConfigRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String CONFIGS = "/linode/instances/{linodeId}/configs";
  private static final String CONFIG = CONFIGS + "/{configId}";
  private static final Field LABEL = Field.text("label").length(1, 48);
  private static final Fields HELPERS = Fields.of(Field.flag("updatedb_disabled"), Field.flag("distro"),
      Field.flag("modules_dep"), Field.flag("network"), Field.flag("devtmpfs_automount"));
  private static final Fields UPDATE = Fields
      .of(LABEL, SlotFields.field(BootConfig.SLOTS), Field.text("kernel"),
          Field.text("comments"), Field.number("memory_limit").range(0, Integer.MAX_VALUE),
          Field.text("root_device"), Field.text("run_level").oneOf("default", "single", "binbash"),
          Field.text("virt_mode").oneOf("paravirt", "fullvirt"), Field.object("helpers", HELPERS),
          Field.number("initrd"), Field.objects("interfaces", Fields.anything()))
      .ignoring("id", "created", "updated");
  private static final Fields CREATE = UPDATE.and(LABEL.required());
  private static final List<String> SETTINGS = List.of("kernel", "comments", "memory_limit", "root_device",
      "run_level", "virt_mode", "initrd");

  private final Cloud cloud;
  private final LinodeLife life;
  private final Attachments attachments;
  private final AccountSettings account;
  private final Locks locks;
  private final SlotFields slots;
  private final Interfaces interfaces;

  /// The routes for the profiles of this cloud.
  public ConfigRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.attachments = services.attachments();
    this.account = services.settings();
    this.locks = services.locks();
    this.slots = new SlotFields(cloud, attachments);
    this.interfaces = services.interfaces();
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(Route.list(CONFIGS, READ, this::list),
        Route.post(CONFIGS, WRITE, this::create).reading(CREATE),
        Route.get(CONFIG, READ, call -> view(found(call))),
        Route.put(CONFIG, WRITE, this::update).reading(UPDATE),
        Route.delete(CONFIG, WRITE, this::delete));
  }

  private JsonNode list(Call call) {
    var linode = life.living(call.id("linodeId"));
    return new Listing<>(cloud.configsOf().get(linode.id()), this::view,
        Set.of("label", "interfaces", "interfaces.label"))
        .page(call);
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
    var devices = body.has("devices") ? slots.readAll(linode, body.object("devices"), problems) : before;
    var nics = interfaces(linode, body, problems);
    problems.refuseIfAny();
    var config = cloud.add(cloud.configs(), config(linode, old, body, devices));
    attachments.follow(linode, before);
    if (body.has("interfaces")) {
      interfaces.ofConfigs().replace(linode, config, nics);
    }
    cloud.notify(action, Subject.of(linode), Subject.of(config));
    return view(config);
  }

  private ObjectNode view(BootConfig config) {
    return ConfigView.of(config, interfaces.ofConfigs().view(config));
  }

  private List<Body> interfaces(Linode linode, Body body, Problems problems) {
    var wanted = body.objects("interfaces");
    problems.require(wanted.isEmpty() || !interfaces.networks().ownsInterfaces(linode.id()),
        "This Linode has interfaces of its own, none in configuration profiles", "interfaces");
    return interfaces.ofConfigs().read(wanted, Optional.of(linode.region()), problems);
  }

  private BootConfig config(Linode linode, @Nullable BootConfig old, Body body, Map<String, Device> devices) {
    var now = cloud.clock().now();
    var settings = old == null ? ConfigView.defaults(account.networkHelper()) : old.settings().deepCopy();
    SETTINGS.stream().filter(body::has).forEach(name -> settings.set(name, body.all().get(name)));
    Body.change(settings.withObject("/helpers"), body.object("helpers"));
    return new BootConfig(old == null ? cloud.newId(Id.CONFIG) : old.id(), linode.id(),
        body.text("label").or(() -> Optional.ofNullable(old).map(BootConfig::label)).orElseThrow(),
        settings, devices, old == null ? now : old.created(), now);
  }

  private JsonNode delete(Call call) {
    var config = found(call);
    var linode = cloud.linodes().get(config.linode());
    locks.checkPartDeletion("linode", linode.id());
    cloud.configs().remove(config.id());
    interfaces.forgetConfig(config.id());
    attachments.follow(linode, config.devices());
    cloud.notify("linode_config_delete", Subject.of(linode), Subject.of(config));
    return Json.object();
  }
}
