package org.lct.sandbox.linode;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Id;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.interfaces.Interfaces;

/// The disks and configuration profiles of Linodes, taken together.
record Contents(Cloud cloud, Attachments attachments, Interfaces interfaces) {

  /// The MB of the Linode's plan that its disks leave free.
  long freeSpace(Linode linode) {
    return cloud.catalog().type(linode.origin().type()).orElseThrow().disk() - allocated(linode);
  }

  /// The MB that the Linode's disks have taken.
  long allocated(Linode linode) {
    return size(cloud.disksOf().get(linode.id()));
  }

  /// The MB that these disks take.
  static long size(Collection<Disk> disks) {
    return disks.stream().mapToLong(Disk::size).sum();
  }

  /// Removes every disk and profile of the Linode; volumes that only these profiles had are detached.
  void clear(Linode linode) {
    for (var config : cloud.configsOf().get(linode.id())) {
      cloud.configs().remove(config.id());
      interfaces.forgetConfig(config.id());
      attachments.follow(linode, config.devices());
    }
    cloud.disksOf().get(linode.id()).forEach(disk -> cloud.disks().remove(disk.id()));
  }

  /// Starts to give a Linode copies of these disks and profiles. The new profiles have none of the volumes and none of
  /// the interfaces.
  ///
  /// @return the new profiles in the order of the old ones
  List<BootConfig> copy(Collection<Disk> disks, Collection<BootConfig> configs, Linode target) {
    var now = cloud.clock().now();
    var copies = new HashMap<Long, Long>();
    for (var disk : disks) {
      var copy = disk.copied(cloud.newId(Id.DISK), target.id(), disk.label(), now);
      cloud.disks().put(copy);
      copies.put(disk.id(), copy.id());
    }
    return configs.stream().map(config -> cloud.add(cloud.configs(),
        config.copied(cloud.newId(Id.CONFIG), target.id(), devices(config, copies), now))).toList();
  }

  private static Map<String, Device> devices(BootConfig config, Map<Long, Long> copies) {
    var devices = new TreeMap<String, Device>();
    config.devices().forEach((slot, device) -> {
      var copy = device.disk() == null ? null : copies.get(device.disk());
      if (copy != null) {
        devices.put(slot, Device.ofDisk(copy));
      }
    });
    return devices;
  }
}
