package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.account.Tokens;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.api.Scopes;
import org.lct.sandbox.catalog.Catalog;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.CloudClock;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.cloud.Owner;
import org.lct.sandbox.domain.DomainNames;
import org.lct.sandbox.linode.LinodeServices;
import org.lct.sandbox.store.Journal;
import org.lct.sandbox.store.Sequences;
import org.lct.sandbox.store.Store;
import org.lct.sandbox.traffic.RateClass;
import org.lct.sandbox.traffic.RateLimits;

class TokenTest extends SandboxTestBase {
  private static final String REFUSED = "Your OAuth token is not authorized to use this endpoint.";

  private Client with(String scopes) {
    return api.withToken(api.post("/profile/tokens", "{'label':'mine','scopes':'%s'}".formatted(scopes))
        .text("token"));
  }

  @Test
  void aTokenIsToldOnceAndThenShowsItsBeginning() {
    var made = api.post("/profile/tokens",
        "{'label':'mine','scopes':'linodes:read_write volumes:read_only','expiry':'2026-12-01T00:00:00'}");
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.text("token")).matches("[0-9a-f]{64}");
    assertThat(made.text("scopes")).isEqualTo("linodes:read_write volumes:read_only");
    assertThat(made.text("created")).isEqualTo("2026-11-22T10:00:00");
    assertThat(made.text("expiry")).isEqualTo("2026-12-01T00:00:00");
    var shown = api.get("/profile/tokens/" + made.id());
    assertThat(shown.text("token")).isEqualTo(made.text("token").substring(0, 16));
    var renamed = api.put("/profile/tokens/" + made.id(), "{'label':'ours','scopes':'*'}");
    assertThat(renamed.text("label")).isEqualTo("ours");
    assertThat(renamed.text("scopes")).isEqualTo("linodes:read_write volumes:read_only");
    assertThat(renamed.text("token")).hasSize(16);
    assertThat(api.get("/profile/tokens").all("label")).containsExactly("sandbox", "ours");
    assertThat(api.get("/account/events").all("action")).containsExactly("token_create", "token_update");
  }

  @Test
  void aTokenOpensWhatItsScopesNameAndNothingElse() {
    var reader = with("volumes:read_only linodes:read_write");
    assertThat(reader.get("/volumes").status()).isEqualTo(200);
    assertThat(reader.get("/linode/instances").status()).as("writing includes reading").isEqualTo(200);
    assertThat(reader.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord'}").status())
        .isEqualTo(200);
    assertThat(reader.get("/volumes").header("X-OAuth-Scopes"))
        .isEqualTo("volumes:read_only linodes:read_write");
    var refused = reader.post("/volumes", "{'label':'data','region':'us-ord'}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.errors()).containsExactly(REFUSED);
    assertThat(refused.header("X-OAuth-Scopes")).isEqualTo("volumes:read_only linodes:read_write");
    assertThat(refused.header("X-Accepted-OAuth-Scopes")).isEqualTo("volumes:read_write");
    assertThat(api.get("/volumes").data()).isEmpty();
    assertThat(reader.get("/account").status()).isEqualTo(403);
    assertThat(reader.get("/nowhere").status()).isEqualTo(404);
  }

  @Test
  void whatNeedsTwoScopesNeedsBoth() {
    for (var one : List.of("volumes:read_write", "linodes:read_write",
        "volumes:read_write linodes:read_only")) {
      assertThat(with(one).post("/volumes/1/attach", "{'linode_id':1}").status()).as(one).isEqualTo(403);
    }
    assertThat(
        with("linodes:read_write volumes:read_write").post("/volumes/1/attach", "{'linode_id':1}").status())
        .isEqualTo(404);
  }

  @Test
  void anyTokenShowsTheProfileAndWhatIsOpenToAll() {
    var narrow = with("longview:read_only");
    assertThat(narrow.get("/profile").status()).isEqualTo(200);
    assertThat(narrow.get("/profile").header("X-Accepted-OAuth-Scopes")).isEqualTo("*");
    assertThat(narrow.get("/profile/grants").status()).isEqualTo(204);
    assertThat(narrow.get("/regions").status()).isEqualTo(200);
    assertThat(api.withToken("").get("/profile").status()).isEqualTo(401);
  }

  @Test
  void ownImagesAndScriptsAreShownToTheirScopesOnly() {
    var linode = runningLinode("web-1");
    var disk = api.get("/linode/instances/%d/disks".formatted(linode)).data().get(0).path("id").asLong();
    var image = api.post("/images", "{'disk_id':%d}".formatted(disk)).text("id");
    var script = api.post("/linode/stackscripts",
        "{'label':'mine','script':'#!/bin/sh','images':['any/all']}").id();
    var ofImage = "/images/" + image.replace("/", "%2F");
    var narrow = with("volumes:read_only");
    assertThat(narrow.get("/images").all("id")).isNotEmpty().doesNotContain(image);
    assertThat(narrow.get(ofImage).status()).isEqualTo(404);
    assertThat(narrow.get("/linode/stackscripts/" + script).status()).isEqualTo(404);
    var wide = with("images:read_only stackscripts:read_write");
    assertThat(wide.get("/images").all("id")).contains(image);
    assertThat(wide.get(ofImage).status()).isEqualTo(200);
    assertThat(wide.get("/linode/stackscripts/" + script).status()).isEqualTo(200);
  }

  @Test
  void aTokenMakesNoneThatMayDoMore() {
    var some = with("account:read_write linodes:read_only");
    assertThat(some.post("/profile/tokens", "{'label':'more','scopes':'linodes:read_write'}").errors())
        .containsExactly("scopes: A token cannot have more scopes than the one that makes it");
    assertThat(some.post("/profile/tokens", "{'label':'less','scopes':'account:read_only'}").status())
        .isEqualTo(200);
    for (var same : List.of("{'label':'same'}", "{'label':'same','scopes':'*'}", "{'scopes':null}")) {
      assertThat(some.post("/profile/tokens", same).text("scopes"))
          .isEqualTo("account:read_write linodes:read_only");
    }
    assertThat(api.post("/profile/tokens", "{}").text("scopes")).isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "linodes", "linodes:*", "linodes:read", "dragons:read_only",
      "* linodes:read_only",
      "linodes:read_only,", ":read_only", "linodes:read_only:read_write"})
  void scopesThatThereAreNotAreRefused(String scopes) {
    assertThat(api.post("/profile/tokens", "{'label':'x','scopes':'%s'}".formatted(scopes)).errors())
        .containsExactly("scopes: scopes is not valid");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThat(api.post("/profile/tokens", "{'label':'','scopes':7,'expiry':'soon','colour':'red'}").errors())
        .containsExactly("label: Length must be 1-100 characters", "scopes: Must be a string",
            "expiry: Must be a date and time", "colour: Unknown field");
    for (var past : List.of("2026-11-22T10:00:00", "2026-11-22T11:00:00+01:00", "1999-01-01T00:00:00Z")) {
      assertThat(api.post("/profile/tokens", "{'expiry':'%s'}".formatted(past)).errors())
          .containsExactly("expiry: Must be in the future");
    }
    for (var bad : List.of("2026-13-01T00:00:00", "+99999-01-01T00:00:00", "2027-01-01")) {
      assertThat(api.post("/profile/tokens", "{'expiry':'%s'}".formatted(bad)).errors())
          .containsExactly("expiry: Must be a date and time");
    }
    assertThat(api.get("/profile/tokens").data()).hasSize(1);
  }

  @Test
  void anExpiredTokenOpensNothing() {
    var made = api.post("/profile/tokens", "{'label':'short','scopes':'*','expiry':'2026-11-22T10:01:00Z'}");
    var brief = api.withToken(made.text("token"));
    time.passSeconds(59);
    assertThat(brief.get("/account").status()).isEqualTo(200);
    time.passSeconds(1);
    assertThat(brief.get("/account").status()).isEqualTo(401);
    assertThat(brief.get("/account").errors()).containsExactly("Invalid Token");
    assertThat(brief.get("/regions").status()).isEqualTo(401);
    assertThat(api.get("/profile/tokens").all("label")).containsExactly("sandbox");
    assertThat(api.get("/profile/tokens/" + made.id()).status()).isEqualTo(404);
  }

  @Test
  void aDeletedTokenOpensNothing() {
    var made = api.post("/profile/tokens", "{'label':'short','scopes':'*'}");
    var other = api.withToken(made.text("token"));
    assertThat(other.delete("/profile/tokens/" + made.id()).status()).isEqualTo(200);
    assertThat(other.get("/account").status()).isEqualTo(401);
    assertThat(api.delete("/profile/tokens/" + made.id()).status()).isEqualTo(404);
    assertThat(api.get("/account/events").all("action")).containsExactly("token_create", "token_delete");
  }

  @Test
  void onlyTheFirstTokenOpensTheControlPathsAlsoWhenItIsRevoked() {
    assertThat(with("*").get("/_sandbox/status").status()).isEqualTo(401);
    api.delete("/profile/tokens/1");
    assertThat(api.get("/account").status()).isEqualTo(401);
    assertThat(api.get("/_sandbox/status").status()).isEqualTo(200);
  }

  @Test
  void everyTokenIsCountedByItself() throws SandboxException {
    var limits = RateLimits.off().with(RateClass.COLLECTION, 2);
    try (var limited = Sandbox.start(options().withLimits(limits), time); var first = Client.of(limited)) {
      var second = first
          .withToken(first.post("/profile/tokens", "{'scopes':'volumes:read_only'}").text("token"));
      assertThat(first.get("/volumes").header("X-RateLimit-Remaining")).isEqualTo("1");
      assertThat(second.get("/volumes").header("X-RateLimit-Remaining")).isEqualTo("1");
      assertThat(second.get("/linode/instances").status()).as("refused, and counted").isEqualTo(403);
      assertThat(second.get("/volumes").status()).isEqualTo(429);
      assertThat(first.get("/volumes").status()).isEqualTo(200);
    }
  }

  @Test
  void everyRouteNeedsScopesThatThereAre() {
    var cloud = Cloud.in(new Store(Journal.none(), new Sequences()), new Catalog(), new CloudClock(time, 1),
        new Owner(1));
    assertThat(Resources.routes(LinodeServices.in(cloud, new Jobs(cloud, 1, Map.of()), AccountLimits.none()),
        new Tokens(cloud), AccountLimits.none(), new DomainNames()))
        .filteredOn(route -> !route.open() && !route.scope().equals(Route.ANY_TOKEN))
        .allMatch(route -> new Scopes(route.scope()).known());
  }
}
