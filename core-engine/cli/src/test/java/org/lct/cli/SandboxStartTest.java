package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.testing.ChildJvm;

/// `sandbox start`: what it tells, and what it says when it cannot.
class SandboxStartTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  @TempDir
  private Path home;

  /// What one tells that is killed right after.
  private JsonNode told(String words) throws Exception {
    var process = ChildJvm.builder(Main.class, ("sandbox start " + words).split(" "))
        .directory(home.toFile()).start();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      return JSON.readTree(out.readLine());
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private Run refused(String words, int code) throws Exception {
    var run = Run.in(home, ("sandbox start " + words).split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
    return run;
  }

  @Test
  void everyAccountHasATokenAndAPageWhichItKeeps() throws Exception {
    var two = told("--instant --dir cloud --accounts 2");

    assertThat(two.path("accounts")).hasSize(2);
    assertThat(two.at("/accounts/0/token")).isEqualTo(two.path("token"));
    assertThat(two.at("/accounts/0/page")).isEqualTo(two.path("page"));
    assertThat(two.at("/accounts/1/token")).isNotEqualTo(two.path("token"));
    assertThat(two.at("/accounts/1/page").asText()).startsWith(two.path("url").asText() + "/?key=");
    assertThat(told("--instant --dir cloud")).isEqualTo(two);
    assertThat(told("--instant --dir cloud --accounts 1")).isEqualTo(two);
    var three = told("--instant --dir cloud --accounts 3 --token mine").path("accounts");
    assertThat(three).hasSize(3);
    assertThat(three.get(0).path("token").asText()).isEqualTo("mine");
    assertThat(three.get(1)).isEqualTo(two.at("/accounts/1"));
  }

  @Test
  void accountsMayBeLimitedLikeNewOnes() throws Exception {
    for (var limited : new boolean[]{false, true}) {
      var process = ChildJvm.builder(Main.class, "sandbox", "start", "--account-limits",
          limited ? "new" : "none").start();
      try (var out = process.inputReader(StandardCharsets.UTF_8)) {
        var told = JSON.readTree(out.readLine());
        var status = Run.in(home, "sandbox", "status", "--output", "json", "--url", told.path("url").asText(),
            "--token", told.path("token").asText()).lines("sandbox").getFirst();
        assertThat(status.path("account_limits").asBoolean()).isEqualTo(limited);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--speed 0|The speed must be a positive number, not 0.0. 1 is as fast as",
      "--speed NaN|not NaN.", "--port 99999|There is no port 99999. Give one up to 65535, or 0 for any",
      "--port -1|There is no port -1.", "--accounts 0|There can be from 1 to 100 accounts, not 0.",
      "--accounts 101|There can be from 1 to 100 accounts, not 101.",
      "--token=|The token must not be empty. Without one", "--account-limits much|'much'",
      "--speed x|Invalid value for option '--speed': 'x' is no number that fits here.",
      "--port 99999999999|'99999999999' is no whole number that fits here.",
      "--accounts 1.5|'1.5' is no whole number", "--seed x|'x' is no whole number"})
  void whatCannotBeIsRefusedInASentence(String words, String sentence) throws Exception {
    assertThat(refused(words + " --dir cloud", ExitCode.USAGE).err()).contains(sentence);
    assertThat(home.resolve("cloud")).doesNotExist();
  }

  @Test
  void aTakenPortLeavesNothingBehind() throws Exception {
    try (var squatter = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var run = refused("--dir new/cloud --port " + squatter.getLocalPort(), ExitCode.FAILED);
      assertThat(run.err())
          .contains("Port %d is taken. Choose another one".formatted(squatter.getLocalPort()))
          .contains("[sandbox-not-started]");
    }
    assertThat(home.resolve("new")).doesNotExist();
  }

  @Test
  void whyADirectoryCannotBeUsedIsSaid() throws Exception {
    Files.createFile(home.resolve("file"));
    assertThat(refused("--dir file", ExitCode.FAILED).err())
        .contains("file cannot be used: it is no directory.");
    assertThat(refused("--dir file/cloud", ExitCode.FAILED).err()).contains("cannot be used: ",
        "directory. Choose");
    assumeTrue(Files.isDirectory(Path.of("/proc")),
        "only Linux has a directory in which nothing can be made");
    assertThat(refused("--dir /proc/foo", ExitCode.FAILED).err())
        .contains("The directory /proc/foo cannot be used: it does not exist and cannot be made.");
  }
}
