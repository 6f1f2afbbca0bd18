package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest extends SandboxTestBase {

  @ParameterizedTest
  @ValueSource(strings = {"/account", "/account/settings", "/account/transfer", "/account/users",
      "/account/users/sandbox", "/account/notifications", "/account/maintenance", "/account/availability",
      "/profile",
      "/profile/sshkeys", "/profile/tokens"})
  void showsTheAccount(String path) {
    assertThat(api.get(path).status()).isEqualTo(200);
  }

  @Test
  void keepsWhatIsEnteredAboutAccountAndProfile() {
    assertThat(api.put("/account", "{'company':'Ours','zip':'10115','country':'DE'}").text("company"))
        .isEqualTo("Ours");
    assertThat(api.put("/account", "{'city':'Berlin'}").text("company")).isEqualTo("Ours");
    assertThat(api.put("/account", "{'company':'<b>','country':'Germany','balance':7}").errors())
        .containsExactly("company: Must not include any of < > ( ) \" =",
            "country: Must be a two-letter country code");
    assertThat(
        api.put("/profile", "{'email':'me@example.org','timezone':'Europe/Berlin','uid':9}").text("uid"))
        .isEqualTo("1");
    assertThat(api.get("/account/users/sandbox").text("email")).isEqualTo("me@example.org");
    assertThat(api.get("/account").text("city")).isEqualTo("Berlin");
    assertThat(api.put("/profile", "{'lish_auth_method':'x','colour':1}").errors()).hasSize(2);
    assertThat(api.get("/account/events").all("action")).containsExactly("account_update", "account_update",
        "profile_update");
  }

  @Test
  void timeZonesAreThoseOfTheWorld() {
    assertThat(api.put("/profile", "{'timezone':'Mars/Olympus'}").errors())
        .containsExactly("timezone: timezone is not valid");
    assertThat(api.put("/profile", "{'timezone':7}").errors()).containsExactly("timezone: Must be a string");
    for (var zone : new String[]{"GMT", "US/Eastern", "Asia/Kolkata", "UTC"}) {
      assertThat(api.put("/profile", "{'timezone':'%s'}".formatted(zone)).text("timezone")).isEqualTo(zone);
    }
  }

  @Test
  void theOneUserCanBeChangedAndStays() {
    var user = "/account/users/sandbox";
    assertThat(
        api.put(user, "{'username':'sandbox','email':'me@example.org','restricted':false}").text("email"))
        .isEqualTo("me@example.org");
    assertThat(api.get("/profile").text("email")).isEqualTo("me@example.org");
    assertThat(api.get("/account/events").all("action")).containsExactly("user_update");
    assertThat(api.put(user, "{'username':'other','restricted':true}").errors()).containsExactly(
        "username: The sandbox does not offer other names of its user.",
        "restricted: You cannot restrict the account's only user");
    assertThat(api.put(user, "{'email':'none','colour':1}").errors())
        .containsExactly("email: Must be a valid email address", "colour: Unknown field");
    assertThat(api.delete(user).status()).isEqualTo(400);
    assertThat(api.get(user + "/grants").status()).isEqualTo(204);
    assertThat(api.put(user + "/grants", "{'global':{'add_linodes':true}}").errors())
        .containsExactly("An unrestricted user has no grants");
    assertThat(api.get("/account/users").all("email")).containsExactly("me@example.org");
  }

  @Test
  void thereAreNoFurtherUsers() {
    assertThat(api.post("/account/users", "{'username':'ann','email':'ann@example.org'}").errors())
        .containsExactly("The sandbox does not offer further users.");
    assertThat(api.post("/account/users", "{'username':'-'}").errors()).hasSize(2);
    var ann = "/account/users/ann";
    assertThat(api.put(ann, "{'email':'a@example.org'}").status()).isEqualTo(404);
    assertThat(api.delete(ann).status()).isEqualTo(404);
    assertThat(api.get(ann + "/grants").status()).isEqualTo(404);
    assertThat(api.put(ann + "/grants", "{}").status()).isEqualTo(404);
  }

  @Test
  void aStackScriptIsForImagesThatThereAre() {
    var script = "{'label':'mine','script':'#!/bin/sh','images':['%s','%s']}";
    var refused = api.post("/linode/stackscripts", script.formatted("linode/debian12", "linode/nosuch"));
    assertThat(refused.errors()).containsExactly("images: images is not valid");
    var made = api.post("/linode/stackscripts", script.formatted("linode/centos7", "any/all"));
    assertThat(made.status()).isEqualTo(200);
    var path = "/linode/stackscripts/" + made.id();
    assertThat(api.put(path, "{'images':['debian12']}").errors())
        .containsExactly("images: images is not valid");
    for (var image : new String[]{"linode/debian", "linode/nosuch1", "private/1", "linode/debian9 "}) {
      assertThat(api.put(path, "{'images':['%s']}".formatted(image)).status()).as(image).isEqualTo(400);
    }
    assertThat(api.put(path, "{'images':['linode/debian9','linode/ubuntu16.04lts']}").status())
        .isEqualTo(200);
    assertThat(api.put(path, "{'images':['linode/debian12']}").status()).isEqualTo(200);
    assertThat(api.put(path, "{'label':'ours'}").body().path("images").toString())
        .isEqualTo("[\"linode/debian12\"]");
  }

  @Test
  void remembersPreferences() {
    assertThat(api.get("/profile/preferences").body().toString()).isEqualTo("{}");
    api.put("/profile/preferences", "{'a':{'b':[1,null]}}");
    api.put("/profile/preferences", "{'c':true}");
    assertThat(api.get("/profile/preferences").body().toString()).isEqualTo("{\"c\":true}");
    assertThat(api.put("/profile/preferences", "[]").status()).isEqualTo(400);
    assertThat(api.put("/profile/preferences", "{'a':'%s'}".formatted("x".repeat(65_536))).status())
        .isEqualTo(400);
  }

  @Test
  void saysNothingOfGrantsToAnUnrestrictedUser() {
    var reply = api.get("/profile/grants");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.http().body()).isEmpty();
  }

  @Test
  void showsOnlyTheBeginningOfATokens() {
    var shown = api.get("/profile/tokens").data().get(0).path("token").asText();
    assertThat(shown).hasSize(16);
    assertThat(sandbox.token()).startsWith(shown);
  }

  @Test
  void keepsKeys() {
    var key = api.post("/profile/sshkeys", "{'label':'mine','ssh_key':'ssh-ed25519 AAAAC3 me'}");
    assertThat(key.status()).isEqualTo(200);
    assertThat(api.put("/profile/sshkeys/" + key.id(), "{'label':'ours'}").text("label")).isEqualTo("ours");
    assertThat(api.get("/account/users/sandbox").body().path("ssh_keys").toString()).isEqualTo("[\"ours\"]");
    assertThat(api.post("/profile/sshkeys", "{'label':'x','ssh_key':'no key'}").status()).isEqualTo(400);
    assertThat(api.delete("/profile/sshkeys/" + key.id()).status()).isEqualTo(200);
    assertThat(api.get("/profile/sshkeys").data()).isEmpty();
  }

  @Test
  void marksEventsAndAllBeforeThemAsSeen() {
    blankLinode("one");
    blankLinode("two");
    var events = api.get("/account/events").data();
    assertThat(events).hasSize(2);
    assertThat(api.post("/account/events/%s/seen".formatted(events.get(0).path("id")), "").status())
        .isEqualTo(200);
    assertThat(api.get("/account/events").all("seen")).containsExactly("true", "false");
    assertThat(api.post("/account/events/%s/read".formatted(events.get(0).path("id")), "").status())
        .isEqualTo(404);
    assertThat(api
        .get("/account/events", "{\"+order_by\":\"created\",\"+order\":\"desc\",\"entity.type\":\"linode\"}")
        .data().get(0).at("/entity/label").asText()).isEqualTo("two");
  }

  @Test
  void transferIsCountedApartWhereItHasAPriceOfItsOwn() {
    api.post("/linode/instances", "{'type':'g6-standard-1','region':'id-cgk'}");
    api.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord'}");
    var transfer = api.get("/account/transfer").body();
    assertThat(transfer.path("quota").asInt()).isEqualTo(1000);
    assertThat(transfer.path("region_transfers").findValuesAsText("id")).containsExactly("br-gru", "id-cgk");
    assertThat(transfer.path("region_transfers").findValuesAsText("quota")).containsExactly("0", "2000");
  }

  @Test
  void aTextIsMadeOfWholeCharacters() {
    assertThat(api.post("/tags", "{'label':'\\ud800ab'}").errors()).containsExactly("Invalid JSON");
    assertThat(api.post("/tags", "{'label':'\\ud83d\\ude00ab'}").status()).isEqualTo(200);
    assertThat(api.get("/tags").data()).hasSize(1);
  }

  @Test
  void tagsLiveUntilTheyAreDeleted() {
    var linode = api
        .post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord','tags':['blue','web']}").id();
    var volume = api.post("/volumes", "{'label':'data','region':'us-ord','tags':['blue']}").id();
    assertThat(api.get("/tags").all("label")).containsExactly("blue", "web");
    assertThat(api.get("/tags/blue").all("type")).containsExactly("linode", "volume");
    assertThat(api.get("/tags/blue").data().get(1).at("/data/id").asLong()).isEqualTo(volume);
    api.delete("/volumes/" + volume);
    api.put("/linode/instances/" + linode, "{'tags':['web']}");
    assertThat(api.get("/tags/blue").data()).isEmpty();
    assertThat(api.get("/tags").data()).hasSize(2);
    assertThat(api.delete("/tags/web").status()).isEqualTo(200);
    assertThat(api.get("/linode/instances/" + linode).body().path("tags")).isEmpty();
    assertThat(api.get("/tags/web").status()).isEqualTo(404);
    var made = api.post("/tags", "{'label':'new one','linodes':[%d]}".formatted(linode));
    assertThat(made.body().toString()).isEqualTo("{\"label\":\"new one\"}");
    assertThat(api.get("/tags/new%20one").data()).hasSize(1);
    assertThat(api.post("/tags", "{'label':'x','linodes':[7]}").errors())
        .containsExactly("label: Length must be 3-50 characters", "linodes: linodes is not valid");
    assertThat(api.post("/tags", "{'label':'blue'}").status()).isEqualTo(400);
  }

  @Test
  void knowsPublicStackScripts() {
    var filter = "{\"label\":\"LAMP\",\"username\":\"linode\"}";
    var lamp = api.withToken("").get("/linode/stackscripts", filter).data().get(0);
    assertThat(lamp.path("user_defined_fields")).isEmpty();
    assertThat(lamp.path("mine").asBoolean()).isFalse();
    assertThat(api.get("/linode/stackscripts", "{\"label\":\"MySQL\"}").data()).hasSize(1);
    assertThat(api.get("/linode/stackscripts", "{\"mine\":true}").data()).isEmpty();
    assertThat(api.delete("/linode/stackscripts/" + lamp.path("id")).status()).isEqualTo(404);
  }

  @Test
  void asksWhatAStackScriptAsks() {
    var script = """
        {'label':'mine','images':['linode/debian12'],'script':'#!/bin/bash\\n# <UDF name=\\'db\\' label=\\'Database\\' \
        oneof=\\'pg,my\\'/>\\n# <UDF name=\\'port\\' label=\\'Port\\' default=\\'5432\\'>\\n'}"""
        .replace("\\'", "\\\"");
    var made = api.post("/linode/stackscripts", script);
    assertThat(made.errors()).isEmpty();
    assertThat(made.body().path("user_defined_fields").findValuesAsText("name")).containsExactly("db",
        "port");
    assertThat(made.body().at("/user_defined_fields/0/oneOf").asText()).isEqualTo("pg,my");
    var linode = "{'type':'g6-nanode-1','region':'us-ord','image':'linode/%s','root_pass':'aPassword-1',"
        + "'stackscript_id':" + made.id() + ",'stackscript_data':{%s}}";
    for (var none : List.of("", "'db':null")) {
      assertThat(api.post("/linode/instances", linode.formatted("debian12", none)).errors())
          .containsExactly("stackscript_data.db: db is required");
    }
    assertThat(api.post("/linode/instances", linode.formatted("debian11", "'db':'x'")).errors())
        .containsExactly(
            "image: The StackScript does not support this image", "stackscript_data.db: db is not valid");
    assertThat(api.post("/linode/instances", linode.formatted("debian12", "'db':'pg'")).status())
        .isEqualTo(200);
    assertThat(api.get("/linode/stackscripts/" + made.id()).text("deployments_total")).isEqualTo("1");
    assertThat(api.withToken("").get("/linode/stackscripts/" + made.id()).status()).isEqualTo(404);
    assertThat(api.put("/linode/stackscripts/" + made.id(), "{'is_public':true}").status()).isEqualTo(200);
    assertThat(api.put("/linode/stackscripts/" + made.id(), "{'is_public':false}").status()).isEqualTo(400);
    assertThat(api.post("/linode/stackscripts", "{'label':'ab','script':'echo'}").errors()).containsExactly(
        "label: Length must be 3-128 characters", "script: Must start with a shebang (#!)",
        "images: images is required");
  }
}
