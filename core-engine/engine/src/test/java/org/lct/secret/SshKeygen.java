package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The real `ssh-keygen` of OpenSSH. A test that needs it is skipped where it is missing, but not in
/// continuous integration.
final class SshKeygen {
  private SshKeygen() {}

  /// What it says when run with these arguments, which must succeed.
  static String run(String... arguments) throws IOException, InterruptedException {
    assumePresent();
    var command = new ArrayList<>(List.of("ssh-keygen"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  private static void assumePresent() {
    boolean present = false;
    for (var directory : System.getenv("PATH").split(":"))
      present |= Files.isExecutable(Path.of(directory, "ssh-keygen"));
    assumeTrue(present || "true".equals(System.getenv("CI")), "no ssh-keygen");
  }
}
