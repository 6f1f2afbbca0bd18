package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirewallTest extends SandboxTestBase {
  private static final String WALLS = "/networking/firewalls";
  private static final String OPEN = "{'label':'%s','rules':{'inbound_policy':'ACCEPT','outbound_policy':'ACCEPT'}}";

  private static final String ALL = "'addresses':{'ipv4':['0.0.0.0/0']}";

  private long wall(String label) {
    return api.post(WALLS, OPEN.formatted(label)).id();
  }

  @Test
  void countsTheVersionsOfItsRules() {
    var created = api.post(WALLS, """
        {'label':'wall','tags':['prod'],'rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT','inbound':[
          {'action':'ACCEPT','protocol':'TCP','ports':'22, 80-90','label':'ssh',
           'addresses':{'ipv4':['0.0.0.0/0'],'ipv6':['::/0']}}]}}""");
    assertThat(created.errors()).isEmpty();
    var rules = created.body().path("rules");
    assertThat(rules.path("version").asInt()).isEqualTo(1);
    assertThat(rules.path("outbound")).isEmpty();
    var path = WALLS + "/%d/rules".formatted(created.id());
    var changed = api
        .put(path, "{'inbound':[],'inbound_policy':'DROP','outbound':null,'outbound_policy':'DROP'}")
        .body();
    assertThat(changed.path("version").asInt()).isEqualTo(2);
    assertThat(changed.path("outbound").isNull()).isTrue();
    assertThat(changed.path("fingerprint")).isNotEqualTo(rules.path("fingerprint"));
    assertThat(api.get(path).body()).isEqualTo(changed);
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    assertThat(errors("'inbound_policy':'MAYBE'")).containsExactly(
        "rules.inbound_policy: Must be one of ACCEPT, DROP",
        "rules.outbound_policy: outbound_policy is required");
    assertThat(errors("'inbound_policy':'DROP','outbound_policy':'DROP','forward':[]")).containsExactly(
        "rules: Keys must be one of: inbound, inbound_policy, outbound, outbound_policy");
    assertThat(rule("'addresses':{'ipv4':['10.0.0.0/33','1.2.3.400','::/0']}"))
        .containsExactly(
            "rules.inbound[0].addresses.ipv4: Must contain only valid IPv4 addresses or networks");
    assertThat(rule("'addresses':{'ipv6':['::/129']}"))
        .containsExactly(
            "rules.inbound[0].addresses.ipv6: Must contain only valid IPv6 addresses or networks");
    assertThat(rule("'addresses':{'ipv4':[]}"))
        .containsExactly("rules.inbound[0].addresses.ipv4: Must not be an empty list");
    assertThat(rule("'addresses':{}"))
        .containsExactly("rules.inbound[0].addresses: Must contain ipv4, ipv6, or both");
    assertThat(rule("'ports':'22'"))
        .containsExactly("rules.inbound[0].addresses: addresses is required");
    for (var ports : List.of("", "0", "080", "65536", "9-1", "80-80", "1-2-3", "x", "22,  80", "22 ,80",
        "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16")) {
      assertThat(rule(ALL + ",'ports':'%s'".formatted(ports)))
          .containsExactly("rules.inbound[0].ports: Must be a list of ports and port ranges");
    }
    var many = IntStream.range(0, 26).mapToObj(_ -> "{'action':'DROP','protocol':'ALL',%s}".formatted(ALL))
        .collect(Collectors.joining(","));
    assertThat(errors("'inbound_policy':'DROP','outbound_policy':'DROP','outbound':[%s]".formatted(many)))
        .containsExactly("rules: Must have at most 25 rules");
    assertThat(rule(ALL + ",'ports':'1-2, 3-4,5-6,7-8,9-10,11-12,13-14,15'")).isEmpty();
  }

  private List<String> errors(String rules) {
    return api.post(WALLS, "{'label':'wall','rules':{%s}}".formatted(rules)).errors();
  }

  private List<String> rule(String rule) {
    return errors(
        "'inbound_policy':'DROP','outbound_policy':'DROP','inbound':[{'action':'DROP','protocol':'TCP',%s}]"
            .formatted(rule));
  }

  @Test
  void onlyOneEnabledFirewallProtectsALinode() {
    var linode = blankLinode("bare");
    var first = wall("first");
    var second = wall("second");
    var device = "{'id':%d,'type':'linode'}".formatted(linode);
    var made = api.post(WALLS + "/%d/devices".formatted(first), device);
    assertThat(made.body().at("/entity/label").asText()).isEqualTo("bare");
    assertThat(api.post(WALLS + "/%d/devices".formatted(second), device).status()).isEqualTo(400);
    assertThat(api.put(WALLS + "/" + first, "{'status':'disabled'}").text("status")).isEqualTo("disabled");
    assertThat(api.post(WALLS + "/%d/devices".formatted(second), device).status()).isEqualTo(200);
    assertThat(api.put(WALLS + "/" + first, "{'status':'enabled'}").status()).isEqualTo(400);
    assertThat(api.delete(WALLS + "/%d/devices/%d".formatted(first, made.id())).status()).isEqualTo(200);
    assertThat(api.put(WALLS + "/" + first, "{'status':'enabled'}").status()).isEqualTo(200);
    assertThat(
        api.put("/linode/instances/%d/firewalls".formatted(linode), "{'firewall_ids':[%d]}".formatted(first))
            .all("label"))
        .containsExactly("first");
    assertThat(api.get(WALLS + "/" + second).body().path("entities")).isEmpty();
    assertThat(api.post("/linode/instances/%d/firewalls/apply".formatted(linode), "").status())
        .isEqualTo(200);
  }

  @Test
  void defaultsProtectWhatIsNew() {
    var wall = wall("wall");
    assertThat(api.get(WALLS + "/settings").body().at("/default_firewall_ids/linode").isNull()).isTrue();
    assertThat(api.put(WALLS + "/settings", "{'default_firewall_ids':{'linode':%d}}".formatted(wall)).body()
        .at("/default_firewall_ids/linode").asLong()).isEqualTo(wall);
    var linode = blankLinode("bare");
    assertThat(api.get("/linode/instances/%d/firewalls".formatted(linode)).data()).hasSize(1);
    var without = api.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord','firewall_id':-1}")
        .id();
    assertThat(api.get("/linode/instances/%d/firewalls".formatted(without)).data()).isEmpty();
    assertThat(api.delete(WALLS + "/" + wall).status()).isEqualTo(400);
    assertThat(api.put(WALLS + "/" + wall, "{'status':'disabled'}").status()).isEqualTo(400);
    assertThat(api.put(WALLS + "/settings", "{'default_firewall_ids':{'linode':null}}").status())
        .isEqualTo(200);
    assertThat(api.delete(WALLS + "/" + wall).status()).isEqualTo(200);
    assertThat(api.get("/linode/instances/%d/firewalls".formatted(linode)).data()).isEmpty();
  }

  @Test
  void forgetsLinodesThatAreGone() {
    var wall = wall("wall");
    var linode = blankLinode("bare");
    api.post(WALLS + "/%d/devices".formatted(wall), "{'id':%d,'type':'linode'}".formatted(linode));
    api.delete("/linode/instances/" + linode);
    time.passSeconds(30);
    assertThat(api.get(WALLS + "/%d/devices".formatted(wall)).data()).isEmpty();
    assertThat(api.post(WALLS + "/%d/devices".formatted(wall), "{'id':%d,'type':'linode'}".formatted(linode))
        .errors())
        .containsExactly("id: id is not valid");
  }

  @Test
  void comesWithItsDevices() {
    var linode = blankLinode("bare");
    var made = api.post(WALLS, OPEN.replace("'rules'", "'devices':{'linodes':[%d],'nodebalancers':[]},'rules'"
        .formatted(linode)).formatted("wall"));
    assertThat(made.body().path("entities").get(0).path("id").asLong()).isEqualTo(linode);
    assertThat(api.post(WALLS, OPEN.formatted("wall")).errors())
        .containsExactly("label: Label must be unique among your Cloud Firewalls");
    var actions = api.get("/account/events", "{\"action\":\"firewall_device_add\"}").data();
    assertThat(actions.get(0).at("/secondary_entity/id").asLong()).isEqualTo(linode);
    assertThat(actions.get(0).path("status").asText()).isEqualTo("notification");
    assertThat(actions.get(0).path("percent_complete").isNull()).isTrue();
  }

  @Test
  void aDisabledFirewallProtectsAThingOnce() {
    var linode = api.post("/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2','firewall_id':-1}")
        .id();
    var firewall = "/networking/firewalls/" + api.post("/networking/firewalls",
        "{'label':'wall','rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT'}}").id();
    api.put(firewall, "{'status':'disabled'}");
    var device = "{'type':'linode','id':%d}".formatted(linode);
    assertThat(api.post(firewall + "/devices", device).status()).isEqualTo(200);
    assertThat(api.post(firewall + "/devices", device).errors())
        .containsExactly("id: The linode already has this firewall");
    assertThat(api.put(firewall, "{'status':'enabled'}").body().path("entities")).hasSize(1);
  }

  @Test
  void newRulesAreSentWhole() {
    var rules = "/networking/firewalls/%d/rules".formatted(api.post("/networking/firewalls",
        "{'label':'wall','rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT'}}").id());
    assertThat(api.put(rules, "{'inbound_policy':'DROP','outbound_policy':'ACCEPT'}").errors())
        .containsExactly("inbound: inbound is required", "outbound: outbound is required");
    var read = api.get(rules).body();
    assertThat(api.put(rules, read.toString()).status()).isEqualTo(200);
  }
}
