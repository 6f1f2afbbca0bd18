package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.cloud.CloudFactory;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.testing.ChildJvm;
import org.lct.testing.TestSize;

/// Two clusters of one account that are deployed at once: together as fast as the limit allows, each with its half.
/// Judged by the log of the sandbox, in which two seconds stand for the fifteen of Linode's window.
class SharedLimitTest {
  private static final double SPEED = 7.5;
  private static final int LIMIT = 20;
  private static final int NODES = TestSize.of(80, 200);

  @TempDir
  private Path directory;

  @Test
  void twoClustersInOneProcessHaveEqualParts() throws Exception {
    try (var sandbox = SandboxProcess.start(SPEED, 1);
        var engine = new ClusterFixture(directory);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = List.of(threads.submit(() -> deploy(engine, sandbox, "one")),
          threads.submit(() -> deploy(engine, sandbox, "two")));
      for (var result : results)
        assertThat(result.get().status()).isEqualTo(Status.COMPLETE);

      assertShared(sandbox, 0, 0);
      assertThat(refused(sandbox)).isZero();
    }
  }

  private static DeploymentResult deploy(ClusterFixture engine, SandboxProcess sandbox, String cluster)
      throws Exception {
    var endpoint = new Endpoint(sandbox.url(), sandbox.token());
    try (var cloud = engine.injector.getInstance(CloudFactory.class).connect(() -> endpoint)) {
      return engine.clusters.deploy(ClusterFixture.request("create", cluster, "plan.yaml", plan()), cloud,
          Optional.empty(), _ -> {}, new Cancellation());
    }
  }

  /// They know of each other from headers and refusals only, and need a few windows for it.
  @Test
  void twoProcessesComeToEqualParts() throws Exception {
    var plan = Files.write(directory.resolve("plan.yaml"), plan());
    try (var sandbox = SandboxProcess.start(SPEED, 1)) {
      var processes = new ArrayList<Process>();
      for (var cluster : List.of("one", "two")) {
        var builder = ChildJvm.builder(DeployProcess.class, DeployProcess
            .arguments(directory.resolve(cluster), sandbox, "create", plan).toArray(String[]::new));
        builder.command().add(1, "-Dcluster=" + cluster);
        processes.add(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
      }
      for (var process : processes)
        assertThat(process.waitFor()).isZero();

      assertShared(sandbox, 3, 2);
    }
  }

  private static byte[] plan() {
    return """
        format: 2
        regions:
        - region: us-east
          nodes:
          - {name: app, count: %d, type: g6-nanode-1, image: linode/debian12}
        """.formatted(NODES).getBytes(StandardCharsets.UTF_8);
  }

  /// @param before in so many windows they may find each other
  /// @param more so many windows more than needed may be used
  private static void assertShared(SandboxProcess sandbox, int before, int more) throws Exception {
    var windows = windows(sandbox);
    assertThat(windows).hasSizeLessThanOrEqualTo(1 + 2 * NODES / LIMIT + more);
    var shared = windows.subList(before, windows.size()).stream()
        .filter(window -> window.contains("one") && window.contains("two")).toList();
    assertThat(shared).as("%s", windows).hasSizeGreaterThan(2);
    // In the last of them one comes to its end.
    var both = shared.subList(0, shared.size() - 1).stream().flatMap(List::stream).toList();
    assertThat(100 * both.stream().filter("one"::equals).count() / both.size()).as("%s", windows)
        .isBetween(40L, 60L);
  }

  /// The clusters whose Linodes were made in each window. Linodes have their numbers in the order in which they were
  /// made.
  private static List<List<String>> windows(SandboxProcess sandbox) throws Exception {
    var clusters = new Census(sandbox.url(), sandbox.token()).all("/linode/instances").stream()
        .sorted(Comparator.comparingLong(linode -> linode.path("id").asLong()))
        .map(linode -> linode.path("label").asText().substring(0, 3)).iterator();
    SequencedMap<String, List<String>> windows = new TreeMap<>();
    for (var line : creations(sandbox)) {
      if (line.path("status").asInt() == 200)
        windows.computeIfAbsent(line.path("window").asText(), _ -> new ArrayList<>()).add(clusters.next());
    }
    return List.copyOf(windows.values());
  }

  private static long refused(SandboxProcess sandbox) throws Exception {
    return creations(sandbox).stream().filter(line -> line.path("status").asInt() == 429).count();
  }

  private static List<JsonNode> creations(SandboxProcess sandbox) throws Exception {
    return Arrays.stream(sandbox.lines("/_sandbox/log"))
        .filter(line -> line.path("method").asText().equals("POST")
            && line.path("path").asText().equals("/v4/linode/instances"))
        .toList();
  }
}
