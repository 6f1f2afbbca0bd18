package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  void imagesAndZonesGetReadyWhileNobodyRuns() throws SandboxException {
    var linode = runningLinode("web-1");
    var disk = api.get("/linode/instances/%d/disks".formatted(linode)).data().get(0).path("id").asLong();
    var image = api.post("/images", "{'disk_id':%d}".formatted(disk)).text("id").replace("/", "%2F");
    var zone = api.post("/domains", "{'domain':'example.com','type':'master','soa_email':'a@example.com'}")
        .id();
    var file = "/domains/%d/zone-file".formatted(zone);
    restart();
    assertThat(api.get("/images/" + image).text("status")).isEqualTo("creating");
    assertThat(api.get(file).body().path("zone_file")).isEmpty();
    stop();
    time.passSeconds(300);
    start();
    assertThat(api.get("/images/" + image).text("status")).isEqualTo("available");
    api.put("/domains/" + zone, "{'ttl_sec':300}");
    restart();
    assertThat(api.get(file).body().path("zone_file").get(1).asText()).isEqualTo("$TTL 86400");
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
  void tokensSurviveARestartAndTheirValuesAreNowhereInTheFile() throws Exception {
    var made = api.post("/profile/tokens", "{'label':'mine','scopes':'volumes:read_only'}");
    api.delete("/profile/tokens/1");
    restart();
    var other = api.withToken(made.text("token"));
    assertThat(other.get("/volumes").status()).isEqualTo(200);
    assertThat(other.get("/account").status()).isEqualTo(403);
    assertThat(api.get("/profile/tokens").all("label")).as("the first token is valid again").containsExactly(
        "sandbox", "mine");
    assertThat(Files.readString(file())).doesNotContain(made.text("token")).doesNotContain("a-token");
  }

  @Test
  void aCloudOfTheVersionBeforeIsRead() throws Exception {
    stop();
    Files.writeString(file(), """
        {"sandbox":{"format":1}}
        {"put":{"linodes":[{"id":97900000,"origin":{"region":"de-fra-2","type":"g6-nanode-1","image":null,"ipv6":\
        "2001:db8:f::f03c:95ff:fe00:1","hostUuid":"0","diskEncryption":"enabled","userData":true},"settings":{"label":\
        "web-1","group":"","tags":[],"alerts":{"cpu":90,"network_in":10,"network_out":10,"transfer_quota":80,"io":10000},"watchdog":true,"maintenancePolicy":"linode/migrate",\
        "backupsEnabled":false,"backupSchedule":{"day":null,"window":null}},"status":"OFFLINE","busyUntil":0,"bootedConfig":null,"created":0,\
        "updated":0}]},"sequences":{"LINODE":97900000}}
        """);
    start();
    assertThat(api.get("/linode/instances").all("label")).containsExactly("web-1");
    assertThat(blankLinode("web-2")).isEqualTo(97_900_001);
    assertThat(api.put("/_sandbox/metadata", "{'linode_id':97900000}").status()).isEqualTo(200);
  }

  @Test
  void anotherFirstTokenTakesThePlaceOfTheOldOne() throws SandboxException {
    stop();
    try (var again = Sandbox.start(options().withToken("another"), time); var client = Client.of(again)) {
      assertThat(client.get("/profile/tokens").data()).hasSize(1);
      assertThat(client.withToken("a-token").get("/volumes").status()).isEqualTo(401);
    }
    start();
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
    refusesToStart("Line 4", "cloud.jsonl");
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
  void aLineCutShortWithinALetterIsDropped() throws Exception {
    api.post("/tags", "{'label':'caf\u00e9'}");
    stop();
    var line = "{\"put\":{\"tags\":[{\"id\":7,\"label\":\"\u00e9".getBytes(StandardCharsets.UTF_8);
    Files.write(file(), Arrays.copyOf(line, line.length - 1), StandardOpenOption.APPEND);
    start();
    assertThat(api.get("/tags").all("label")).containsExactly("caf\u00e9");
  }

  @Test
  void whatIsNoTransactionIsNotPassedOver() throws Exception {
    stop();
    var whole = Files.readString(file());
    for (var line : List.of("", "5", "[]", "null", "{\"puts\":{}}", "{\"put\":[]}")) {
      Files.writeString(file(), whole + line + "\n{}\n");
      refusesToStart("Line 4", "it is no transaction. Restore the file from a copy");
    }
    Files.writeString(file(), whole);
    Files.write(file(), new byte[]{'{', (byte) 0xff, '}', '\n'}, StandardOpenOption.APPEND);
    var broken = Files.readAllBytes(file());
    assertThatThrownBy(this::start).isInstanceOf(SandboxException.class)
        .hasMessageContainingAll("Line 4", "it is not UTF-8. Restore");
    assertThat(Files.readAllBytes(file())).isEqualTo(broken);
    Files.writeString(file(), whole);
    start();
  }

  @Test
  void addressesOfAnOlderVersionAreRead() throws Exception {
    stop();
    append("{\"put\":{\"ips\":[{\"id\":1,\"address\":\"198.18.0.2\",\"open\":true,\"region\":\"us-ord\","
        + "\"linode\":null,\"nodeBalancer\":7,\"rdns\":\"a.example.com\"}]}}\n");
    start();
    var ip = api.get("/networking/ips/198.18.0.2").body();
    assertThat(ip.path("reserved").asBoolean(true)).isFalse();
    assertThat(ip.path("tags").toString()).isEqualTo("[]");
    assertThat(ip.path("rdns").asText()).isEqualTo("a.example.com");
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
  void aFirewallFromBeforeItsHistoryWasKeptHasOneVersion() throws Exception {
    var rules = "'rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT'}";
    var path = "/networking/firewalls/" + api.post("/networking/firewalls", "{'label':'wall',%s}"
        .formatted(rules)).id();
    api.put(path + "/rules",
        "{'inbound':[],'inbound_policy':'ACCEPT','outbound':[],'outbound_policy':'ACCEPT'}");
    restart();
    stop();
    Files.write(file(), Files.readAllLines(file()).stream()
        .filter(line -> !line.contains("\"firewall_rule_versions\"")).toList());
    start();
    assertThat(api.get(path + "/history").data().findValuesAsText("version")).containsExactly("2");
    assertThat(api.get(path + "/history/rules/2").text("inbound_policy")).isEqualTo("ACCEPT");
    assertThat(api.get(path + "/history/rules/1").status()).isEqualTo(404);
  }

  @Test
  void aDirectoryThatCannotBeIsRefused() throws IOException {
    var inTheWay = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> Sandbox.start(options().withDirectory(inTheWay.resolve("cloud"))))
        .isInstanceOf(SandboxException.class).hasMessageContaining("cannot be used")
        .hasMessageContaining("file");
    assertThatThrownBy(() -> Sandbox.start(options().withDirectory(inTheWay)))
        .isInstanceOf(SandboxException.class).hasMessage(
            "The directory %s cannot be used: it is no directory. Choose another one, or see that it can be written and has room.",
            inTheWay);
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
    try (var process = OtherProcess.openWithFileLimit(other, 1)) {
      assertThatThrownBy(process::found).hasMessage("The process said nothing");
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
