package org.lct.sandbox.firewall;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// Which rules firewalls have had.
///
/// Answers as Linode's own Python library understands them: pages of versions, and the rules of one. The OpenAPI
/// document shows a firewall in both places.
final class RuleHistory {
  private static final String READ = "firewall:read_only";
  private static final String HISTORY = "/networking/firewalls/{firewallId}/history";

  private final Cloud cloud;
  private final Table<RuleVersion> table;
  private final Index<Long, RuleVersion> byFirewall;

  RuleHistory(Cloud cloud) {
    this.cloud = cloud;
    this.table = cloud.store().table("firewall_rule_versions", RuleVersion.class);
    this.byFirewall = table.index(RuleVersion::firewall);
  }

  List<Route> routes(Function<Call, Firewall> found) {
    return List.of(Route.list(HISTORY, READ, call -> list(found.apply(call), call)),
        Route.get(HISTORY + "/rules/{version}", READ, call -> rules(found.apply(call), call)));
  }

  /// Notes the rules that the firewall has now.
  void add(Firewall firewall) {
    table.put(RuleVersion.of(cloud.store().next("FIREWALL_RULE_VERSION", 1), firewall));
  }

  /// Forgets a firewall that ceases to be.
  void forget(long firewall) {
    byFirewall.get(firewall).forEach(version -> table.remove(version.id()));
  }

  /// Rules as the API shows them.
  static ObjectNode view(ObjectNode rules, int version) {
    var crc = new CRC32();
    crc.update(rules.toString().getBytes(UTF_8));
    return rules.deepCopy().put("version", version).put("fingerprint", "%08x".formatted(crc.getValue()));
  }

  /// All versions that are known, the oldest first. What was before this history began is not.
  private List<RuleVersion> versions(Firewall firewall) {
    var known = byFirewall.get(firewall.id());
    var current = known.stream().anyMatch(version -> version.version() == firewall.version());
    return current ? known
        : Stream.concat(known.stream(), Stream.of(RuleVersion.of(0, firewall))).toList();
  }

  private JsonNode list(Firewall firewall, Call call) {
    return new Listing<>(versions(firewall), version -> {
      var json = Json.object().put("updated", Json.date(version.created())).put("status",
          firewall.enabled() ? "enabled" : "disabled");
      json.putObject("rules").put("version", version.version());
      return json;
    }, Set.of()).page(call);
  }

  private JsonNode rules(Firewall firewall, Call call) {
    var wanted = call.id("version");
    return versions(firewall).stream().filter(version -> version.version() == wanted).findFirst()
        .map(version -> view(version.rules(), version.version())).orElseThrow(Refusal::notFound);
  }
}
