package org.lct.cloud.linode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;

/// One listing and all who wait for something in it. Thread-safe.
final class Listing<T> {
  private final ConcurrentLinkedQueue<Waiter<T, ?>> waiting = new ConcurrentLinkedQueue<>();
  private final Read<T> read;
  private final All<T> all;
  private final AtomicReference<Map<Object, T>> lastSeen = new AtomicReference<>(Map.of());
  private final Function<T, Object> key;

  /// @param read asks the API for everything about these tags or actions
  /// @param all asks the API for everything there is, to be sure of what the listings do not show: somebody may have
  ///   taken its tag away
  /// @param key what waiters call a thing by; of several with one key the last one listed counts
  Listing(Read<T> read, All<T> all, Function<T, Object> key) {
    this.read = read;
    this.all = all;
    this.key = key;
  }

  /// How a listing is read.
  @FunctionalInterface
  interface Read<T> {
    List<T> about(Set<String> about) throws CallFailedException, InterruptedException;
  }

  /// How everything is read.
  @FunctionalInterface
  interface All<T> {
    List<T> read() throws CallFailedException, InterruptedException;
  }

  /// Somebody waits from now on; whoever is content with what the last poll has seen need not wait for the
  /// next one.
  void add(Waiter<T, ?> waiter) {
    waiting.add(waiter);
    Optional.ofNullable(lastSeen.get().get(waiter.key())).ifPresent(thing -> waiter.tell(Optional.of(thing)));
  }

  /// Somebody waits for what only polls from now on can show.
  void addForNews(Waiter<T, ?> waiter) {
    waiting.add(waiter);
  }

  /// The polls pause: what was seen last grows old.
  void forget() {
    lastSeen.set(Map.of());
  }

  /// What was seen of this thing is no longer so.
  void forget(Object thing) {
    lastSeen.updateAndGet(seen -> {
      var rest = new HashMap<>(seen);
      return rest.remove(thing) == null ? seen : Map.copyOf(rest);
    });
  }

  void remove(Waiter<T, ?> waiter) {
    waiting.remove(waiter);
  }

  /// There will be no more polls.
  void refuse() {
    var closed = new CallFailedException(new Permanent("The connection to the account was closed", 0, ""));
    waiting.forEach(waiter -> waiter.result().completeExceptionally(closed));
  }

  boolean isAwaited() { return !waiting.isEmpty(); }

  /// Reads once, if anybody waits, and tells everybody who was waiting before.
  void poll() throws InterruptedException {
    var asked = new ArrayList<>(waiting);
    if (asked.isEmpty()) {
      forget();
      return;
    }
    try {
      var byKey = byKey(
          read.about(asked.stream().map(Waiter::about).collect(Collectors.toUnmodifiableSet())));
      if (asked.stream().anyMatch(waiter -> waiter.exists() && !byKey.containsKey(waiter.key())))
        byKey.putAll(byKey(all.read()));
      lastSeen.set(Map.copyOf(byKey));
      for (var waiter : asked)
        waiter.tell(Optional.ofNullable(byKey.get(waiter.key())));
    } catch (CallFailedException e) {
      for (var waiter : asked)
        waiter.result().completeExceptionally(e);
    }
  }

  private Map<Object, T> byKey(List<T> things) {
    Map<Object, T> byKey = new HashMap<>();
    for (var thing : things)
      byKey.put(key.apply(thing), thing);
    return byKey;
  }
}
