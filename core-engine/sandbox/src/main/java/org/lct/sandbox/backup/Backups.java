package org.lct.sandbox.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event.Job;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The backups of this cloud's Linodes: of each at most one snapshot that can be restored, and one being taken.
public final class Backups {
  /// Seconds from the end of the copying until a backup can be restored: recorded are nine polls, 15 apart *assumed*.
  private static final double POST_PROCESSING = 135;

  private final Cloud cloud;
  private final Table<Backup> table;
  private final Index<Long, Backup> byLinode;

  /// The backups of this cloud.
  public Backups(Cloud cloud) {
    this.cloud = cloud;
    this.table = cloud.store().table("backups", Backup.class);
    this.byLinode = table.index(Backup::linode);
  }

  /// The snapshot of the Linode that can be restored.
  public Optional<Backup> current(long linode) {
    var now = cloud.clock().now();
    return byLinode.get(linode).stream().filter(backup -> backup.successful(now))
        .max(Comparator.comparingLong(Backup::id));
  }

  /// The snapshot of the Linode that cannot be restored yet.
  public Optional<Backup> inProgress(long linode) {
    var now = cloud.clock().now();
    return byLinode.get(linode).stream().filter(backup -> !backup.successful(now)).findFirst();
  }

  /// The snapshot with this id, unless a newer one has taken its place.
  public Optional<Backup> find(long id) {
    return table.find(id).filter(backup -> current(backup.linode()).equals(Optional.of(backup))
        || inProgress(backup.linode()).equals(Optional.of(backup)));
  }

  /// Records a snapshot of the Linode as it is now; the one before the current one is forgotten.
  ///
  /// @param job the work that it takes
  public Backup add(Linode linode, String label, Job job) {
    var current = current(linode.id());
    byLinode.get(linode.id()).stream().filter(backup -> !Optional.of(backup).equals(current))
        .forEach(backup -> table.remove(backup.id()));
    return cloud.add(table,
        new Backup(cloud.store().next("BACKUP", 352_800_000), linode.id(), linode.region(), label,
            cloud.clock().now(), job.start(), job.end(), job.end() + cloud.clock().span(POST_PROCESSING),
            cloud.disksOf().get(linode.id()), cloud.configsOf().get(linode.id())));
  }

  /// Forgets all backups of a Linode.
  public void forget(long linode) {
    byLinode.get(linode).forEach(backup -> table.remove(backup.id()));
  }

  /// When the last backup of the Linode that can be restored was finished.
  public Optional<Long> lastSuccessful(long linode) {
    return current(linode).map(Backup::finished);
  }

  /// A backup as the API shows it: what is in it only when it has been taken.
  public ObjectNode view(Backup backup) {
    var now = cloud.clock().now();
    var taken = now >= backup.finished();
    var json = Json.object().put("id", backup.id()).put("region", backup.region()).put("type", "snapshot")
        .put("status", backup.status(now).wire()).put("available", backup.successful(now))
        .put("created", Json.date(backup.created())).put("updated", Json.date(updated(backup, now)))
        .put("finished", taken ? Json.date(backup.finished()) : null).put("label", backup.label());
    json.set("configs",
        Json.texts(taken ? backup.configs().stream().map(BootConfig::label).toList() : List.of()));
    var disks = json.putArray("disks");
    if (taken) {
      backup.disks().forEach(disk -> disks.addObject().put("label", disk.label()).put("size", disk.size())
          .put("filesystem", disk.filesystem()));
    }
    return json;
  }

  private static long updated(Backup backup, long now) {
    return switch (backup.status(now)) {
      case PENDING -> backup.created();
      case RUNNING -> backup.started();
      case POST_PROCESSING -> backup.finished();
      case SUCCESSFUL -> backup.usable();
    };
  }

  /// All backups of a Linode as the API shows them.
  public ObjectNode view(long linode) {
    var json = Json.object();
    json.putArray("automatic");
    json.putObject("snapshot").<ObjectNode>set("current", view(current(linode)))
        .set("in_progress", view(inProgress(linode)));
    return json;
  }

  private @Nullable ObjectNode view(Optional<Backup> backup) {
    return backup.map(this::view).orElse(null);
  }
}
