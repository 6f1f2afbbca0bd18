package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest extends SandboxTestBase {

  @Test
  void thereAreNoStatisticsAtFirstAndZerosLater() {
    var linode = "/linode/instances/%d/stats"
        .formatted(api.post("/linode/instances", NANODE.formatted("web-1")).id());
    var balancer = "/nodebalancers/%d/stats"
        .formatted(api.post("/nodebalancers", "{'region':'de-fra-2','label':'front'}").id());
    assertThat(api.get(linode).errors()).containsExactly("Stats are unavailable at this time.");
    assertThat(api.get(balancer).errors()).containsExactly("Stats are unavailable at this time.");
    time.passSeconds(3600);
    var stats = api.get(linode).body();
    assertThat(stats.path("cpu")).hasSize(13);
    assertThat(stats.at("/netv6/private_out")).isEqualTo(stats.path("cpu"));
    assertThat(stats.at("/io/swap/12/0").asLong()).isEqualTo(time.millis());
    assertThat(stats.at("/cpu/0/1").asInt()).isZero();
    assertThat(stats.path("title").asText()).contains("web-1").endsWith("day (5 min avg)");
    assertThat(api.get(balancer).body().at("/data/traffic/out")).hasSize(13);
    assertThat(api.get(linode + "/2026/11").body().path("cpu")).hasSize(1);
    time.passSeconds(40 * 86_400);
    assertThat(api.get(linode).body().path("cpu")).hasSize(289);
    assertThat(api.get(linode + "/2026/11").body().at("/cpu/0/0").asLong()).isEqualTo(
        java.time.Instant.parse("2026-11-22T10:00:00Z").toEpochMilli());
  }

  @Test
  void monthsArePastOrPresent() {
    var path = "/linode/instances/%d/".formatted(blankLinode("bare"));
    assertThat(api.get(path + "transfer").body())
        .hasToString("{\"used\":0,\"quota\":1000,\"billable\":0}");
    assertThat(api.get(path + "transfer/2026/11").body())
        .hasToString("{\"bytes_in\":0,\"bytes_out\":0,\"bytes_total\":0}");
    assertThat(api.get(path + "transfer/2026/12").errors())
        .containsExactly("month: The month must not be in the future");
    assertThat(api.get(path + "stats/2026/13").errors()).containsExactly("month: Must be 1-12");
    assertThat(api.get(path + "stats/1/1").errors())
        .containsExactly("year: Must be a year from 2000 to 2100");
    assertThat(api.get(path + "stats/2026/9").errors())
        .containsExactly("Stats are unavailable at this time.");
    assertThat(api.get(path + "stats/x/1").status()).isEqualTo(404);
  }
}
