package org.lct.sandbox;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lct.sandbox.traffic.RateLimits;

/// A sandbox in a process of its own that tells how many threads serve requests and how much memory is in use. It is
/// impatient: what a client may take half a minute for elsewhere, it must do within seconds.
final class MeasuredProcess implements AutoCloseable {
  private static final String TOKEN = "a-token";

  private final Process process;
  private final BufferedReader output;
  private final URI url;

  private MeasuredProcess(Process process) throws IOException {
    this.process = process;
    this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.url = URI.create(output.readLine());
  }

  /// @param seconds that a client has for a request, for reading the answer, and for doing nothing
  static MeasuredProcess start(int seconds) throws IOException {
    return new MeasuredProcess(new ProcessBuilder(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "-Dsun.net.httpserver.maxReqTime=" + seconds,
        "-Dsun.net.httpserver.maxRspTime=" + seconds, "-Dsun.net.httpserver.idleInterval=" + seconds,
        "-Dsun.net.httpserver.clockTick=50", "-Dsun.net.httpserver.timerMillis=50", "-cp",
        System.getProperty("java.class.path"), MeasuredProcess.class.getName()))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  Client client() {
    return new Client(url, TOKEN);
  }

  int port() {
    return url.getPort();
  }

  /// How many threads are at a request.
  long threads() throws IOException {
    return ask("threads");
  }

  /// The bytes that are in use when everything unused has been collected.
  long memory() throws IOException {
    return ask("memory");
  }

  private synchronized long ask(String question) throws IOException {
    process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return Long.parseLong(output.readLine());
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /// The process itself.
  public static void main(String[] arguments) throws Exception {
    try (var sandbox = Sandbox
        .start(SandboxOptions.inMemory().withToken(TOKEN).withLimits(RateLimits.off()));
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(sandbox.url());
      for (var question = questions.readLine(); question != null; question = questions.readLine()) {
        System.out.println(question.equals("threads") ? threadsAtRequests() : memoryInUse());
      }
    }
  }

  private static long threadsAtRequests() throws IOException {
    var file = Files.createTempDirectory("threads").resolve("dump.txt");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(file.toString(),
        ThreadDumpFormat.TEXT_PLAIN);
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.contains("org.lct.sandbox.server.Connector.handle")).count();
    } finally {
      Files.delete(file);
      Files.delete(file.getParent());
    }
  }

  private static long memoryInUse() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
