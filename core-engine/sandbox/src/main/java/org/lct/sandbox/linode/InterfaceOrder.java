package org.lct.sandbox.linode;

import java.util.List;
import java.util.Optional;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.interfaces.LinodeInterfaces.Wanted;
import org.lct.sandbox.network.InterfaceSettings;

/// The interfaces of a new Linode as a request wants them.
///
/// @param own whether they are the Linode's own (generation `linode`)
/// @param wanted its own interfaces
/// @param ofConfig those of the configuration profile that is made with it
record InterfaceOrder(boolean own, boolean networkHelper, List<Wanted> wanted, List<Body> ofConfig) {

  /// Reads what the body of a request says of interfaces, noting everything that is wrong with it.
  static InterfaceOrder read(Body body, Optional<Region> region, LinodeServices services, Problems problems) {
    var own = generation(body, region, services.settings().interfacesForNewLinodes(), problems);
    var items = body.objects("interfaces");
    var id = region.map(Region::id);
    var helper = body.flag("network_helper", services.settings().networkHelper());
    if (!own) {
      problems.require(!body.has("network_helper"),
          "Only Linodes with interfaces of their own have this field",
          "network_helper");
      problems.require(items.isEmpty() || body.has("image"),
          "Without an image there is no configuration profile that could have interfaces", "interfaces");
      return new InterfaceOrder(false, helper, List.of(),
          services.interfaces().ofConfigs().read(items, id, problems));
    }
    checkPrivate(body, problems);
    problems.require(!body.has("firewall_id"), "Give firewall_id in each of the interfaces", "firewall_id");
    return new InterfaceOrder(true, helper, services.interfaces().ofLinodes().read(items, id, problems),
        List.of());
  }

  private static boolean generation(Body body, Optional<Region> region, String setting, Problems problems) {
    var field = "interface_generation";
    var offered = region.isEmpty() || region.get().offers("Linode Interfaces");
    var own = body.text(field).map("linode"::equals)
        .orElse(setting.equals("linode_only") || (setting.startsWith("linode") && offered));
    problems.require(!own || offered, "Linode interfaces are not supported in this region", field);
    if (own) {
      checkAccount(setting, field, problems);
    }
    problems.require(own || !setting.equals("linode_only"), "The account settings allow only linode", field);
    return own;
  }

  /// Notes that the account is not to have Linodes with interfaces of their own.
  static void checkAccount(String setting, String field, Problems problems) {
    problems.require(!setting.equals("legacy_config_only"), "The account settings allow only legacy_config",
        field);
  }

  /// Notes the wish for a private address, which Linodes with interfaces of their own do not have.
  static void checkPrivate(Body body, Problems problems) {
    problems.require(!body.flag("private_ip", false), "Not available to Linodes with interfaces of their own",
        "private_ip");
  }

  /// Says of which generation the Linode is.
  void settle(long linode, LinodeServices services) {
    if (own) {
      services.interfaces().networks().settings().put(new InterfaceSettings(linode, networkHelper));
    }
  }

  /// Gives the Linode, or the profile that it has by now, the interfaces.
  void make(Linode linode, LinodeServices services) {
    wanted.forEach(one -> services.interfaces().ofLinodes().add(linode, one));
    if (!ofConfig.isEmpty()) {
      services.interfaces().ofConfigs().replace(linode,
          services.cloud().configsOf().get(linode.id()).getFirst(), ofConfig);
    }
  }
}
