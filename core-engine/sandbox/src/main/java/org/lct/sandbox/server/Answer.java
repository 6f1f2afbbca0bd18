package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.json.Json;

/// What a request is answered.
record Answer(int status, String contentType, String content, Map<String, String> headers) {
  /// The headers of every answer, as Linode sends them.
  static final Map<String, String> COMMON_HEADERS = Map.of("Vary", "Authorization, X-Filter", "Cache-Control",
      "max-age=0, no-cache, no-store", "Access-Control-Allow-Origin", "*", "Access-Control-Allow-Methods",
      "HEAD, GET, OPTIONS, POST, PUT, DELETE", "Access-Control-Allow-Headers",
      "Authorization, Origin, X-Requested-With, Content-Type, Accept, X-Filter",
      "Access-Control-Expose-Headers",
      "X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, X-Status");

  static Answer json(int status, JsonNode body) {
    return new Answer(status, "application/json", new String(Json.bytes(body), UTF_8), Map.of());
  }

  /// The answer to a request that was carried out; 204 when there is nothing to say.
  static Answer done(JsonNode body) {
    return body.isMissingNode() ? new Answer(204, "application/json", "", Map.of()) : json(200, body);
  }

  static Answer refused(Refusal refusal) {
    return json(refusal.status(), refusal.view());
  }

  /// A failure that is no fault of the request.
  static Answer failed(int status, String reason) {
    var body = Json.object();
    body.putArray("errors").addObject().put("reason", reason);
    return json(status, body);
  }

  /// What a gateway in front of the API answers when it cannot reach it.
  static Answer badGateway() {
    return new Answer(502, "text/html", "<html><head><title>502 Bad Gateway</title></head>"
        + "<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>",
        Map.of());
  }

  /// The same answer with further headers.
  Answer with(Map<String, String> more) {
    var all = new TreeMap<>(headers);
    all.putAll(more);
    return new Answer(status, contentType, content, all);
  }
}
