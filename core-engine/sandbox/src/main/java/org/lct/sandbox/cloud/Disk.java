package org.lct.sandbox.cloud;

import org.lct.sandbox.store.Row;

/// A disk of a Linode; `size` is MB. A disk that is not ready is not shown.
public record Disk(long id, long linode, String label, long size, String filesystem, Status status,
    long created, long updated) implements Row {

  /// What a disk is doing.
  public enum Status {
    /// Being made.
    NOT_READY("not ready"),
    /// Usable.
    READY("ready"),
    /// Being removed.
    DELETING("deleting");

    private final String wire;

    Status(String wire) {
      this.wire = wire;
    }

    /// The API's word.
    public String wire() {
      return wire;
    }
  }

  /// A new disk of a Linode with the same content, not ready yet.
  public Disk copied(long newId, long to, String newLabel, long at) {
    return new Disk(newId, to, newLabel, size, filesystem, Status.NOT_READY, at, at);
  }

  /// The same disk in another state.
  public Disk with(Status newStatus, long at) {
    return new Disk(id, linode, label, size, filesystem, newStatus, created, at);
  }

  /// The same disk with another size.
  public Disk resized(long newSize, long at) {
    return new Disk(id, linode, label, newSize, filesystem, status, created, at);
  }

  /// The same disk with another name.
  public Disk labelled(String newLabel, long at) {
    return new Disk(id, linode, newLabel, size, filesystem, status, created, at);
  }
}
