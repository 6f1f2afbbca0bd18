package org.lct.sandbox.linode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;

/// The life of a Linode from provisioning to deletion: its jobs, one at a time, and what their ends do.
public final class LinodeLife {
  private static final Set<LinodeStatus> RECEIVING = Set.of(LinodeStatus.PROVISIONING,
      LinodeStatus.RESTORING);

  private final Cloud cloud;
  private final Jobs jobs;
  private final List<BiConsumer<Linode, Long>> farewells = new ArrayList<>();
  private final List<BiConsumer<Linode, Long>> removals = new ArrayList<>();
  private final List<Consumer<Linode>> leavings = new ArrayList<>();

  /// The lives of this cloud's Linodes.
  public LinodeLife(Cloud cloud, Jobs jobs) {
    this.cloud = cloud;
    this.jobs = jobs;
    jobs.atEndOf("linode_create", this::created);
    jobs.atEndOf("linode_rebuild", this::created);
    jobs.atEndOf("linode_boot", this::running);
    jobs.atEndOf("linode_reboot", this::running);
    jobs.atEndOf("linode_shutdown", event -> becomes(event, LinodeStatus.OFFLINE));
    jobs.atEndOf("linode_delete", this::gone);
  }

  /// Has something done with every Linode that ceases to be, at that time (milliseconds since the epoch).
  public void whenGone(BiConsumer<Linode, Long> farewell) {
    farewells.add(farewell);
  }

  /// Has something done with every Linode that leaves its region, at that time: it is still shown where it was.
  public void whenMoved(BiConsumer<Linode, Long> removal) {
    removals.add(removal);
  }

  /// Has something done with every Linode as soon as its deletion is ordered.
  public void whenLeaving(Consumer<Linode> leaving) {
    leavings.add(leaving);
  }

  /// The Linode with this id, unless it is being deleted.
  ///
  /// @throws Refusal 404
  public Linode living(long id) {
    return find(id).orElseThrow(Refusal::notFound);
  }

  /// The Linode with this id, unless it is being deleted.
  public Optional<Linode> find(long id) {
    return cloud.linodes().find(id).filter(linode -> linode.status() != LinodeStatus.DELETING);
  }

  /// The Linode with this id, free for a job.
  ///
  /// @throws Refusal 404 when there is none, 400 when it is busy
  Linode free(long id) {
    var linode = living(id);
    if (cloud.clock().now() < linode.busyUntil()) {
      throw Refusal.invalid("Linode busy.");
    }
    return linode;
  }

  /// Starts to make the Linode. One without an image or a backup stays off.
  void create(Linode linode, @Nullable Subject origin, boolean boot) {
    var kind = origin == null ? JobKind.LINODE_CREATE_BLANK : JobKind.LINODE_CREATE;
    work(linode, kind, origin, Map.of("boot", boot && origin != null ? 1L : 0), cloud.clock().now());
  }

  /// Starts to power the Linode on.
  void boot(Linode linode, BootConfig config) {
    if (linode.powered()) {
      throw Refusal.invalid("Linode is already booted.");
    }
    power(linode, LinodeStatus.BOOTING, JobKind.LINODE_BOOT, config, cloud.clock().now());
  }

  /// Starts to power the Linode off and on, or only on.
  void reboot(Linode linode, BootConfig config) {
    power(linode, LinodeStatus.REBOOTING, JobKind.LINODE_REBOOT, config, cloud.clock().now());
  }

  /// Starts to power the Linode on, again if it is on, into the rescue system.
  void rescue(Linode linode) {
    var on = linode.powered();
    var now = cloud.clock().now();
    work(linode.with(on ? LinodeStatus.REBOOTING : LinodeStatus.BOOTING, now),
        on ? JobKind.LINODE_REBOOT : JobKind.LINODE_BOOT, null, Map.of(), now);
  }

  /// Starts to power the Linode off.
  void shutDown(Linode linode) {
    if (!linode.powered()) {
      throw Refusal.invalid("Linode is not running.");
    }
    var now = cloud.clock().now();
    work(linode.with(LinodeStatus.SHUTTING_DOWN, now), JobKind.LINODE_SHUTDOWN, null, Map.of(), now);
  }

