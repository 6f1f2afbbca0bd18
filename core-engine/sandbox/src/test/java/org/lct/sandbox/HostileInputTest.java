package org.lct.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no decent client sends. Whatever it is, it is refused cleanly or the connection is closed; afterwards no thread
/// is busy with it, and the cloud is as it was.
class HostileInputTest {
  private static final String LAST = "GET /v4/volumes HTTP/1.1\r\n" + RawHttp.AUTHORIZED
      + "Connection: close\r\n\r\n";
  private static final String VOLUME = "{\"label\":\"evil\",\"region\":\"us-ord\"}";

  private static MeasuredProcess server;
  private static Client api;
  private String before = "";

  @BeforeAll
  static void start() throws IOException {
    server = MeasuredProcess.start(2);
    api = server.client();
    api.post("/volumes", "{'label':'data','region':'us-ord'}");
    api.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord','label':'web-1'}");
  }

  @AfterAll
  static void stop() {
    api.close();
    server.close();
  }

  @BeforeEach
  void look() {
    before = cloud();
  }

  @AfterEach
  void nothingIsLostOrKept() throws IOException {
    assertThat(cloud()).isEqualTo(before);
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (server.threads() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    assertThat(server.threads()).as("threads at requests").isZero();
  }

  private static String cloud() {
    return api.get("/volumes").all("label") + " " + api.get("/linode/instances").all("label") + " "
        + api.get("/tags").all("label") + api.get("/profile/sshkeys").all("label");
  }

  /// What is answered until the connection is closed; nothing when it was reset.
  private static String talk(String text) throws IOException {
    try (var socket = RawHttp.connect(server.port())) {
      return RawHttp.talk(socket, text);
    }
  }

  private static void assertRefused(String answer) {
    assertThat(RawHttp.statuses(answer)).allMatch(status -> status.matches("4\\d\\d|501"))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(answer).matches("(?s)|HTTP/1\\.1 .*");
  }

  @Test
  void severalRequestsAtOnceAreAnsweredInOrder() throws IOException {
    var get = "GET /v4/%s HTTP/1.1\r\n" + RawHttp.AUTHORIZED + "\r\n";
    var answers = talk(get.formatted("volumes") + get.formatted("nowhere") + get.formatted("profile")
        + RawHttp.post("Content-Type: application/json\r\nContent-Length: 2\r\n", "{}") + LAST);
    assertThat(RawHttp.statuses(answers)).containsExactly("200", "404", "200", "400", "200");
  }

  @Test
  void oneConnectionServesManyRequests() throws IOException {
    try (var socket = RawHttp.connect(server.port())) {
      for (var i = 0; i < 300; i++) {
        var body = i % 3 == 0 ? "" : i % 3 == 1 ? "{}" : "x".repeat(i * 10);
        var headers = i % 3 == 0 ? "Content-Length: 0\r\n"
            : "Content-Length: %d\r\n".formatted(body.length());
        socket.getOutputStream().write(RawHttp.post(headers, body).getBytes(ISO_8859_1));
        assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 400");
      }
      assertThat(RawHttp.talk(socket, LAST)).startsWith("HTTP/1.1 200");
    }
  }

  /// One answer with its body.
  private static String answer(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    var length = head.toString().lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .map(line -> line.substring(15).strip()).findFirst().orElse("0");
    return head + new String(in.readNBytes(Integer.parseInt(length)), ISO_8859_1);
  }

  @Test
  void aClientThatHasNothingMoreToSayIsAnswered() throws IOException {
    assertThat(talk("GET /v4/volumes HTTP/1.1\r\n" + RawHttp.AUTHORIZED + "\r\n")).startsWith("HTTP/1.1 200")
        .endsWith("}");
  }

  @Test
  void aBodyCutShortIsNotCarriedOut() throws IOException {
    var json = "Content-Type: application/json\r\n";
    for (var length = 0; length < VOLUME.length(); length++) {
      assertRefused(
          talk(RawHttp.post(json + "Content-Length: " + length + "\r\n", VOLUME.substring(0, length))));
      assertRefused(
          talk(RawHttp.post(json + "Content-Length: " + VOLUME.length() + "\r\n",
              VOLUME.substring(0, length))));
    }
    assertRefused(talk(RawHttp.post(json + "Transfer-Encoding: chunked\r\n", "28\r\n" + VOLUME)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded", "", "\u0001"})
  void otherContentIsRefused(String type) throws IOException {
    assertRefused(
        talk(RawHttp.post("Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, VOLUME.length()),
            VOLUME)));
  }

  @Test
  void longBodiesAreRefusedAndNotKept() throws IOException {
    var long10 = "{\"label\":\"" + "x".repeat(10_000_000) + "\"}";
    var json = "Content-Type: application/json\r\n";
    assertThat(talk(RawHttp.post(json + "Content-Length: " + long10.length() + "\r\n", long10)))
        .startsWith("HTTP/1.1 413");
    var used = server.memory();
    for (var i = 0; i < 20; i++) {
      assertRefused(talk(RawHttp.post(json + "Content-Length: " + long10.length() + "\r\n", long10)));
      assertRefused(talk(RawHttp.post(json + "Transfer-Encoding: chunked\r\n",
          "989680\r\n" + "x".repeat(10_000_000) + "\r\n0\r\n\r\n")));
      assertRefused(talk("PUT /_sandbox/snapshot HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
          .formatted(long10.length())
          + long10));
    }
    assertThat(server.memory() - used).isLessThan(10_000_000);
  }

  @Test
  void headersCannotBeInjected() throws IOException {
    for (var path : List.of("volumes?page=1%0d%0aX-Evil:%20yes", "volumes/%0d%0aX-Evil:%20yes",
        "%0d%0a%0d%0aHTTP/1.1%20200%20OK", "volumes?page=%0aX-Evil:yes")) {
      var answer = talk(
          "GET /v4/" + path + " HTTP/1.1\r\n" + RawHttp.AUTHORIZED
              + "X-Filter: {\"label\":\"%0d%0aX-Evil: yes\"}\r\n"
              + "Connection: close\r\n\r\n");
      assertThat(answer.lines().takeWhile(line -> !line.isEmpty()))
          .noneMatch(line -> line.startsWith("X-Evil"));
      assertThat(RawHttp.statuses(answer)).hasSize(1).allMatch(status -> status.startsWith("4"));
    }
    assertThat(api.post("/volumes", "{'label':'a\\r\\nX-Evil: yes','region':'us-ord'}").status())
        .isEqualTo(400);
    assertThat(api.post("/_sandbox/faults",
        "{'effect':{'kind':'refuse','status':500,'headers':{'X-A':'b\\r\\nX-Evil: yes'}}}").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2\r\nContent-Length: 38", "Content-Length: -1",
      "Content-Length: x",
      "Content-Length: 99999999999999999999", "Content-Length: 2\r\nTransfer-Encoding: chunked",
      "Transfer-Encoding: gzip", "Transfer-Encoding: chunked, identity", "Content-Length : 2", ": x",
      "X y: z",
      "Content-Length: 2\r\n folded: 1"})
  void framesThatCanBeReadInTwoWaysAreRefused(String headers) throws IOException {
    assertRefused(talk(RawHttp.post("Content-Type: application/json\r\n" + headers + "\r\n", VOLUME)));
  }

  @Test
  void hugeHeadsAreRefused() throws IOException {
    assertRefused(talk("GET /v4/volumes?" + "x".repeat(2_000_000) + " HTTP/1.1\r\n\r\n"));
    assertRefused(talk("GET /v4/nowhere HTTP/1.1\r\nX-Long: " + "x".repeat(2_000_000) + "\r\n\r\n"));
    var many = new StringBuilder("GET /v4/nowhere HTTP/1.1\r\n");
    for (var i = 0; i < 20_000; i++) {
      many.append("X-").append(i).append(": y\r\n");
    }
    assertRefused(talk(many + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v4/linode/instances/..%2f..%2faccount",
      "/v4/linode/instances/%2e%2e/%2e%2e/account",
      "/v4/volumes/%2e%2e%2f%2e%2e%2faccount", "/v4/../_sandbox/status", "/_sandbox/../v4/account",
      "/_sandbox/..%2fv4%2faccount", "//v4/account", "/v4//account", "/v4/account/", "/v4/volumes/1%00",
      "/v4/%00", "/v4/images/linode%2f..%2fdebian12", "/v4/images/..%2f..%2f..%2fetc%2fpasswd",
      "/v4/networking/ips/198.18.0.2%00", "/v4/networking/ips/..%2f198.18.0.2", "/v4/linode/kernels/%c0%af",
      "/v4/linode/kernels/..%5c..%5cx", "/v4/tags/..%2f..", "/v4/volumes/9223372036854775808",
      "/v4/volumes/-1", "/v4/volumes/0x1", "/v4/volumes/1e3", "/v4/volumes/%20", "/v4/volumes/+1", "/..",
      "/%2e%2e/",
      "/v4/volumes;x=1", "/page.html", "/endpoint.json", "/v4/volumes/%ff%fe", "http://evil/v4/nowhere", "*",
      "?", "x"})
  void pathsLeadNowhere(String path) throws IOException {
    for (var method : List.of("GET", "DELETE")) {
      var answer = talk(
          method + " " + path + " HTTP/1.1\r\n" + RawHttp.AUTHORIZED + "Connection: close\r\n\r\n");
      assertThat(RawHttp.statuses(answer)).hasSize(1).allMatch(status -> status.matches("40[0345]"));
      assertThat(answer).doesNotContain("root:", "a-token");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"label\":\"\\u0000\",\"region\":\"us-ord\"}",
      "{\"label\":\"\\ud800\",\"region\":\"us-ord\"}",
      "{\"label\":1e999999999,\"region\":\"us-ord\"}",
      "{\"size\":1e400,\"label\":\"x\",\"region\":\"us-ord\"}",
      "{\"size\":99999999999999999999999,\"label\":\"x\",\"region\":\"us-ord\"}", "{\"label\":NaN}",
      "{\"tags\":[[[[]]]]}",
      "{\"label\":{\"label\":{}},\"region\":[]}", "\u0000",
      "{\"linode_id\":-9223372036854775808,\"label\":\"x\"}"})
  void strangeValuesAreRefused(String json) {
    assertThat(api.send(api.request("POST", "/volumes", json)).status()).isEqualTo(400);
  }

  @Test
  void deepAndLongValuesAreRefused() {
    for (var json : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000),
        "{\"size\":" + "9".repeat(100_000) + "}",
        "{\"tags\":[" + "[".repeat(900) + "]".repeat(900) + "]}", "{\"" + "x".repeat(200_000) + "\":1}")) {
      assertThat(api.send(api.request("POST", "/volumes", json)).status()).isEqualTo(400);
    }
  }

  @Test
  void noiseIsNoRequest() throws IOException {
    var random = new Random(7);
    for (var i = 0; i < 200; i++) {
      var noise = new byte[random.nextInt(1, 300)];
      random.nextBytes(noise);
      var text = new String(noise, ISO_8859_1);
      assertRefused(talk(i % 2 == 0 ? text : "GET /v4/" + text + " HTTP/1.1\r\n\r\n"));
    }
  }

  @Test
  void requestsWithOneCharacterWrongDoNoHarm() throws IOException {
    var random = new Random(11);
    var good = RawHttp.post(
        "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(VOLUME.length() - 2),
        VOLUME.replace("us-ord", "xx-x"));
    for (var i = 0; i < 300; i++) {
      var wrong = new StringBuilder(good);
      wrong.setCharAt(random.nextInt(good.length()), (char) random.nextInt(256));
      assertThat(RawHttp.statuses(talk(wrong.toString()))).allMatch(status -> status.startsWith("4"));
    }
  }
}
