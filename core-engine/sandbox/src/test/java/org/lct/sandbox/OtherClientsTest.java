package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.traffic.RateLimits;

/// Clients of Linode that know nothing of the sandbox, each with the story of a Linode and its volume. They are installed
/// by `bin/test`; under `CI=true` they must be there.
class OtherClientsTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/clients").toAbsolutePath();
  private static final Path INSTALLED = Path.of("target/clients/api-v4").toAbsolutePath();

  private Sandbox sandbox;

  @BeforeEach
  void start() throws SandboxException {
    sandbox = Sandbox.start(SandboxOptions.inMemory().withSpeed(100).withLimits(RateLimits.off()));
  }

  @AfterEach
  void stop() throws SandboxException {
    sandbox.close();
  }

  @Test
  void libcloudWorksUnchanged() throws IOException, InterruptedException {
    needs("python3-libcloud", SCRIPTS.resolve("libcloud"), "/usr/bin/python3", "-c", "import libcloud");
    tells(SCRIPTS.resolve("libcloud"), "/usr/bin/python3", "story.py");
  }

  @Test
  void curlWorksUnchanged() throws IOException, InterruptedException {
    needs("curl", SCRIPTS, "curl", "--version");
    tells(SCRIPTS.resolve("curl"), "bash", "story.sh");
  }

  @Test
  void theSdkOfCloudManagerWorksUnchanged() throws IOException, InterruptedException {
    Files.createDirectories(INSTALLED);
    for (var file : List.of("package.json", "package-lock.json", "story.js")) {
      Files.write(INSTALLED.resolve(file), Files.readAllBytes(SCRIPTS.resolve("api-v4").resolve(file)));
    }
    needs("@linode/api-v4", INSTALLED, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund",
        "--prefer-offline");
    tells(INSTALLED, "node", "story.js");
  }

  /// Runs a story, and looks whether the cloud has seen all of it.
  private void tells(Path directory, String... command) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(command));
    words.addAll(List.of(Integer.toString(sandbox.url().getPort()), sandbox.token()));
    var ended = run(directory, words);
    assertThat(ended.output()).as("what it said").endsWith("The end.\n");
    assertThat(ended.status()).isZero();
    try (var api = Client.of(sandbox)) {
      var actions = api.get("/account/events?page_size=500").all("action");
      assertThat(actions).contains("linode_create", "volume_create", "volume_attach", "volume_detach",
          "volume_delete", "linode_delete");
    }
  }

  /// Ends the test, with a line on the output that says so, where a client is missing.
  private static void needs(String client, Path directory, String... proof)
      throws IOException, InterruptedException {
    var ended = run(directory, List.of(proof));
    if (ended.status() != 0) {
      assertThat(System.getenv("CI")).as("%s is missing: %s", client, ended.output()).isNotEqualTo("true");
      System.out.println("skipped for want of a client: " + client);
      abort(client + " is missing");
    }
  }

  private record Ended(int status, String output) {}

  private static Ended run(Path directory, List<String> command) throws IOException, InterruptedException {
    var output = Files.createTempFile("client", ".txt");
    try {
      var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
          .redirectOutput(output.toFile()).start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
      return new Ended(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      return new Ended(127, String.valueOf(e.getMessage()));
    } finally {
      Files.delete(output);
    }
  }
}
