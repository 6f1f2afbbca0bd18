package org.lct.sandbox.linode;

import java.util.Map;
import java.util.Objects;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Disk.Status;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;

/// The work on disks: they are made, resized and removed by jobs of their Linode.
final class DiskJobs {
  private static final String DISK = "disk";

  private final Cloud cloud;
  private final LinodeLife life;
  private final Attachments attachments;

  DiskJobs(Cloud cloud, Jobs jobs, LinodeLife life, Attachments attachments) {
    this.cloud = cloud;
    this.life = life;
    this.attachments = attachments;
    jobs.atEndOf("disk_create", this::made);
    jobs.atEndOf("disk_duplicate", this::made);
    jobs.atEndOf("password_reset", _ -> Outcome.FINISHED);
    jobs.atEndOf("disk_resize", this::resized);
    jobs.atEndOf("disk_delete", this::removed);
  }

  void create(Linode linode, Disk disk) {
    cloud.disks().put(disk);
    work(linode, JobKind.DISK_CREATE, disk, Map.of(DISK, disk.id()));
  }

  void duplicate(Linode linode, Disk copy) {
    cloud.disks().put(copy);
    work(linode, JobKind.DISK_DUPLICATE, copy, Map.of(DISK, copy.id()));
  }

  void resetPassword(Linode linode, Disk disk) {
    work(linode, JobKind.PASSWORD_RESET, disk, Map.of());
  }

  void resize(Linode linode, Disk disk, long size) {
    work(linode, JobKind.DISK_RESIZE, disk, Map.of(DISK, disk.id(), "size", size));
  }

  void delete(Linode linode, Disk disk) {
    cloud.disks().put(disk.with(Status.DELETING, disk.updated()));
    work(linode, JobKind.DISK_DELETE, disk, Map.of(DISK, disk.id()));
  }

  private void work(Linode linode, JobKind kind, Disk disk, Map<String, Long> arguments) {
    life.work(linode, kind, Subject.of(disk), arguments, cloud.clock().now());
  }

  private Outcome made(Event event) {
    cloud.disks().put(disk(event).with(Status.READY, event.work().end()));
    return Outcome.FINISHED;
  }

  private Outcome resized(Event event) {
    if (inUse(event)) {
      return Outcome.FAILED;
    }
    cloud.disks().put(disk(event).resized(event.work().argument("size"), event.work().end()));
    return Outcome.FINISHED;
  }

  private Outcome removed(Event event) {
    var disk = disk(event);
    if (inUse(event)) {
      cloud.disks().put(disk.with(Status.READY, disk.updated()));
      return Outcome.FAILED;
    }
    attachments.unplug(disk.linode(), Device.ofDisk(disk.id()), event.work().end());
    cloud.disks().remove(disk.id());
    return Outcome.FINISHED;
  }

  private Disk disk(Event event) {
    return cloud.disks().get(event.work().argument(DISK));
  }

  /// Whether the Linode runs with a profile that has the disk in a slot.
  private boolean inUse(Event event) {
    var linode = cloud.linodes().get(event.entityId());
    var device = Device.ofDisk(event.work().argument(DISK));
    return linode.status() == LinodeStatus.RUNNING && cloud.configsOf().get(linode.id()).stream()
        .anyMatch(config -> Objects.equals(config.id(), linode.bootedConfig())
            && config.devices().containsValue(device));
  }
}
