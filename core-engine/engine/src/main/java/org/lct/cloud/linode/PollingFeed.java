package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lct.cloud.AccountFeed;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.Volume;

/// The poller of an account: while anybody waits, one virtual thread reads each awaited listing in turn,
/// a twelfth of the listing limit's window apart (5 s at Linode), so that polling takes at most a small
/// part of what the limit allows.
final class PollingFeed implements AccountFeed, AutoCloseable {
  static final int POLLS_PER_WINDOW = 12;
  private static final String DISK_CREATE = "disk_create";
  private static final Set<String> ENDED = Set.of("finished", "failed");

  private final LinodeApi api;
  private final Listing<Linode> linodes;
  private final Listing<Volume> volumes;
  private final Listing<JsonNode> jobs;
  private final Instant since;
  private final AtomicReference<@Nullable Thread> poller = new AtomicReference<>();
  private volatile boolean closed;

  PollingFeed(LinodeApi api, Instant since) {
    this.api = api;
    this.since = since;
    var pages = new Pages(api);
    this.linodes = new Listing<>(tags -> pages.all("/linode/instances", Filters.anyTag(tags), Wire::linode),
        () -> pages.all("/linode/instances", Wire::linode), Linode::id);
    this.volumes = new Listing<>(tags -> pages.all("/volumes", Filters.anyTag(tags), Wire::volume),
        () -> pages.all("/volumes", Wire::volume), Volume::id);
    this.jobs = new Listing<>(actions -> events(pages, actions), List::of, Job::of);
  }

  /// What an event is about: a disk for jobs on disks, else the thing it is filed under.
  private record Job(String action, long id) {
    static Job of(JsonNode event) {
      var action = Wire.text(event, "action");
      return new Job(action,
          event.path(action.startsWith("disk_") ? "secondary_entity" : "entity").path("id").asLong());
    }
  }

  private List<JsonNode> events(Pages pages, Set<String> actions)
      throws CallFailedException, InterruptedException {
    var events = new ArrayList<JsonNode>();
    for (var action : actions) {
      events.addAll(pages.all("/account/events", Filters.events(action, since), event -> event));
    }
    // The newest job counts.
    events.sort(Comparator.comparingLong(event -> event.path("id").asLong()));
    return events;
  }

  @Override
  public Linode awaitLinode(String tag, long id, Predicate<LinodeStatus> condition)
      throws CallFailedException, InterruptedException {
    return awaitIn(linodes, new Waiter<>(tag, id, true,
        linode -> Optional.of(linode).filter(seen -> condition.test(seen.status()))));
  }

  @Override
  public void awaitGone(String tag, long linode) throws CallFailedException, InterruptedException {
    try {
      awaitLinode(tag, linode, _ -> false);
    } catch (CallFailedException e) {
      if (!(e.failure() instanceof Permanent failure) || !failure.notFound())
        throw e;
    }
  }

  @Override
  public Volume awaitUsable(String tag, long id) throws CallFailedException, InterruptedException {
    var waiter = new Waiter<Volume, Volume>(tag, id, true,
        volume -> Optional.of(volume).filter(Volume::usable));
    // What was seen before it was attached would tell that it is not.
    volumes.addForNews(waiter);
    return await(volumes, waiter);
  }

  @Override
  public void awaitDetached(String tag, long id) throws CallFailedException, InterruptedException {
    awaitIn(volumes, new Waiter<Volume, Volume>(tag, id, true, volume -> Optional.of(volume)
        .filter(seen -> seen.usable() && seen.linodeId().isEmpty())));
  }

  @Override
  public void awaitDisk(long linode, long disk) throws CallFailedException, InterruptedException {
    var waiter = ended(DISK_CREATE, disk);
    jobs.add(waiter);
    check(await(jobs, waiter), "The disk could not be made.");
  }

  @Override
  public void awaitJob(String action, long id) throws CallFailedException, InterruptedException {
    var waiter = ended(action, id);
    jobs.addForNews(waiter);
    var end = await(jobs, waiter);
    // What was seen of it while the job ran, or before, is no news of how it is now.
    linodes.forget(id);
    check(end, "The job " + action + " failed.");
  }

  private static Waiter<JsonNode, JsonNode> ended(String action, long id) {
    return new Waiter<>(action, new Job(action, id), false,
        event -> Optional.of(event).filter(seen -> ENDED.contains(Wire.text(seen, "status"))));
  }

  private static void check(JsonNode end, String reason) throws CallFailedException {
    if (Wire.text(end, "status").equals("failed"))
      throw new CallFailedException(new Permanent((reason + " " + Wire.text(end, "message")).strip(), 0, ""));
  }

  private <T, R> R awaitIn(Listing<T> listing, Waiter<T, R> waiter)
      throws CallFailedException, InterruptedException {
    listing.add(waiter);
    return await(listing, waiter);
  }

  private <T, R> R await(Listing<T> listing, Waiter<T, R> waiter)
      throws CallFailedException, InterruptedException {
    try {
      ensureRunning();
      if (closed)
        listing.refuse();
      return waiter.await();
    } finally {
      listing.remove(waiter);
    }
  }

  private void ensureRunning() {
    var thread = Thread.ofVirtual().name("account-feed").unstarted(this::run);
    if (!closed && poller.compareAndSet(null, thread))
      thread.start();
  }

  private void run() {
    try {
      while (isAwaited() && !closed) {
        api.sleep(pace());
        linodes.poll();
        volumes.poll();
        jobs.poll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      linodes.forget();
      volumes.forget();
      jobs.forget();
      poller.set(null);
    }
    if (isAwaited())
      ensureRunning();
  }

  private boolean isAwaited() { return linodes.isAwaited() || volumes.isAwaited() || jobs.isAwaited(); }

  @Override
  public Duration pace() {
    return api.listWindow().dividedBy(POLLS_PER_WINDOW);
  }

  /// Ends a poll that is under way, so that what it polls through can be closed. Whoever still waits is refused.
  @Override
  public void close() {
    closed = true;
    var thread = poller.get();
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    List.of(linodes, volumes, jobs).forEach(Listing::refuse);
  }
}
