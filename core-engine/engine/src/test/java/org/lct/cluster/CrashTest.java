package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.BundledCatalog;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.PlanExpander;
import org.lct.inventory.Inventory;
import org.lct.planfile.PlanReader;
import org.lct.sample.SamplePlan;
import org.lct.testing.ChildJvm;
import org.lct.testing.TestSize;

/// A deployment that is really killed in the middle, and one whose answers are lost, end like one that was
/// left in peace. The sandbox runs in a process of its own and is judged over plain HTTP.
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {
  private static final double SPEED = 60;

  @TempDir
  private Path directory;

  /// A kill counts if it leaves an operation intended and not completed. A deployment is killed again and
  /// again, also while it resumes, until it has had up to three kills that count; then it must finish.
  @Test
  void nothingIsMadeTwiceOrForgottenWhenTheProcessIsKilled() throws Exception {
    int wanted = TestSize.of(1, 20);
    var seeds = new Random(20261123);
    for (int kills = 0, run = 0; kills < wanted; run++) {
      long seed = seeds.nextLong();
      System.out.println("crash test, deployment " + run + ": seed " + seed);
      kills += killAndResume(directory.resolve("run" + run), SamplePlan.bytes(), 350,
          Math.min(3, wanted - kills), new Random(seed));
    }
  }

  @Test
  void nothingIsNamedTwiceOrForgottenWhenTheProcessIsKilled() throws Exception {
    int wanted = TestSize.of(1, 20);
    var seeds = new Random(20261128);
    for (int kills = 0, run = 0; kills < wanted; run++) {
      kills += killAndResume(directory.resolve("names" + run),
          NamesTest.PLAN.getBytes(StandardCharsets.UTF_8), 70, Math.min(3, wanted - kills),
          new Random(seeds.nextLong()));
    }
  }

  private int killAndResume(Path home, byte[] text, int mostEvents, int wanted, Random random)
      throws Exception {
    var plan = plan(home, text);
    try (var sandbox = SandboxProcess.start(SPEED, random.nextLong())) {
      int counted = 0;
      while (counted < wanted) {
        boolean finished = killAfter(random.nextInt(5, mostEvents), random.nextInt(30),
            start(home, sandbox, verb(home), plan));
        if (finished)
          break;
        if (leavesSomethingOpen(home))
          counted++;
      }
      finishes(start(home, sandbox, verb(home), plan));
      assertThat(new Census(sandbox.url(), sandbox.token()).lines())
          .containsExactlyElementsOf(wantedLines(plan));
      return counted;
    }
  }

  @Test
  void nothingIsMadeTwiceOrForgottenWhenAnswersAreLost() throws Exception {
    for (int run = 0; run < TestSize.of(1, 5); run++) {
      var home = directory.resolve("lost" + run);
      var plan = plan(home);
      try (var sandbox = SandboxProcess.start(SPEED, run)) {
        loseAnswers(sandbox, 0.1, run);
        finishes(start(home, sandbox, "create", plan));
        sandbox.heal();
        assertThat(new Census(sandbox.url(), sandbox.token()).lines())
            .containsExactlyElementsOf(wantedLines(plan));
      }
    }
  }

  /// The largest size of a file stands for a full disk: what would be written beyond it is refused.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothingIsMadeTwiceOrForgottenWhenTheDiskFillsUp() throws Exception {
    var home = directory.resolve("full");
    var plan = plan(home);
    try (var sandbox = SandboxProcess.start(SPEED, 7)) {
      var deployment = ChildJvm.builder(DeployProcess.class,
          DeployProcess.arguments(home, sandbox, "create", plan).toArray(String[]::new));
      deployment.command().addAll(0, List.of("bash", "-c", "ulimit -f 60; exec \"$0\" \"$@\""));
      assertThat(drain(deployment.start()).waitFor()).isNotZero();
      var census = new Census(sandbox.url(), sandbox.token());
      assertThat(census.all("/linode/instances")).hasSizeBetween(1, 81);

      finishes(start(home, sandbox, verb(home), plan));

      assertThat(census.lines()).containsExactlyElementsOf(wantedLines(plan));
    }
  }

  /// The control: this very judgement finds duplicates as soon as the look before a repeat is left out.
  @Test
  void withoutTheLookBeforeARepeatThingsAreMadeTwice() throws Exception {
    var home = directory.resolve("blind");
    var plan = plan(home);
    try (var sandbox = SandboxProcess.start(SPEED, 1)) {
      // Labels that are unique refuse a second Linode; configurations have none that would.
      loseAnswers(sandbox, "/linode/instances/*/configs", 0.5, 1);
      var arguments = new ArrayList<>(DeployProcess.arguments(home, sandbox, "create", plan));
      arguments.add("blind");
      drain(ChildJvm.start(DeployProcess.class, arguments.toArray(String[]::new))).waitFor();
      sandbox.heal();
      Map<String, Long> counts = new Census(sandbox.url(), sandbox.token()).lines().stream()
          .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
      assertThat(counts.values()).anyMatch(count -> count > 1);
    }
  }

  private static void loseAnswers(SandboxProcess sandbox, double probability, long seed) throws Exception {
    for (var path : List.of("/linode/instances", "/linode/instances/*/disks", "/linode/instances/*/configs",
        "/linode/instances/*/boot", "/volumes", "/nodebalancers", "/networking/firewalls")) {
      loseAnswers(sandbox, path, probability, seed);
    }
  }

  private static void loseAnswers(SandboxProcess sandbox, String path, double probability, long seed)
      throws Exception {
    sandbox.fault("""
        {"method":"POST","path":"%s","probability":%s,"seed":%d,"effect":{"kind":"lose_answer"}}"""
        .formatted(path, probability, seed));
  }

  private static Path plan(Path home) throws Exception {
    return plan(home, SamplePlan.bytes());
  }

  private static Path plan(Path home, byte[] text) throws Exception {
    Files.createDirectories(home);
    return Files.write(home.resolve(SamplePlan.FILE_NAME), text);
  }

  private static Process start(Path home, SandboxProcess sandbox, String verb, Path plan) throws Exception {
    return ChildJvm.start(DeployProcess.class,
        DeployProcess.arguments(home, sandbox, verb, plan).toArray(String[]::new));
  }

  private String verb(Path home) {
    return inventory(home).find("shop").isPresent() ? "resume" : "create";
  }

  /// Whether the process ended by itself before it had told so many events.
  private static boolean killAfter(int events, int millis, Process process) throws Exception {
    try (var out = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < events; i++) {
        if (out.readLine() == null)
          return process.waitFor() == 0;
      }
      // Somewhere in what comes next, not always right behind an event.
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return false;
    }
  }

  private static void finishes(Process process) throws Exception {
    var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }

  private static Process drain(Process process) throws Exception {
    process.getInputStream().readAllBytes();
    return process;
  }

  private boolean leavesSomethingOpen(Path home) throws Exception {
    if (inventory(home).find("shop").isEmpty())
      return false;
    try (var writer = inventory(home).lock("shop", "look")) {
      return !writer.unresolved().isEmpty();
    }
  }

  private static Inventory inventory(Path home) {
    return InventoryOf.home(home);
  }

  private static List<String> wantedLines(Path plan) {
    var read = PlanReader.read(plan).plan().value().orElseThrow();
    var request = new ExpandRequest(read, "shop", BundledCatalog.load(), CounterValues.NONE,
        ClusterFixture.ACCESS.sshFrom());
    return Wanted.lines(new PlanExpander().expand(request).value().orElseThrow());
  }
}
