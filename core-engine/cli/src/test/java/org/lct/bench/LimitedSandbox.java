package org.lct.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lct.cli.Main;
import org.lct.testing.ChildJvm;

/// `linodetool sandbox start --instant` in a process of its own, with the flags of `bin/linodetool`, on one core where
/// that can be had.
///
/// @param cores how many it has
record LimitedSandbox(Process process, URI url, String token, int cores) implements AutoCloseable {
  private static final List<String> ONE_CORE = List.of("taskset", "--cpu-list", "0");

  static LimitedSandbox start() throws IOException, InterruptedException {
    var builder = ChildJvm.builder(Main.class, "sandbox", "start", "--instant");
    builder.command().addAll(1, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    boolean limited = canLimit();
    if (limited)
      builder.command().addAll(0, ONE_CORE);
    else
      System.err.println("taskset is missing: the sandbox has all cores.");
    var process = builder.start();
    var line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
    var told = JsonMapper.builder().build().readTree(line);
    return new LimitedSandbox(process, URI.create(told.path("url").asText()), told.path("token").asText(),
        limited ? 1 : Runtime.getRuntime().availableProcessors());
  }

  private static boolean canLimit() throws InterruptedException {
    try {
      var command = new ArrayList<>(ONE_CORE);
      command.add("true");
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      // There is no such program here.
      return false;
    }
  }

  /// What of it is in memory; 0 where the system does not tell.
  double megabytes() throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status))
      return 0;
    return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0) / 1024.0;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
