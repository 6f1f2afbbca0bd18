package org.lct.cloud.linode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What must hold of programs that use one token and know nothing of each other: simulated in virtual time, each with
/// more to send than the limit allows.
class SharingProperties {
  private static final Instant START = Instant.parse("2026-11-23T10:00:07.250Z");
  private static final int LIMIT = 20;
  private static final Duration WINDOW = Duration.ofSeconds(15);
  /// In so many windows they have found each other.
  private static final int BEFORE = 6;
  private static final int WATCHED = 12;

  @Property(tries = 300)
  void twoComeToEqualPartsOfAllThereIs(@ForAll long seed, @ForAll @IntRange(max = 40_000) int later,
      @ForAll @IntRange(max = 1_500) int way) {
    var clients = List.of(new Client(Duration.ZERO), new Client(Duration.ofMillis(later), way));

    var windows = simulate(clients, BEFORE + WATCHED, new Random(seed));

    var watched = windows.subList(BEFORE, windows.size());
    int granted = sum(watched.stream().flatMap(window -> window.granted.stream()));
    assertThat(granted).isGreaterThanOrEqualTo(WATCHED * LIMIT * 95 / 100);
    for (int client = 0; client < 2; client++) {
      int one = client;
      assertThat(sum(watched.stream().map(window -> window.granted.get(one))) * 100 / granted).isBetween(40,
          60);
    }
    assertThat(watched.stream().mapToInt(window -> window.refused).sum()).isLessThanOrEqualTo(WATCHED);
  }

  @Property(tries = 200)
  void threeLeaveNobodyOut(@ForAll long seed) {
    var clients = Stream.of(0, 3_000, 21_000).map(later -> new Client(Duration.ofMillis(later))).toList();

    var windows = simulate(clients, BEFORE + WATCHED, new Random(seed));

    var watched = windows.subList(BEFORE, windows.size());
    int granted = sum(watched.stream().flatMap(window -> window.granted.stream()));
    assertThat(granted).isGreaterThanOrEqualTo(WATCHED * LIMIT * 90 / 100);
    for (int client = 0; client < 3; client++) {
      int one = client;
      assertThat(sum(watched.stream().map(window -> window.granted.get(one))) * 100 / granted)
          .isGreaterThanOrEqualTo(15);
    }
  }

  @Property(tries = 200)
  void whoIsLeftAloneHasAllAgain(@ForAll long seed) {
    var leaving = new Client(Duration.ZERO);
    leaving.toSend = 6 * LIMIT;

    var windows = simulate(List.of(leaving, new Client(Duration.ZERO)), 30, new Random(seed));

    assertThat(windows.getLast().granted.get(1)).isGreaterThanOrEqualTo(LIMIT * 95 / 100);
    assertThat(windows.getLast().refused).isZero();
  }

  private static int sum(Stream<Integer> numbers) {
    return numbers.mapToInt(number -> number).sum();
  }

  /// A program with its own idea of the limit.
  private static final class Client {
    private final Instant begins;
    private final int way;
    private final List<Arrival> underWay = new ArrayList<>();
    private RateWindow window = RateWindow.of(LIMIT, WINDOW);
    private int toSend = Integer.MAX_VALUE;

    private Client(Duration later) {
      this(later, 0);
    }

    /// @param way how many milliseconds more than those of others its requests take to the server
    private Client(Duration later, int way) {
      this.begins = START.plus(later);
      this.way = way;
    }

    /// Sends what may go, and hears what has been answered.
    private void at(Instant now, List<Counted> windows, int self, Random random) {
      for (var arrival : List.copyOf(underWay)) {
        arrival.count(now, windows, self);
        if (!now.isBefore(arrival.answered)) {
          underWay.remove(arrival);
          window = window.answered(arrival.headers.getFirst());
        }
      }
      while (toSend > 0 && !now.isBefore(begins)
          && window.waitAt(now, toSend).filter(Duration::isZero).isPresent()) {
        window = window.sent(now);
        toSend--;
        var counted = now.plusMillis(way + random.nextInt(1, 400));
        underWay.add(new Arrival(counted, counted.plusMillis(random.nextInt(1, 400)), new ArrayList<>()));
      }
    }
  }

  /// A request under way: when the server counts it, when its answer is here, and that once it is known.
  private record Arrival(Instant counted, Instant answered, List<RateHeaders> headers) {
    void count(Instant now, List<Counted> windows, int client) {
      if (now.isBefore(counted) || !headers.isEmpty())
        return;
      long number = counted.toEpochMilli() / WINDOW.toMillis();
      int index = (int) (number - START.toEpochMilli() / WINDOW.toMillis());
      headers.add(windows.get(index).count(client,
          Instant.ofEpochSecond((number + 1) * WINDOW.toSeconds())));
    }
  }

  /// What a server counted in one window.
  private static final class Counted {
    private final List<Integer> granted;
    private int refused;

    private Counted(int clients) {
      this.granted = new ArrayList<>(IntStream.range(0, clients).mapToObj(_ -> 0).toList());
    }

    private RateHeaders count(int client, Instant end) {
      int used = sum(granted.stream());
      boolean full = used >= LIMIT;
      if (full)
        refused++;
      else
        granted.set(client, granted.get(client) + 1);
      return new RateHeaders(LIMIT, Math.max(0, LIMIT - used - 1), full, end);
    }
  }

  /// Goes through time in steps of 20 ms, and answers what was counted in each window that is over.
  private static List<Counted> simulate(List<Client> clients, int windows, Random random) {
    var counted = Stream.generate(() -> new Counted(clients.size())).limit(windows + 1L).toList();
    var end = Instant.ofEpochMilli(
        (START.toEpochMilli() / WINDOW.toMillis() + windows) * WINDOW.toMillis());
    for (var now = START; now.isBefore(end); now = now.plusMillis(20)) {
      for (int client = 0; client < clients.size(); client++)
        clients.get(client).at(now, counted, client, random);
    }
    return counted.subList(0, windows);
  }
}