  /// How many clones of the Linode are being made.
  long clonesUnderWay(Linode linode) {
    return cloud.eventsOf().get(Subject.of(linode).url()).stream()
        .filter(event -> event.pending() && event.action().equals(JobKind.LINODE_CLONE.action())).count();
  }

  /// Whether another Linode is being made of a backup of this one, or gets its content.
  private boolean lendsBackup(Linode linode) {
    var backups = Subject.of(linode).url() + "/backups/";
    return cloud.linodes().all().stream()
        .filter(other -> other.id() != linode.id() && RECEIVING.contains(other.status()))
        .flatMap(other -> cloud.eventsOf().get(Subject.of(other).url()).stream()).filter(Event::pending)
        .map(Event::secondary).anyMatch(lent -> lent != null && lent.url().startsWith(backups));
  }

  /// Starts to delete the Linode, whatever else is under way with it but cloning and restoring others from it.
  void delete(Linode linode) {
    if (linode.status() == LinodeStatus.CLONING || clonesUnderWay(linode) > 0
        || lendsBackup(linode)) {
      throw Refusal.invalid("Linode busy.");
    }
    jobs.abandon(Subject.of(linode));
    leavings.forEach(leaving -> leaving.accept(linode));
    var now = cloud.clock().now();
    work(linode.with(LinodeStatus.DELETING, now), JobKind.LINODE_DELETE, null, Map.of(), now);
  }

  /// Starts a job on the Linode, which is busy until it is over and a little longer.
  Event work(Linode linode, JobKind kind, @Nullable Subject secondary, Map<String, Long> arguments, long at) {
    var order = jobs.order(kind, Subject.of(linode), secondary, arguments, at);
    cloud.linodes().put(linode.busyUntil(order.free()));
    return order.event();
  }

  private void power(Linode linode, LinodeStatus meanwhile, JobKind kind, BootConfig config, long at) {
    work(linode.with(meanwhile, at).booted(config.id()), kind, Subject.of(config), Map.of(), at);
  }

  private Outcome created(Event event) {
    var linode = cloud.linodes().get(event.entityId()).scheduled();
    ready(linode, event.work().end());
    return settle(event, linode);
  }

  /// Makes the disks usable that the Linode was being given.
  void ready(Linode linode, long at) {
    cloud.disksOf().get(linode.id()).stream().filter(disk -> disk.status() == Disk.Status.NOT_READY)
        .forEach(disk -> cloud.disks().put(disk.with(Disk.Status.READY, at)));
  }

  /// Ends a job that has left the Linode powered off: it boots if its argument `boot` says so and there is a profile.
  Outcome settle(Event event, Linode linode) {
    var at = event.work().end();
    var configs = cloud.configsOf().get(linode.id());
    if (event.work().argument("boot") == 1 && !configs.isEmpty()) {
      var last = configs.stream().filter(config -> Objects.equals(config.id(), linode.bootedConfig()));
      power(linode, LinodeStatus.BOOTING, JobKind.LINODE_BOOT, last.findFirst().orElse(configs.getFirst()),
          at);
    } else {
      cloud.linodes().put(linode.with(LinodeStatus.OFFLINE, at));
    }
    return Outcome.FINISHED;
  }

  /// Says that the Linode leaves its region.
  void leave(Linode linode, long at) {
    removals.forEach(removal -> removal.accept(linode, at));
  }

  private Outcome running(Event event) {
    return becomes(event, LinodeStatus.RUNNING);
  }

  private Outcome becomes(Event event, LinodeStatus status) {
    cloud.linodes().put(cloud.linodes().get(event.entityId()).with(status, event.work().end()));
    return Outcome.FINISHED;
  }

  private Outcome gone(Event event) {
    var linode = cloud.linodes().get(event.entityId());
    farewells.forEach(farewell -> farewell.accept(linode, event.work().end()));
    cloud.disksOf().get(linode.id()).forEach(disk -> cloud.disks().remove(disk.id()));
    cloud.configsOf().get(linode.id()).forEach(config -> cloud.configs().remove(config.id()));
    cloud.deployments().remove(linode.id());
    cloud.linodes().remove(linode.id());
    return Outcome.FINISHED;
  }
}
