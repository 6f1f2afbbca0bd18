package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.sandbox.OtherProcess.Found;
import org.lct.sandbox.traffic.RateLimits;

class SandboxLinkTest {
  @TempDir
  Path directory;

  private SandboxOptions options() {
    return SandboxOptions.inMemory().withDirectory(directory).withLimits(RateLimits.off());
  }

  @Test
  void connectsToTheOneThatRuns() throws SandboxException {
    try (var first = SandboxLink.open(options()); var second = SandboxLink.open(options())) {
      assertThat(first.isOwner()).isTrue();
      assertThat(second.isOwner()).isFalse();
      assertThat(second.url()).isEqualTo(first.url());
      assertThat(second.token()).isEqualTo(first.token());
      assertThat(second.isAlive()).isTrue();
    }
  }

  @Test
  void takesOverWhenTheOwnerIsKilled() throws Exception {
    Found before;
    try (var other = OtherProcess.open(directory)) {
      before = other.found();
      assertThat(before.owner()).isTrue();
      try (var link = SandboxLink.open(options()); var api = new Client(link.url(), link.token())) {
        assertThat(link.isOwner()).isFalse();
        assertThat(api.post("/volumes", "{'label':'data','region':'us-ord'}").status()).isEqualTo(200);
        other.kill();
        assertThat(link.isAlive()).isFalse();
      }
    }
    try (var link = SandboxLink.open(options()); var api = before.client()) {
      assertThat(link.isOwner()).isTrue();
      assertThat(link.url()).isEqualTo(before.url());
      assertThat(api.get("/volumes").all("label")).containsExactly("data");
    }
  }

  @Test
  void goesToAnotherPortWhenTheOldOneIsTaken() throws Exception {
    int port;
    try (var link = SandboxLink.open(options())) {
      port = link.url().getPort();
    }
    try (var squatter = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
        var link = SandboxLink.open(options())) {
      assertThat(link.url().getPort()).isNotEqualTo(squatter.getLocalPort());
      assertThat(link.isAlive()).isTrue();
    }
  }

  @Test
  void onlyOneOfManyProcessesBecomesTheOwner() throws Exception {
    for (var round = 0; round < 2; round++) {
      var processes = new ArrayList<OtherProcess>();
      try {
        for (var i = 0; i < 4; i++) {
          processes.add(OtherProcess.open(directory));
        }
        var found = new ArrayList<Found>();
        for (var process : processes) {
          found.add(process.found());
        }
        assertThat(found).filteredOn(Found::owner).hasSize(1);
        assertThat(found).extracting(Found::url).containsOnly(found.getFirst().url());
        assertThat(found).extracting(Found::token).containsOnly(found.getFirst().token());
        for (var one : found) {
          try (var api = one.client()) {
            assertThat(api.get("/account").status()).isEqualTo(200);
          }
        }
      } finally {
        for (var process : processes) {
          process.kill();
        }
      }
    }
  }

  @Test
  void keepsTheTokenToItself() throws SandboxException, IOException {
    try (var _ = SandboxLink.open(options())) {
      var permissions = Files.getPosixFilePermissions(directory.resolve("endpoint.json"));
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
      try (var files = Files.list(directory)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("cloud.jsonl", "endpoint.json", "lock");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000", "[]", "{}", "{'url':null,'token':'a'}", "{'url':'x','token':'a'}",
      "{'url':'file:///etc','token':'a'}", "{'url':'http://127.0.0.1','token':'a'}",
      "{'url':'http://127.0.0.1:99999','token':'a'}", "{'url':'http://127.0.0.1:1','token':' '}",
      "{'url':'http://127.0.0.1:1','token':'a','tokens':[]}",
      "{'url':'http://127.0.0.1:1','token':'a','tokens':[null]}",
      "{'url':'http://127.0.0.1:1','token':'a','tokens':['a','a']}"})
  void takesADamagedAddressForNone(String content) throws Exception {
    Files.writeString(directory.resolve("endpoint.json"), content.replace('\'', '"'));
    assertThat(SandboxLink.running(directory)).isEmpty();
    assertThat(SandboxLink.lastTokens(directory)).isEmpty();
    try (var link = SandboxLink.open(options())) {
      assertThat(link.isOwner()).isTrue();
      assertThat(link.isAlive()).isTrue();
    }
  }

  @Test
  void saysWhoHasTheDirectory() throws SandboxException {
    try (var _ = Sandbox.start(options())) {
      assertThatThrownBy(() -> Sandbox.start(options())).isInstanceOf(SandboxException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining(directory.toString());
    }
    Sandbox.start(options()).close();
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (var squatter = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var port = squatter.getLocalPort();
      assertThatThrownBy(() -> Sandbox.start(options().withPort(port))).isInstanceOf(SandboxException.class)
          .hasMessageContaining("Port %d is taken".formatted(port));
      assertThat(directory).isEmptyDirectory();
    }
    Sandbox.start(options()).close();
  }
}
