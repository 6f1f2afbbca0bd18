package org.lct.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;

/// How quick the sandbox is for its clients with ten thousand Linodes, on one core, and how much memory it takes.
final class SandboxBench implements Benchmark {
  private static final int LINODES = 10_000;
  private static final int FEW = 8;
  private static final int MANY = 64;
  private static final long FIRST = 97_900_000;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofSeconds(10);

  @Override
  public List<Figure> run(Options options) throws Exception {
    try (var server = LimitedSandbox.start()) {
      var fill = System.nanoTime();
      fill(server);
      double created = LINODES / ((System.nanoTime() - fill) / 1e9);
      load(server, FEW, WARM_UP, SandboxBench::get);
      var gets = load(server, FEW, LONG, SandboxBench::get);
      var figures = new ArrayList<>(List.of(
          Figure.atLeast("get_per_second", gets.done / (double) LONG.toSeconds(), 5000),
          Figure.atMost("list_page_ms", median(server, "/linode/instances?page=20&page_size=500", ""), 10),
          new Figure("list_first_page_ms", median(server, "/linode/instances?page_size=500", "")),
          new Figure("label_filter_ms",
              median(server, "/linode/instances", "X-Filter: {\"label\":\"node-9000\"}\r\n")),
          new Figure("tag_filter_ms",
              median(server, "/linode/instances", "X-Filter: {\"tags\":\"tag-7\"}\r\n")),
          new Figure("create_per_second", created)));
      var mixed = load(server, MANY, LONG, SandboxBench::mixed);
      figures.add(new Figure("mixed_per_second", mixed.done / (double) LONG.toSeconds()));
      figures.add(Figure.atMost("errors", (double) (gets.errors + mixed.errors), 0));
      figures.add(Figure.atMost("sandbox_mb", server.megabytes(), 400));
      figures.add(new Figure("server_cores", server.cores()));
      return figures;
    }
  }

  /// What was answered as it should be, and what was not.
  private record Done(long done, long errors) {}

  /// The n-th request of a connection.
  private interface Requests {
    byte[] next(String token, int connection, long n);
  }

  private static byte[] get(String token, int connection, long n) {
    return HttpConnection.request(token, "GET",
        "/linode/instances/" + (FIRST + (n * 7919 + connection) % LINODES), "", "");
  }

  /// Mostly looking, with changes and pages between.
  private static byte[] mixed(String token, int connection, long n) {
    return switch ((int) (n % 10)) {
      case 0 -> HttpConnection.request(token, "PUT", "/linode/instances/" + (FIRST + connection), "",
          "{\"tags\":[\"round-" + n % 100 + "\"]}");
      case 1 ->
        HttpConnection.request(token, "GET", "/linode/instances?page_size=100&page=" + (1 + n % 100), "", "");
      case 2 -> HttpConnection.request(token, "POST", "/volumes", "",
          "{\"region\":\"us-ord\",\"label\":\"c" + connection + "-" + n + "\"}");
      case 3 ->
        HttpConnection.request(token, "GET", "/linode/instances/" + (FIRST + connection) + "/disks", "", "");
      default -> get(token, connection, n);
    };
  }

  private static Done load(LimitedSandbox server, int connections, Duration time, Requests requests)
      throws Exception {
    var done = new AtomicLong();
    var errors = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    each(connections, connection -> {
      try (var open = new HttpConnection(server.url())) {
        for (long n = 0; System.nanoTime() < end; n++)
          (open.send(requests.next(server.token(), connection, n)) == 200 ? done : errors).incrementAndGet();
      } catch (IOException e) {
        System.err.println("A connection failed: " + e);
        errors.incrementAndGet();
      }
    });
    return new Done(done.get(), errors.get());
  }

  private static void fill(LimitedSandbox server) throws Exception {
    each(FEW, connection -> {
      try (var open = new HttpConnection(server.url())) {
        for (int i = connection; i < LINODES; i += FEW) {
          int status = open.send(HttpConnection.request(server.token(), "POST", "/linode/instances", "",
              "{\"region\":\"us-ord\",\"type\":\"g6-nanode-1\",\"label\":\"node-" + i
                  + "\",\"image\":\"linode/debian12\",\"root_pass\":\"aPassword-1\",\"tags\":[\"tag-"
                  + i % 100 + "\"]}"));
          if (status != 200)
            throw new IllegalStateException("A Linode could not be made: " + status);
        }
      }
    });
  }

  /// What is done with one of several connections.
  private interface Work {
    void with(int connection) throws Exception;
  }

  private static void each(int connections, Work work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var all = new ArrayList<Callable<Void>>();
      for (int i = 0; i < connections; i++) {
        int connection = i;
        all.add(() -> {
          work.with(connection);
          return null;
        });
      }
      for (var ended : threads.invokeAll(all))
        ended.get();
    }
  }

  private static double median(LimitedSandbox server, String path, String header) throws IOException {
    var request = HttpConnection.request(server.token(), "GET", path, header, "");
    var times = new ArrayList<Double>();
    try (var open = new HttpConnection(server.url())) {
      for (int i = 0; i < 60; i++) {
        long start = System.nanoTime();
        if (open.send(request) != 200)
          throw new IllegalStateException("Refused: " + path);
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    return times.subList(20, 60).stream().sorted().toList().get(20);
  }
}
