package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionsTest extends SandboxTestBase {

  @ParameterizedTest
  @ValueSource(strings = {"/regions", "/regions/de-fra-2", "/regions/availability", "/linode/types",
      "/linode/types/g6-nanode-1", "/linode/kernels", "/linode/kernels/linode%2Fgrub2", "/images",
      "/images/linode%2Fdebian12", "/linode/stackscripts", "/nodebalancers/types", "/volumes/types",
      "/network-transfer/prices", "/maintenance/policies", "/networking/reserved/ips/types",
      "/lke/types", "/databases/engines"})
  void isOpenToAllWhereLinodeIs(String path) {
    var reply = api.withToken("").get(path);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("X-Accepted-OAuth-Scopes")).isEqualTo("*");
    assertThat(reply.http().headers().map()).doesNotContainKey("x-oauth-scopes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/linode/instances", "/volumes", "/account", "/profile/tokens", "/tags",
      "/networking/firewalls",
      "/nodebalancers"})
  void asksForATokenEverywhereElse(String path) {
    for (var other : List.of("", "wrong", sandbox.token() + "x")) {
      var reply = api.withToken(other).get(path);
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.errors()).containsExactly("Invalid Token");
      assertThat(reply.header("X-Accepted-OAuth-Scopes")).endsWith(":read_only");
      assertThat(reply.header("X-RateLimit-Limit")).isEmpty();
    }
  }

  @Test
  void refusesAWrongTokenEvenWhereNoneIsNeeded() {
    assertThat(api.withToken("wrong").get("/regions").status()).isEqualTo(401);
  }

  @Test
  void sendsTheHeadersOfTheRealApi() {
    var reply = api.get("/linode/instances");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("Vary")).isEqualTo("Authorization, X-Filter");
    assertThat(reply.header("Cache-Control")).isEqualTo("max-age=0, no-cache, no-store");
    assertThat(reply.header("X-OAuth-Scopes")).isEqualTo("*");
    assertThat(reply.header("X-Accepted-OAuth-Scopes")).isEqualTo("linodes:read_only");
  }

  @Test
  void answersTheSameBelowBothVersions() {
    var beta = HttpRequest.newBuilder(URI.create(sandbox.url() + "/v4beta/regions/us-east")).build();
    assertThat(api.send(beta).body()).isEqualTo(api.get("/regions/us-east").body());
    assertThat(api.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/v5/regions")).build()).status())
        .isEqualTo(404);
  }

  @Test
  void pagesWithTheEnvelopeOfTheRealApi() {
    var first = api.get("/regions?page_size=25").body();
    assertThat(first.path("data").size()).isEqualTo(25);
    assertThat(
        List.of(first.path("page").asInt(), first.path("pages").asInt(), first.path("results").asInt()))
        .containsExactly(1, 2, 46);
    assertThat(api.get("/regions?page=2&page_size=25").data().size()).isEqualTo(21);
    assertThat(api.get("/regions?page=3&page_size=25").data().size()).isZero();
    var empty = api.get("/volumes").body();
    assertThat(empty.toString()).isEqualTo("{\"data\":[],\"page\":1,\"pages\":1,\"results\":0}");
    assertThat(api.get("/regions?page=0").errors()).containsExactly("page: Must be 1 or greater");
    assertThat(api.get("/regions?page_size=501").errors()).containsExactly("page_size: Must be 25-500");
    assertThat(api.get("/regions?page_size=x&page=x").errors()).hasSize(2);
  }

  /// Terraform's provider asks for pages until one is empty, and takes 404 for a VPC that a NodeBalancer is not in.
  @Test
  void answersAsOtherClientsExpect() {
    var beyond = api.get("/linode/types?page=100");
    assertThat(beyond.status()).isEqualTo(200);
    assertThat(beyond.body().toString()).isEqualTo("{\"data\":[],\"page\":100,\"pages\":1,\"results\":37}");
    assertThat(api.get("/linode/types?page=99999999999999999&page_size=100").data()).isEmpty();
    var balancer = api.post("/nodebalancers", "{'region':'de-fra-2'}").id();
    assertThat(api.get("/nodebalancers/%d/vpcs/1".formatted(balancer)).status()).isEqualTo(404);
  }

  @Test
  void filtersByHeader() {
    List.of("web-1", "web-2", "db-1").forEach(label -> api.post("/volumes",
        "{'label':'%s','region':'us-ord','tags':['of-%s']}".formatted(label, label.substring(0, 2))));
    assertThat(labels("{\"label\":\"web-2\"}")).containsExactly("web-2");
    assertThat(labels("{\"label\":{\"+contains\":\"web\"}}")).containsExactly("web-1", "web-2");
    assertThat(labels("{\"label\":{\"+neq\":\"web-1\"}}")).containsExactly("web-2", "db-1");
    assertThat(labels("{\"tags\":\"of-db\"}")).containsExactly("db-1");
    assertThat(labels("{\"+or\":[{\"label\":\"db-1\"},{\"label\":\"web-1\"}]}")).containsExactly("web-1",
        "db-1");
    assertThat(labels("{\"+and\":[{\"tags\":\"of-we\"},{\"label\":{\"+gt\":\"web-1\"}}]}"))
        .containsExactly("web-2");
    assertThat(labels("{\"+order_by\":\"label\"}")).containsExactly("db-1", "web-1", "web-2");
    assertThat(labels("{\"+order_by\":\"label\",\"+order\":\"desc\"}")).containsExactly("web-2", "web-1",
        "db-1");
  }

  private List<String> labels(String filter) {
    return api.get("/volumes", filter).data().valueStream().map(volume -> volume.path("label").asText())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"foo\":\"bar\"}", "{\"size\":20}", "{\"+order_by\":\"region\"}", "{", "[]", "7",
      "{} x",
      "{\"+or\":{}}", "{\"label\":{\"+near\":1}}", "{\"+order\":\"up\",\"+order_by\":\"label\"}",
      "{\"+order\":\"asc\"}"})
  void refusesFiltersThatTheRealApiDoesNotKnow(String filter) {
    var reply = api.get("/volumes", filter);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errors()).allMatch(error -> error.startsWith("X-Filter: "));
  }

  @Test
  void findsNothingAndRefusesWrongMethods() {
    assertThat(api.get("/nowhere").errors()).containsExactly("Not found");
    assertThat(api.get("/linode/instances/1").status()).isEqualTo(404);
    assertThat(api.get("/linode/instances/one").status()).isEqualTo(404);
    assertThat(api.get("/linode/instances/..%2F..%2Faccount").status()).isEqualTo(404);
    assertThat(api.get("/linode/../account").status()).isEqualTo(404);
    assertThat(api.get("/images/linode/debian12").status()).isEqualTo(404);
    assertThat(api.delete("/regions").status()).isEqualTo(405);
    assertThat(api.delete("/regions").errors()).containsExactly("Method Not Allowed");
  }

  @Test
  void understandsHeadAndOptions() {
    var head = api.send(api.request("HEAD", "/regions", null));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.http().body()).isEmpty();
    assertThat(Integer.parseInt(head.header("Content-Length"))).isGreaterThan(1000);
    var options = api.withToken("").send(api.withToken("").request("OPTIONS", "/volumes", null));
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.header("Allow")).isEqualTo("HEAD, OPTIONS, GET, POST");
  }

  @Test
  void acceptsNullsAndRefusesUnknownFields() {
    assertThat(
        api.post("/volumes", "{'label':'one','region':'us-ord','tags':null,'linode_id':null,'colour':null}")
            .status())
        .isEqualTo(200);
    assertThat(api.post("/volumes", "{'label':'two','region':'us-ord','colour':'red'}").errors())
        .containsExactly("colour: Unknown field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'label':", "[]", "7", "{}{}", "{'a':1,'a':2}", "not json"})
  void refusesWhatIsNotAJsonObject(String body) {
    var reply = api.post("/volumes", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errors()).containsExactly("Invalid JSON");
  }

  @Test
  void refusesOtherContentAndBrokenText() {
    var form = HttpRequest.newBuilder(URI.create(sandbox.url() + "/v4/volumes"))
        .header("Authorization", "Bearer " + sandbox.token())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("label=x")).build();
    assertThat(api.send(form).status()).isEqualTo(415);
    var broken = HttpRequest.newBuilder(api.request("POST", "/volumes", "{}"), (_, _) -> true)
        .POST(BodyPublishers.ofByteArray(new byte[]{'"', (byte) 0xff, '"'})).build();
    assertThat(api.send(broken).status()).isEqualTo(400);
  }

  @Test
  void refusesABodyThatIsTooLong() {
    assertThat(api.post("/volumes", "{'label':'%s'}".formatted("x".repeat(10_000_000))).status())
        .isEqualTo(413);
    assertThat(api.get("/volumes").status()).isEqualTo(200);
  }

  @Test
  void survivesClientsThatSpeakNoHttpOrGoAway() throws IOException {
    for (var text : List.of("nonsense\r\n\r\n", "GET /v4/%zz HTTP/1.1\r\n\r\n",
        "POST /v4/volumes HTTP/1.1\r\n"
            + "Authorization: Bearer " + sandbox.token() + "\r\nContent-Length: 500\r\n\r\n{\"label\"",
        "GET")) {
      var address = InetAddress.ofLiteral("127.0.0.1");
      try (var socket = new Socket(address, sandbox.url().getPort())) {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(answer).matches("(?s)|HTTP/1.1 4.*");
      }
    }
    assertThat(api.get("/volumes").status()).isEqualTo(200);
  }

  @Test
  void refusesAFilterAsDeepAsAWell() {
    var deep = "{\"+and\":[".repeat(3000) + "]}".repeat(3000);
    assertThat(api.get("/volumes", deep).status()).isEqualTo(400);
  }

  @Test
  void knowsTheWholeCatalogue() {
    assertThat(results("/regions")).isEqualTo(46);
    assertThat(results("/linode/types")).isEqualTo(37);
    assertThat(results("/images")).isEqualTo(34);
    assertThat(results("/linode/types-legacy")).isZero();
    assertThat(api.get("/regions/us-south").text("id")).isEqualTo("us-central");
    assertThat(api.get("/linode/types/g6-nanode-1").body().at("/price/monthly").asDouble()).isEqualTo(5.0);
    assertThat(api.get("/images/linode%2Fdebian12").text("label")).isEqualTo("Debian 12");
    var offered = new ArrayList<String>();
    api.get("/regions/us-east/availability").body().forEach(row -> {
      if (row.path("available").asBoolean()) {
        offered.add(row.path("plan").asText());
      }
    });
    assertThat(offered).contains("g6-nanode-1", "g1-gpu-rtx6000-1").doesNotContain("g7-premium-2");
    assertThat(results("/regions/availability")).isEqualTo(46 * 37);
    assertThat(api.get("/regions/vpc-availability", "{\"available\":true}").data()).hasSize(23);
    assertThat(api.get("/regions/us-east/vpc-availability").text("available")).isEqualTo("false");
    assertThat(api.get("/account/availability/us-east").body().path("available").toString())
        .contains("Linodes");
    assertThat(api.get("/networking/reserved/ips/types").data().get(0).at("/price/hourly").asDouble())
        .isEqualTo(0.0068);
  }

  private int results(String path) {
    return api.get(path).body().path("results").asInt(-1);
  }
}
