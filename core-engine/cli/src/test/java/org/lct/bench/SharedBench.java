package org.lct.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lct.bench.Bench.Figure;
import org.lct.cluster.SandboxProcess;
import org.lct.testing.ChildJvm;

/// Two programs that know nothing of each other deploy a hundred nodes each with the same token.
final class SharedBench {
  private static final int NODES = 200;
  private static final int LIMIT = 20;

  private final double speed;

  SharedBench(double speed) {
    this.speed = speed;
  }

  List<Figure> run() throws Exception {
    try (var sandbox = SandboxProcess.start(speed, 1)) {
      var processes = new ArrayList<Process>();
      for (var name : List.of("one", "two"))
        processes.add(ChildJvm.start(Deployment.class, sandbox.url().toString(), sandbox.token(), name));
      for (var process : processes) {
        if (process.waitFor() != 0)
          throw new IllegalStateException("A deployment failed");
      }
      var windows = windows(sandbox.lines("/_sandbox/log"));
      return List.of(
          Figure.atMost("shared_windows_ratio", (double) windows.size() * LIMIT / NODES, 1.2),
          new Figure("shared_responses_429", windows.values().stream().mapToInt(window -> window[1]).sum()),
          new Figure("shared_responses_429_second_half", windows.values().stream()
              .skip(windows.size() / 2).mapToInt(window -> window[1]).sum()));
    }
  }

  /// How many creations were granted and refused in each window.
  private static Map<Long, int[]> windows(JsonNode[] log) {
    var windows = new TreeMap<Long, int[]>();
    Arrays.stream(log).filter(line -> line.path("rate_class").asText().equals("CREATE_LINODE"))
        .forEach(line -> windows.computeIfAbsent(line.path("window").asLong(),
            _ -> new int[2])[line.path("status").asText().equals("429") ? 1 : 0]++);
    return windows;
  }

  /// One of the programs.
  public static final class Deployment {
    private Deployment() {}

    /// Deploys.
    ///
    /// @param arguments address and token of the sandbox, and the name of the cluster
    public static void main(String[] arguments) throws Exception {
      try (var engine = BenchEngine.of(URI.create(arguments[0]), arguments[1])) {
        engine.deploy(engine.request("create", arguments[2], "hundred.yaml", MakespanBench.hundred()));
      }
      System.exit(0);
    }
  }
}
