package org.lct.sandbox.cloud;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.store.Row;

/// A block storage volume; `size` is GB.
///
/// @param linode the Linode it is attached to
/// @param ready whether the Linode it is attached to can use it
public record Volume(long id, String label, String region, long size, Status status, String encryption,
    List<String> tags, @Nullable Long linode, boolean ready, long created, long updated) implements Row {

  /// What a volume is doing.
  public enum Status {
    /// Being made.
    CREATING,
    /// Usable.
    ACTIVE,
    /// Growing.
    RESIZING;

    /// The API's word.
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The same volume in another state.
  public Volume with(Status newStatus, long at) {
    return new Volume(id, label, region, size, newStatus, encryption, tags, linode, ready, created, at);
  }

  /// The same volume, attached to a Linode that cannot use it yet.
  public Volume attached(long to, long at) {
    return new Volume(id, label, region, size, status, encryption, tags, to, false, created, at);
  }

  /// The same volume, usable by its Linode.
  public Volume usable(long at) {
    return new Volume(id, label, region, size, status, encryption, tags, linode, true, created, at);
  }

  /// The same volume, attached to nothing.
  public Volume detached(long at) {
    return new Volume(id, label, region, size, status, encryption, tags, null, false, created, at);
  }

  /// The same volume with another size.
  public Volume resized(long newSize, long at) {
    return new Volume(id, label, region, newSize, Status.RESIZING, encryption, tags, linode, ready, created,
        at);
  }

  /// The same volume with other tags.
  public Volume tagged(List<String> newTags) {
    return with(label, newTags, updated);
  }

  /// The same volume with another name and other tags.
  public Volume with(String newLabel, List<String> newTags, long at) {
    return new Volume(id, newLabel, region, size, status, encryption, newTags, linode, ready, created, at);
  }
}
