package org.lct.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.lct.sandbox.Sandbox;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.traffic.RateClass;
import org.lct.sandbox.traffic.RateLimits;
import org.lct.testing.ChildJvm;

/// A sandbox in a process of its own, so that nothing of it dies or is seen with the engine.
public final class SandboxProcess implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final URI url;
  private final String token;

  private SandboxProcess(Process process, URI url, String token) {
    this.process = process;
    this.url = url;
    this.token = token;
  }

  /// Starts one that is `speed` times as fast as Linode.
  public static SandboxProcess start(double speed, long seed) throws IOException {
    return started(Double.toString(speed), Long.toString(seed));
  }

  /// Starts one whose limits nobody reaches.
  public static SandboxProcess startUnlimited(double speed, long seed) throws IOException {
    return started(Double.toString(speed), Long.toString(seed), "unlimited");
  }

  /// Starts one in which so many Linodes can be created in 15 seconds, and booting takes so many.
  public static SandboxProcess start(double speed, long seed, int creates, int boot) throws IOException {
    return started(Double.toString(speed), Long.toString(seed), Integer.toString(creates),
        Integer.toString(boot));
  }

  /// Starts one whose limits nobody reaches and that programs find by its directory.
  public static SandboxProcess startUnlimited(double speed, long seed, Path directory) throws IOException {
    return started(Double.toString(speed), Long.toString(seed), "unlimited", "in", directory.toString());
  }

  private static SandboxProcess started(String... options) throws IOException {
    var process = ChildJvm.start(Main.class, options);
    var line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
    var words = line.split(" ");
    return new SandboxProcess(process, URI.create(words[0]), words[1]);
  }

  /// Where it answers.
  public URI url() {
    return url;
  }

  /// The token it accepts.
  public String token() {
    return token;
  }

  /// Makes something go wrong from now on; `rule` is the JSON of a fault.
  public void fault(String rule) throws IOException, InterruptedException {
    control("POST", "/_sandbox/faults", HttpRequest.BodyPublishers.ofString(rule));
  }

  /// Ends all faults.
  public void heal() throws IOException, InterruptedException {
    control("DELETE", "/_sandbox/faults", HttpRequest.BodyPublishers.noBody());
  }

  /// Removes everything there is.
  public void reset() throws IOException, InterruptedException {
    control("POST", "/_sandbox/reset", HttpRequest.BodyPublishers.noBody());
  }

  /// Everything there is, for [#restore].
  public String snapshot() throws IOException, InterruptedException {
    return control("GET", "/_sandbox/snapshot", HttpRequest.BodyPublishers.noBody());
  }

  /// Replaces everything there is.
  public void restore(String snapshot) throws IOException, InterruptedException {
    control("PUT", "/_sandbox/snapshot", HttpRequest.BodyPublishers.ofString(snapshot));
  }

  /// What a control path answers, as JSON lines.
  public JsonNode[] lines(String path) throws IOException, InterruptedException {
    return control("GET", path, HttpRequest.BodyPublishers.noBody()).lines().map(SandboxProcess::json)
        .toArray(JsonNode[]::new);
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String control(String method, String path, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json").method(method, body).build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200)
        throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
      return answer.body();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// Limits that nobody reaches.
  static RateLimits outOfReach() {
    var limits = RateLimits.published();
    for (var rateClass : RateClass.values())
      limits = limits.with(rateClass, 1_000_000);
    return limits;
  }

  /// The process.
  public static final class Main {
    private Main() {}

    /// Runs until it is killed.
    ///
    /// @param arguments speed and seed; and, if they are not those of Linode, creations in a window and seconds of a boot,
    ///     or that limits are out of reach, and the directory
    public static void main(String[] arguments) throws Exception {
      var options = SandboxOptions.inMemory().withSpeed(Double.parseDouble(arguments[0]))
          .withSeed(Long.parseLong(arguments[1]));
      var sandbox = Sandbox.start(switch (arguments.length) {
        case 2 -> options;
        case 3 -> options.withLimits(outOfReach());
        case 5 -> options.withLimits(outOfReach()).withDirectory(Path.of(arguments[4]));
        default -> options
            .withLimits(
                RateLimits.published().with(RateClass.CREATE_LINODE, Integer.parseInt(arguments[2])))
            .withDuration(JobKind.LINODE_BOOT, Duration.ofSeconds(Integer.parseInt(arguments[3])));
      });
      System.out.println(sandbox.url() + " " + sandbox.token());
      new CountDownLatch(1).await();
    }
  }
}
