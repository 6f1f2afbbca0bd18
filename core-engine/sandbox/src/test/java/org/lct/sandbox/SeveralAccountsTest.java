package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.sandbox.traffic.FaultEffect.Refuse;
import org.lct.sandbox.traffic.FaultRule;
import org.lct.sandbox.traffic.RateLimits;

class SeveralAccountsTest extends SandboxTestBase {
  private static final String VOLUME = "{'label':'data','region':'us-ord'}";

  @TempDir
  Path directory;

  @Override
  SandboxOptions options() {
    return super.options().withToken("of-one").withAccounts(3);
  }

  private Client second() {
    return api.withToken(sandbox.tokens().get(1));
  }

  @Test
  void theTokenDecidesTheAccount() {
    assertThat(sandbox.tokens()).hasSize(3).doesNotHaveDuplicates().startsWith("of-one");
    assertThat(sandbox.token()).isEqualTo("of-one");
    var one = api.post("/volumes", VOLUME);
    var two = second().post("/volumes", VOLUME);
    assertThat(two.status()).as("a label is unique within its account").isEqualTo(200);
    assertThat(two.id()).as("an id is unique on the platform").isNotEqualTo(one.id());
    assertThat(api.get("/volumes").all("id")).containsExactly(String.valueOf(one.id()));
    assertThat(second().get("/volumes").all("id")).containsExactly(String.valueOf(two.id()));
    for (var path : List.of("/volumes/" + two.id(),
        "/account/events/" + second().get("/account/events").data().get(0)
            .path("id").asText(),
        "/profile/tokens/2", "/account/users/sandbox-2")) {
      assertThat(second().get(path).status()).isEqualTo(200);
      assertThat(api.get(path).status()).isEqualTo(404);
    }
    assertThat(api.delete("/volumes/" + two.id()).status()).isEqualTo(404);
    assertThat(api.get("/account/events").all("username")).containsOnly("sandbox");
    assertThat(second().get("/account/events").all("username")).containsOnly("sandbox-2");
  }

  @Test
  void theNameOfADomainIsTakenOnceForAllAccounts() {
    var zone = "{'domain':'%s','type':'master','soa_email':'a@example.com'}";
    var taken = "domain: DNS zone already exists.";
    var first = api.post("/domains", zone.formatted("example.com")).id();
    var other = second().post("/domains", zone.formatted("example.org")).id();
    assertThat(second().post("/domains", zone.formatted("Example.com")).errors()).containsExactly(taken);
    assertThat(second().put("/domains/" + other, "{'domain':'example.com'}").errors()).containsExactly(taken);
    assertThat(second().post("/domains/%d/clone".formatted(other), "{'domain':'example.com'}").errors())
        .containsExactly(taken);
    assertThat(api.put("/domains/" + first, "{'domain':'example.net'}").status()).isEqualTo(200);
    assertThat(second().put("/domains/" + other, "{'domain':'example.com'}").status()).isEqualTo(200);
    assertThat(second().delete("/domains/" + other).status()).isEqualTo(200);
    assertThat(api.put("/domains/" + first, "{'domain':'example.com'}").status()).isEqualTo(200);
    assertThat(second().get("/domains").data()).isEmpty();
  }

  @Test
  void aSnapshotIsLoadedOnlyWhereNothingOfItIsThereTwice() {
    var id = blankLinode("web-1");
    api.post("/domains", "{'domain':'example.com','type':'master','soa_email':'a@example.com'}");
    second().post("/volumes", VOLUME);
    var snapshot = SnapshotTest.save(api);
    var ofSecond = SnapshotTest.save(second());

    var refused = SnapshotTest.load(second(), snapshot);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.errors()).singleElement().asString().contains("is in account 1, too (linodes " + id,
        "Load it into the account that it was saved from, or into a sandbox of its own.");
    assertThat(second().get("/volumes").all("label")).containsExactly("data");
    assertThat(second().get("/linode/instances").data()).isEmpty();
    assertThat(SnapshotTest.load(api, snapshot).status()).isEqualTo(200);
    assertThat(SnapshotTest.load(second(), ofSecond).status()).isEqualTo(200);

