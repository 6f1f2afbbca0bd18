package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.json.Json;

/// Configuration profiles as the API shows them.
final class ConfigView {
  private static final int ALWAYS_SHOWN = 8;

  private ConfigView() {}

  /// The settings of a profile about which nothing is said.
  ///
  /// @param networkHelper the account's setting
  static ObjectNode defaults(boolean networkHelper) {
    var json = Json.object();
    json.putObject("helpers").put("updatedb_disabled", true).put("distro", true).put("modules_dep", true)
        .put("network", networkHelper).put("devtmpfs_automount", true);
    return json.put("kernel", "linode/latest-64bit").put("comments", "").put("memory_limit", 0)
        .put("root_device", "/dev/sda").putNull("initrd").put("run_level", "default")
        .put("virt_mode", "paravirt");
  }

  /// A profile.
  ///
  /// @param interfaces of the profile, as they are shown
  static ObjectNode of(BootConfig config, ArrayNode interfaces) {
    var json = Json.object().put("id", config.id()).put("label", config.label());
    json.setAll(config.settings());
    json.put("created", Json.date(config.created())).put("updated", Json.date(config.updated()));
    var devices = json.putObject("devices");
    var shown = Math.max(ALWAYS_SHOWN,
        1 + config.devices().keySet().stream().mapToInt(BootConfig.SLOTS::indexOf).max().orElse(0));
    BootConfig.SLOTS.stream().limit(shown)
        .forEach(slot -> devices.set(slot, device(config.devices().get(slot))));
    return json.set("interfaces", interfaces);
  }

  private static @Nullable ObjectNode device(
      @Nullable Device device) {
    return device == null ? null
        : Json.object().put("disk_id", device.disk()).put("volume_id", device.volume());
  }
}
