package org.lct.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.store.Row;

/// A configuration profile: what a Linode boots, and which disks and volumes it sees as which device.
///
/// @param settings the API's fields that are only kept: kernel, comments, helpers and the like; never changed in place
/// @param devices by slot: `sda` to `sdh` and on to `sdbl`
public record BootConfig(long id, long linode, String label, ObjectNode settings, Map<String, Device> devices,
    long created, long updated) implements Row {

  /// The device slots in their order: `sda` to `sdz`, then `sdaa` to `sdbl`.
  public static final List<String> SLOTS = IntStream.range(0, 64)
      .mapToObj(i -> "sd" + (i < 26 ? "" : String.valueOf((char) ('a' + i / 26 - 1))) + (char) ('a' + i % 26))
      .toList();

  /// A disk or a volume in a device slot: exactly one of them.
  public record Device(@Nullable Long disk, @Nullable Long volume) {
    /// This disk as a device.
    public static Device ofDisk(long id) {
      return new Device(id, null);
    }

    /// This volume as a device.
    public static Device ofVolume(long id) {
      return new Device(null, id);
    }
  }

  /// A new profile of another Linode, the same but for its devices.
  public BootConfig copied(long newId, long to, Map<String, Device> newDevices, long at) {
    return new BootConfig(newId, to, label, settings, newDevices, at, at);
  }

  /// The same profile with this device in this slot.
  public BootConfig plugged(String slot, Device device, long at) {
    var changed = new TreeMap<>(devices);
    changed.put(slot, device);
    return new BootConfig(id, linode, label, settings, changed, created, at);
  }

  /// The same profile without this device.
  public BootConfig unplugged(Device device, long at) {
    var changed = new TreeMap<>(devices);
    changed.values().removeIf(device::equals);
    return new BootConfig(id, linode, label, settings, changed, created, at);
  }
}
