package org.lct.sandbox.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.json.Json;

/// Linode's suggestions for firewalls, as recorded in May 2026: for interfaces in a VPC, and for public ones.
final class Templates {
  private static final String READ = "firewall:read_only";
  private static final String TEMPLATES = "/networking/firewalls/templates";
  private static final List<String> PRIVATE = List.of("10.0.0.0/8", "192.168.0.0/17", "172.16.0.0/12");
  private static final ObjectNode SSH = everywhere("TCP", "accept-inbound-ssh", "22", "SSH");
  private static final ObjectNode ICMP = everywhere("ICMP", "accept-inbound-icmp", null, "ICMP");
  private static final List<ObjectNode> ALL = List.of(
      template("vpc", SSH, ICMP, within("TCP"), within("UDP")), template("public", SSH, ICMP));

  private Templates() {}

  static List<Route> routes() {
    return List.of(
        Route.list(TEMPLATES, READ, new Listing<>(ALL, Function.identity(), Set.of())::page),
        Route.get(TEMPLATES + "/{slug}", READ, Templates::one));
  }

  private static JsonNode one(Call call) {
    return ALL.stream().filter(template -> template.path("slug").asText().equals(call.text("slug")))
        .findFirst().orElseThrow(Refusal::notFound);
  }

  private static ObjectNode template(String slug, ObjectNode... inbound) {
    var json = Json.object().put("slug", slug);
    var rules = json.putObject("rules");
    rules.putArray("inbound").addAll(List.of(inbound));
    rules.put("inbound_policy", "DROP").putArray("outbound");
    rules.put("outbound_policy", "ACCEPT");
    return json;
  }

  private static ObjectNode everywhere(String protocol, String label, @Nullable String ports, String what) {
    var json = rule(protocol, label, ports, what);
    json.putObject("addresses").<ObjectNode>set("ipv6", Json.texts(List.of("::/0"))).set("ipv4",
        Json.texts(List.of("0.0.0.0/0")));
    return json;
  }

  private static ObjectNode within(String protocol) {
    var json = rule(protocol, "accept-inbound-rfc1918", "1-65535", "RFC-1918");
    json.putObject("addresses").set("ipv4", Json.texts(PRIVATE));
    return json;
  }

  private static ObjectNode rule(String protocol, String label, @Nullable String ports, String what) {
    var json = Json.object().put("protocol", protocol).put("action", "ACCEPT").put("label", label);
    if (ports != null) {
      json.put("ports", ports);
    }
    return json.put("description", "Accept inbound " + what);
  }
}
