package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;

/// The field `devices` of a request: which disk or volume goes into which device slot.
record SlotFields(Cloud cloud, Attachments attachments) {
  private static final Fields DEVICE = Fields.of(Field.number("disk_id"), Field.number("volume_id"));

  /// The field, with these slots.
  static Field field(List<String> slots) {
    return Field.object("devices",
        Fields.of(slots.stream().map(slot -> Field.object(slot, DEVICE)).toArray(Field[]::new)));
  }

  /// Reads the field, noting devices that the Linode cannot have.
  Map<String, Device> read(Linode linode, ObjectNode json, Problems problems) {
    var devices = new TreeMap<String, Device>();
    for (var entry : json.properties()) {
      var field = "devices." + entry.getKey();
      var device = new Device(number(entry.getValue(), "disk_id"), number(entry.getValue(), "volume_id"));
      problems.require(device.disk() == null || device.volume() == null,
          "Only one of disk_id and volume_id is allowed", field);
      problems.require(BootConfig.SLOTS.indexOf(entry.getKey()) < attachments.limit(linode),
          "The plan has only %d device slots".formatted(attachments.limit(linode)), field);
      if (device.disk() != null || device.volume() != null) {
        devices.put(entry.getKey(), device);
        check(linode, device, field, problems);
      }
    }
    problems.require(new HashSet<>(devices.values()).size() == devices.size(),
        "A disk or volume can only be in one slot", "devices");
    return devices;
  }

  private void check(Linode linode, Device device, String field, Problems problems) {
    var disk = device.disk();
    problems.require(
        disk == null || cloud.disks().find(disk).filter(found -> found.linode() == linode.id()).isPresent(),
        "disk_id is not valid", field + ".disk_id");
    var id = device.volume();
    if (id == null) {
      return;
    }
    var volume = cloud.volumes().find(id).filter(found -> found.region().equals(linode.region()));
    problems.require(volume.isPresent(), "volume_id is not valid", field + ".volume_id");
    volume.filter(found -> found.linode() != null && found.linode() != linode.id()).ifPresent(
        found -> problems.add("Volume %d is already attached to a Linode.".formatted(id),
            field + ".volume_id"));
  }

  /// Reads the field, noting also when the Linode cannot have these volumes beside the disks and volumes it has.
  Map<String, Device> readAll(Linode linode, ObjectNode json, Problems problems) {
    var devices = read(linode, json, problems);
    checkRoom(linode, devices, problems);
    return devices;
  }

  private void checkRoom(Linode linode, Map<String, Device> devices, Problems problems) {
    var volumes = Stream.concat(devices.values().stream().map(Device::volume).filter(Objects::nonNull),
        cloud.volumesOf().get(linode.id()).stream().map(volume -> volume.id())).distinct().count();
    problems.require(volumes + cloud.disksOf().get(linode.id()).size() <= attachments.limit(linode),
        "The Linode cannot have any more disks or volumes", "devices");
  }

  private static @Nullable Long number(JsonNode device, String name) {
    return device.hasNonNull(name) ? Long.valueOf(device.get(name).longValue()) : null;
  }
}
