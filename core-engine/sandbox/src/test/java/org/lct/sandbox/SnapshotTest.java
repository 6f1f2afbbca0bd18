package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.sandbox.Client.Reply;

class SnapshotTest extends SandboxTestBase {
  @TempDir
  Path directory;

  @Override
  SandboxOptions options() {
    return super.options().withDirectory(directory).withToken("a-token");
  }

  static String save(Client api) {
    var saved = api.get("/_sandbox/snapshot");
    assertThat(saved.status()).isEqualTo(200);
    return saved.http().body();
  }

  static Reply load(Client api, String snapshot) {
    return api.send(HttpRequest.newBuilder(api.request("PUT", "/_sandbox/snapshot", ""), (_, _) -> true)
        .PUT(BodyPublishers.ofString(snapshot)).build());
  }

  private Map<String, String> afterARestart() throws SandboxException {
    stop();
    start();
    return Sample.answers(api);
  }

  @Test
  void aLoadedCloudIsTheOneThatWasSaved() throws SandboxException {
    Sample.fill(api);
    time.passSeconds(300);
    var before = Sample.answers(api);
    var snapshot = save(api);
    api.post("/_sandbox/reset", "{}");
    api.post("/volumes", "{'label':'other','region':'us-ord'}");

    assertThat(load(api, snapshot).status()).isEqualTo(200);

    assertThat(Sample.answers(api)).isEqualTo(before);
    assertThat(rows(save(api))).isEqualTo(rows(snapshot));
    assertThat(afterARestart()).isEqualTo(before);
    assertThat(api.post("/volumes", "{'label':'more','region':'us-ord'}").status()).isEqualTo(200);
    assertThat(afterARestart()).isNotEqualTo(before);
    time.passSeconds(300);
    new Consistency(api).check();
  }

  @Test
  void anotherSandboxHasTheSameCloudThen() throws SandboxException {
    Sample.fill(api);
    var snapshot = save(api);
    try (var other = Sandbox.start(SandboxOptions.inMemory(), time); var there = Client.of(other)) {
      assertThat(load(there, snapshot).status()).isEqualTo(200);
      assertThat(withoutTokens(Sample.answers(there))).isEqualTo(withoutTokens(Sample.answers(api)));
    }
  }

  /// What a snapshot says but for its checksum and, at the end, the numbers that have been given.
  private static List<String> rows(String snapshot) {
    var lines = snapshot.lines().toList();
    return lines.subList(1, lines.size() - 1);
  }

  /// The token that a sandbox was started with is its own.
  private static Map<String, String> withoutTokens(Map<String, String> answers) {
    answers.remove("/profile/tokens");
    return answers;
  }

  @Test
  void workThatWasUnderWayGoesOn() {
    var id = api.post("/linode/instances", NANODE.formatted("web-1")).id();
    var snapshot = save(api);
    api.delete("/linode/instances/" + id);
    time.passSeconds(60);
    assertThat(api.get("/linode/instances/" + id).status()).isEqualTo(404);

    load(api, snapshot);

    time.passSeconds(300);
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("running");
  }

  @Test
  void anEmptiedCloudIsEmptyAndGivesNoNumberAgain() throws SandboxException {
    Sample.fill(api);
    var last = blankLinode("last");

    assertThat(api.post("/_sandbox/reset", "{}").status()).isEqualTo(200);

    assertThat(api.get("/_sandbox/resources").data().valueStream()
        .filter(kind -> !kind.path("path").asText().matches("/account/(users|availability)|/profile/tokens"))
        .mapToLong(kind -> kind.path("count").asLong())).containsOnly(0L);
    var empty = Sample.answers(api);
    assertThat(afterARestart()).isEqualTo(empty);
    assertThat(blankLinode("last")).isGreaterThan(last);
  }

  @Test
  void whatIsNoSnapshotIsRefusedAndNothingIsLost() throws Exception {
    Sample.fill(api);
    var before = Sample.answers(api);
    var snapshot = save(api);
    var file = Files.readString(directory.resolve("cloud.jsonl"));

    refuses("", "This is no snapshot of a sandbox.");
    refuses("Dear diary,\n", "This is no snapshot of a sandbox.");
    refuses("{\"sandbox\":{\"format\":1}}\n", "This is no snapshot of a sandbox.");
    refuses(snapshot.replace("\"format\":1", "\"format\":2"),
        "newer version (format 2; this version reads up to 1)");
    refuses(snapshot.substring(0, snapshot.length() - 9), "The snapshot is damaged");
    refuses(snapshot.replace("web-1", "web-2"), "The snapshot is damaged");
    refuses(withChecksum("{\"put\":{\"dragons\":[{\"id\":1}]}}\n"),
        "“dragons”, which this version does not know");
    refuses(withChecksum("garbage\n"), "cannot be read");
    refuses(withChecksum("{\"put\":{\"linodes\":[null,7]}}\n"), "cannot be read");

    assertThat(Sample.answers(api)).isEqualTo(before);
    assertThat(Files.readString(directory.resolve("cloud.jsonl"))).isEqualTo(file);
    assertThat(afterARestart()).isEqualTo(before);
  }

  @Test
  void whatIsNotEvenTextIsNoSnapshot() {
    var noise = HttpRequest.newBuilder(api.request("PUT", "/_sandbox/snapshot", ""), (_, _) -> true)
        .PUT(BodyPublishers.ofByteArray(new byte[]{(byte) 0xff, (byte) 0xfe, 0, '\n'})).build();
    assertThat(api.send(noise).status()).isEqualTo(400);
    assertThat(api.send(noise).errors()).containsExactly("This is no snapshot of a sandbox.");
  }

  private void refuses(String snapshot, String reason) {
    var reply = load(api, snapshot);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errors()).singleElement().asString().contains(reason);
  }

  private static String withChecksum(String lines) throws Exception {
    var sum = MessageDigest.getInstance("SHA-256")
        .digest(lines.getBytes(StandardCharsets.UTF_8));
    return "{\"sandbox\":{\"format\":1,\"snapshot\":\"%s\"}}\n".formatted(HexFormat.of().formatHex(sum))
        + lines;
  }

  @Test
  void aSnapshotThatCannotBeWrittenIsNotLoaded() throws Exception {
    for (var i = 0; i < 200; i++) {
      api.post("/tags", "{'label':'%03d%s'}".formatted(i, "x".repeat(40)));
    }
    var large = save(api);
    try (var other = OtherProcess.openWithFileLimit(directory.resolve("small"), 8);
        var there = other.found().client()) {
      there.post("/volumes", "{'label':'data','region':'us-ord'}");

      assertThat(load(there, large).status()).isEqualTo(503);

      assertThat(there.get("/tags").all("label")).isEmpty();
      assertThat(there.get("/volumes").all("label")).containsExactly("data");
      assertThat(there.post("/volumes", "{'label':'more','region':'us-ord'}").status()).isEqualTo(200);
      other.kill();
    }
    try (var again = OtherProcess.open(directory.resolve("small")); var there = again.found().client()) {
      assertThat(there.get("/volumes").all("label")).containsExactly("data", "more");
    }
  }
}
