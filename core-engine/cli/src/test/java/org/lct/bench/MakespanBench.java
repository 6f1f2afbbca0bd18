package org.lct.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;
import org.lct.cluster.SandboxProcess;
import org.lct.sample.SamplePlan;

/// How long deployments take, held against the least that limits and job durations allow: the 82 nodes of the sample and
/// a plan of a hundred at the published limits, the hundred at a lower one and with boots of a minute, and beside a
/// second program with the same token. Each has a sandbox of its own, and all run at once: they wait nearly always.
final class MakespanBench implements Benchmark {
  private static final int PUBLISHED = 20;
  private static final double AIM = 1.03;

  @Override
  public List<Figure> run(Options options) throws Exception {
    double speed = options.speed();
    var figures = new ArrayList<Figure>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var parts = new ArrayList<Future<List<Figure>>>();
      for (var part : List.<Callable<List<Figure>>>of(() -> sample(speed), () -> twenty(speed),
          () -> List.of(ratio("makespan_ratio_5",
              Run.alone(hundred(), SandboxProcess.start(speed, 1, 5, 0), speed, 5))),
          () -> List.of(ratio("makespan_ratio_boot60",
              Run.alone(hundred(), SandboxProcess.start(speed, 1, PUBLISHED, 60), speed, PUBLISHED))),
          () -> new SharedBench(speed).run()))
        parts.add(threads.submit(part));
      for (var part : parts)
        figures.addAll(part.get());
    }
    return figures;
  }

  private static List<Figure> sample(double speed) throws Exception {
    try (var sandbox = SandboxProcess.start(speed, 1)) {
      var run = Run.in(sandbox, SamplePlan.bytes(), speed, PUBLISHED);
      naive(sandbox);
      long all = Run.refused(List.of(sandbox.lines("/_sandbox/log")));
      return List.of(new Figure("makespan_seconds", run.floor().makespanSeconds()),
          new Figure("floor_seconds", run.floor().seconds()), ratio("makespan_ratio", run),
          Figure.atMost("responses_429", (double) run.refused(), 0),
          new Figure("naive_responses_429", all - run.refused()));
    }
  }

  private static List<Figure> twenty(double speed) throws Exception {
    var run = Run.alone(hundred(), SandboxProcess.start(speed, 1), speed, PUBLISHED);
    return List.of(ratio("makespan_ratio_20", run),
        Figure.atMost("api_calls_per_node", (double) run.log().size() / run.floor().nodes(), 2.5)
            .beside("Terraform's Linode provider: 9"));
  }

  private static Figure ratio(String name, Run run) {
    return Figure.atMost(name, run.floor().makespanSeconds() / run.floor().seconds(), AIM);
  }

  /// The plan of a hundred nodes.
  static byte[] hundred() throws IOException {
    try (InputStream plan = Objects.requireNonNull(MakespanBench.class.getResourceAsStream("hundred.yaml"))) {
      return plan.readAllBytes();
    }
  }

  /// What a deployment left behind.
  private record Run(List<JsonNode> log, Floor floor) {
    static Run alone(byte[] plan, SandboxProcess sandbox, double speed, int creates) throws Exception {
      try (sandbox) {
        return in(sandbox, plan, speed, creates);
      }
    }

    static Run in(SandboxProcess sandbox, byte[] plan, double speed, int creates) throws Exception {
      try (var engine = BenchEngine.of(sandbox.url(), sandbox.token())) {
        engine.deploy(engine.request("create", "plan.yaml", plan));
      }
      var log = sandbox.lines("/_sandbox/log");
      var jobs = new Jobs(sandbox.lines("/_sandbox/jobs")[0].path("data"));
      return new Run(List.of(log), new Floor(log, jobs, speed, creates));
    }

    long refused() {
      return refused(log);
    }

    static long refused(List<JsonNode> log) {
      return log.stream().filter(line -> line.path("status").asText().equals("429")).count();
    }
  }

  /// Asks for as many Linodes as the sample has, all at once.
  private static void naive(SandboxProcess sandbox) throws Exception {
    try (var http = HttpClient.newHttpClient(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<HttpResponse<String>>>();
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
