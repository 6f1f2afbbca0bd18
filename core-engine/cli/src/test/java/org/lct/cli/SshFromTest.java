package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.SandboxOptions;

/// From where SSH may come, said with the command once, holds until something else is said.
class SshFromTest extends SandboxCommands {
  SshFromTest() {
    super(SandboxOptions.inMemory().withSpeed(300));
  }

  @Test
  void whatWasSaidOnceIsSaidOfTheCluster() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    assertThat(
        Run.in(home, "cluster", "create", "shop", "web.yaml", "--ssh-from", "203.0.113.4", "--yes").code())
        .isZero();

    var again = Run.in(home, "cluster", "diff", "shop", "web.yaml");

    assertThat(again.out()).doesNotContain("firewall");
    assertThat(again.code()).isZero();
    assertThat(Run.in(home, "cluster", "deploy", "shop", "web.yaml", "--yes").code()).isZero();
    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml").code()).isZero();
    assertThat(Run.in(home, "cluster", "preflight", "web.yaml", "--cluster", "shop").out())
        .contains("0 changes");
    var elsewhere = Run.in(home, "cluster", "diff", "shop", "web.yaml", "--ssh-from", "203.0.113.5");
    assertThat(elsewhere.code()).isEqualTo(ExitCode.CHANGES);
    assertThat(elsewhere.out()).contains("203.0.113.5");
    assertThat(Run.in(home, Map.of("LCT_SSH_FROM", "203.0.113.6"), "", "cluster", "diff", "shop", "web.yaml")
        .out()).contains("203.0.113.6");
  }
}
