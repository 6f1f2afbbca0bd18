package org.lct.bench;

import java.util.List;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;
import org.lct.cluster.SandboxProcess;

/// How many calls and how long it takes to see that a thousand nodes behind a NodeBalancer are as planned, and how many
/// calls more every further NodeBalancer takes.
final class RefreshBench implements Benchmark {
  private static final int NODES = 1_000;
  private static final int ROUNDS = 7;

  @Override
  public List<Figure> run(Options options) throws Exception {
    try (var sandbox = SandboxProcess.start(300, 1);
        var engine = BenchEngine.of(sandbox.url(), sandbox.token())) {
      engine.deploy(engine.request("create", "large.yaml", PlanBench.plan(NODES, 1)));
      double first = refresh(engine, 1);
      long calls = calls(sandbox, engine, 1);
      double least = first;
      for (int i = 1; i < ROUNDS; i++)
        least = Math.min(least, refresh(engine, 1));
      engine.deploy(engine.request("deploy", "large.yaml", PlanBench.plan(NODES, 5)));
      return List.of(
          Figure.atMost("refresh_calls", (double) calls, 15)
              .beside("Terraform's Linode provider: at least 4 000"),
          new Figure("refresh_calls_five_nodebalancers", (double) calls(sandbox, engine, 5)),
          Figure.atMost("refresh_seconds", least, 2),
          new Figure("refresh_seconds_first", first), new Figure("nodes", NODES));
    }
  }

  private static long calls(SandboxProcess sandbox, BenchEngine engine, int balanced) throws Exception {
    long before = sandbox.lines("/_sandbox/log").length;
    refresh(engine, balanced);
    return sandbox.lines("/_sandbox/log").length - before;
  }

  private static double refresh(BenchEngine engine, int balanced) {
    long start = System.nanoTime();
    var changes = engine.clusters()
        .propose(engine.request("diff", "large.yaml", PlanBench.plan(NODES, balanced)),
            engine.cloud())
        .value().orElseThrow().changes();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!changes.isEmpty())
      throw new IllegalStateException("Something differs: " + changes.changes().getFirst());
    return seconds;
  }
}
