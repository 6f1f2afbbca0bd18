package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.json.Json;

/// Configuration profiles as the API shows them.
final class ConfigView {
  /// The device slots in their order: `sda` to `sdz`, then `sdaa` to `sdbl`.
  static final List<String> SLOTS = IntStream.range(0, 64)
      .mapToObj(i -> "sd" + (i < 26 ? "" : String.valueOf((char) ('a' + i / 26 - 1))) + (char) ('a' + i % 26))
      .toList();
  private static final int ALWAYS_SHOWN = 8;

  private ConfigView() {}

  /// The settings of a profile about which nothing is said.
  static ObjectNode defaults() {
    var json = Json.object();
    json.putObject("helpers").put("updatedb_disabled", true).put("distro", true).put("modules_dep", true)
        .put("network", true).put("devtmpfs_automount", true);
    return json.put("kernel", "linode/latest-64bit").put("comments", "").put("memory_limit", 0)
        .put("root_device", "/dev/sda").putNull("initrd").put("run_level", "default")
        .put("virt_mode", "paravirt");
  }

  static ObjectNode of(BootConfig config) {
    var json = Json.object().put("id", config.id()).put("label", config.label());
    json.setAll(config.settings());
    json.put("created", Json.date(config.created())).put("updated", Json.date(config.updated()));
    var devices = json.putObject("devices");
    var shown = Math.max(ALWAYS_SHOWN,
        1 + config.devices().keySet().stream().mapToInt(SLOTS::indexOf).max().orElse(0));
    SLOTS.stream().limit(shown).forEach(slot -> devices.set(slot, device(config.devices().get(slot))));
    json.putArray("interfaces");
    return json;
  }

  private static @Nullable ObjectNode device(
      @Nullable Device device) {
    return device == null ? null
        : Json.object().put("disk_id", device.disk()).put("volume_id", device.volume());
  }
}
