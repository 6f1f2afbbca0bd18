package org.lct.cloud.linode;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;

/// Somebody who waits for something to be seen in a listing.
///
/// @param about what is listed for it: a tag, or an action of events
/// @param key the thing it waits for
/// @param exists whether the thing must be in every listing, so that its absence is a failure
/// @param seen the result, once the thing looks as awaited; empty to go on waiting
record Waiter<T, R>(String about, Object key, boolean exists, Function<T, Optional<R>> seen,
    CompletableFuture<R> result) {
  /// Twice the longest job that was recorded.
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  Waiter(String about, Object key, boolean exists, Function<T, Optional<R>> seen) {
    this(about, key, exists, seen, new CompletableFuture<>());
  }

  /// Tells it what a listing says of its thing.
  void tell(Optional<T> thing) {
    try {
      thing.flatMap(seen).ifPresent(result::complete);
      if (thing.isEmpty() && exists)
        result.completeExceptionally(vanished());
    } catch (RuntimeException e) {
      // A bug in the condition surfaces where somebody waits, and does not stop the poller.
      result.completeExceptionally(e);
    }
  }

  private static CallFailedException vanished() {
    return new CallFailedException(new Permanent("It is gone: somebody deleted it", 404, ""));
  }

  /// Waits for the result, but not for ever: what has not come after so long will not come.
  R await() throws CallFailedException, InterruptedException {
    try {
      return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new CallFailedException(
          new Permanent("Nothing has changed for " + PATIENCE.toMinutes() + " minutes", 0, ""));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CallFailedException failed)
        throw failed;
      throw new IllegalStateException(e.getCause());
    }
  }
}
