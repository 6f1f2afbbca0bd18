package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.cluster.DyingInventory.Boundary;
import org.lct.cluster.Scene.Deed;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ResourceKind;
import org.lct.testing.TestSize;

/// A deed whose process dies at a boundary of its journal, right before or after anything is recorded, and that is
/// gone on with, ends like one that was left in peace. In the long run this is tried at every boundary. The sandbox
/// runs in a process of its own and is judged over plain HTTP.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class CrashMatrixTest {
  private static final int USUALLY = 3;
  private static final Pattern OF_PORTS = Pattern.compile("(create|delete) us-ord/lb/port\\.\\d+\\b(?!/)");

  @TempDir
  private Path directory;

  @Test
  void thePlanHasEveryKindOfResource() throws Exception {
    try (var fixture = ClusterFixture.fast(directory)) {
      for (var plan : List.of(WholePlan.BEFORE, WholePlan.AFTER)) {
        assertThat(fixture.expansion(WholePlan.request("create", plan)).resources())
            .extracting(resource -> resource.kind()).contains(ResourceKind.values());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeedThatDiesAtABoundaryEndsAsIfItHadNot(Deed deed) throws Exception {
    var workers = new ArrayList<Callable<Integer>>();
    var problems = new ConcurrentLinkedQueue<String>();
    int all = TestSize.of(1, 2);
    for (int number = 0; number < all; number++) {
      int mine = number;
      workers.add(() -> crash(deed, mine, all, problems));
    }
    int boundaries = 0;
    try (var threads = Executors.newFixedThreadPool(all)) {
      for (var worker : threads.invokeAll(workers))
        boundaries += worker.get();
    }
    System.out.println("crash matrix: " + deed + " at " + boundaries + " boundaries");
    assertThat(problems).isEmpty();
    assertThat(boundaries).isGreaterThanOrEqualTo(USUALLY);
  }

  @Test
  void aPortThatGivesWayToAnotherDoesSoFromEveryBoundary() throws Exception {
    try (var scene = Scene.of(Deed.CHANGE, directory.resolve("ports"), 1)) {
      var boundaries = new ArrayList<Boundary>();
      var wanted = undisturbed(scene, boundaries);
      var problems = new ArrayList<String>();
      var ofPorts = boundaries.stream().filter(boundary -> OF_PORTS.matcher(boundary.what()).find()).toList();
      for (var boundary : ofPorts) {
        for (var problem : crash(scene, boundary, wanted))
          problems.add(boundary + ": " + problem);
      }
      assertThat(problems).isEmpty();
      assertThat(ofPorts).hasSize(8);
    }
  }

  /// Crashes at those boundaries that are a worker's.
  private int crash(Deed deed, int mine, int all, ConcurrentLinkedQueue<String> problems) throws Exception {
    try (var scene = Scene.of(deed, directory.resolve(deed + "-" + mine), mine)) {
      var boundaries = new ArrayList<Boundary>();
      var wanted = undisturbed(scene, boundaries);
      int step = TestSize.isLong() ? 1 : Math.max(1, boundaries.size() / USUALLY);
      int done = 0;
      for (int i = mine * step; i < boundaries.size(); i += all * step, done++) {
        for (var problem : crash(scene, boundaries.get(i), wanted))
          problems.add(deed + " that dies " + boundaries.get(i) + ": " + problem);
      }
      return done;
    }
  }

  private static Judgement undisturbed(Scene scene, List<Boundary> boundaries) throws Exception {
    scene.begin();
    var inventory = new AtomicReference<DyingInventory>();
    try (var toolkit = scene.toolkit(real -> {
      inventory.set(new DyingInventory(real, Optional.empty(), () -> {}));
      return inventory.get();
    })) {
      var result = scene.deed().perform(toolkit, new Cancellation());
      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(result.status()).isEqualTo(Status.COMPLETE);
      // Of what the cloud may refuse for a while it is not certain that it will be refused again.
      inventory.get().passed().stream().filter(boundary -> !boundary.what().contains("withdrawal"))
          .filter(boundary -> boundary.nth() == 1).forEach(boundaries::add);
      var end = Judgement.of(scene, toolkit);
      scene.deed().plan().ifPresent(plan -> assertThat(end.lines())
          .containsExactlyElementsOf(
              Wanted.lines(ClusterFixture.expanded(WholePlan.request("create", plan)))));
      return end;
    }
  }

  /// What is wrong when it has died at a boundary and was gone on with.
  private static List<String> crash(Scene scene, Boundary boundary, Judgement wanted) throws Exception {
    scene.begin();
    var problems = new ArrayList<String>();
    if (!scene.dies(boundary))
      problems.add("it did not die");
    try (var toolkit = scene.toolkit(UnaryOperator.identity())) {
      var result = Judgement.goOn(scene, toolkit);
      if (!Judgement.isOver(result))
        problems.add(result.status() + " " + result.diagnostics());
      problems.addAll(wanted.problems(scene, toolkit));
    }
    return problems;
  }
}
