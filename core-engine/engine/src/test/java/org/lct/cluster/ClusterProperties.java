package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.sandbox.Sandbox;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SandboxOptions;
import org.lct.testing.TestSize;

/// What must hold of any plan, and of any plan after any other, against the real sandbox.
@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class ClusterProperties {
  private static final int PLANS = TestSize.of(1, 8);

  @Property(tries = 3)
  void whatIsDeployedDiffersInNothing(@ForAll long seed) throws Exception {
    var random = new Random(seed);
    for (int i = 0; i < PLANS; i++) {
      try (var one = new Alone()) {
        one.deploy(RandomPlan.draw(random));
      }
    }
  }

  @Property(tries = 4)
  void whatAPlanMakesDoesNotDependOnWhatWasBefore(@ForAll long seed) throws Exception {
    var random = new Random(seed);
    for (int i = 0; i < PLANS; i++) {
      var before = RandomPlan.draw(random);
      var after = before.drawAgain(random);
      try (var changed = new Alone(); var fresh = new Alone()) {
        changed.deploy(before);
        changed.deploy(after);
        fresh.deploy(after);
        assertThat(changed.lines()).as(() -> "after " + before.text() + "of " + after.text())
            .isEqualTo(fresh.lines());
      }
    }
  }

  @Property(tries = 3)
  void undoingRestoresWhatWasThere(@ForAll long seed) throws Exception {
    var random = new Random(seed);
    for (int i = 0; i < PLANS; i++) {
      var before = RandomPlan.draw(random);
      var after = before.grown(random);
      // A deployment that changes nothing is none: the one before it would be undone.
      if (after.text().equals(before.text()))
        continue;
      try (var one = new Alone()) {
        one.deploy(before);
        var there = one.linesButFirewalls();
        one.deploy(after);
        var undone = one.toolkit.clusters.undo("small", "sandbox", one.toolkit.cloud, _ -> {},
            new Cancellation());
        assertThat(undone.status()).isEqualTo(Status.COMPLETE);
        assertThat(one.linesButFirewalls()).as(() -> "undone " + after.text() + "to " + before.text())
            .isEqualTo(there);
      }
    }
  }

  /// An engine with an empty home, and a sandbox of its own.
  private static final class Alone implements AutoCloseable {
    private final Sandbox sandbox = Sandbox.start(
        SandboxOptions.inMemory().withSpeed(1000).withLimits(SandboxProcess.outOfReach()));
    private final Path home = Files.createTempDirectory("lct");
    private final Toolkit toolkit = new Toolkit(home, new Endpoint(sandbox.url(), sandbox.token()),
        UnaryOperator.identity());
    private final Census census = new Census(sandbox.url(), sandbox.token());

    Alone() throws Exception {}

    /// Deploys a plan, after which nothing is left to do.
    void deploy(RandomPlan plan) {
      var request = WholePlan.request("deploy", plan.text());
      var result = toolkit.deploy(request, new Cancellation());
      assertThat(result.diagnostics()).as(plan::text).noneMatch(Diagnostic::isError);
      assertThat(result.status()).as(plan::text).isEqualTo(Status.COMPLETE);
      assertThat(toolkit.clusters.propose(request, toolkit.cloud).value().orElseThrow().changes().changes())
          .as(plan::text).isEmpty();
    }

    /// Tags that nothing carries any more go with the cluster.
    List<String> lines() throws Exception {
      return Stream.of(census.lines(), census.details()).flatMap(List::stream)
          .filter(line -> !line.startsWith("tag ")).toList();
    }

    /// What there is; by which firewall a node is closed is left open, as ports that came may have changed that.
    List<String> linesButFirewalls() throws Exception {
      return census.lines().stream().filter(line -> !line.startsWith("firewall"))
          .map(line -> line.replaceAll("(?<=protected \\S{1,60} by ).*", "some")).toList();
    }

    @Override
    public void close() throws IOException, SandboxException {
      toolkit.close();
      sandbox.close();
      delete();
    }

    private void delete() throws IOException {
      try (var files = Files.walk(home)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList())
          Files.delete(file);
      }
    }
  }
}
