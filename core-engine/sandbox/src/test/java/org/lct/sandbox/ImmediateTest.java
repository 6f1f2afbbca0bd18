package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lct.sandbox.traffic.RateLimits;

class ImmediateTest extends SandboxTestBase {
  @Override
  SandboxOptions options() {
    return SandboxOptions.inMemory().withEverythingImmediate();
  }

  @Test
  void workIsDoneWhenItIsAskedAbout() {
    var linode = api.post("/linode/instances", NANODE.formatted("web-1"));
    assertThat(linode.text("status")).isEqualTo("provisioning");
    var path = "/linode/instances/" + linode.id();
    assertThat(api.get(path).text("status")).isEqualTo("running");
    assertThat(api.get("/account/events").all("status")).doesNotContain("started", "scheduled");

    assertThat(api.post(path + "/reboot", "").status()).isEqualTo(200);
    assertThat(api.post(path + "/shutdown", "").status()).isEqualTo(200);
    assertThat(api.post(path + "/boot", "").status()).isEqualTo(200);
    assertThat(api.get(path).text("status")).isEqualTo("running");
    var volume = api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(linode.id())).id();
    assertThat(api.get("/volumes/" + volume).body().path("io_ready").asBoolean()).isTrue();
    assertThat(api.delete(path).status()).isEqualTo(200);
    assertThat(api.get(path).status()).isEqualTo(404);
  }

  @Test
  void thereAreNoLimits() {
    for (var i = 0; i < 250; i++) {
      var reply = api.get("/volumes");
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("X-RateLimit-Limit")).isEmpty();
    }
  }

  @Test
  void limitsNeedTime() {
    assertThatThrownBy(() -> options().withLimits(RateLimits.published()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SandboxOptions.inMemory().withSpeed(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
