package org.lct.cloud.linode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What must hold of [RateWindow] whatever the latencies: simulated in virtual time against a server with
/// fixed windows.
class RateWindowProperties {
  private static final Instant START = Instant.parse("2026-11-23T10:00:07.250Z");

  @Property(tries = 3000)
  void neverSendsMoreThanTheLimitIntoOneWindow(@ForAll long seed,
      @ForAll @IntRange(min = 1, max = 25) int limit,
      @ForAll @IntRange(min = 1, max = 20) int windowSeconds,
      @ForAll @IntRange(min = 1, max = 120) int requests) {
    var server = new Server(limit, Duration.ofSeconds(windowSeconds));
    var end = simulate(RateWindow.of(limit, Duration.ofSeconds(windowSeconds)), server, requests,
        new Random(seed), 0);

    assertThat(server.refused).isZero();
    assertThat(server.used.values().stream().mapToInt(used -> used).sum()).isEqualTo(requests);
    // All windows but the first and the last are used in full, up to the latency at their beginning.
    var least = Duration.ofSeconds((long) windowSeconds * Math.max(0, (requests - 1) / limit - 1));
    var most = Duration.ofSeconds((long) (windowSeconds + 3) * (requests / limit + 2));
    assertThat(Duration.between(START, end)).isBetween(least, most);
  }

  @Property(tries = 100)
  void learnsALowerLimitFromTheFirstAnswer(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit) {
    var server = new Server(limit, Duration.ofSeconds(15));
    // One request first: what follows knows the true limit.
    var published = RateWindow.published(RateClass.CREATE_LINODE).sent(START);
    var learnt = published.answered(server.answer(START));

    simulate(learnt, server, 40, new Random(seed), 0);

    assertThat(server.refused).isZero();
  }

  @Property(tries = 100)
  void whereAnswersDoNotSpeakOfALimitThereIsNone(@ForAll @IntRange(min = 1, max = 500) int requests) {
    var window = RateWindow.published(RateClass.CREATE_LINODE).sent(START).unlimited();
    for (int i = 0; i < requests; i++) {
      assertThat(window.waitAt(START, requests)).contains(Duration.ZERO);
      window = window.sent(START);
    }

    assertThat(window.answered(new RateHeaders(20, 0, false, START.plusSeconds(15))).waitAt(START, 1))
        .isNotEqualTo(Optional.of(Duration.ZERO));
  }

  /// A server that dies takes the answers of all that is under way with it, and nobody may wait for ever then.
  @Property(tries = 3000)
  void goesOnThoughAnswersAreLost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int limit,
      @ForAll @IntRange(min = 1, max = 20) int windowSeconds,
      @ForAll @IntRange(min = 1, max = 120) int requests,
      @ForAll @IntRange(min = 0, max = 100) int lostPercent) {
    var length = Duration.ofSeconds(windowSeconds);
    var server = new Server(limit, length);
    var end = simulate(RateWindow.of(limit, length), server, requests, new Random(seed), lostPercent);

    assertThat(server.refused).isZero();
    assertThat(Duration.between(START, end))
        .isLessThan(Duration.ofSeconds((long) (2 * windowSeconds + 3) * (2 * requests / limit + 3)));
  }

  /// Events in virtual time: requests that wait are asked again after what [RateWindow#waitAt] says, or
  /// after the next answer.
  private static Instant simulate(RateWindow first, Server server, int requests, Random random,
      int lostPercent) {
    var window = first;
    var now = START;
    int toSend = requests;
    var arrivals = new PriorityQueue<Arrival>(Comparator.comparing(Arrival::at));
    var answers = new PriorityQueue<AnswerAt>(Comparator.comparing(AnswerAt::at));
    while (toSend > 0 || !arrivals.isEmpty() || !answers.isEmpty()) {
      var wait = toSend > 0 ? window.waitAt(now, toSend) : Optional.<Duration>empty();
      if (wait.filter(Duration::isZero).isPresent()) {
        window = window.sent(now);
        arrivals.add(new Arrival(now.plusMillis(random.nextInt(1, 400))));
        toSend--;
        continue;
      }
      now = next(now, wait, arrivals, answers);
      while (!arrivals.isEmpty() && !arrivals.peek().at.isAfter(now)) {
        var at = arrivals.remove().at;
        answers.add(new AnswerAt(at.plusMillis(random.nextInt(1, 400)), server.answer(at)));
      }
      while (!answers.isEmpty() && !answers.peek().at.isAfter(now)) {
        var answer = answers.remove();
        window = random.nextInt(100) < lostPercent ? window.lost(now) : window.answered(answer.headers);
      }
    }
    return now;
  }

  private static Instant next(Instant now, Optional<Duration> wait, PriorityQueue<Arrival> arrivals,
      PriorityQueue<AnswerAt> answers) {
    var times = new ArrayList<Instant>();
    wait.ifPresent(duration -> times.add(now.plus(duration)));
    if (!arrivals.isEmpty())
      times.add(arrivals.peek().at);
    if (!answers.isEmpty())
      times.add(answers.peek().at);
    return times.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  private record Arrival(Instant at) {}

  private record AnswerAt(Instant at, RateHeaders headers) {}

  /// A server that counts requests in windows aligned to the epoch.
  private static final class Server {
    private final int limit;
    private final Duration length;
    private final Map<Long, Integer> used = new HashMap<>();
    private final List<Instant> seen = new ArrayList<>();
    private int refused;

    private Server(int limit, Duration length) {
      this.limit = limit;
      this.length = length;
    }

    private RateHeaders answer(Instant at) {
      seen.add(at);
      long number = at.toEpochMilli() / length.toMillis();
      int now = used.merge(number, 1, Integer::sum);
      if (now > limit)
        refused++;
      return new RateHeaders(limit, Math.max(0, limit - now), now > limit,
          Instant.ofEpochSecond((number + 1) * length.toSeconds()));
    }
  }
}
