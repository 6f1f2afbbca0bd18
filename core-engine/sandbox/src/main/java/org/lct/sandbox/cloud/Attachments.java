package org.lct.sandbox.cloud;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Event.Outcome;

/// Which disks and volumes a Linode sees: volumes attached to it, device slots of its configuration profiles.
///
/// A volume is attached to one Linode at most, and only profiles of that Linode have it in a slot.
public final class Attachments {
  private final Cloud cloud;
  private final Jobs jobs;

  /// The attachments of this cloud.
  public Attachments(Cloud cloud, Jobs jobs) {
    this.cloud = cloud;
    this.jobs = jobs;
    jobs.atEndOf("volume_attach", this::attached);
    jobs.atEndOf("volume_detach", this::detached);
  }

  /// How many disks and volumes the Linode can have at once.
  public int limit(Linode linode) {
    return cloud.catalog().type(linode.origin().type()).orElseThrow().blockDevices();
  }

  /// Whether the Linode can have one more disk or volume.
  public boolean hasRoom(Linode linode) {
    return cloud.disksOf().get(linode.id()).size()
        + cloud.volumesOf().get(linode.id()).size() < limit(linode);
  }

  /// Starts to attach the volume, which is attached to nothing.
  public Volume attach(Volume volume, Linode linode) {
    var now = cloud.clock().now();
    var changed = cloud.add(cloud.volumes(), volume.attached(linode.id(), now));
    jobs.order(JobKind.VOLUME_ATTACH, Subject.of(volume), Subject.of(linode), Map.of("linode", linode.id()));
    return changed;
  }

  /// Starts to detach the volume from its Linode.
  public void startToDetach(Volume volume) {
    var linode = cloud.linodes().get(Objects.requireNonNull(volume.linode()));
    jobs.order(JobKind.VOLUME_DETACH, Subject.of(volume), Subject.of(linode), Map.of("linode", linode.id()));
  }

  /// Detaches the volume at once and takes it out of every slot.
  public void release(Volume volume, long at) {
    var linode = volume.linode();
    if (linode != null) {
      unplug(linode, Device.ofVolume(volume.id()), at);
      cloud.volumes().put(volume.detached(at));
    }
  }

  /// The slot into which a further device goes, unless all are taken.
  public Optional<String> freeSlot(Linode linode, BootConfig config) {
    return BootConfig.SLOTS.stream().limit(limit(linode)).filter(slot -> !config.devices().containsKey(slot))
        .findFirst();
  }

  /// Takes a device out of every slot of the Linode's profiles.
  public void unplug(long linode, Device device, long at) {
    cloud.configsOf().get(linode).stream().filter(config -> config.devices().containsValue(device))
        .forEach(config -> cloud.configs().put(config.unplugged(device, at)));
  }

  /// Makes attachments follow the slots after a profile changed: attaches the volumes that are new in it, and releases
  /// those of `before` that are in no profile of the Linode any more.
  public void follow(Linode linode, Map<String, Device> before) {
    var plugged = new HashSet<Long>();
    cloud.configsOf().get(linode.id()).forEach(config -> volumes(config.devices()).forEach(plugged::add));
    volumes(before).filter(volume -> !plugged.contains(volume)).map(cloud.volumes()::get)
        .forEach(volume -> release(volume, cloud.clock().now()));
    plugged.stream().map(cloud.volumes()::get).filter(volume -> volume.linode() == null)
        .forEach(volume -> attach(volume, linode));
  }

  private static Stream<Long> volumes(Map<String, Device> devices) {
    return devices.values().stream().map(Device::volume).filter(Objects::nonNull);
  }

  private Outcome attached(Event event) {
    return current(event).map(volume -> {
      cloud.volumes().put(volume.usable(event.work().end()));
      return Outcome.FINISHED;
    }).orElse(Outcome.FAILED);
  }

  private Outcome detached(Event event) {
    current(event).ifPresent(volume -> release(volume, event.work().end()));
    return Outcome.FINISHED;
  }

  /// The job's volume, if it still is attached to the job's Linode.
  private Optional<Volume> current(Event event) {
    return cloud.volumes().find(event.entityId())
        .filter(volume -> Objects.equals(volume.linode(), event.work().argument("linode")));
  }
}
