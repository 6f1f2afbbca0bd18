package org.lct.cli;

import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lct.sandbox.Sandbox;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SandboxOptions;

/// Commands about a sandbox that runs in the toolkit's own directory.
abstract class SandboxCommands {
  final HttpClient http = HttpClient.newHttpClient();
  @TempDir
  Path home;
  Sandbox sandbox;
  private final SandboxOptions options;

  SandboxCommands(SandboxOptions options) {
    this.options = options;
  }

  @BeforeEach
  void start() throws SandboxException {
    sandbox = Sandbox.start(options.withDirectory(home.resolve("sandbox")));
  }

  @AfterEach
  void stop() throws SandboxException {
    sandbox.close();
    http.close();
  }

  Run sandbox(String words) throws Exception {
    return Run.in(home, ("sandbox " + words + " --output json").split(" +"));
  }
}
