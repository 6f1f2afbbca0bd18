import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts what the image holds: linodetool checks a plan, the workbench shows its first frame on a virtual
/// display and ends. Where there is no virtual display the second is left out with a sentence, but with
/// `CI=true` that is a failure.
///
///     java Starts.java TARGET
final class Starts {
  private final Path bin;
  private final Path home;

  private Starts(Path target) throws IOException {
    this.bin = target.resolve("image/workbench/bin");
    this.home = Files.createTempDirectory("lct-image");
  }

  public static void main(String[] arguments) throws Exception {
    var starts = new Starts(Path.of(arguments[0]));
    starts.commandLine();
    starts.workbench();
  }

  private void commandLine() throws Exception {
    var plan = Files.writeString(home.resolve("one.yaml"), """
        format: 2
        name: one
        regions: [{region: us-east, nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]}]
        """);
    expect(List.of(bin.resolve("linodetool").toString(), "cluster", "create", "one", plan.toString(), "--yes"),
        "one: complete");
  }

  private void workbench() throws Exception {
    var xvfb = xvfb();
    if (xvfb == null) {
      var sentence = "The workbench of the image was not started: Xvfb is not installed here.";
      if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(sentence);
      System.out.println(sentence);
      return;
    }
    try (var out = xvfb.inputReader(StandardCharsets.UTF_8)) {
      expectOn(":" + out.readLine(), List.of(bin.resolve("workbench").toString(), "--sample", "--exit-after-first-frame"),
          "first frame");
    } finally {
      xvfb.destroy();
    }
  }

  private static Process xvfb() {
    try {
      return new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      return null;
    }
  }

  private void expect(List<String> command, String word) throws Exception {
    expectOn("", command, word);
  }

  private void expectOn(String display, List<String> command, String word) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LCT_HOME", home.resolve("home").toString());
    if (!display.isEmpty()) builder.environment().put("DISPLAY", display);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0 || !text.contains(word)) {
      throw new IllegalStateException(command + " did not say “" + word + "”:\n" + text);
    }
    System.out.println("Started: " + String.join(" ", command.subList(0, 2)));
  }
}
