package org.lct.cloud.linode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.cloud.CallFailedException;

/// What a poll has seen is told to who asks later, until it is known to be no longer so.
class ListingTest {
  private final List<String> there = new ArrayList<>(List.of("web", "sql"));
  private final Listing<String> listing = new Listing<>(_ -> there, () -> there, name -> name);

  private boolean isToldAtOnce(String name) {
    var waiter = new Waiter<String, String>("tag", name, true, Optional::of);
    listing.add(waiter);
    boolean told = waiter.result().isDone();
    listing.remove(waiter);
    return told;
  }

  @Test
  void whatWasForgottenIsToldByTheNextPollOnly() throws Exception {
    var somebody = new Waiter<String, String>("tag", "nobody", false, Optional::of);
    listing.add(somebody);
    listing.poll();
    assertThat(isToldAtOnce("web")).isTrue();

    listing.forget("web");

    assertThat(isToldAtOnce("web")).isFalse();
    assertThat(isToldAtOnce("sql")).isTrue();
    listing.poll();
    assertThat(isToldAtOnce("web")).isTrue();
  }

  @Test
  void whoStillWaitsWhenThereAreNoMorePollsIsRefused() {
    var waiter = new Waiter<String, String>("tag", "web", true, _ -> Optional.empty());
    listing.add(waiter);

    listing.refuse();

    assertThatThrownBy(waiter::await).isInstanceOf(CallFailedException.class).hasMessageContaining("closed");
  }
}
