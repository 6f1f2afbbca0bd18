package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.traffic.RateClass;
import org.lct.sandbox.traffic.RateLimits;

class RateLimitTest extends SandboxTestBase {
  @Override
  SandboxOptions options() {
    return SandboxOptions.inMemory().withLimits(RateLimits.published().with(RateClass.CREATE_VOLUME, 3));
  }

  @Test
  void countsDownAndRefuses() {
    for (var remaining = 2; remaining >= 0; remaining--) {
      var reply = api.post("/volumes", "{}");
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.header("X-RateLimit-Limit")).isEqualTo("3");
      assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo(String.valueOf(remaining));
      assertThat(reply.header("Retry-After")).isEmpty();
    }
    var refused = api.post("/volumes", "{}");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.errors()).containsExactly("Too many requests");
    assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
  }

  @Test
  void endsEveryWindowAtAMultipleOfItsLength() {
    time.pass(Duration.ofMillis(20_400));
    exhaust();
    var refused = api.post("/volumes", "{}");
    var end = time.instant().getEpochSecond() - 20 + 60;
    assertThat(refused.header("X-RateLimit-Reset")).isEqualTo(String.valueOf(end));
    assertThat(refused.header("Retry-After")).isEqualTo("40");
    time.pass(Duration.ofMillis(39_599));
    assertThat(api.post("/volumes", "{}").header("Retry-After")).isEqualTo("1");
    time.pass(Duration.ofMillis(1));
    assertThat(api.post("/volumes", "{}").status()).isEqualTo(400);
  }

  private void exhaust() {
    for (var i = 0; i < 3; i++) {
      api.post("/volumes", "{}");
    }
  }

  @Test
  void countsEveryClassAndTokenByItself() {
    exhaust();
    assertThat(api.post("/volumes", "{}").status()).isEqualTo(429);
    assertThat(api.get("/volumes").header("X-RateLimit-Limit")).isEqualTo("200");
    assertThat(api.get("/account").header("X-RateLimit-Limit")).isEqualTo("1600");
    assertThat(api.get("/images").header("X-RateLimit-Limit")).isEqualTo("20");
    assertThat(api.get("/linode/stackscripts").header("X-RateLimit-Limit")).isEqualTo("60");
    assertThat(api.post("/linode/instances", "{}").header("X-RateLimit-Limit")).isEqualTo("20");
    assertThat(api.withToken("").get("/images").header("X-RateLimit-Remaining")).isEqualTo("19");
    assertThat(api.get("/nowhere").header("X-RateLimit-Limit")).isEqualTo("1600");
  }

  @Test
  void createsTwentyLinodesInFifteenSeconds() {
    for (var i = 0; i < 20; i++) {
      assertThat(api.post("/linode/instances", NANODE.formatted("web-" + i)).status()).isEqualTo(200);
    }
    assertThat(api.post("/linode/instances", NANODE.formatted("web-20")).header("Retry-After"))
        .isEqualTo("15");
    time.passSeconds(15);
    assertThat(api.post("/linode/instances", NANODE.formatted("web-20")).status()).isEqualTo(200);
  }

  @Test
  void reservedAddressesAreSeldomLookedAtAndMoreSeldomGivenBack() {
    var path = "/networking/reserved/ips";
    for (var i = 0; i < 5; i++) {
      assertThat(api.delete(path + "/192.0.2.1").header("X-RateLimit-Limit")).isEqualTo("5");
      assertThat(api.get(path).header("X-RateLimit-Limit")).isEqualTo("10");
      assertThat(api.get(path + "/192.0.2.1").status()).isEqualTo(404);
    }
    assertThat(api.delete(path + "/192.0.2.1").header("Retry-After")).isEqualTo("60");
    assertThat(api.get(path).errors()).containsExactly("Too many requests");
    assertThat(api.post(path, "{'region':'us-ord'}").header("X-RateLimit-Limit")).isEqualTo("1600");
  }

  @Test
  void acceptsTransfersTwiceAMinute() {
    for (var i = 0; i < 2; i++) {
      assertThat(api.post("/account/service-transfers/1/accept", "").status()).isEqualTo(404);
    }
    assertThat(api.post("/account/service-transfers/2/accept", "").status()).isEqualTo(429);
    time.passSeconds(60);
    assertThat(api.post("/account/service-transfers/2/accept", "").header("X-RateLimit-Limit"))
        .isEqualTo("2");
  }

  @Test
  void knowsTheClassOfEveryPathWithALimitOfItsOwn() {
    assertThat(classOf("POST", "linode", "instances", "{id}", "clone")).isEqualTo(RateClass.CREATE_LINODE);
    assertThat(classOf("GET", "linode", "instances", "{id}", "stats", "{year}", "{month}"))
        .isEqualTo(RateClass.STATISTICS);
    assertThat(classOf("GET", "nodebalancers", "{id}", "stats")).isEqualTo(RateClass.STATISTICS);
    assertThat(classOf("POST", "vpcs").publishedLimit()).isEqualTo(15);
    assertThat(classOf("PUT", "vpcs", "{id}").publishedLimit()).isEqualTo(20);
    assertThat(classOf("POST", "vpcs", "{id}", "subnets")).isEqualTo(RateClass.OTHER);
    assertThat(classOf("POST", "support", "tickets").publishedLimit()).isEqualTo(2);
    assertThat(classOf("POST", "object-storage", "buckets").publishedLimit()).isEqualTo(60);
  }

  private static RateClass classOf(String method, String... path) {
    return RateClass.of(method, List.of(path), false);
  }

  @Test
  void whatIsNowhereIsCountedAndRefusedToo() throws SandboxException {
    try (
        var other = Sandbox.start(options().withLimits(RateLimits.published().with(RateClass.OTHER, 1)),
            time);
        var client = Client.of(other)) {
      assertThat(client.get("/nowhere").status()).isEqualTo(404);
      assertThat(client.get("/nowhere").header("Retry-After")).isEqualTo("60");
      assertThat(client.delete("/regions").status()).isEqualTo(429);
    }
  }

  @Test
  void refusalsOfUnreadBodiesCountToo() {
    assertThat(api.post("/volumes", "{}").header("X-RateLimit-Limit")).isEqualTo("3");
    var large = api.post("/volumes", "'%s'".formatted("x".repeat(2 << 20)));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.header("X-RateLimit-Limit")).isEqualTo("1600");
  }

  @Test
  void shortensWindowsBySpeed() throws SandboxException {
    var fast = options().withSpeed(10);
    try (var other = Sandbox.start(fast, time); var client = Client.of(other)) {
      for (var i = 0; i < 3; i++) {
        client.post("/volumes", "{}");
      }
      assertThat(client.post("/volumes", "{}").header("Retry-After")).isEqualTo("6");
      time.passSeconds(6);
      assertThat(client.post("/volumes", "{}").status()).isEqualTo(400);
    }
  }

  @Test
  void sendsNoHeadersWhenThereAreNoLimits() throws SandboxException {
    try (var other = Sandbox.start(options().withLimits(RateLimits.off()), time);
        var client = Client.of(other)) {
      assertThat(client.get("/volumes").header("X-RateLimit-Limit")).isEmpty();
    }
  }
}
