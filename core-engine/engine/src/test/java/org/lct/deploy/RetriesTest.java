package org.lct.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lct.cloud.CallFailure.OutcomeUnknown;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallFailure.Retryable;

class RetriesTest {
  private final Retries retries = new Retries(Duration.ofSeconds(5), new Random(1));

  @Test
  void whatCannotHelpIsNotTriedAgain() {
    assertThat(retries.next(new Permanent("region is not valid", 400, "region"))).isEmpty();
  }

  @Test
  void aBusyLinodeIsAskedAtTheAccountsPace() {
    for (int i = 0; i < 100; i++) {
      assertThat(retries.next(new Retryable("Linode busy.", Duration.ZERO)))
          .contains(Duration.ofMillis(2500));
    }
  }

  @Test
  void theApisOwnWaitWins() {
    assertThat(retries.next(new Retryable("Too many requests", Duration.ofSeconds(14))).orElseThrow())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(14));
  }

  @Test
  void whatMayStillBeAtWorkIsNotLookedForTooEarly() {
    assertThat(retries.next(new OutcomeUnknown("No answer", Duration.ofSeconds(15))).orElseThrow())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void waitsGrowAndEnd() {
    Duration last = Duration.ZERO;
    int attempts = 0;
    for (var wait = retries.next(new OutcomeUnknown("HTTP status 502")); wait
        .isPresent(); wait = retries.next(new OutcomeUnknown("HTTP status 502"))) {
      assertThat(wait.get()).isLessThanOrEqualTo(Duration.ofSeconds(30));
      last = wait.get();
      attempts++;
    }
    assertThat(attempts).isEqualTo(12);
    assertThat(last).isGreaterThan(Duration.ofSeconds(15));
  }
}
