package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.unoffered.UnofferedRoutes;

class OpenApiTest extends SandboxTestBase {

  private final SoftAssertions softly = new SoftAssertions();

  private JsonNode document() {
    return api.get("/_sandbox/openapi.json").body();
  }

  private JsonNode operation(String path, String method) {
    return document().path("paths").path(path).path(method);
  }

  @Test
  void describesRequestsWithTypesBoundsAndScopes() {
    var create = operation("/volumes", "post");
    assertThat(create.at("/security/0/token").toString()).isEqualTo("[\"volumes:read_write\"]");
    var schema = create.at("/requestBody/content/application~1json/schema");
    assertThat(schema.path("required").toString()).isEqualTo("[\"label\"]");
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.at("/properties/size").toString())
        .isEqualTo("{\"type\":[\"integer\",\"null\"],\"minimum\":10,\"maximum\":16384}");
    assertThat(schema.at("/properties/tags").toString())
        .isEqualTo("{\"type\":[\"array\",\"null\"],\"items\":{\"type\":\"string\"}}");
    assertThat(schema.at("/properties/encryption").toString())
        .isEqualTo("{\"type\":[\"string\",\"null\"],\"enum\":[\"enabled\",\"disabled\",null]}");
    assertThat(schema.at("/properties/label/minLength").asInt()).isOne();
    assertThat(operation("/linode/instances/{linodeId}", "put")
        .at("/requestBody/content/application~1json/schema/properties/alerts/properties/cpu/maximum").asInt())
        .isEqualTo(4800);
    assertThat(operation("/networking/ips/assign", "post")
        .at("/requestBody/content/application~1json/schema/properties/assignments/items/required").toString())
        .isEqualTo("[\"address\",\"linode_id\"]");
  }

  @Test
  void describesParametersAndPages() {
    var list = operation("/linode/instances/{linodeId}/disks", "get");
    assertThat(list.path("operationId").asText()).isEqualTo("getLinodeInstancesByLinodeIdDisks");
    assertThat(list.at("/parameters/0/name").asText()).isEqualTo("linodeId");
    assertThat(list.path("parameters").findValuesAsText("$ref")).hasSize(3)
        .allMatch(reference -> document().at(reference.substring(1)).isObject());
    assertThat(operation("/regions", "get").path("security")).isEmpty();
    assertThat(
        operation("/regions", "get").at("/responses/200/content/application~1json/schema/$ref").asText())
        .isEqualTo("#/components/schemas/page");
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    var names = document().path("paths").findValuesAsText("operationId");
    assertThat(names).hasSizeGreaterThan(80).doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z0-9]+"));
  }

  /// A new route must say what it reads, if only that it is nothing.
  @Test
  void everyOperationThatReadsABodyDescribesIt() {
    var silent = new TreeSet<String>();
    document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
        .filter(operation -> operation.getValue().has("requestBody")
            && !operation.getValue().at("/requestBody/content/application~1json/schema").has("properties"))
        .forEach(operation -> silent.add(operation.getKey() + " " + path.getKey())));
    UnofferedRoutes.routes()
        .forEach(route -> silent.remove(route.method().toLowerCase(Locale.ROOT) + " /"
            + String.join("/", route.path())));
    assertThat(silent).isEmpty();
  }

  /// Each field is sent as something it is not; the answer must name it. And one that is not described is unknown.
  @Test
  void whatIsDescribedIsWhatIsChecked() {
    Sample.fill(api);
    time.passSeconds(300);
    var checked = new ArrayList<String>();
    document().path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
      var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
      var real = real(path.getKey());
      if (!schema.path("additionalProperties").asBoolean(true) && real.isPresent()) {
        check(operation.getKey(), real.get(), schema);
        checked.add(operation.getKey() + " " + path.getKey());
      }
    }));
    assertThat(checked).hasSizeGreaterThan(60).contains("post /linode/instances", "put /volumes/{volumeId}",
        "post /nodebalancers/{nodeBalancerId}/configs/{configId}/nodes");
    softly.assertAll();
  }

  private void check(String method, String path, JsonNode schema) {
    schema.path("properties").properties().forEach(property -> {
      if (property.getValue().has("type")) {
        var wrong = property.getValue().path("type").toString().contains("boolean") ? "7" : "true";
        checkRefused(method, path, "{\"%s\":%s}".formatted(property.getKey(), wrong),
            error -> error.startsWith(property.getKey() + ": Must be a"));
      }
    });
    checkRefused(method, path, "{\"no_such_field\":1}",
        error -> error.startsWith("no_such_field: Unknown field") || error.contains("Keys must be one of"));
  }

  private void checkRefused(String method, String path, String body, Predicate<String> expected) {
    var reply = send(method, path, body);
    softly.assertThat(reply.status()).as("%s %s %s", method, path, body).isEqualTo(400);
    softly.assertThat(reply.errors()).as("%s %s %s", method, path, body).anyMatch(expected);
  }

  private Client.Reply send(String method, String path, String body) {
    return api.send(api.request(method.toUpperCase(Locale.ROOT), path, body));
  }

  /// The path with the parameters replaced by what is first in the collection before each, if there is something.
  private Optional<String> real(String pattern) {
    var path = "";
    for (var segment : List.of(pattern.substring(1).split("/"))) {
      if (segment.startsWith("{")) {
        var own = api.get(path).data().valueStream().filter(one -> fits(pattern, one)).findFirst();
        var id = own.orElseGet(Json::object).path(segment.equals("{address}") ? "address" : "id");
        if (id.isMissingNode()) {
          return Optional.empty();
        }
        path += "/" + id.asText();
      } else {
        path += "/" + segment;
      }
    }
    return Optional.of(path);
  }

  /// Only what is of the account can be changed, and only a Linode with interfaces of its own can be given one.
  private static boolean fits(String pattern, JsonNode one) {
    var generation = pattern.startsWith("/linode/instances/{linodeId}/interfaces") ? "linode" : "";
    return one.path("mine").asBoolean(true) && !one.path("is_public").asBoolean(false)
        && one.path("interface_generation").asText().endsWith(generation);
  }
}
