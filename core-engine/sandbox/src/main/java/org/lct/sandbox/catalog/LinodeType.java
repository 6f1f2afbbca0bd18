package org.lct.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lct.sandbox.json.Json;

/// A plan: the size of a Linode and its price. Memory and disk are MB, transfer GB a month, network out Mbit/s.
///
/// @param group the API's `class`
public record LinodeType(String id, String label, String group, int memory, int disk, int transfer, int vcpus,
    int gpus, int networkOut, Price price, Price backups) {

  static LinodeType of(List<String> f) {
    return new LinodeType(f.get(0), f.get(1), f.get(2), Integer.parseInt(f.get(3)),
        Integer.parseInt(f.get(4)),
        Integer.parseInt(f.get(5)), Integer.parseInt(f.get(6)), Integer.parseInt(f.get(7)),
        Integer.parseInt(f.get(8)),
        Price.of(f.get(9), f.get(10), f.get(11)), Price.of(f.get(12), f.get(13), f.get(14)));
  }

  /// What a region must be capable of to have Linodes of this type. No distributed site offers any of these types.
  String neededCapability() {
    return switch (group) {
      case "premium" -> "Premium Plans";
      case "gpu" -> "GPU Linodes";
      default -> "Block Storage";
    };
  }

  /// How many disks and volumes a Linode of this type can have at once: eight, or one for each GB of memory up to
  /// 64 (observed by the makers of linode-blockstorage-csi-driver, pull requests 182 and 184).
  public int blockDevices() {
    return Math.clamp(memory / 1024, 8, 64);
  }

  /// The fields `specs` of a Linode of this type.
  public ObjectNode specs() {
    return Json.object().put("disk", disk).put("memory", memory).put("vcpus", vcpus).put("gpus", gpus)
        .put("transfer", transfer).put("accelerated_devices", 0);
  }

  /// The type as the API shows it.
  public ObjectNode view() {
    var json = Json.object().put("id", id).put("label", label);
    price.addTo(json);
    backups.addTo(json.putObject("addons").putObject("backups"));
    return json.put("memory", memory).put("disk", disk).put("transfer", transfer).put("vcpus", vcpus)
        .put("gpus", gpus).put("network_out", networkOut).put("class", group).putNull("successor")
        .put("accelerated_devices", 0);
  }
}
