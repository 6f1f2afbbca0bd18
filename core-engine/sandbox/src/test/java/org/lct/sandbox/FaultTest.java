package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.traffic.FaultEffect.BadGateway;
import org.lct.sandbox.traffic.FaultEffect.Delay;
import org.lct.sandbox.traffic.FaultEffect.LoseAnswer;
import org.lct.sandbox.traffic.FaultEffect.Refuse;
import org.lct.sandbox.traffic.FaultEffect.Reset;
import org.lct.sandbox.traffic.FaultRule;

class FaultTest extends SandboxTestBase {
  private static final String VOLUME = "{'label':'%s','region':'us-ord'}";

  @Test
  void refusesInsteadOfDoingTheWork() {
    sandbox.faults()
        .add(FaultRule.on("POST", "/volumes", new Refuse(503, null, Map.of("X-MAINTENANCE-MODE", "all")))
            .times(1));
    var refused = api.post("/volumes", VOLUME.formatted("one"));
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("X-MAINTENANCE-MODE")).isEqualTo("all");
    assertThat(api.get("/volumes").data()).isEmpty();
    assertThat(api.post("/volumes", VOLUME.formatted("one")).status()).isEqualTo(200);
  }

  @Test
  void losesTheAnswerAfterTheWork() {
    sandbox.faults().add(FaultRule.on("POST", "/volumes", new LoseAnswer()).from(2).times(1));
    assertThat(api.post("/volumes", VOLUME.formatted("one")).status()).isEqualTo(200);
    assertThatThrownBy(() -> api.post("/volumes", VOLUME.formatted("two")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(api.get("/volumes").data().findValuesAsText("label")).containsExactly("one", "two");
  }

  @Test
  void resetsTheConnectionBeforeTheWork() {
    sandbox.faults().add(FaultRule.on("POST", "/volumes", new Reset()).times(1));
    assertThatThrownBy(() -> api.post("/volumes", VOLUME.formatted("one")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(api.get("/volumes").data()).isEmpty();
  }

  @Test
  void answersLikeAGatewayInTrouble() {
    sandbox.faults().add(FaultRule.on("*", "/volumes/*", new BadGateway()));
    var reply = api.get("/volumes/1");
    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.header("Content-Type")).isEqualTo("text/html");
    assertThat(api.get("/volumes").status()).isEqualTo(200);
    assertThat(api.get("/volumes/1/attach").status()).isEqualTo(405);
  }

  @Test
  void delaysAndThenDoesTheWork() {
    sandbox.faults().add(FaultRule.on("GET", "*", Delay.of(Duration.ofMillis(1))));
    sandbox.faults().add(FaultRule.on("GET", "/volumes", Refuse.with(408)));
    assertThat(api.get("/volumes").errors()).containsExactly("Please try again");
    assertThat(api.get("/tags").status()).isEqualTo(200);
    assertThat(sandbox.faults().hits()).containsExactly(2, 1);
  }

  @Test
  void throwsTheSameDiceAgain() {
    assertThat(outcomes(7)).isEqualTo(outcomes(7)).contains(200, 500);
    assertThat(outcomes(7)).isNotEqualTo(outcomes(8));
  }

  private List<Integer> outcomes(long seed) {
    sandbox.faults().clear();
    sandbox.faults().add(FaultRule.on("GET", "/tags", Refuse.with(500)).likely(0.5, seed));
    return IntStream.range(0, 20).mapToObj(_ -> api.get("/tags").status()).toList();
  }

  @Test
  void isScriptedFromOutside() {
    assertThat(api.withToken("").get("/_sandbox/faults").status()).isEqualTo(401);
    assertThat(api.post("/_sandbox/faults",
        "{'method':'GET','path':'/tags','nth':2,'times':1,'effect':{'kind':'refuse','status':500,'body':{'errors':[]}}}")
        .status()).isEqualTo(200);
    assertThat(IntStream.range(0, 4).mapToObj(_ -> api.get("/tags").status())).containsExactly(200, 500, 200,
        200);
    var listed = api.get("/_sandbox/faults").data().get(0);
    assertThat(listed.at("/effect/kind").asText()).isEqualTo("refuse");
    assertThat(listed.path("hits").asInt()).isEqualTo(1);
    api.delete("/_sandbox/faults");
    assertThat(api.get("/_sandbox/faults").data()).isEmpty();
    for (var bad : List.of("{}", "{'effect':{'kind':'explode'}}", "{'effect':{'kind':'reset'},'when':1}",
        "{'effect':null}", "{'effect':{'kind':'refuse','status':7}}",
        "[]", "x")) {
      assertThat(api.post("/_sandbox/faults", bad).status()).isEqualTo(400);
    }
    assertThat(api.post("/_sandbox/faults", "{'nth':0,'effect':{'kind':'reset'}}").errors())
        .containsExactly("Not a fault rule: nth must be at least 1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"/v4/volumes|path goes without the version: write /volumes",
      "/v4beta/volumes/*|path goes without the version: write /volumes/*",
      "/v4|path goes without the version: write *", "/volumes/|path must not end with /: write /volumes",
      "/volumes?page=1|path goes without a query: write /volumes", "volumes|path must begin with / or be *",
      "//volumes|path must be as in a request", "/a b|path must be as in a request",
      "/café|path must be as in a request", "''|path must begin with / or be *"})
  void pathsThatNoRequestHasAreRefused(String path, String reason) {
    var reply = api.post("/_sandbox/faults", "{'path':'%s','effect':{'kind':'reset'}}".formatted(path));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errors()).singleElement().asString().startsWith("Not a fault rule: " + reason);
    assertThat(sandbox.faults().rules()).isEmpty();
  }

  @Test
  void methodsThatNoRequestHasAreRefused() {
    for (var method : List.of("", "FOO", "GET POST", "get ", "PATCH")) {
      assertThat(api.post("/_sandbox/faults", "{'method':'%s','effect':{'kind':'reset'}}".formatted(method))
          .errors()).singleElement().asString().startsWith("Not a fault rule: method must be one of GET,");
    }
    api.post("/_sandbox/faults", "{'method':'get','path':'/tags','effect':{'kind':'refuse','status':500}}");
    assertThat(api.get("/tags").status()).isEqualTo(500);
  }

  @Test
  void whatIsRefusedDoesNotSucceed() {
    for (var status : List.of(0, 100, 200, 204, 304, 399, 600)) {
      assertThat(api.post("/_sandbox/faults", "{'effect':{'kind':'refuse','status':%d}}".formatted(status))
          .errors()).singleElement().asString().contains("status must be from 400 to 599, not " + status);
    }
  }

  @Test
  void tooManyRequestsSayWhenToComeAgain() {
    api.post("/_sandbox/faults", "{'effect':{'kind':'refuse','status':429},'times':1}");
    assertThat(api.get("/volumes").header("Retry-After")).isEqualTo("1");
  }

  @Test
  void logsEveryRequestWithoutSecrets() throws Exception {
    sandbox.faults().add(FaultRule.on("POST", "/tags", new LoseAnswer()));
    sandbox.faults().add(FaultRule.on("POST", "/volumes", new Reset()));
    api.post("/linode/instances", "{'root_pass':'hush-hush-1','type':'x','region':'y'}");
    api.get("/volumes?page=1&access_token=hush");
    assertThatThrownBy(() -> api.post("/tags", "{}")).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> api.post("/volumes", "{}")).isInstanceOf(UncheckedIOException.class);

    var lines = api.get("/_sandbox/log?after=0").http().body().lines().map(FaultTest::json).toList();
    assertThat(lines).extracting(line -> line.path("method").asText() + " " + line.path("path").asText() + " "
        + line.path("query").asText() + " " + line.path("status").asText()).containsExactly(
            "POST /v4/linode/instances  400", "GET /v4/volumes page=1&access_token= 200",
            "POST /v4/tags  lost",
            "POST /v4/volumes  reset");
    assertThat(lines.toString()).doesNotContain("hush", sandbox.token());
    assertThat(api.get("/_sandbox/log?after=3").http().body().lines()).hasSize(1);
    assertThat(api.get("/_sandbox/log?after=x").status()).isEqualTo(400);
    assertThat(sandbox.log()).hasSize(4);
  }

  @Test
  void tellsWhatJobsThereWere() {
    var id = runningLinode("web-1");
    var jobs = api.get("/_sandbox/jobs").data();
    assertThat(jobs.findValuesAsText("action")).containsExactly("linode_create", "linode_boot");
    var boot = jobs.get(1);
    assertThat(boot.path("entity_id").asLong()).isEqualTo(id);
    assertThat(boot.path("created").asLong()).isEqualTo(jobs.get(0).path("finished").asLong());
    assertThat(boot.path("duration").asLong())
        .isEqualTo(boot.path("finished").asLong() - boot.path("started").asLong())
        .isBetween(24_000L, 67_000L);
    assertThat(api.get("/_sandbox/nothing").status()).isEqualTo(404);
    assertThat(api.get("/_sandbox/status").body().path("pid").asLong())
        .isEqualTo(ProcessHandle.current().pid());
  }

  private static JsonNode json(String line) {
    try {
      return Json.read(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBodyThatIsNullIsNone() {
    api.post("/_sandbox/faults",
        "{'method':'GET','path':'/regions','effect':{'kind':'refuse','status':503,'body':null}}");
    assertThat(api.get("/regions").errors()).containsExactly("Currently in maintenance mode.");
  }
}
