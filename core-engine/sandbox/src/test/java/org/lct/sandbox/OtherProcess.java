package org.lct.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lct.sandbox.traffic.RateLimits;

/// A real process that opens the sandbox of a directory and holds it until its input ends or it is killed.
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private OtherProcess(Process process) {
    this.process = process;
    this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// What the process found: whether it became the owner, where, with which token.
  record Found(boolean owner, URI url, String token) {
    Client client() {
      return new Client(url, token);
    }
  }

  static OtherProcess open(Path directory) throws IOException {
    return run(List.of(), directory);
  }

  /// A process that can write files of at most so many KB.
  static OtherProcess openWithFileLimit(Path directory, int kilobytes) throws IOException {
    return run(List.of("bash", "-c", "ulimit -f %d; exec \"$0\" \"$@\"".formatted(kilobytes)), directory);
  }

  private static OtherProcess run(List<String> prefix, Path directory) throws IOException {
    var command = new ArrayList<>(prefix);
    command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:-UsePerfData",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), OtherProcess.class.getName(),
        directory.toString()));
    return new OtherProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  Found found() throws IOException {
    var line = output.readLine();
    if (line == null) {
      throw new IOException("The process said nothing");
    }
    var words = line.split(" ", 3);
    return new Found(Boolean.parseBoolean(words[0]), URI.create(words[1]), words[2]);
  }

  /// As `kill -9` does.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Ends its input, so that it closes its link in good order.
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
    kill();
  }

  /// The process itself: its argument is the directory.
  public static void main(String[] arguments) throws SandboxException, IOException {
    var options = SandboxOptions.inMemory().withDirectory(Path.of(arguments[0])).withLimits(RateLimits.off());
    try (var link = SandboxLink.open(options)) {
      System.out.println(link.isOwner() + " " + link.url() + " " + link.token());
      System.in.readAllBytes();
    }
  }
}
