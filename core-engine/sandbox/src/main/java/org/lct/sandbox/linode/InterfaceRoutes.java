package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.interfaces.InterfaceUpgrade;
import org.lct.sandbox.interfaces.LinodeInterfaces;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.InterfaceSettings;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.Networks;

/// The interfaces that are Linodes' own (generation `linode`).
public final class InterfaceRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String LINODE = "/linode/instances/{linodeId}";
  private static final String NICS = LINODE + "/interfaces";
  private static final String NIC = NICS + "/{interfaceId}";
  private static final String SETTINGS = NICS + "/settings";
  private static final Set<LinodeStatus> DOWN = Set.of(LinodeStatus.OFFLINE, LinodeStatus.PROVISIONING);
  private static final Fields UPDATE_SETTINGS = Fields.of(Field.flag("network_helper"),
      Field.object("default_route",
          Fields.of(Field.number("ipv4_interface_id"), Field.number("ipv6_interface_id"))
              .ignoring("ipv4_eligible_interface_ids", "ipv6_eligible_interface_ids")));
  private static final Fields UPGRADE = Fields.of(Field.number("config_id"), Field.flag("dry_run"));

  private final Cloud cloud;
  private final LinodeLife life;
  private final Networks networks;
  private final LinodeInterfaces interfaces;
  private final InterfaceUpgrade upgrade;
  private final AccountSettings account;

  /// The routes for the interfaces of this cloud's Linodes.
  public InterfaceRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.networks = services.interfaces().networks();
    this.interfaces = services.interfaces().ofLinodes();
    this.upgrade = new InterfaceUpgrade(cloud, services.interfaces(), services.firewalls());
    this.account = services.settings();
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list(NICS, READ, this::list),
        Route.post(NICS, WRITE, this::create).reading(LinodeInterfaces.CREATE),
        Route.get(SETTINGS, READ, call -> settings(owner(call))),
        Route.put(SETTINGS, WRITE, this::updateSettings).reading(UPDATE_SETTINGS),
        Route.get(NIC, READ, call -> interfaces.view(found(call))),
        Route.put(NIC, WRITE, this::update).reading(LinodeInterfaces.UPDATE),
        Route.delete(NIC, WRITE, this::delete),
        Route.post(LINODE + "/upgrade-interfaces", WRITE, this::upgrade).reading(UPGRADE));
  }

  /// The Linode in the path, which must have interfaces of its own.
  private Linode owner(Call call) {
    var linode = life.living(call.id("linodeId"));
    if (!networks.ownsInterfaces(linode.id())) {
      throw Refusal.invalid("This Linode has legacy interfaces in its configuration profiles");
    }
    return linode;
  }

  private NetworkInterface found(Call call) {
    var linode = owner(call).id();
    return networks.interfaces().find(call.id("interfaceId"))
        .filter(nic -> nic.own() && nic.place().linode() == linode).orElseThrow(Refusal::notFound);
  }

  private static void requireDown(Linode linode) {
    if (!DOWN.contains(linode.status())) {
      throw Refusal.invalid("The Linode must be powered off");
    }
  }

  /// The interfaces in a page, and once more as `interfaces`: clients read the one or the other.
  private JsonNode list(Call call) {
    var all = interfaces.view(owner(call));
    var json = new Listing<>(all, Function.identity(), Set.of()).page(call);
    json.putArray("interfaces").addAll(all);
    return json;
  }

  private JsonNode create(Call call) {
    var linode = owner(call);
    var wanted = interfaces.read(linode, call.body());
    requireDown(linode);
    return changed("interface_create", linode, interfaces.add(linode, wanted));
  }

  private JsonNode update(Call call) {
    var old = found(call);
    var linode = owner(call);
    if (networks.settings().get(linode.id()).networkHelper() && call.body().findValue("addresses") != null) {
      requireDown(linode);
    }
    return changed("interface_update", linode, interfaces.update(linode, old, call.body()));
  }

  private JsonNode changed(String action, Linode linode, NetworkInterface nic) {
    cloud.notify(action, Subject.of(linode), nic.subject());
    return interfaces.view(nic);
  }

  private JsonNode delete(Call call) {
    var nic = found(call);
    var linode = owner(call);
    requireDown(linode);
    interfaces.remove(nic);
    cloud.notify("interface_delete", Subject.of(linode), nic.subject());
    return Json.object();
  }

  private ObjectNode settings(Linode linode) {
    var json = Json.object().put("network_helper", networks.settings().get(linode.id()).networkHelper());
    var route = json.putObject("default_route");
    addRoute(route, "ipv4", linode, nic -> nic.routing().ipv4(), LinodeInterfaces::routes4);
    addRoute(route, "ipv6", linode, nic -> nic.routing().ipv6(), LinodeInterfaces::routes6);
    return json;
  }

  private void addRoute(ObjectNode json, String version, Linode linode, Predicate<NetworkInterface> is,
      Predicate<NetworkInterface> can) {
    var own = networks.ownOf(linode.id());
    json.put(version + "_interface_id",
        own.stream().filter(is).map(NetworkInterface::id).findFirst().orElse(null));
    var eligible = json.putArray(version + "_eligible_interface_ids");
    own.stream().filter(can).forEach(nic -> eligible.add(nic.id()));
  }

  private JsonNode updateSettings(Call call) {
    var linode = owner(call);
    var problems = new Problems();
    var body = UPDATE_SETTINGS.read(call.body(), problems);
    var four = route(linode, body, "ipv4_interface_id", LinodeInterfaces::routes4, problems);
    var six = route(linode, body, "ipv6_interface_id", LinodeInterfaces::routes6, problems);
    problems.refuseIfAny();
    var helper = networks.settings().get(linode.id()).networkHelper();
    if (body.flag("network_helper", helper) != helper) {
      requireDown(linode);
      networks.settings().put(new InterfaceSettings(linode.id(), !helper));
    }
    interfaces.setRoutes(linode.id(), four, six);
    return settings(linode);
  }

  private @Nullable Long route(Linode linode, Body body, String name, Predicate<NetworkInterface> can,
      Problems problems) {
    var asked = body.object("default_route").path(name);
    if (!asked.isIntegralNumber()) {
      return null;
    }
    problems.require(networks.ownOf(linode.id()).stream().filter(can)
        .anyMatch(nic -> nic.id() == asked.longValue()), name + " is not valid", "default_route." + name);
    return asked.longValue();
  }

  private JsonNode upgrade(Call call) {
    var linode = life.living(call.id("linodeId"));
    var problems = new Problems();
    var body = UPGRADE.read(call.body(), problems);
    var dry = body.flag("dry_run", true);
    checkUpgrade(linode, dry, problems);
    problems.refuseIfAny();
    var config = config(linode, body.number("config_id"));
    var planned = upgrade.preview(linode, config).stream().map(interfaces::view).toList();
    if (!dry) {
      upgrade.carryOut(linode, config, account.networkHelper());
    }
    var json = Json.object().put("config_id", config.map(BootConfig::id).orElse(null)).put("dry_run", dry);
    json.putArray("interfaces").addAll(dry ? planned : interfaces.view(linode));
    return json;
  }

  private void checkUpgrade(Linode linode, boolean dry, Problems problems) {
    problems.require(!networks.ownsInterfaces(linode.id()), "This Linode has been upgraded already", null);
    problems.require(!account.interfacesForNewLinodes().equals("legacy_config_only"),
        "The account settings allow only legacy_config", null);
    problems.require(cloud.catalog().region(linode.region()).orElseThrow().offers("Linode Interfaces"),
        "Linode interfaces are not supported in this region", null);
    problems.require(cloud.ipsOf().get(linode.id()).stream().allMatch(Ip::open),
        "A Linode with a private IPv4 address cannot be upgraded", null);
    problems.require(dry || linode.status() == LinodeStatus.OFFLINE, "The Linode must be powered off", null);
  }

  private Optional<BootConfig> config(Linode linode, Optional<Long> asked) {
    var configs = cloud.configsOf().get(linode.id());
    if (asked.isEmpty() && configs.size() > 1) {
      throw Refusal.invalid("config_id is required: the Linode has several configuration profiles",
          "config_id");
    }
    if (asked.isEmpty()) {
      return configs.stream().findFirst();
    }
    return Optional.of(configs.stream().filter(config -> config.id() == asked.get()).findFirst()
        .orElseThrow(() -> Refusal.invalid("config_id is not valid", "config_id")));
  }
}
