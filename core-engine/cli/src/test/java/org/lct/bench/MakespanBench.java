package org.lct.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;
import org.lct.cluster.SandboxProcess;
import org.lct.sample.SamplePlan;

/// How long the 82 nodes of the sample take at the published limits, held against the least that limits and
/// job durations allow; and whether a client that does not care is refused in the same place.
final class MakespanBench implements Benchmark {
  @Override
  public List<Figure> run(Options options) throws Exception {
    try (var sandbox = SandboxProcess.start(options.speed(), 1)) {
      try (var engine = BenchEngine.of(sandbox.url(), sandbox.token())) {
        engine.deploy(engine.request("create", SamplePlan.FILE_NAME, SamplePlan.bytes()));
      }
      var log = sandbox.lines("/_sandbox/log");
      var jobs = new Jobs(sandbox.lines("/_sandbox/jobs")[0].path("data"));
      var floor = new Floor(log, jobs, options.speed());
      if (System.getenv("BENCH_LOG") != null)
        Files.writeString(Path.of(System.getenv("BENCH_LOG")),
            Arrays.stream(log).map(JsonNode::toString).collect(java.util.stream.Collectors.joining("\n"))
                + "\n" + sandbox.lines("/_sandbox/jobs")[0]);
      long refused = refused(log);
      naive(sandbox);
      var all = sandbox.lines("/_sandbox/log");
      return List.of(new Figure("makespan_seconds", floor.makespanSeconds()),
          new Figure("floor_seconds", floor.seconds()),
          new Figure("makespan_ratio", floor.makespanSeconds() / floor.seconds()),
          new Figure("nodes", floor.nodes()), new Figure("api_calls", log.length),
          new Figure("api_calls_per_node", (double) log.length / floor.nodes()),
          new Figure("responses_429", refused),
          new Figure("naive_responses_429", refused(all) - refused));
    }
  }

  private static long refused(JsonNode[] log) {
    return Arrays.stream(log).filter(line -> line.path("status").asText().equals("429")).count();
  }

  /// Asks for as many Linodes as the sample has, all at once.
  private static void naive(SandboxProcess sandbox) throws Exception {
    try (var http = HttpClient.newHttpClient(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<java.util.concurrent.Future<HttpResponse<String>>>();
      for (int i = 0; i < 82; i++) {
        var body = "{\"region\":\"us-east\",\"type\":\"g6-nanode-1\",\"label\":\"naive-" + i + "\"}";
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/v4/linode/instances"))
            .header("Authorization", "Bearer " + sandbox.token()).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        answers.add(threads.submit(() -> http.send(request, HttpResponse.BodyHandlers.ofString())));
      }
      for (var answer : answers)
        answer.get();
    }
  }
}
