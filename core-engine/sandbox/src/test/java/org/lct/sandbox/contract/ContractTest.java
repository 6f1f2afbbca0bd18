package org.lct.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lct.sandbox.json.Json;

/// The judge itself: it finds what is wrong, and what it lets pass is what recordings show.
class ContractTest {
  private static final Map<String, String> LISTS = Map.of("images.json", "/images", "regions.json",
      "/regions");

  @BeforeEach
  void needsTheDocuments() {
    assumeTrue(Contract.present(), "no OpenAPI documents beside the project");
  }

  @TestFactory
  Stream<DynamicTest> whatIsListedAsRecordedIsInThatRecording() throws IOException {
    var recordings = recordings();
    return Differences.RECORDED.stream().flatMap(line -> line.places().stream().map(line::at))
        .map(line -> DynamicTest.dynamicTest(
            "%s %s “%s”".formatted(line.known(), line.kind(), line.places().getFirst()),
            () -> assertThat(Objects.requireNonNull(recordings.get(line.known()))).as("without this line")
                .anyMatch(answer -> !Contract.violations(answer, listedWithout(line)).isEmpty())));
  }

  private static Predicate<Violation> listedWithout(Difference line) {
    return violation -> Differences.listed(violation) && !line.covers(violation);
  }

  private static Map<String, List<Answer>> recordings() throws IOException {
    var recordings = new HashMap<String, List<Answer>>();
    for (var one : read("facts/recorded-cases.json").path("cases")) {
      recordings.put(one.path("id").asText(),
          one.path("exchanges").valueStream().map(ContractTest::recorded).toList());
    }
    for (var list : LISTS.entrySet()) {
      var data = read("facts/linode/" + list.getKey()).path("data");
      var page = Json.object().put("page", 1).put("pages", 1).put("results", data.size()).set("data", data);
      recordings.put(list.getKey(), List.of(new Answer("GET", list.getValue(), 200, "*", page)));
    }
    return recordings;
  }

  private static Answer recorded(JsonNode exchange) {
    return new Answer(exchange.path("method").asText(),
        exchange.path("url").asText().replaceFirst("^/v4(beta)?", "").replaceFirst("\\?.*", ""),
        exchange.path("status").asInt(), exchange.at("/response_headers/X-Accepted-Oauth-Scopes").asText(),
        exchange.path("response"));
  }

  private static JsonNode read(String name) throws IOException {
    return Json.mapper().readTree(Files.readAllBytes(SharedFolder.find(name, name).orElseThrow()));
  }

  private static List<Violation> judged(String method, String path, int status, String scopes, String body)
      throws IOException {
    return Contract.violations(new Answer(method, path, status, scopes, Json.read(body.replace('\'', '"'))));
  }

  private static final String VOLUME = "'id':1,'label':'data','size':20,'region':'us-ord','linode_id':null,"
      + "'linode_label':null,'status':'active','created':'2026-11-22T10:00:00','updated':'2026-11-22T10:00:00',"
      + "'filesystem_path':'/dev/x','tags':[],'hardware_type':'nvme','encryption':'disabled','io_ready':false,'locks':[]";

  @Test
  void aRightAnswerPasses() throws IOException {
    assertThat(judged("GET", "/volumes/1", 200, "volumes:read_only", "{" + VOLUME + "}")).isEmpty();
    assertThat(judged("GET", "/volumes", 200, "volumes:read_only",
        "{'data':[{" + VOLUME + "}],'page':1,'pages':1,'results':1}")).isEmpty();
    assertThat(judged("GET", "/volumes/1", 404, "volumes:read_only", "{'errors':[{'reason':'Not found'}]}"))
        .isEmpty();
  }

  @Test
  void whatIsWrongIsFound() throws IOException {
    var scope = "volumes:read_only";
    for (var wrong : Map
        .of("'id':1", "'id':'1'", "'size':20,", "", "'active'", "'ready'", "'tags':[]", "'tags':null",
            "'locks':[]", "'colour':'red'", "T10:00:00'", "T10:00:00Z'")
        .entrySet()) {
      var body = "{" + VOLUME.replace(wrong.getKey(), wrong.getValue()) + "}";
      assertThat(judged("GET", "/volumes/1", 200, scope, body)).as(body).isNotEmpty();
      assertThat(
          judged("GET", "/volumes", 200, scope, "{'data':[" + body + "],'page':1,'pages':1,'results':1}"))
          .as(body).isNotEmpty();
    }
    assertThat(judged("GET", "/volumes/1", 200, "linodes:read_only", "{" + VOLUME + "}")).hasSize(1);
    assertThat(judged("GET", "/volumes/1", 404, scope, "{'errors':[{'reason':7}]}")).hasSize(1);
    assertThat(judged("GET", "/volumes/1", 404, scope, "{'message':'Not found'}")).isNotEmpty();
  }

  @Test
  void whatNoDocumentHasIsFoundUnlessItIsRefused() throws IOException {
    assertThat(judged("GET", "/volumes/1/colour", 200, "", "{}")).hasSize(1);
    assertThat(judged("PATCH", "/volumes/1", 200, "", "{}")).hasSize(1);
    assertThat(judged("GET", "/nowhere", 404, "", "{'errors':[{'reason':'Not found'}]}")).isEmpty();
    assertThat(judged("GET", "/nowhere", 404, "", "{'error':'Not found'}")).hasSize(1);
    assertThat(judged("GET", "/maintenance/policies", 200, "*", "{}")).isEmpty();
  }

  @Test
  void ofAlternativesTheNearestCounts() throws IOException {
    var node = "'id':1,'label':'web','address':'192.168.128.2:80','weight':100,'mode':'accept','config_id':1,"
        + "'nodebalancer_id':1,'status':'Unknown','vpc_config_id':null";
    var path = "/nodebalancers/1/configs/1/nodes";
    assertThat(judged("POST", path, 200, "nodebalancers:read_write",
        "{" + node.replace("'weight':100", "'weight':'x'") + "}"))
        .hasSize(1).allMatch(wrong -> wrong.place().equals("/weight"));
  }
}
