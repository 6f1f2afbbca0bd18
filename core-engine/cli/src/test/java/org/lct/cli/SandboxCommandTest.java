package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.sandbox.Sandbox;
import org.lct.sandbox.SandboxOptions;
import org.lct.testing.ChildJvm;

/// The commands about a running sandbox, as a script meets them.
class SandboxCommandTest extends SandboxCommands {
  SandboxCommandTest() {
    super(SandboxOptions.inMemory().withSpeed(60));
  }

  private String code(String words) throws Exception {
    return sandbox(words).lines("diagnostic").getFirst().path("code").asText();
  }

  private int call(String method, String path, String json) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/v4" + path))
        .header("Authorization", "Bearer " + sandbox.token()).header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json)).build(), BodyHandlers.discarding()).statusCode();
  }

  private void addVolume(String label) throws Exception {
    assertThat(call("POST", "/volumes", "{\"label\":\"%s\",\"region\":\"us-ord\"}".formatted(label)))
        .isEqualTo(200);
  }

  private int volumes() throws Exception {
    return sandbox("status").lines("sandbox").getFirst().path("resources").path("/volumes").asInt();
  }

  @Test
  void statusTellsWhatRunsInTheDirectory() throws Exception {
    addVolume("data");

    var told = sandbox("status").lines("sandbox").getFirst();

    assertThat(told.path("url").asText()).isEqualTo(sandbox.url().toString());
    assertThat(told.path("page").asText()).isEqualTo(sandbox.page().toString());
    assertThat(told.path("directory").asText()).isEqualTo(home.resolve("sandbox").toString());
    assertThat(told.path("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
    assertThat(told.path("speed").asDouble()).isEqualTo(60);
    assertThat(told.path("instant").asBoolean()).isFalse();
    assertThat(told.path("requests").asInt()).isOne();
    assertThat(told.path("resources").path("/volumes").asInt()).isOne();
    assertThat(Run.in(home, "sandbox", "status").out()).contains("60 times as fast as Linode")
        .containsPattern("/volumes +1").doesNotContain(sandbox.token());
  }

  @Test
  void whereNoneRunsThatIsSaid() throws Exception {
    for (var words : List.of("status", "reset --yes", "save x", "fault list", "log --counts")) {
      var run = sandbox(words + " --dir elsewhere");
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.lines("diagnostic").getFirst().path("code").asText()).isEqualTo("sandbox-not-running");
      assertThat(run.last().path("status").asText()).isEqualTo("failed");
    }
  }

  @Test
  void oneInMemoryIsReachedByItsAddress() throws Exception {
    try (var other = Sandbox.start(SandboxOptions.inMemory().withEverythingImmediate())) {
      var told = sandbox("status --url %s --token %s".formatted(other.url(), other.token())).lines("sandbox")
          .getFirst();
      assertThat(told.path("instant").asBoolean()).isTrue();
      assertThat(told.path("speed").isNull()).isTrue();
      assertThat(told.has("directory")).isFalse();
      var refused = sandbox("status --url %s --token wrong".formatted(other.url())).lines("diagnostic")
          .getFirst();
      assertThat(refused.path("code").asText()).isEqualTo("sandbox-refused");
      assertThat(refused.path("detail").asText()).startsWith("Give the first token of one of its accounts");
    }
    assertThat(code("status --url http://127.0.0.1:1 --token x")).isEqualTo("sandbox-unreachable");
    assertThat(sandbox("status --url http://127.0.0.1:1").code()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource({"200,[]", "200,{}", "200,<html>", "404,<html>", "404,{}", "500,''", "301,x"})
  void anotherServerIsSaidToBeNoSandbox(int status, String body) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", exchange -> {
      try (exchange) {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      }
    });
    server.start();
    try {
      for (var words : List.of("status", "save x", "log", "log --follow", "fault list", "reset --yes")) {
        var run = sandbox("%s --token x --url http://127.0.0.1:%d".formatted(words,
            server.getAddress().getPort()));
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.lines("diagnostic")).singleElement().extracting(line -> line.path("code").asText())
            .isEqualTo("sandbox-other-server");
      }
    } finally {
      server.stop(0);
    }
    assertThat(home.resolve("x")).doesNotExist();
  }

  @Test
  void whatIsNoAddressOrNoTokenIsRefusedInASentence() throws Exception {
    for (var url : List.of("nonsense", "http://", "ftp://127.0.0.1:1", "mailto:a",
        "http://127.0.0.1:99999")) {
      var run = Run.in(home, "sandbox", "status", "--url", url, "--token", "x");
      assertThat(run.code()).as(url).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("is no address of a sandbox").doesNotContain("Exception", "\tat ");
    }
    var run = Run.in(home, "sandbox", "status", "--url", "http://127.0.0.1:1", "--token", "se\ncret");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("neither spaces nor line breaks").doesNotContain("cret", "\tat ");
    assertThat(sandbox("reset --yes --dir d --url http://127.0.0.1:1 --token x").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theCloudIsEmptiedOnlyWithAgreement() throws Exception {
    addVolume("data");

    assertThat(sandbox("reset").code()).isEqualTo(ExitCode.USAGE);
    assertThat(volumes()).isOne();
    assertThat(sandbox("reset --yes").code()).isZero();
    assertThat(volumes()).isZero();
  }

  @Test
  void theCloudIsSavedToAFileAndLoadedFromIt() throws Exception {
    addVolume("data");
    assertThat(sandbox("save cloud.snapshot").code()).isZero();
    assertThat(Files.getPosixFilePermissions(home.resolve("cloud.snapshot")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(sandbox("reset --yes").code()).isZero();
    addVolume("other");
    addVolume("more");

    assertThat(sandbox("load cloud.snapshot").code()).isEqualTo(ExitCode.USAGE);
    assertThat(volumes()).isEqualTo(2);
    assertThat(sandbox("load cloud.snapshot --yes").code()).isZero();
    assertThat(volumes()).isOne();
  }

  @Test
  void whatCannotBeSavedOrLoadedChangesNothing() throws Exception {
    addVolume("data");
    Files.writeString(home.resolve("diary"), "Dear diary,\n");

    var refused = sandbox("load diary --yes");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.lines("diagnostic").getFirst().path("code").asText()).isEqualTo("snapshot-refused");
    assertThat(refused.lines("diagnostic").getFirst().path("summary").asText())
        .isEqualTo("diary was not loaded: This is no snapshot of a sandbox.");
    assertThat(code("load nowhere --yes")).isEqualTo("file-unreadable");
    assertThat(code("save nowhere/x")).isEqualTo("file-unwritable");
    assertThat(sandbox("save .").lines("diagnostic").getFirst().path("summary").asText())
        .isEqualTo(". cannot be written: it is no file");
    Files.write(home.resolve("noise"), new byte[]{(byte) 0xff, (byte) 0xfe, 0});
    assertThat(sandbox("load noise --yes").lines("diagnostic").getFirst().path("summary").asText())
        .isEqualTo("noise was not loaded: This is no snapshot of a sandbox.");
    try (var huge = new RandomAccessFile(home.resolve("huge").toFile(), "rw")) {
      huge.setLength((1 << 28) + 1);
    }
    var tooLarge = sandbox("load huge --yes").lines("diagnostic").getFirst();
    assertThat(tooLarge.path("summary").asText())
        .isEqualTo("huge was not loaded: it has more than 256 MB, which no sandbox reads.");
    assertThat(tooLarge.path("detail").asText()).contains("The cloud is as it was. Name a file that");
    assertThat(volumes()).isOne();
  }

  @Test
  void faultsAreAddedListedAndCleared() throws Exception {
    for (var words : List.of("--status 503 --method post --path /volumes --nth 2 --times 1", "--delay 1",
        "--reset before --path /nowhere --probability 0.5 --seed 7", "--reset after --path /elsewhere"))
      assertThat(sandbox("fault add " + words).code()).as(words).isZero();
    addVolume("one");
    assertThat(call("POST", "/volumes", "{\"label\":\"two\",\"region\":\"us-ord\"}")).isEqualTo(503);
    addVolume("three");

    assertThat(sandbox("fault list").lines("fault")).extracting(Object::toString).containsExactly(
        "{\"type\":\"fault\",\"method\":\"POST\",\"path\":\"/volumes\",\"effect\":\"status 503\",\"nth\":2,\"times\":1,\"probability\":1.0,\"hits\":1}",
        "{\"type\":\"fault\",\"method\":\"*\",\"path\":\"*\",\"effect\":\"delay 1 ms\",\"nth\":1,\"times\":null,\"probability\":1.0,\"hits\":3}",
        "{\"type\":\"fault\",\"method\":\"*\",\"path\":\"/nowhere\",\"effect\":\"reset before\",\"nth\":1,\"times\":null,\"probability\":0.5,\"hits\":0}",
        "{\"type\":\"fault\",\"method\":\"*\",\"path\":\"/elsewhere\",\"effect\":\"reset after\",\"nth\":1,\"times\":null,\"probability\":1.0,\"hits\":0}");
    assertThat(sandbox("fault clear").code()).isZero();
    assertThat(sandbox("fault list").lines("fault")).isEmpty();
  }

  @Test
  void faultsThatCannotBeAreRefused() throws Exception {
    for (var words : List.of("--path /x", "--status 503 --delay 1", "--reset maybe"))
      assertThat(sandbox("fault add " + words).code()).as(words).isEqualTo(ExitCode.USAGE);
    for (var words : List.of("--status 7", "--status 204", "--status x", "--delay 60001", "--delay -1",
        "--status 500 --nth 0", "--status 500 --times 0", "--status 500 --path volumes",
        "--status 500 --path /v4/volumes", "--status 500 --path=", "--status 500 --path /volumes/",
        "--status 500 --method FOO", "--status 500 --method=", "--status 500 --probability 2",
        "--status 500 --probability NaN")) {
      var run = sandbox("fault add " + words);
      assertThat(run.code()).as(words).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).as(words).contains("Usage: linodetool sandbox fault add").doesNotContain("\tat ");
    }
    assertThat(sandbox("fault add --status 500 --path /v4/volumes").err())
        .startsWith("There is no such fault: path goes without the version: write /volumes.");
    assertThat(sandbox("log --after -1").code()).isEqualTo(ExitCode.USAGE);
    assertThat(sandbox("fault list").lines("fault")).isEmpty();
  }

  @Test
  void theLogShowsAndCountsRequests() throws Exception {
    addVolume("one");
    addVolume("two");
    assertThat(call("GET", "/volumes/1", "")).isEqualTo(404);
    assertThat(call("GET", "/nowhere", "")).isEqualTo(404);

    assertThat(sandbox("log").lines("request"))
        .extracting(line -> line.path("sequence") + line.path("method").asText() + line.path("path").asText())
        .containsExactly("1POST/v4/volumes", "2POST/v4/volumes", "3GET/v4/volumes/1", "4GET/v4/nowhere");
    assertThat(sandbox("log --after 3").lines("request")).hasSize(1);
    assertThat(Run.in(home, "sandbox", "log").out())
        .containsPattern("(?m)^[0-9:.]{12} POST   /v4/volumes  200  [0-9.]+ ms  create_volume$");
    assertThat(sandbox("log --counts").lines("calls")).extracting(Object::toString).containsExactly(
        "{\"type\":\"calls\",\"method\":\"GET\",\"path\":\"*\",\"count\":1,\"outcomes\":\"404: 1\"}",
        "{\"type\":\"calls\",\"method\":\"POST\",\"path\":\"/volumes\",\"count\":2,\"outcomes\":\"200: 2\"}",
        "{\"type\":\"calls\",\"method\":\"GET\",\"path\":\"/volumes/{volumeId}\",\"count\":1,\"outcomes\":\"404: 1\"}");
  }

  @Test
  void theLogFollowsUntilTheSandboxEnds() throws Exception {
    addVolume("one");
    var process = ChildJvm.builder(Main.class, "sandbox", "log", "--follow", "--output", "json");
    process.environment().put("LCT_HOME", home.toString());
    var following = process.start();
    var lines = new ArrayList<String>();
    try (var out = following.inputReader(StandardCharsets.UTF_8)) {
      lines.add(out.readLine());
      addVolume("two");
      lines.add(out.readLine());
      sandbox.close();
      lines.add(out.readLine());
      lines.add(out.readLine());
      assertThat(following.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      following.destroyForcibly();
    }
    assertThat(following.exitValue()).isZero();
    assertThat(lines.get(0)).contains("\"sequence\":1");
    assertThat(lines.get(1)).contains("\"sequence\":2");
    assertThat(lines.get(2)).contains("The sandbox has ended.");
    assertThat(lines.get(3)).isEqualTo("{\"type\":\"result\",\"status\":\"complete\"}");
  }

  @Test
  void aLogThatIsFollowedEndsInGoodOrderWhenItIsStopped() throws Exception {
    addVolume("one");
    var process = ChildJvm.builder(Main.class, "sandbox", "log", "--follow", "--output", "json");
    process.environment().put("LCT_HOME", home.toString());
    var following = process.start();
    try (var out = following.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).contains("\"sequence\":1");
      following.toHandle().destroy();
      assertThat(out.readLine()).isEqualTo("{\"type\":\"result\",\"status\":\"complete\"}");
      assertThat(out.readLine()).isNull();
      assertThat(following.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      following.destroyForcibly();
    }
    assertThat(following.exitValue()).isEqualTo(143);
  }

  @Test
  void aLogThatNobodyReadsAnyMoreIsNotFollowed() throws Exception {
    addVolume("one");
    var process = ChildJvm.builder(Main.class, "sandbox", "log", "--follow");
    process.environment().put("LCT_HOME", home.toString());
    var following = process.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      try (var out = following.inputReader(StandardCharsets.UTF_8)) {
        assertThat(out.readLine()).contains("/v4/volumes");
      }
      addVolume("two");
      assertThat(following.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      following.destroyForcibly();
    }
    assertThat(following.exitValue()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void oneThatIsStartedAgainHasTheSameAddressAndToken() throws Exception {
    sandbox.close();
    var told = new ArrayList<String>();
    for (var round = 0; round < 2; round++) {
      var process = ChildJvm.builder(Main.class, "sandbox", "start", "--instant", "--dir", "sandbox")
          .directory(home.toFile()).start();
      try (var out = process.inputReader(StandardCharsets.UTF_8)) {
        told.add(out.readLine());
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    assertThat(told.get(0)).contains(sandbox.token(), "\"page\":\"http://127.0.0.1:").isEqualTo(told.get(1));
    start();
  }
}
