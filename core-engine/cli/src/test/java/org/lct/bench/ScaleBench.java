package org.lct.bench;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.testing.ChildJvm;

/// What a deployment of ten thousand nodes keeps in memory: the live heap of a process of its own with 512 MB, looked at
/// again and again, while a sandbox does everything immediately.
final class ScaleBench implements Benchmark {
  private static final int NODES = 10_000;
  private static final int OPERATIONS_BETWEEN = 1_000;

  @Override
  public List<Figure> run(Options options) throws Exception {
    try (var sandbox = LimitedSandbox.start()) {
      var builder = ChildJvm.builder(Deployment.class, sandbox.url().toString(), sandbox.token());
      builder.command().addAll(1, List.of("-Xmx512m", "-XX:+UseSerialGC"));
      long start = System.nanoTime();
      var process = builder.start();
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()
          .split("\\s+");
      if (process.waitFor() != 0)
        throw new IllegalStateException("The deployment failed");
      var heaps = Arrays.stream(words).map(Double::parseDouble).toList();
      int third = heaps.size() / 3;
      double middle = median(heaps.subList(third, 2 * third));
      return List.of(Figure.atMost("deploy_heap_mb", Collections.max(heaps), 512),
          Figure.atMost("deploy_heap_growth", median(heaps.subList(2 * third, heaps.size())) / middle, 1.25),
          new Figure("deploy_seconds", (System.nanoTime() - start) / 1e9), new Figure("nodes", NODES),
          new Figure("samples", heaps.size()));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /// The deployment: prints the live heap, in MB, from time to time.
  public static final class Deployment {
    private Deployment() {}

    /// Deploys.
    ///
    /// @param arguments address and token of the sandbox
    public static void main(String[] arguments) throws Exception {
      var ended = new AtomicInteger();
      try (var engine = BenchEngine.of(URI.create(arguments[0]), arguments[1])) {
        var result = engine.clusters().deploy(
            engine.request("create", "large.yaml", PlanBench.plan(NODES)), engine.cloud(), Optional.empty(),
            event -> {
              if (event instanceof DeploymentEvent.OperationFinished
                  && ended.incrementAndGet() % OPERATIONS_BETWEEN == 0)
                System.out.println(liveMegabytes());
            }, new Cancellation());
        if (result.status() != Status.COMPLETE)
          throw new IllegalStateException("Not complete: " + result.diagnostics());
      }
      System.exit(0);
    }

    private static double liveMegabytes() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1024.0 * 1024);
    }
  }
}
