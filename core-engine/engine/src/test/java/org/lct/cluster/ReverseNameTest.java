package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CallGuard;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Drift;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Addresses that lead back to names, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class ReverseNameTest {
  private static final String PLAN = """
      format: 2
      name: small
      dns: {domain: example.com, reverse: true}
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12, publicfqdn: 'web-{index}.example.com'}
            - {name: sql, type: g6-nanode-1, image: linode/debian12}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  /// The names that are not Linode's own.
  private static List<String> names(ClusterFixture fixture) throws Exception {
    return fixture.census.all("/networking/ips").stream().map(ip -> ip.path("rdns").asText())
        .filter(name -> name.endsWith("example.com") || name.endsWith("example.net")).sorted().toList();
  }

  private static Proposal proposal(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request("deploy", plan), fixture.cloud).value().orElseThrow();
  }

  @Test
  void addressesLeadBackToNamesUntilThePlanSaysOtherwise() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      assertThat(fixture.deploy(request("create", PLAN)).status()).isEqualTo(Status.COMPLETE);
      assertThat(names(fixture)).containsExactly("web-1.example.com", "web-2.example.com");
      assertThat(proposal(fixture, PLAN).changes().changes()).isEmpty();
      assertThat(proposal(fixture, PLAN).drift()).isEmpty();

      var renamed = PLAN.replace("web-{index}", "www-{index}");
      assertThat(fixture.deploy(request("deploy", renamed)).status()).isEqualTo(Status.COMPLETE);
      assertThat(names(fixture)).containsExactly("www-1.example.com", "www-2.example.com");

      var without = renamed.replace(", reverse: true", "");
      assertThat(fixture.deploy(request("deploy", without)).status()).isEqualTo(Status.COMPLETE);
      assertThat(names(fixture)).isEmpty();
      assertThat(proposal(fixture, without).changes().changes()).isEmpty();
    }
  }

  @Test
  void anotherNameIsToldAndPutBack() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var address = fixture.cloud.linodes().labelled("small-us-east-web-1").orElseThrow().publicIpv4()
          .orElseThrow();
      fixture.cloud.reverseNames().set(address, Optional.of("other.example.net"), CallGuard.NONE);
      assertThat(proposal(fixture, PLAN).drift()).singleElement()
          .extracting(Drift::attribute, Drift::there).containsExactly("reverse name", "other.example.net");
      assertThat(proposal(fixture, PLAN).threeWay().putBack()).hasSize(1);
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);
      assertThat(names(fixture)).containsExactly("web-1.example.com", "web-2.example.com");
    }
  }

  @Test
  void aNameThatIsRefusedFailsAloneAndIsTriedAgain() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults().add(FaultRule.on("PUT", "/networking/ips/*",
          FaultEffect.Refuse.with(400)).times(1));
      var failed = fixture.deploy(request("create", PLAN));
      assertThat(failed.status()).isEqualTo(Status.PARTIAL);
      assertThat(failed.diagnostics()).filteredOn(Diagnostic::isError).singleElement()
          .extracting(Diagnostic::summary).asString().contains("Name us-east/web[");
      assertThat(proposal(fixture, PLAN).drift()).isEmpty();
      assertThat(fixture.deploy(request("resume", PLAN)).status()).isEqualTo(Status.COMPLETE);
      assertThat(names(fixture)).containsExactly("web-1.example.com", "web-2.example.com");
    }
  }
}
