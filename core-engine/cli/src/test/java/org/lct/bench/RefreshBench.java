package org.lct.bench;

import java.util.List;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;
import org.lct.cluster.SandboxProcess;

/// How many calls and how long it takes to see that a thousand nodes are as planned.
final class RefreshBench implements Benchmark {
  private static final int NODES = 1_000;
  private static final int ROUNDS = 7;

  @Override
  public List<Figure> run(Options options) throws Exception {
    try (var sandbox = SandboxProcess.start(300, 1);
        var engine = BenchEngine.of(sandbox.url(), sandbox.token())) {
      engine.deploy(engine.request("create", "large.yaml", PlanBench.plan(NODES)));
      long before = sandbox.lines("/_sandbox/log").length;
      double first = refresh(engine);
      long calls = sandbox.lines("/_sandbox/log").length - before;
      double least = first;
      for (int i = 1; i < ROUNDS; i++)
        least = Math.min(least, refresh(engine));
      return List.of(Figure.atMost("refresh_calls", (double) calls, 15),
          Figure.atMost("refresh_seconds", least, 2),
          new Figure("refresh_seconds_first", first), new Figure("nodes", NODES));
    }
  }

  private static double refresh(BenchEngine engine) {
    long start = System.nanoTime();
    var changes = engine.clusters().propose(engine.request("diff", "large.yaml", PlanBench.plan(NODES)),
        engine.cloud()).value().orElseThrow().changes();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!changes.isEmpty())
      throw new IllegalStateException("Something differs: " + changes.changes().getFirst());
    return seconds;
  }
}
