package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.Client.Reply;

class PageTest extends SandboxTestBase {

  private Reply browse(URI address, String cookie) {
    var request = HttpRequest.newBuilder(address);
    return api.send((cookie.isEmpty() ? request : request.header("Cookie", cookie)).build());
  }

  private String cookie() {
    var given = browse(sandbox.page(), "");
    assertThat(given.status()).isEqualTo(303);
    assertThat(given.header("Location")).isEqualTo("/");
    return given.header("Set-Cookie").replaceFirst(";.*", "");
  }

  private String page() {
    var page = browse(sandbox.url().resolve("/"), "theme=dark; " + cookie());
    assertThat(page.status()).isEqualTo(200);
    return page.http().body();
  }

  @Test
  void showsTheCloudToWhoeverWasGivenItsAddress() {
    Sample.fill(api);
    time.passSeconds(300);
    assertThat(page())
        .contains("/linode/instances <small>%d</small>".formatted(count("/linode/instances")),
            "<span class=\"good\">running</span>", "web-1",
            "<span class=\"off\">offline</span>",
            "/networking/firewalls <small>%d</small>".formatted(count("/networking/firewalls")), "POST",
            "/v4/volumes",
            "<dt>user</dt><dd>sandbox</dd>", "http-equiv=\"refresh\"")
        .doesNotContain("<script", "/account/users");
  }

  @Test
  void countsOwnImagesAndStackScriptsAlone() {
    assertThat(counted("/images")).isZero();
    assertThat(counted("/linode/stackscripts")).isZero();
    assertThat(page()).doesNotContain("/images", "/linode/stackscripts");
    var linode = runningLinode("web-1");
    var disk = api.get("/linode/instances/%d/disks".formatted(linode)).data().get(0).path("id");
    api.post("/images", "{'disk_id':%s,'label':'golden'}".formatted(disk));
    api.post("/linode/stackscripts", "{'label':'mine','images':['any/all'],'script':'#!/bin/sh'}");
    assertThat(counted("/images")).isOne();
    assertThat(counted("/linode/stackscripts")).isOne();
    assertThat(page()).contains("/images <small>1</small>", "golden", "/linode/stackscripts <small>1</small>")
        .doesNotContain("Debian 11", "LAMP");
  }

  private int counted(String path) {
    return api.get("/_sandbox/resources").data().valueStream()
        .filter(kind -> kind.path("path").asText().equals(path)).findFirst().orElseThrow().path("count")
        .asInt();
  }

  private int count(String path) {
    return api.get(path).body().path("results").asInt();
  }

  @Test
  void tellsNothingToAnybodyElse() {
    api.post("/volumes", "{'label':'secret-plan','region':'us-ord'}");
    for (var cookie : List.of("", "sandbox_page_1=x", cookie() + "x",
        "sandbox_page_%d=".formatted(sandbox.url().getPort()),
        "x" + cookie())) {
      var closed = browse(sandbox.url().resolve("/"), cookie);
      assertThat(closed.status()).isEqualTo(403);
      assertThat(closed.http().body()).contains("linodetool sandbox status").doesNotContain("secret-plan");
    }
    assertThat(browse(sandbox.url().resolve("/?key=" + sandbox.token()), "").status()).isEqualTo(403);
  }

  @Test
  void itsKeyOpensNothingElse() {
    var key = sandbox.page().getQuery().substring("key=".length());
    assertThat(api.withToken(key).get("/volumes").status()).isEqualTo(401);
    assertThat(api.withToken(key).get("/_sandbox/status").status()).isEqualTo(401);
    assertThat(page()).doesNotContain(sandbox.token(), key);
    assertThat(sandbox.log()).isNotEmpty().noneMatch(entry -> entry.toString().contains(key));
    assertThat(api.get("/_sandbox/status").text("page")).isEqualTo("/?key=" + key);
  }

  @Test
  void isNotReadByOtherSites() {
    var page = browse(sandbox.url().resolve("/"), cookie());
    assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'",
        "frame-ancestors 'none'");
    assertThat(browse(sandbox.page(), "").header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void showsTextsOfOthersAsTexts() {
    api.post("/tags", "{'label':'<b>bold</b>'}");
    api.get("/volumes?%3Cscript%3Ealert(1)%3C/script%3E=1");
    assertThat(page()).contains("&lt;b&gt;bold&lt;/b&gt;", "&lt;script&gt;").doesNotContain("<b>bold",
        "<script>");
  }

  @Test
  void saysHowManyMoreThereAre() {
    for (var i = 0; i < 30; i++) {
      api.post("/volumes", "{'label':'data-%d','region':'us-ord'}".formatted(i));
    }
    assertThat(page()).contains("/volumes <small>30</small>", "and 5 more", "data-24")
        .doesNotContain("data-25");
  }
}
