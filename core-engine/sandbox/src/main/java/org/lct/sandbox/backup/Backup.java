package org.lct.sandbox.backup;

import java.util.List;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// A snapshot of a Linode. All times are milliseconds since the epoch, and settled when it is ordered.
///
/// @param started when the work begins
/// @param finished when everything has been copied
/// @param usable when it can be restored
/// @param disks as they were
/// @param configs the configuration profiles as they were
public record Backup(long id, long linode, String region, String label, long created, long started,
    long finished, long usable, List<Disk> disks, List<BootConfig> configs) implements Row {

  /// What a backup is doing.
  public enum Status {
    /// Waiting.
    PENDING("pending"),
    /// Being taken.
    RUNNING("running"),
    /// Being put away.
    POST_PROCESSING("needsPostProcessing"),
    /// Fit to be restored.
    SUCCESSFUL("successful");

    private final String wire;

    Status(String wire) {
      this.wire = wire;
    }

    /// The API's word.
    public String wire() {
      return wire;
    }
  }

  /// What it is doing at this time.
  public Status status(long now) {
    if (now < started) {
      return Status.PENDING;
    }
    if (now < finished) {
      return Status.RUNNING;
    }
    return now < usable ? Status.POST_PROCESSING : Status.SUCCESSFUL;
  }

  /// Whether it can be restored at this time.
  public boolean successful(long now) {
    return status(now) == Status.SUCCESSFUL;
  }

  /// The backup as events name it.
  public Subject subject() {
    return Subject.of("backup", id, label, "/linode/instances/%d/backups".formatted(linode));
  }
}
