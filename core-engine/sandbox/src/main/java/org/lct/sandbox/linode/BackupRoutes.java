package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.backup.Backup;
import org.lct.sandbox.backup.Backups;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// The backup service of Linodes: having it, taking snapshots, restoring them.
public final class BackupRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String BACKUPS = "/linode/instances/{linodeId}/backups";
  private static final String BACKUP = BACKUPS + "/{backupId}";
  private static final String NOT_ENABLED = "The Backup service is not enabled for this Linode.";
  private static final Fields NOTHING = Fields.of();
  private static final Fields SNAPSHOT = Fields.of(Field.text("label").required().length(1, 255));
  private static final Fields RESTORE = Fields.of(Field.number("linode_id").required(),
      Field.flag("overwrite"));

  private final LinodeServices services;
  private final Cloud cloud;
  private final LinodeLife life;
  private final Backups backups;
  private final Contents contents;

  /// The routes for the backups of this cloud.
  public BackupRoutes(LinodeServices services) {
    this.services = services;
    this.cloud = services.cloud();
    this.life = services.life();
    this.backups = services.backups();
    this.contents = services.contents();
    services.jobs().atEndOf("linode_snapshot", _ -> Outcome.FINISHED);
    services.jobs().atEndOf("backups_restore", this::restored);
    life.whenGone((linode, _) -> backups.forget(linode.id()));
    life.whenMoved((linode, _) -> backups.forget(linode.id()));
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get(BACKUPS, READ, call -> backups.view(life.living(call.id("linodeId")).id())),
        Route.post(BACKUPS, WRITE, this::snapshot).reading(SNAPSHOT),
        Route.post(BACKUPS + "/enable", WRITE, this::enable).reading(NOTHING),
        Route.post(BACKUPS + "/cancel", WRITE, this::cancel).reading(NOTHING),
        Route.get(BACKUP, READ, call -> backups.view(found(call))),
        Route.post(BACKUP + "/restore", WRITE, this::restore).reading(RESTORE));
  }

  private Backup found(Call call) {
    var linode = life.living(call.id("linodeId")).id();
    return backups.find(call.id("backupId")).filter(backup -> backup.linode() == linode)
        .orElseThrow(Refusal::notFound);
  }

  private JsonNode enable(Call call) {
    var linode = life.living(call.id("linodeId"));
    NOTHING.read(call);
    if (!cloud.catalog().region(linode.region()).orElseThrow().offers("Backups")) {
      throw Refusal.invalid("Backups are not available in this region.");
    }
    if (!linode.settings().backupsEnabled()) {
      change(linode, true, "backups_enable");
    }
    return Json.object();
  }

  private JsonNode cancel(Call call) {
    var linode = enrolled(call);
    NOTHING.read(call);
    backups.forget(linode.id());
    change(linode, false, "backups_cancel");
    return Json.object();
  }

  private void change(Linode linode, boolean enabled, String action) {
    var changed = linode.with(
        linode.settings().backups(enabled, Json.object().putNull("day").putNull("window")),
        cloud.clock().now()).scheduled();
    cloud.linodes().put(changed);
    cloud.notify(action, Subject.of(changed), null);
  }

  private Linode enrolled(Call call) {
    var linode = life.living(call.id("linodeId"));
    if (!linode.settings().backupsEnabled()) {
      throw Refusal.invalid(NOT_ENABLED);
    }
    return linode;
  }

  private JsonNode snapshot(Call call) {
    var linode = enrolled(call);
    var label = SNAPSHOT.read(call).text("label").orElseThrow();
    var free = life.free(linode.id());
    if (backups.inProgress(free.id()).isPresent()) {
      throw Refusal.invalid("A snapshot of this Linode is in progress.");
    }
    var work = life.work(free, JobKind.LINODE_SNAPSHOT, null, Map.of(), cloud.clock().now());
    return backups.view(backups.add(free, label, work.work()));
  }

  private JsonNode restore(Call call) {
    var backup = found(call);
    var problems = new Problems();
    var body = RESTORE.read(call.body(), problems);
    var overwrite = body.flag("overwrite", false);
    var target = body.number("linode_id").flatMap(cloud.linodes()::find)
        .filter(linode -> linode.status() != LinodeStatus.DELETING);
    problems.require(target.isPresent() || !body.has("linode_id"), "linode_id is not valid", "linode_id");
    problems.require(backup.successful(cloud.clock().now()), "Only successful backups can be restored",
        null);
    target.ifPresent(linode -> check(backup, linode, overwrite, problems));
    problems.refuseIfAny();
    start(backup, life.free(target.orElseThrow().id()), overwrite);
    return Json.object();
  }

  private void check(Backup backup, Linode target, boolean overwrite, Problems problems) {
    problems.require(backup.region().equals(target.region()),
        "Backups cannot be restored to another region", "linode_id");
    var free = contents.freeSpace(target) + (overwrite ? contents.allocated(target) : 0);
    problems.require(Contents.size(backup.disks()) <= free,
        "Not enough free space on %s.".formatted(target.label()), "linode_id");
    var kept = (overwrite ? 0 : cloud.disksOf().get(target.id()).size())
        + cloud.volumesOf().get(target.id()).size();
    problems.require(kept + backup.disks().size() <= services.attachments().limit(target),
        "The Linode cannot have any more disks or volumes", "linode_id");
  }

  private void start(Backup backup, Linode target, boolean overwrite) {
    if (overwrite) {
      contents.clear(target);
    }
    contents.copy(backup.disks(), backup.configs(), target);
    var now = cloud.clock().now();
    life.work(target.with(LinodeStatus.RESTORING, now), JobKind.BACKUPS_RESTORE, backup.subject(),
        Map.of("on", target.powered() && !overwrite ? 1L : 0), now);
  }

  private Outcome restored(Event event) {
    var at = event.work().end();
    var target = cloud.linodes().get(event.entityId());
    life.ready(target, at);
    var status = event.work().argument("on") == 1 ? LinodeStatus.RUNNING : LinodeStatus.OFFLINE;
    cloud.linodes().put(target.with(status, at));
    return Outcome.FINISHED;
  }
}
