package org.lct.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Differ;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.planfile.PlanReader;
import org.lct.testing.ChildJvm;
import org.lct.validate.PlanValidator;

/// How long it takes to read, expand and validate a plan and to compare it with nothing: warm, and as a whole process.
final class PlanBench implements Benchmark {
  private static final int NODES = 10_000;
  /// More are not deployed as one cluster.
  private static final int MOST = 50_000;
  private static final int WARM_UP = 15;
  private static final int ROUNDS = 15;

  @Override
  public List<Figure> run(Options options) throws Exception {
    var plan = plan(NODES);
    var catalog = BundledCatalog.load();
    for (int i = 0; i < WARM_UP; i++)
      propose(plan, NODES, catalog);
    double warm = least(plan, NODES, catalog);
    var cold = cold(plan);
    var figures = new ArrayList<>(List.of(Figure.atMost("plan_seconds_warm", warm, 0.5),
        Figure.atMost("plan_seconds_cold", cold.seconds(), 1.2)
            .beside("terraform plan of as many built-in resources: 6.0"),
        Figure.atMost("plan_peak_mb", cold.megabytes(), 300).beside("terraform plan: 290")));
    double thousand = least(plan(1_000), 1_000, catalog);
    double most = least(plan(MOST), MOST, catalog);
    double grown = MOST / 1_000.0 * Math.log(MOST) / Math.log(1_000);
    figures.add(new Figure("plan_seconds_1000", thousand));
    figures.add(new Figure("plan_seconds_" + MOST, most));
    figures.add(Figure.atMost("plan_growth_to_n_log_n", most / thousand / grown, 1));
    return figures;
  }

  /// As many nodes as asked for, a hundred in each node plan, some with volumes, in five regions with a NodeBalancer each.
  static byte[] plan(int nodes) {
    return plan(nodes, 5);
  }

  /// The same with NodeBalancers in so many regions.
  static byte[] plan(int nodes, int balanced) {
    var text = new StringBuilder("format: 2\nname: large\nnetwork: {mode: private-ip}\nregions:\n");
    var regions = List.of("us-east", "us-ord", "eu-central", "de-fra-2", "us-west");
    int plans = nodes / 100;
    for (int region = 0; region < regions.size(); region++) {
      text.append("- region: ").append(regions.get(region)).append("\n  nodes:\n");
      for (int i = region; i < plans; i += regions.size()) {
        text.append("  - {name: tier").append(i)
            .append(", count: 100, type: g6-nanode-1, image: linode/debian12")
            .append(i % 5 == 0 ? ", storage: [{label: data, type: blockstore, size: 20GB}]" : "")
            .append("}\n");
      }
      if (region < balanced)
        text.append("  nodebalancers:\n  - {name: front, tag: tier").append(region).append(", port: 80}\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static double least(byte[] plan, int nodes, Catalog catalog) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      propose(plan, nodes, catalog);
      least = Math.min(least, System.nanoTime() - start);
    }
    return least / 1e9;
  }

  private static void propose(byte[] bytes, int nodes, Catalog catalog) {
    var plan = PlanReader.read("large.yaml", bytes).plan().value().orElseThrow();
    var expansion = new PlanValidator()
        .check(new ExpandRequest(plan, "large", catalog, CounterValues.NONE, List.of("192.0.2.1/32")));
    var changes = Differ.diff(expansion.value().orElseThrow(
        () -> new IllegalStateException(expansion.diagnostics().toString())), ClusterObserver.nothing(),
        true);
    if (changes.changes().size() < nodes)
      throw new IllegalStateException("Only " + changes.changes().size() + " changes");
  }

  /// A whole process, from its start to its end.
  private record Cold(double seconds, double megabytes) {}

  private static Cold cold(byte[] plan) throws IOException, InterruptedException {
    var file = Files.createTempFile("lct-bench", ".yaml");
    Files.write(file, plan);
    try {
      var best = new Cold(Double.MAX_VALUE, Double.MAX_VALUE);
      for (int i = 0; i < 5; i++) {
        var builder = ChildJvm.builder(Once.class, file.toString());
        // As `bin/linodetool` runs.
        builder.command().addAll(1, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        long start = System.nanoTime();
        var process = builder.start();
        var peak = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0)
          throw new IOException("The process failed");
        best = new Cold(Math.min(best.seconds(), (System.nanoTime() - start) / 1e9),
            Math.min(best.megabytes(), Double.parseDouble(peak)));
      }
      return best;
    } finally {
      Files.delete(file);
    }
  }

  /// The process: does it once and prints the most memory it ever had, in MB.
  public static final class Once {
    private Once() {}

    /// Runs once.
    ///
    /// @param arguments the plan file
    public static void main(String[] arguments) throws IOException {
      propose(Files.readAllBytes(Path.of(arguments[0])), NODES, BundledCatalog.load());
      System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst().orElse(0) / 1024.0);
    }
  }
}
