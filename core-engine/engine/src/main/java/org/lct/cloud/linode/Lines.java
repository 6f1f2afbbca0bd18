package org.lct.cloud.linode;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.lct.cloud.Endpoints;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.task.Sleeper;

/// The lines of this process to accounts. Connections that use the same token at the same address have its limits, the
/// server's clock and the poller in common, for as long as any of them is open. Thread-safe.
final class Lines {
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(30);

  private final Clock clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private final Supplier<CloseableHttpClient> clients;
  private final Map<Endpoint, Shared> open = new HashMap<>();

  /// @param clients makes a client of HTTP for a new line
  Lines(Clock clock, Sleeper sleeper, RandomGenerator random, Supplier<CloseableHttpClient> clients) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
    this.clients = clients;
  }

  /// One connection's hold of a line: requests of its own turn, and the poller of all.
  ///
  /// @param close lets go; a second time it does nothing
  record Line(LinodeApi api, PollingFeed feed, Runnable close) {}

  /// Takes hold of the line to where `endpoints` lead now.
  ///
  /// @throws IOException with a sentence fit for people if there is no address
  synchronized Line open(Endpoints endpoints) throws IOException {
    var key = endpoints.current();
    var shared = open.computeIfAbsent(key, _ -> new Shared(endpoints));
    shared.users++;
    var held = new AtomicBoolean(true);
    return new Line(shared.api(endpoints), shared.feed, () -> {
      if (held.getAndSet(false))
        release(key, shared);
    });
  }

  private synchronized void release(Endpoint key, Shared shared) {
    shared.users--;
    if (shared.users > 0)
      return;
    open.remove(key, shared);
    shared.feed.close();
    shared.http.close(CloseMode.GRACEFUL);
  }

  private final class Shared {
    private final CloseableHttpClient http = clients.get();
    private final ServerClock serverClock = new ServerClock(clock);
    private final RateScheduler scheduler = new RateScheduler(serverClock);
    private final PollingFeed feed;
    private int users;

    private Shared(Endpoints endpoints) {
      // Before any deployment of this process began, whatever the difference of the clocks.
      this.feed = new PollingFeed(api(endpoints), clock.instant().minus(CLOCKS_MAY_DIFFER));
    }

    private LinodeApi api(Endpoints endpoints) {
      return new LinodeApi(http, endpoints, serverClock, scheduler, sleeper, random);
    }
  }
}
