package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.sandbox.traffic.RateLimits;

class PersistenceTest extends SandboxTestBase {
  @TempDir
  Path directory;

  @Override
  SandboxOptions options() {
    return super.options().withDirectory(directory).withToken("a-token");
  }

  private void restart() throws SandboxException {
    stop();
    start();
  }

  @Test
  void everythingIsThereAfterARestart() throws SandboxException {
    Sample.fill(api);
    time.passSeconds(7);
    var before = Sample.answers(api);
    restart();
    assertThat(Sample.answers(api)).isEqualTo(before);
    restart();
    assertThat(Sample.answers(api)).isEqualTo(before);
  }

  @Test
  void jobsEndWhileNobodyRunsAtTheTimeTheyWouldHave() throws SandboxException {
    var id = api.post("/linode/instances", NANODE.formatted("web-1")).id();
    stop();
    time.passSeconds(3600);
    start();
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("running");
    var jobs = api.get("/_sandbox/jobs");
    assertThat(jobs.all("action")).containsExactly("linode_create", "linode_boot");
    assertThat(jobs.data().get(1).path("finished").asLong()).isLessThan(time.millis() - 3_400_000);
    assertThat(api.post("/linode/instances/%d/reboot".formatted(id), "").status()).isEqualTo(200);
  }

  @Test
  void idsAreNotGivenAgain() throws SandboxException {
    var first = blankLinode("one");
    api.delete("/linode/instances/" + first);
    time.passSeconds(60);
    restart();
    assertThat(blankLinode("two")).isGreaterThan(first);
  }

  @Test
  void aLineCutShortByACrashIsDropped() throws Exception {
    Sample.fill(api);
    var before = Sample.answers(api);
    stop();
    append("{\"put\":{\"volumes\":[{\"id\":1,\"label\":\"ha");
    start();
    assertThat(Sample.answers(api)).isEqualTo(before);
  }

  @Test
  void aLineThatCannotBeReadIsNotPassedOver() throws Exception {
    stop();
    append("garbage\n{}\n");
    refusesToStart("Line 3", "cloud.jsonl");
    Files.writeString(file(), "{\"sandbox\":{\"format\":1}}\n{\"put\":{\"dragons\":[{\"id\":1}]}}\n");
    refusesToStart("Line 2", "“dragons”");
    Files.writeString(file(), "{\"sandbox\":{\"format\":2}}\n");
    refusesToStart("newer version");
    Files.writeString(file(), "Dear diary,\n");
    refusesToStart("not a cloud of the sandbox");
    Files.delete(file());
    start();
  }

  @Test
  void aNodeOfTheVersionBeforeNetworksIsRead() throws Exception {
    stop();
    append("""
        {"put":{"nodebalancers":[{"id":1,"label":"front","region":"us-ord","type":"common","ipv4":"198.18.0.2",\
        "ipv6":"2001:db8::1","throttle":0,"udpThrottle":0,"tags":[],"created":0,"updated":0}],\
        "nodebalancer_configs":[{"id":2,"balancer":1,"settings":{"port":80,"protocol":"http"}}],\
        "nodebalancer_nodes":[{"id":3,"balancer":1,"config":2,"label":"web-1","address":"192.168.128.2:80",\
        "weight":100,"mode":"accept","since":0}]}}
        """);
    start();
    var node = api.get("/nodebalancers/1/configs/2/nodes/3").body();
    assertThat(node.path("vpc_config_id").isNull()).isTrue();
    assertThat(node.path("status").asText()).isEqualTo("DOWN");
  }

  private void refusesToStart(String... words) throws IOException {
    var before = Files.readString(file());
    assertThatThrownBy(this::start).isInstanceOf(SandboxException.class).message().contains(words);
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  private Path file() {
    return directory.resolve("cloud.jsonl");
  }

  private void append(String text) throws IOException {
    Files.writeString(file(), text, StandardOpenOption.APPEND);
  }

  @Test
  void aDirectoryThatCannotBeIsRefused() throws IOException {
    var inTheWay = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> Sandbox.start(options().withDirectory(inTheWay.resolve("cloud"))))
        .isInstanceOf(SandboxException.class).hasMessageContaining("cannot be used")
        .hasMessageContaining("file");
  }

  @Test
  void whatWasAnsweredSurvivesAKill() throws Exception {
    var labels = new ArrayList<String>();
    var other = directory.resolve("other");
    try (var process = OtherProcess.open(other); var client = process.found().client()) {
      for (var i = 0; i < 50; i++) {
        labels.add("data-" + i);
        assertThat(client.post("/volumes", "{'label':'data-%d','region':'us-ord'}".formatted(i)).status())
            .isEqualTo(200);
      }
      process.kill();
    }
    try (var again = Sandbox.start(options().withDirectory(other)); var client = Client.of(again)) {
      assertThat(client.get("/volumes").all("label")).isEqualTo(labels);
    }
  }

  @Test
  void aFullDiskRefusesTheChangeAndKeepsTheRest() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "ulimit needs a shell");
    var other = directory.resolve("other");
    var labels = new ArrayList<String>();
    try (var process = OtherProcess.openWithFileLimit(other, 64); var client = process.found().client()) {
      var reply = client.post("/tags", tag(0));
      for (var i = 1; reply.status() == 200; i++) {
        labels.add(reply.text("label"));
        reply = client.post("/tags", tag(i));
      }
      assertThat(labels).isNotEmpty();
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.errors()).singleElement().asString()
          .contains("could not save this change, and undid it");
      assertThat(client.get("/tags?page_size=500").all("label")).isEqualTo(labels);
    }
    try (var again = Sandbox.start(options().withDirectory(other)); var client = Client.of(again)) {
      assertThat(client.get("/tags?page_size=500").all("label")).isEqualTo(labels);
      assertThat(client.post("/tags", tag(9999)).status()).isEqualTo(200);
    }
  }

  private static String tag(int number) {
    return "{'label':'%04d-%s'}".formatted(number, "x".repeat(40));
  }

  @Test
  void withoutADirectoryNothingIsKept() throws SandboxException {
    var memory = SandboxOptions.inMemory().withLimits(RateLimits.off());
    try (var one = Sandbox.start(memory); var client = Client.of(one)) {
      client.post("/tags", "{'label':'gone'}");
    }
    try (var two = Sandbox.start(memory); var client = Client.of(two)) {
      assertThat(client.get("/tags").data()).isEmpty();
    }
  }
}
