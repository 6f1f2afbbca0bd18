package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.sandbox.Client.Reply;
import org.lct.sandbox.account.AccountLimit;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.traffic.RateLimits;

/// One recorded case, replayed: what it takes for granted is made when it is first named.
final class Replay implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("\\d{6,}");
  private static final int PATIENCE_SECONDS = 300;

  private final JsonNode exchanges;
  private final Set<String> made = new HashSet<>();
  private final SettableTime time = new SettableTime();
  private final Sandbox sandbox;
  private final Client api;
  private final Map<String, String> ids = new HashMap<>();

  /// A replay of these exchanges in a new cloud.
  Replay(JsonNode exchanges) throws SandboxException {
    this.exchanges = exchanges;
    var account = AccountLimits.none().with(AccountLimit.RESERVED_ADDRESSES, reservations(exchanges));
    sandbox = Sandbox.start(SandboxOptions.inMemory().withLimits(RateLimits.off()).withAccount(account),
        time);
    api = Client.of(sandbox);
  }

  void run() {
    exchanges.valueStream().filter(exchange -> exchange.path("method").asText().equals("POST"))
        .forEach(exchange -> made.add(exchange.at("/response/id").asText()));
    exchanges.forEach(this::prepare);
    time.passSeconds(PATIENCE_SECONDS);
    exchanges.forEach(this::keepBusy);
    exchanges.forEach(this::exchange);
  }

  @Override
  public void close() throws SandboxException {
    try {
      api.close();
    } finally {
      sandbox.close();
    }
  }

  /// Repeats a request, as often as a patient client would, until it is answered as recorded.
  private void exchange(JsonNode recorded) {
    useSettings(recorded);
    prepareLate(recorded);
    var request = request(recorded);
    var reply = api.send(request);
    var differences = differences(recorded, reply);
    for (var second = 0; second < PATIENCE_SECONDS && !differences.isEmpty()
        && mayChange(recorded, reply); second++) {
      time.passSeconds(1);
      reply = api.send(request);
      differences = differences(recorded, reply);
    }
    assertThat(differences).as("%s %s, interaction %s, answered %d %s", request.method(), request.uri(),
        recorded.path("interaction"), reply.status(), reply.http().body()).isEmpty();
    learn(recorded.path("response"), reply.body());
  }

  private List<String> differences(JsonNode recorded, Reply reply) {
    if (recorded.path("status").asInt() != reply.status()) {
      return List.of("status " + reply.status());
    }
    var scopes = recorded.path("response_headers").path("X-Accepted-Oauth-Scopes").asText("");
    if (!scopes.equals(reply.header("X-Accepted-OAuth-Scopes"))) {
      return List.of("scopes " + reply.header("X-Accepted-OAuth-Scopes"));
    }
    return RecordedCasesTest.differences("", mapped(recorded.path("response")), reply.body());
  }

  /// Whether waiting can help: the cloud moves on, and busy Linodes get free.
  private static boolean mayChange(JsonNode recorded, Reply reply) {
    return recorded.path("method").asText().equals("GET") || reply.errors().contains("Linode busy.");
  }

  private HttpRequest request(JsonNode recorded) {
    var method = recorded.path("method").asText();
    var path = mapped(recorded.path("url").asText().replaceFirst("^/v4(beta)?", ""));
    var body = recorded.path("request").isNull() ? null : mapped(body(recorded).toString());
    var client = recorded.path("status").asInt() == 401 ? api.withToken("wrong") : api;
    var plain = client.request(method, path, body);
    var filter = recorded.path("x_filter");
    return filter.isNull() ? plain
        : HttpRequest.newBuilder(plain, (_, _) -> true).header("X-Filter", mapped(filter.asText())).build();
  }

  private ObjectNode body(JsonNode recorded) {
    ObjectNode body = recorded.path("request").deepCopy();
    if (body.path("region").asText().equals("pl-labkrk-2")) {
      body.put("region", "de-fra-2");
    }
    var url = recorded.path("url").asText();
    if (body.has("address") && url.contains("/nodebalancers/") && !body.has("subnet_id")) {
      body.put("address", privateAddress() + ":8080");
    }
    if (recorded.path("response").toString().contains("Address must belong to same region")) {
      body.put("address", api.post("/networking/reserved/ips", "{'region':'us-ord'}").text("address"));
    }
    return body;
  }

  private String mapped(String text) {
    return NUMBER.matcher(text).replaceAll(match -> ids.getOrDefault(match.group(), match.group()))
        .replace("/networking/ips/192.0.2.0", "/networking/ips/" + ids.get("address"))
        .replaceAll("Lock ID: \\d+", "Lock ID: " + ids.get("lock"));
  }

  private JsonNode mapped(JsonNode response) {
    try {
      return Json.read(mapped(response.toString()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void learn(JsonNode recorded, JsonNode actual) {
    if (recorded.path("id").isIntegralNumber() && actual.has("id")) {
      ids.put(recorded.path("id").asText(), actual.path("id").asText());
    }
    for (var list : List.of("data", "subnets", "interfaces")) {
      if (recorded.path(list).isArray() && recorded.path(list).size() == actual.path(list).size()) {
        for (var i = 0; i < recorded.path(list).size(); i++) {
          learn(recorded.path(list).get(i), actual.path(list).get(i));
        }
      }
    }
  }

  /// How many addresses the account may reserve: none where the recorded one had come to its limit.
  private static int reservations(JsonNode exchanges) {
    return exchanges.toString().contains("Additional Reserved IPv4 addresses") ? 0 : Integer.MAX_VALUE;
  }

  /// The account's settings show in what was recorded of new Linodes.
  private void useSettings(JsonNode recorded) {
    var settings = Json.object();
    settings.put("maintenance_policy", recorded.at("/response/maintenance_policy").asText("linode/migrate"));
    settings.put("backups_enabled", recorded.at("/response/backups/enabled").asBoolean(false));
    api.put("/account/settings", settings.toString());
  }

  /// Has a Linode made before the recording come up now, when it is recorded as busy without any request for a job.
  private void keepBusy(JsonNode recorded) {
    var linode = NUMBER.matcher(recorded.path("url").asText()).results().findFirst().map(MatchResult::group);
    var busy = recorded.at("/response/errors/0/reason").asText().equals("Linode busy.");
    linode.filter(id -> busy && !made.contains(id))
        .ifPresent(id -> api.post("/linode/instances/%s/boot".formatted(ids.get(id)), ""));
  }

  /// Makes what the exchange takes for granted: firewalls and Linodes made before the recording.
  private void prepare(JsonNode recorded) {
    useSettings(recorded);
    var request = recorded.path("request");
    firewall(request.path("firewall_id"));
    request.path("default_firewall_ids").forEach(this::firewall);
    request.path("interfaces").forEach(nic -> firewall(nic.path("firewall_id")));
    linode(request.path("linode_id"));
    lock(request);
    var url = recorded.path("url").asText();
    if (url.endsWith("/devices") && recorded.path("method").asText().equals("POST")) {
      linode(request.path("id"));
    }
    var first = NUMBER.matcher(url).results().findFirst().map(MatchResult::group).map(TextNode::valueOf);
    first.filter(_ -> url.contains("/networking/firewalls/")).ifPresent(this::firewall);
    first.filter(_ -> url.contains("/linode/instances/") && recorded.path("status").asInt() != 404)
        .ifPresent(this::linode);
    first.filter(_ -> url.contains("/vpcs/")).ifPresent(this::vpc);
    var numbers = NUMBER.matcher(url).results().map(MatchResult::group).toList();
    if (url.contains("/configs/") && url.contains("/linode/instances/")) {
      part(numbers.get(1), "/linode/instances/%s/configs".formatted(ids.get(numbers.getFirst())),
          "{'label':'earlier'}");
    }
    if (url.contains("/networking/ips/")) {
      linode(TextNode.valueOf("any"));
      ids.put("address", api.get("/linode/instances/" + ids.get("any")).body().path("ipv4").get(0).asText());
    }
  }

  /// Locks what the recording tells of as locked already.
  private void lock(JsonNode request) {
    if (request.has("lock_type")) {
      linode(request.path("entity_id"));
      var made = api.post("/locks", "{'entity_type':'linode','entity_id':%s,'lock_type':'cannot_delete'}"
          .formatted(ids.get(request.path("entity_id").asText())));
      ids.put("lock", String.valueOf(made.id()));
    }
  }

  /// Makes what the exchange takes for granted and what needs things that earlier exchanges made: configurations of
  /// NodeBalancers, and members of VLANs.
  private void prepareLate(JsonNode recorded) {
    var url = recorded.path("url").asText();
    var numbers = NUMBER.matcher(url).results().map(MatchResult::group).toList();
    if (url.contains("/nodebalancers/") && url.contains("/configs/")) {
      part(numbers.get(1), "/nodebalancers/%s/configs".formatted(ids.get(numbers.getFirst())), "{}");
    }
    if (url.contains("/networking/vlans")) {
      recorded.at("/response/data").forEach(vlan -> vlan.path("linodes").forEach(id -> member(id, vlan)));
    }
  }

  private void member(JsonNode id, JsonNode vlan) {
    if (unknown(id)) {
      var body = Json.object().put("type", "g6-nanode-1").put("region", vlan.path("region").asText())
          .put("label", "member").put("image", "linode/debian12").put("root_pass", "aPassword-1");
      body.putArray("interfaces").addObject().put("purpose", "vlan")
          .put("label", vlan.path("label").asText());
      ids.put(id.asText(), String.valueOf(api.post("/linode/instances", body.toString()).id()));
    }
  }

  private void part(String id, String path, String body) {
    if (unknown(TextNode.valueOf(id))) {
      ids.put(id, String.valueOf(api.post(path, body).id()));
    }
  }

  private void vpc(JsonNode id) {
    if (unknown(id)) {
      ids.put(id.asText(),
          String.valueOf(api.post("/vpcs", "{'label':'earlier','region':'us-ord'}").id()));
    }
  }

  private void firewall(JsonNode id) {
    if (unknown(id)) {
      var rules = "{'inbound_policy':'ACCEPT','outbound_policy':'ACCEPT'}";
      var label = "earlier-" + id.asText();
      ids.put(id.asText(), String.valueOf(
          api.post("/networking/firewalls", "{'label':'%s','rules':%s}".formatted(label, rules)).id()));
    }
  }

  /// Makes a Linode as the recording shows it elsewhere.
  private void linode(JsonNode id) {
    if (!unknown(id)) {
      return;
    }
    var shown = exchanges.valueStream().map(exchange -> exchange.path("response"))
        .filter(response -> response.has("type") && response.path("id").asText().equals(id.asText()))
        .findFirst()
        .orElse(Json.object());
    var body = Json.object().put("type", "g6-nanode-1").put("region", region(shown))
        .put("label", label(id, shown));
    if (!shown.path("image").isNull()) {
      body.put("image", shown.path("image").asText("linode/debian12")).put("root_pass", "aPassword-1");
      body.put("booted", shown.isEmpty());
    }
    ids.put(id.asText(), String.valueOf(api.post("/linode/instances", body.toString()).id()));
  }

  /// Where the case takes place.
  private String region(JsonNode shown) {
    var named = exchanges.valueStream().map(exchange -> exchange.at("/response/region").asText(""))
        .filter(region -> !region.isEmpty()).findFirst().orElse("gb-lon");
    return shown.path("region").asText(named);
  }

  private String label(JsonNode id, JsonNode shown) {
    var asEntity = exchanges.valueStream().map(exchange -> exchange.path("response"))
        .flatMap(response -> Stream.concat(Stream.of(response.path("entity")),
            response.findValues("assigned_entity").stream()))
        .filter(entity -> entity.path("id").asText().equals(id.asText()))
        .map(entity -> entity.path("label").asText());
    var asOwner = exchanges.valueStream()
        .map(exchange -> exchange.at("/response/linode_label").asText("null"))
        .filter(label -> !label.equals("null"));
    return shown.path("label").asText(Stream.concat(asEntity, asOwner).findFirst().orElse("earlier"));
  }

  private boolean unknown(JsonNode id) {
    return !id.isMissingNode() && !id.isNull() && !ids.containsKey(id.asText())
        && !made.contains(id.asText());
  }

  private String privateAddress() {
    var body = Json.object().put("type", "g6-nanode-1").put("region", "ap-west").put("private_ip", true)
        .put("label", "back-end-" + ids.size());
    return api.post("/linode/instances", body.toString()).body().path("ipv4").get(1).asText();
  }
}
