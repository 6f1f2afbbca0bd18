package org.lct.cloud.linode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What must hold of [ServerClock] however wrong the local clock is.
class ServerClockProperties {
  @Property(tries = 300)
  void isNeverAheadOfTheServerAndCloseAfterManyAnswers(@ForAll long seed,
      @ForAll @IntRange(min = -500_000, max = 500_000) int differenceMillis) {
    var random = new Random(seed);
    var now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    var difference = Duration.ofMillis(differenceMillis);
    var clock = new ServerClock(now::get);

    for (int i = 0; i < 200; i++) {
      now.updateAndGet(time -> time.plusMillis(random.nextInt(1, 700)));
      var sent = now.get();
      var served = sent.plusMillis(random.nextInt(1, 50));
      now.set(served.plusMillis(random.nextInt(1, 50)));
      clock.answered(sent, served.plus(difference).truncatedTo(ChronoUnit.SECONDS), now.get());

      assertThat(clock.instant()).isBeforeOrEqualTo(now.get().plus(difference));
    }
    assertThat(Duration.between(clock.instant(), now.get().plus(difference)))
        .isLessThan(Duration.ofMillis(400));
  }

  @Property(tries = 50)
  void startsAnewWhenTheLocalClockIsSet(@ForAll @IntRange(min = 10, max = 100_000) int jumpSeconds) {
    var now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    var clock = new ServerClock(now::get);
    var served = Instant.parse("2026-11-23T11:00:00Z");
    clock.answered(now.get(), served, now.get());

    now.updateAndGet(time -> time.plusSeconds(jumpSeconds));
    clock.answered(now.get(), served.plusSeconds(1), now.get());

    assertThat(Duration.between(served, clock.instant()).abs()).isLessThanOrEqualTo(Duration.ofSeconds(2));
  }
}
