package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.interfaces.ConfigInterfaces;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.Networks;

/// The interfaces of configuration profiles, one by one. They take effect with the next boot.
public final class ConfigInterfaceRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String NICS = "/linode/instances/{linodeId}/configs/{configId}/interfaces";
  private static final String NIC = NICS + "/{interfaceId}";
  private static final Fields ORDER = Fields.of(Field.numbers("ids").required());

  private final Cloud cloud;
  private final LinodeLife life;
  private final Networks networks;
  private final ConfigInterfaces interfaces;

  /// The routes for this cloud's profiles.
  public ConfigInterfaceRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.networks = services.interfaces().networks();
    this.interfaces = services.interfaces().ofConfigs();
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get(NICS, READ, call -> interfaces.view(config(call))),
        Route.post(NICS, WRITE, this::create).reading(ConfigInterfaces.CREATE),
        Route.post(NICS + "/order", WRITE, this::order).reading(ORDER),
        Route.get(NIC, READ, call -> interfaces.view(found(call))),
        Route.put(NIC, WRITE, this::update).reading(ConfigInterfaces.UPDATE),
        Route.delete(NIC, WRITE, this::delete));
  }

  private BootConfig config(Call call) {
    var linode = life.living(call.id("linodeId")).id();
    return cloud.configs().find(call.id("configId")).filter(config -> config.linode() == linode)
        .orElseThrow(Refusal::notFound);
  }

  private NetworkInterface found(Call call) {
    var config = config(call).id();
    return networks.interfaces().find(call.id("interfaceId"))
        .filter(nic -> Objects.equals(nic.place().config(), config)).orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    var config = config(call);
    if (networks.ownsInterfaces(config.linode())) {
      throw Refusal.invalid("This Linode has interfaces of its own, none in configuration profiles");
    }
    return changed(config, interfaces.add(cloud.linodes().get(config.linode()), config, call.body()));
  }

  private JsonNode update(Call call) {
    var old = found(call);
    var config = config(call);
    return changed(config, interfaces.update(cloud.linodes().get(config.linode()), old, call.body()));
  }

  private JsonNode changed(BootConfig config, NetworkInterface nic) {
    notifyOf(config);
    return interfaces.view(nic);
  }

  private void notifyOf(BootConfig config) {
    cloud.notify("linode_config_update", Subject.of(cloud.linodes().get(config.linode())),
        Subject.of(config));
  }

  private JsonNode delete(Call call) {
    var nic = found(call);
    if (networks.active(nic)) {
      throw Refusal.invalid("An active interface cannot be deleted: shut the Linode down first");
    }
    var config = config(call);
    networks.interfaces().remove(nic.id());
    place(networks.ofConfig(config.id()));
    notifyOf(config);
    return Json.object();
  }

  private JsonNode order(Call call) {
    var config = config(call);
    var ids = ORDER.read(call).numbers("ids").orElseThrow();
    var nics = networks.ofConfig(config.id());
    if (!ids.stream().sorted().toList()
        .equals(nics.stream().map(NetworkInterface::id).sorted().toList())) {
      throw Refusal.invalid("Must name every interface of the profile once", "ids");
    }
    if (nics.stream().anyMatch(networks::active)) {
      throw Refusal.invalid("The interfaces are active: shut the Linode down first");
    }
    place(ids.stream().map(networks.interfaces()::get).toList());
    notifyOf(config);
    return Json.object();
  }

  private void place(List<NetworkInterface> inOrder) {
    for (var i = 0; i < inOrder.size(); i++) {
      networks.interfaces().put(inOrder.get(i).at(i));
    }
  }
}
