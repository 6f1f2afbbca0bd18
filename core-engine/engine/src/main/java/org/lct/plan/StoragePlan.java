package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/// The disks and volumes of every node of a node plan; without entries, what the image makes
/// (`storage: default`).
public record StoragePlan(@JsonValue List<StorageEntry> entries) {
  /// One disk and a swap disk, as the cloud lays them out.
  public static final StoragePlan DEFAULT = new StoragePlan(List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StoragePlan { entries = List.copyOf(entries); }

  /// The entries that are disks of the Linode itself, in order.
  public Stream<StorageEntry> disks() {
    return entries.stream().filter(entry -> !entry.isVolume());
  }

  /// The entries that are Block Storage volumes, in order.
  public Stream<StorageEntry> volumes() {
    return entries.stream().filter(StorageEntry::isVolume);
  }
}
