package org.lct.sandbox.cloud;

import org.lct.sandbox.store.Row;

/// A disk of a Linode; `size` is MB. A disk that is not ready is not shown.
///
/// @param ready whether the job that makes it has ended
/// @param deleting whether a job is removing it
public record Disk(long id, long linode, String label, long size, String filesystem, boolean ready,
    boolean deleting,
    long created, long updated) implements Row {

  /// The same disk, made.
  public Disk madeReady(long at) {
    return new Disk(id, linode, label, size, filesystem, true, deleting, created, at);
  }

  /// The same disk on its way out.
  public Disk beingDeleted() {
    return new Disk(id, linode, label, size, filesystem, ready, true, created, updated);
  }

  /// The same disk with another size.
  public Disk resized(long newSize, long at) {
    return new Disk(id, linode, label, newSize, filesystem, ready, deleting, created, at);
  }

  /// The same disk with another name.
  public Disk labelled(String newLabel, long at) {
    return new Disk(id, linode, newLabel, size, filesystem, ready, deleting, created, at);
  }
}