    api.delete("/linode/instances/" + id);
    time.passSeconds(60);
    var left = SnapshotTest.load(second(), snapshot).errors();
    assertThat(left).singleElement().asString().contains("events ");
    api.post("/_sandbox/reset", "{}");
    assertThat(SnapshotTest.load(second(), snapshot).status()).isEqualTo(200);
    assertThat(second().get("/linode/instances").all("id")).containsExactly(String.valueOf(id));
    assertThat(second().get("/profile/tokens").all("id")).as("the first token of account 1")
        .containsExactly("2");
    assertThat(SnapshotTest.load(api, snapshot).errors()).singleElement().asString()
        .contains("is in account 2, too (linodes " + id);
  }

  @Test
  void theNameOfADomainThatAnotherAccountHasTakenSinceKeepsASnapshotAway() {
    var zone = "{'domain':'%s','type':'master','soa_email':'a@example.com'}";
    var mine = api.post("/domains", zone.formatted("example.com")).id();
    var snapshot = SnapshotTest.save(api);
    api.delete("/domains/" + mine);
    var theirs = second().post("/domains", zone.formatted("Example.com")).id();
    assertThat(SnapshotTest.load(api, snapshot).errors()).singleElement().asString()
        .contains("is in account 2, too (domains example.com)");
    second().delete("/domains/" + theirs);
    assertThat(SnapshotTest.load(api, snapshot).status()).isEqualTo(200);
  }

  @Test
  void everyAccountHasAUserOfItsOwn() {
    for (var field : List.of("username", "email", "uid")) {
      assertThat(second().get("/profile").text(field)).isNotEqualTo(api.get("/profile").text(field));
    }
    assertThat(second().get("/account").text("euuid")).isNotEqualTo(api.get("/account").text("euuid"));
    assertThat(second().get("/account/users/sandbox-2/grants").status()).isEqualTo(204);
    assertThat(second().get("/account/users/sandbox/grants").status()).isEqualTo(404);
    var login = "{'type':'g6-nanode-1','region':'us-ord','image':'linode/debian12','authorized_users':['%s']}";
    assertThat(second().post("/linode/instances", login.formatted("sandbox")).status()).isEqualTo(400);
    assertThat(second().post("/linode/instances", login.formatted("sandbox-2")).status()).isEqualTo(200);
  }

  @Test
  void tokensThatAreMadeBelongToTheAccountThatMadeThem() {
    var made = second().post("/profile/tokens", "{'scopes':'volumes:read_write'}");
    assertThat(api.withToken(made.text("token")).post("/volumes", VOLUME).status()).isEqualTo(200);
    assertThat(second().get("/volumes").data()).hasSize(1);
    assertThat(api.get("/volumes").data()).isEmpty();
    assertThat(api.get("/profile/tokens").data()).hasSize(1);
  }

  @Test
  void controlPathsSpeakOfTheAccountWhoseFirstTokenTheyGet() {
    api.post("/volumes", VOLUME);
    second().post("/_sandbox/faults", "{'path':'/volumes','effect':{'kind':'refuse','status':500}}");
    assertThat(second().get("/volumes").status()).isEqualTo(500);
    assertThat(api.get("/volumes").status()).isEqualTo(200);
    assertThat(api.get("/_sandbox/faults").data()).isEmpty();
    assertThat(api.get("/_sandbox/jobs").all("action")).containsExactly("volume_create");
    assertThat(second().get("/_sandbox/jobs").data()).isEmpty();
    assertThat(second().get("/_sandbox/log").http().body().lines()).hasSize(1);
    assertThat(api.withToken("").get("/volumes").status()).isEqualTo(401);
    assertThat(api.get("/_sandbox/log").http().body().lines()).hasSize(3);
    sandbox.faults().add(FaultRule.on("GET", "*", Refuse.with(503)));
    assertThat(second().get("/tags").status()).isEqualTo(200);
  }

  @Test
  void statusTellsWhichAccountOfHowMany() {
    var status = second().get("/_sandbox/status").body();
    assertThat(status.path("account").asInt()).isEqualTo(2);
    assertThat(status.path("user").asText()).isEqualTo("sandbox-2");
    assertThat(status.path("accounts").asInt()).isEqualTo(sandbox.tokens().size());
    assertThat(sandbox.pages().get(1).toString()).endsWith(status.path("page").asText());
  }

  @Test
  void whatIsOpenIsAnsweredWithoutAnAccount() {
    second().post("/linode/stackscripts", "{'label':'mine','images':['any/all'],'script':'#!/bin/sh'}");
    assertThat(api.withToken("").get("/regions").status()).isEqualTo(200);
    assertThat(api.withToken("").get("/linode/stackscripts").all("username")).containsOnly("linode");
  }

  @Test
  void everyAccountHasAJournalOfItsOwn() throws Exception {
    var kept = super.options().withDirectory(directory);
    List<String> labels = List.of("one", "two");
    List<String> tokens;
    long last;
    try (var first = Sandbox.start(kept.withAccounts(2), time); var client = Client.of(first)) {
      tokens = first.tokens();
      client.post("/volumes", "{'label':'one','region':'us-ord'}");
      last = client.withToken(tokens.get(1)).post("/volumes", "{'label':'two','region':'us-ord'}").id();
    }
    assertThat(Files.readString(directory.resolve("cloud-2.jsonl"))).contains("\"two\"")
        .doesNotContain("\"one\"");
    // As many accounts as the directory has, however few are asked for: their numbers stay taken.
    try (var again = Sandbox.start(kept.withTokens(tokens.subList(0, 1)), time);
        var client = Client.of(again)) {
      assertThat(again.tokens()).hasSize(2).startsWith(tokens.getFirst());
      assertThat(client.get("/_sandbox/status").body().path("accounts").asInt()).isEqualTo(2);
      for (var i = 0; i < 2; i++) {
        assertThat(client.withToken(again.tokens().get(i)).get("/volumes").all("label"))
            .containsExactly(labels.get(i));
      }
      assertThat(client.post("/volumes", "{'label':'three','region':'us-ord'}").id()).isGreaterThan(last);
    }
  }

  @Test
  void aLinkFindsAllAccounts() throws SandboxException {
    var shared = super.options().withDirectory(directory).withAccounts(2);
    List<String> tokens;
    try (var owner = SandboxLink.open(shared); var other = SandboxLink.open(shared)) {
      tokens = owner.tokens();
      assertThat(tokens).hasSize(2).startsWith(owner.token());
      assertThat(other.tokens()).isEqualTo(tokens);
    }
    try (var next = SandboxLink.open(super.options().withDirectory(directory))) {
      assertThat(next.tokens()).isEqualTo(tokens);
    }
    try (var more = SandboxLink.open(super.options().withDirectory(directory).withAccounts(3))) {
      assertThat(more.tokens()).hasSize(3).startsWith(tokens.getFirst(), tokens.get(1));
    }
  }

  @Test
  void aLinkUnderstandsWhatAnEarlierVersionPublished() throws Exception {
    Files.writeString(directory.resolve("endpoint.json"),
        "{\"url\":\"http://127.0.0.1:1\",\"token\":\"old\",\"pid\":1,\"speed\":1.0}");
    try (var link = SandboxLink.open(super.options().withDirectory(directory))) {
      assertThat(link.tokens()).containsExactly("old");
    }
  }

  @Test
  void accountsCannotShareATokenOrBeNone() {
    var options = super.options().withAccounts(2);
    assertThatThrownBy(() -> options.withTokens(List.of("same", "same")))
        .isInstanceOf(IllegalArgumentException.class);
    for (var number : List.of(0, 101)) {
      assertThatThrownBy(() -> options.withAccounts(number)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatTwoAccountsDoStaysApart() throws SandboxException {
    var options = SandboxOptions.inMemory().withLimits(RateLimits.off()).withAccounts(2);
    try (var both = Sandbox.start(options, time);
        var one = Client.of(both);
        var two = one.withToken(both.tokens().get(1))) {
      var monkeys = List.of(new Monkey(one, time, 1), new Monkey(two, time, 2));
      for (var i = 0; i < 200; i++) {
        assertThat(monkeys.get(i % 2).act().status()).isIn(200, 400, 404, 405);
      }
      time.passSeconds(3600);
      new Consistency(one).check();
      new Consistency(two).check();
      for (var path : List.of("/linode/instances", "/volumes", "/nodebalancers", "/networking/firewalls",
          "/account/events", "/profile/tokens", "/profile/sshkeys")) {
        assertThat(values(one, two, path, "id")).as(path).doesNotHaveDuplicates();
      }
      assertThat(values(one, two, "/networking/ips", "address")).doesNotHaveDuplicates();
    }
  }

  private static List<String> values(Client one, Client two, String path, String field) {
    return Stream.of(one, two).flatMap(client -> client.get(path + "?page_size=500").all(field).stream())
        .toList();
  }
}
