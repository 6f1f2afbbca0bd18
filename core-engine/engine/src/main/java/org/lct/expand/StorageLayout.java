package org.lct.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.StorageEntry;
import org.lct.plan.StoragePlan;

/// The disks and volumes of every node of a node plan. Without disks of its own the image makes them.
///
/// @param encryption whether the disks are encrypted, which Linode settles for all of a node together
record StorageLayout(List<Disk> disks, List<Volume> volumes, Optional<Boolean> encryption) {
  StorageLayout {
    disks = List.copyOf(disks);
    volumes = List.copyOf(volumes);
  }

  /// A disk.
  ///
  /// @param device such as `sda`
  /// @param boot whether the image goes on it
  record Disk(String label, long megabytes, String filesystem, String device, boolean boot) {}

  /// A Block Storage volume.
  ///
  /// @param device such as `sdc`, if it asks for one
  record Volume(String label, int gigabytes, boolean keep, Optional<Boolean> encryption,
      Optional<String> device) {}

  /// The layout for a type with a disk of `typeDisk` MB.
  static StorageLayout of(NodePlan plan, long typeDisk) {
    var storage = plan.storage().orElse(StoragePlan.DEFAULT);
    return new StorageLayout(disks(storage, typeDisk),
        storage.volumes().map(entry -> new Volume(entry.label(), entry.size().gigabytesOf(typeDisk),
            entry.keep().orElse(true), entry.encryption(), device(entry))).toList(),
        storage.disks().map(StorageEntry::encryption).flatMap(Optional::stream).findFirst());
  }

  /// The storage entries of a node plan, each with its place.
  static Stream<Placed<StorageEntry>> placed(Layered<NodePlan> written) {
    return Placed.each(written.pathOf("storage", nodes -> nodes.storage().isPresent()),
        written.value().storage().orElse(StoragePlan.DEFAULT).entries());
  }

  private static List<Disk> disks(StoragePlan storage, long typeDisk) {
    var entries = storage.disks().toList();
    var asked = new HashSet<String>();
    storage.entries().forEach(entry -> device(entry).ifPresent(asked::add));
    var boot = entries.stream().filter(StorageEntry::isBoot).findFirst();
    var disks = new ArrayList<Disk>();
    int next = 0;
    for (var entry : entries) {
      while (asked.contains(deviceName(next)))
        next++;
      var device = device(entry);
      disks.add(new Disk(entry.label(), entry.size().megabytesOf(typeDisk), filesystem(entry),
          device.orElse(deviceName(next)), boot.filter(entry::equals).isPresent()));
      if (device.isEmpty())
        next++;
    }
    return disks;
  }

  private static String filesystem(StorageEntry entry) {
    return DesiredDisk.MADE_BY_CLOUD.contains(entry.fsOrDefault()) ? entry.fsOrDefault() : "raw";
  }

  private static Optional<String> device(StorageEntry entry) {
    return entry.device().map(device -> device.startsWith("/dev/") ? device.substring(5) : device);
  }

  /// The name of the device at `position`, from zero: `sda` to `sdz`, then `sdaa` and so on.
  static String deviceName(int position) {
    var letter = String.valueOf((char) ('a' + position % 26));
    return position < 26 ? "sd" + letter : "sd" + (char) ('a' + position / 26 - 1) + letter;
  }

  /// The device of the boot disk, as a configuration names it.
  String rootDevice() {
    return "/dev/" + disks.stream().filter(Disk::boot).findFirst().orElse(disks.getFirst()).device();
  }
}
