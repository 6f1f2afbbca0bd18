package org.lct.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ClusterObserver;
import org.lct.plan.ResourceKind;
import org.lct.sandbox.Sandbox;
import org.lct.sandbox.SandboxOptions;

/// A cluster is never touched, compared or forgotten in an account that is not its own.
@Execution(ExecutionMode.CONCURRENT)
class StandingTest {
  private static final String PLAN = """
      format: 2
      name: shop
      regions:
        - {region: us-east, nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]}
      """;

  @TempDir
  private Path home;

  private static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(Diagnostic::isError).map(Diagnostic::code).toList();
  }

  @Test
  void anotherAccountIsRefusedByEveryVerb() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      var request = ClusterFixture.request("create", "shop", "shop.yaml", PLAN.getBytes(UTF_8));
      assertThat(fixture.deploy(request).status()).isEqualTo(Status.COMPLETE);
      var there = fixture.census.lines();
      var elsewhere = new DeployRequest("deploy", "shop", request.plan(), request.baseDirectory(), "other",
          request.access(), request.options());

      assertThat(codes(fixture.clusters.propose(elsewhere, fixture.cloud).diagnostics()))
          .containsExactly("other-account");
      assertThat(codes(fixture.deploy(elsewhere).diagnostics())).containsExactly("other-account");
      assertThat(codes(fixture.clusters.proposeDeletion("shop", VolumePolicy.DELETE, "other", fixture.cloud)
          .diagnostics())).containsExactly("other-account");
      assertThat(codes(fixture.deleteIn("other", "shop", VolumePolicy.DELETE).diagnostics()))
          .containsExactly("other-account");

      assertThat(fixture.census.lines()).isEqualTo(there);
      assertThat(fixture.inventory.names()).containsExactly("shop");
    }
  }

  @Test
  void anAccountOfThatNameThatHasNothingOfItIsNotTakenForIt() throws Exception {
    try (var fixture = new ClusterFixture(home);
        var empty = Sandbox.start(SandboxOptions.inMemory().withSpeed(1000))) {
      var request = ClusterFixture.request("create", "shop", "shop.yaml", PLAN.getBytes(UTF_8));
      fixture.deploy(request);
      var there = fixture.census.lines();
      try (var wrong = fixture.connect(empty)) {
        assertThat(codes(fixture.clusters.propose(request, wrong).diagnostics()))
            .containsExactly("nothing-there");
        assertThat(codes(fixture.clusters.proposeDeletion("shop", VolumePolicy.DELETE, "sandbox", wrong)
            .diagnostics())).containsExactly("nothing-there");
      }

      assertThat(fixture.census.lines()).isEqualTo(there);
      assertThat(fixture.clusters.forget("shop")).isEmpty();
      assertThat(fixture.inventory.names()).isEmpty();
      assertThat(codes(fixture.clusters.forget("shop"))).containsExactly("unknown-cluster");
    }
  }

  @Test
  void whatGoesWithAThingThatWasJustBeingDeletedIsNotMissed() throws Exception {
    try (var fixture = new ClusterFixture(home);
        var empty = Sandbox.start(SandboxOptions.inMemory().withSpeed(1000))) {
      var plan = PLAN.replace("us-east,", "us-ord, network: {subnets: [{name: main}]},");
      fixture.deploy(ClusterFixture.request("create", "shop", "shop.yaml", plan.getBytes(UTF_8)));
      var state = fixture.inventory.find("shop").orElseThrow();
      var left = new TreeMap<>(state.resources());
      left.values().removeIf(one -> one.kind() != ResourceKind.VPC && one.kind() != ResourceKind.SUBNET);
      assertThat(left).hasSize(2);
      try (var gone = fixture.connect(empty)) {
        var observed = ClusterObserver.observe(gone, state.info().ownershipTag(), left, List.of(),
            Clock.systemUTC());

        assertThat(Standing.nothingThere(state.with(left), observed, Set.of("delete us-ord/network.vpc")))
            .isEmpty();
        assertThat(Standing.nothingThere(state.with(left), observed, Set.of())).isPresent();
      }
    }
  }
}
