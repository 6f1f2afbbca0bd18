package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.cloud.JobKind;

class SettledDurationTest extends SandboxTestBase {
  @Override
  SandboxOptions options() {
    return super.options().withDuration(JobKind.LINODE_BOOT, Duration.ofSeconds(60));
  }

  @Test
  void isThatOfAllWorkOfItsKindAndOfNoOther() {
    for (int i = 0; i < 3; i++)
      api.post("/linode/instances", NANODE.formatted("web-" + i));
    time.passSeconds(300);

    assertThat(durations("linode_boot")).containsExactly(60.0, 60.0, 60.0);
    assertThat(durations("linode_create")).doesNotHaveDuplicates();
  }

  private List<Double> durations(String action) {
    return api.get("/account/events", "{\"action\":\"%s\"}".formatted(action)).data().valueStream()
        .map(event -> event.path("duration").asDouble()).toList();
  }
}
