package org.lct.sandbox.nodebalancer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.json.Json;

/// What a NodeBalancer's configuration may say, by protocol.
final class ConfigFields {
  private static final Set<String> BALANCING = Set.of("roundrobin", "leastconn", "source");
  private static final Map<String, Set<String>> ALGORITHMS = Map.of("http", BALANCING, "https", BALANCING,
      "tcp",
      BALANCING, "udp", Set.of("roundrobin", "leastconn", "ring_hash"));
  private static final Map<String, Set<String>> STICKINESS = Map.of("http",
      Set.of("none", "table", "http_cookie"),
      "https", Set.of("none", "table", "http_cookie"), "tcp", Set.of("none", "table"), "udp",
      Set.of("none", "session", "source_ip"));

  private static final List<String> COMMON = List.of("port", "check", "check_interval", "check_timeout",
      "check_attempts", "check_path", "check_body");

  /// The fields but for `nodes`.
  static final Fields FIELDS = Fields.of(Field.number("port").range(1, 65_535),
      Field.text("protocol").oneOf("http", "https", "tcp", "udp"), Field.text("algorithm"),
      Field.text("stickiness"), Field.text("check").oneOf("none", "connection", "http", "http_body"),
      Field.number("check_interval").range(2, 3600), Field.number("check_timeout").range(1, 30),
      Field.number("check_attempts").range(1, 30), Field.text("check_path").matching("[a-zA-Z0-9/\\-%?&=.]*",
          "Must only use letters, numbers and /-%?&=."),
      Field.text("check_body"), Field.flag("check_passive"),
      Field.text("proxy_protocol").oneOf("none", "v1", "v2"),
      Field.text("cipher_suite").oneOf("recommended", "legacy", "none"), Field.text("ssl_cert"),
      Field.text("ssl_key"),
      Field.number("udp_check_port").range(1, 65_535), Field.number("udp_session_timeout").range(1, 300))
      .ignoring("id", "nodebalancer_id", "ssl_commonname", "ssl_fingerprint", "nodes_status");

  private ConfigFields() {}

  /// The settings that follow from what was sent, on top of those that were there.
  ///
  /// @param old the settings before, or none for a new configuration
  /// @param prefix of the fields' names in problems
  static ObjectNode settings(Body body, ObjectNode old, String prefix, Problems problems) {
    var settings = base(body.text("protocol").orElse(old.path("protocol").asText("http")), old);
    body.all().propertyStream()
        .filter(entry -> settings.has(entry.getKey()) && !entry.getKey().startsWith("ssl_"))
        .forEach(entry -> settings.set(entry.getKey(), entry.getValue()));
    check(settings, body, prefix, problems);
    certify(settings, body);
    return settings;
  }

  /// What was there; where the protocol changes, only what all protocols have in common.
  private static ObjectNode base(String protocol, ObjectNode old) {
    if (old.path("protocol").asText().equals(protocol)) {
      return old.deepCopy();
    }
    var base = defaults(protocol);
    COMMON.stream().filter(old::has).forEach(name -> base.set(name, old.get(name)));
    return base;
  }

  private static ObjectNode defaults(String protocol) {
    var udp = protocol.equals("udp");
    return Json.object().put("port", 80).put("protocol", protocol).put("algorithm", "roundrobin")
        .put("stickiness", udp ? "session" : "none").put("check", "none").put("check_interval", 5)
        .put("check_timeout", 30).put("check_attempts", 3).put("check_path", "").put("check_body", "")
        .put("check_passive", !udp).put("proxy_protocol", "none")
        .put("cipher_suite", udp ? "none" : "recommended")
        .put("ssl_commonname", "").put("ssl_fingerprint", "").putNull("ssl_cert").putNull("ssl_key")
        .put("udp_check_port", 80).put("udp_session_timeout", 16);
  }

  private static void check(ObjectNode settings, Body body, String prefix, Problems problems) {
    var protocol = settings.path("protocol").asText();
    problems.require(
        ALGORITHMS.getOrDefault(protocol, Set.of()).contains(text(settings, "algorithm")),
        "algorithm is not valid for " + protocol, prefix + "algorithm");
    problems.require(STICKINESS.getOrDefault(protocol, Set.of()).contains(text(settings, "stickiness")),
        "stickiness is not valid for " + protocol, prefix + "stickiness");
    problems.require(protocol.equals("tcp") || text(settings, "proxy_protocol").equals("none"),
        "proxy_protocol is only valid for tcp", prefix + "proxy_protocol");
    problems.require(!protocol.equals("udp") || !settings.path("check_passive").asBoolean(),
        "check_passive must be false for udp", prefix + "check_passive");
    var check = text(settings, "check");
    problems.require(!check.startsWith("http") || !text(settings, "check_path").isEmpty(),
        "check_path is required", prefix + "check_path");
    problems.require(!check.equals("http_body") || !text(settings, "check_body").isEmpty(),
        "check_body is required", prefix + "check_body");
    if (protocol.equals("https") && settings.path("ssl_cert").isNull()) {
      problems.require(body.has("ssl_cert"), "ssl_cert is required", prefix + "ssl_cert");
      problems.require(body.has("ssl_key"), "ssl_key is required", prefix + "ssl_key");
    }
  }

  /// Notes that there is a certificate. Neither it nor its key is kept or shown.
  private static void certify(ObjectNode settings, Body body) {
    if (body.has("ssl_cert") && body.has("ssl_key")) {
      settings.put("ssl_cert", "<REDACTED>").put("ssl_key", "<REDACTED>").put("ssl_commonname", "sandbox")
          .put("ssl_fingerprint", "00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13");
    }
  }

  private static String text(ObjectNode settings, String name) {
    return settings.path(name).asText();
  }
}
