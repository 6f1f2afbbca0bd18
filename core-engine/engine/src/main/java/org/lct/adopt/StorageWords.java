package org.lct.adopt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.adopt.Found.Layout;
import org.lct.cloud.ObservedResource.Config;
import org.lct.cloud.ObservedResource.Disk;

/// The disks of a Linode in the words of a plan. One disk beside swap is what an image makes, of which a plan says
/// nothing. Else a plan has all disks, each as a device of the one boot configuration.
final class StorageWords {
  private static final Set<String> BOOTABLE = Set.of("ext4", "ext3", "raw");
  private static final Set<String> SAYABLE = Set.of("ext4", "ext3", "raw", "swap", "initrd");
  private static final String GRUB = "linode/grub2";

  private final Layout layout;

  StorageWords(Layout layout) {
    this.layout = layout;
  }

  /// A disk as every node of a node plan has it.
  ///
  /// @param device such as `sda`
  record Entry(String label, long megabytes, String filesystem, String device, boolean boot) {
    /// Writes it into `storage` of a node plan.
    ///
    /// @param encrypted whether the disks are, if that is known
    void write(ArrayNode storage, Optional<Boolean> encrypted) {
      var words = storage.addObject().put("label", label).put("size", megabytes + "MB").put("fs", filesystem)
          .put("device", "/dev/" + device);
      if (boot)
        words.put("boot", true);
      encrypted.ifPresent(on -> words.put("encryption", on));
    }
  }

  /// Whether an image lays out disks so.
  boolean isUsual() {
    long swap = layout.disks().stream().filter(disk -> disk.filesystem().equals("swap")).count();
    boolean few = swap <= 1 && layout.disks().size() - swap <= 1;
    return few && layout.configs().size() <= 1 && layout.configs().stream()
        .allMatch(config -> config.kernel().equals(GRUB) && config.rootDevice().equals("/dev/sda"));
  }

  /// Why a plan cannot say it; empty if it can.
  Optional<String> problem() {
    if (isUsual())
      return Optional.empty();
    if (layout.configs().size() != 1)
      return Optional.of("it has %d boot configurations".formatted(layout.configs().size()));
    if (!config().kernel().equals(GRUB))
      return Optional.of("its kernel is " + config().kernel());
    var devices = devices();
    for (var disk : layout.disks()) {
      if (!devices.containsKey(disk.id()))
        return Optional.of("the disk `%s` is no device of its boot configuration".formatted(disk.label()));
      if (!SAYABLE.contains(disk.filesystem()))
        return Optional.of("the disk `%s` has the file system %s".formatted(disk.label(), disk.filesystem()));
    }
    var root = layout.disks().stream().filter(this::isRoot).findFirst();
    return root.filter(disk -> BOOTABLE.contains(disk.filesystem())).isEmpty()
        ? Optional.of("it boots from none of its disks, or from one that no image can be put on")
        : Optional.empty();
  }

  private Config config() {
    return layout.configs().getFirst();
  }

  private Map<Long, String> devices() {
    var devices = new HashMap<Long, String>();
    config().disks().forEach((device, disk) -> devices.putIfAbsent(disk, device));
    return devices;
  }

  private boolean isRoot(Disk disk) {
    return ("/dev/" + devices().get(disk.id())).equals(config().rootDevice());
  }

  /// What a plan says of them, by device; nothing if it says none.
  List<Entry> entries() {
    if (isUsual() || problem().isPresent())
      return List.of();
    var taken = new HashSet<String>();
    var entries = new ArrayList<Entry>();
    inOrder().forEach(disk -> entries.add(new Entry(NodeGroups.free(disk.label(), taken), disk.megabytes(),
        disk.filesystem(), devices().getOrDefault(disk.id(), ""), isRoot(disk))));
    return entries;
  }

  /// The disks in the order of [#entries].
  List<Disk> inOrder() {
    var byId = new HashMap<Long, Disk>();
    layout.disks().forEach(disk -> byId.put(disk.id(), disk));
    return config().disks().values().stream().distinct()
        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
  }

  /// The boot configuration of a Linode of which a plan says the disks.
  Config bootsWith() {
    return config();
  }
}
