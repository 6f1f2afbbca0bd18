package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirewallRulesTest extends SandboxTestBase {
  private static final String WALLS = "/networking/firewalls";
  private static final String SETS = WALLS + "/rulesets";
  private static final String SET = "{'label':'web','type':'inbound','description':'for the web','rules':"
      + "[{'action':'ACCEPT','protocol':'TCP','ports':'80','addresses':{'ipv4':['0.0.0.0/0']}}]}";

  private long wall(String inbound) {
    return api.post(WALLS, "{'label':'wall','rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT',"
        + "'inbound':[%s]}}".formatted(inbound)).id();
  }

  @Test
  void formerRulesAreRemembered() {
    var wall = WALLS + "/" + wall("{'action':'DROP','protocol':'ALL','addresses':{'ipv6':['::/0']}}");
    time.passSeconds(60);
    api.put(wall + "/rules",
        "{'inbound':[],'inbound_policy':'ACCEPT','outbound':[],'outbound_policy':'ACCEPT'}");
    api.put(wall, "{'status':'disabled'}");
    var versions = api.get(wall + "/history");
    assertThat(versions.data().findValuesAsText("version")).containsExactly("1", "2");
    assertThat(versions.all("updated")).containsExactly("2026-11-22T10:00:00", "2026-11-22T10:01:00");
    assertThat(versions.all("status")).containsExactly("disabled", "disabled");
    var first = api.get(wall + "/history/rules/1").body();
    assertThat(first.at("/inbound/0/protocol").asText()).isEqualTo("ALL");
    assertThat(first.path("version").asInt()).isEqualTo(1);
    assertThat(api.get(wall + "/history/rules/2").body()).isEqualTo(api.get(wall + "/rules").body());
    assertThat(api.get(wall + "/history/rules/3").status()).isEqualTo(404);
    api.delete(wall);
    assertThat(api.get(wall + "/history").status()).isEqualTo(404);
  }

  @Test
  void rulesNamePrefixListsThatExist() {
    var vpc = api.post("/vpcs",
        "{'label':'inner','region':'de-fra-2','subnets':[{'label':'one','ipv4':'10.0.0.0/24'}]}");
    var subnet = vpc.body().at("/subnets/0/id").asLong();
    var lists = api.get("/networking/prefixlists?page_size=500");
    assertThat(lists.header("X-Accepted-OAuth-Scopes")).isEqualTo("firewall:read_only");
    assertThat(lists.all("name")).doesNotHaveDuplicates()
        .contains("pl:system:resolvers:us-iad", "pl:system:object-storage:us-iad", "pl::vpcs:" + vpc.id(),
            "pl::subnets:" + subnet);
    assertThat(lists.all("id")).doesNotHaveDuplicates();
    var one = api.get("/networking/prefixlists", "{\"name\":\"pl::subnets:%d\"}".formatted(subnet)).data()
        .get(0);
    assertThat(one.at("/ipv4/0").asText()).isEqualTo("10.0.0.0/24");
    assertThat(api.get("/networking/prefixlists/" + one.path("id")).body()).isEqualTo(one);
    assertThat(api.get("/networking/prefixlists/1").status()).isEqualTo(404);
    var rule = "{'action':'ACCEPT','protocol':'TCP','addresses':{'ipv4':['pl::vpcs:<current>','pl::subnets:%d',"
        .formatted(subnet) + "'pl:system:resolvers:us-iad'],'ipv6':['%s']}}";
    var body = "{'label':'wall','rules':{'inbound_policy':'DROP','outbound_policy':'DROP','inbound':[%s]}}";
    assertThat(api.post(WALLS, body.formatted(rule.formatted("pl::vpcs:1"))).errors())
        .containsExactly("rules.inbound[0].addresses.ipv6: There is no prefix list pl::vpcs:1");
    assertThat(api.post(WALLS, body.formatted(rule.formatted("pl::subnets:<current>"))).errors()).isEmpty();
    assertThat(
        api.post(SETS, "{'label':'web','type':'inbound','rules':[%s]}".formatted(rule.formatted("pl:x")))
            .errors())
        .containsExactly("rules[0].addresses.ipv6: There is no prefix list pl:x");
  }

  @Test
  void templatesCanBeUsedAsTheyAre() {
    var templates = api.get(WALLS + "/templates");
    assertThat(templates.all("slug")).containsExactly("vpc", "public");
    assertThat(templates.header("X-Accepted-OAuth-Scopes")).isEqualTo("firewall:read_only");
    for (var template : templates.data()) {
      var slug = template.path("slug").asText();
      assertThat(api.get(WALLS + "/templates/" + slug).body()).isEqualTo(template);
      var made = api.post(WALLS, "{'label':'%s','rules':%s}".formatted(slug, template.path("rules")));
      assertThat(made.errors()).isEmpty();
      assertThat(made.body().at("/rules/inbound")).isEqualTo(template.at("/rules/inbound"));
    }
    assertThat(api.get(WALLS + "/templates/none").status()).isEqualTo(404);
  }

  @Test
  void aRuleSetHasVersionsAndStaysOnRecordWhenDeleted() {
    var made = api.post(SETS, SET);
    assertThat(made.body().path("version").asInt()).isEqualTo(1);
    assertThat(made.body().path("is_service_defined").asBoolean()).isFalse();
    var path = SETS + "/" + made.id();
    var changed = api.put(path, "{'label':'web-2','rules':[]}");
    assertThat(changed.text("label") + changed.text("version") + changed.text("description"))
        .isEqualTo("web-22for the web");
    assertThat(api.get(path).body()).isEqualTo(changed.body());
    assertThat(api.delete(path).body()).isEmpty();
    assertThat(api.get(SETS).all("deleted")).containsExactly("2026-11-22T10:00:00");
    assertThat(api.put(path, "{}").status()).isEqualTo(404);
    assertThat(api.get("/account/events").all("action")).containsExactly("firewall_ruleset_create",
        "firewall_ruleset_update", "firewall_ruleset_delete");
  }

  @Test
  void aFirewallUsesRuleSetsOfTheRightDirection() {
    var set = api.post(SETS, SET).id();
    var rules = "{'label':'wall','rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT',"
        + "'%s':[{'ruleset':%d}]}}";
    assertThat(api.post(WALLS, rules.formatted("outbound", set)).errors())
        .containsExactly("rules.outbound[0].ruleset: ruleset is not valid");
    assertThat(api.post(WALLS, rules.formatted("inbound", 1)).errors())
        .containsExactly("rules.inbound[0].ruleset: ruleset is not valid");
    var wall = api.post(WALLS, rules.formatted("inbound", set));
    assertThat(wall.body().at("/rules/inbound/0/ruleset").asLong()).isEqualTo(set);
    assertThat(api.delete(SETS + "/" + set).errors()).containsExactly("A firewall uses this rule set.");
    api.delete(WALLS + "/" + wall.id());
    assertThat(api.delete(SETS + "/" + set).status()).isEqualTo(200);
    assertThat(api.post(WALLS, rules.formatted("inbound", set)).status()).isEqualTo(400);
  }

  @Test
  void rulesOfASetAreRulesOfAFirewall() {
    assertThat(api.post(SETS, "{'label':'web','type':'sideways','rules':[{'action':'MAYBE','protocol':'ICMP',"
        + "'ports':'1'}]}").errors()).containsExactly("type: Must be one of inbound, outbound",
            "rules[0].action: Must be one of ACCEPT, DROP", "rules[0].addresses: addresses is required",
            "rules[0].ports: This protocol has no ports");
    assertThat(api.post(SETS, "{'label':'web','type':'inbound','rules':[{'ruleset':1}]}").errors())
        .contains("rules[0].ruleset: Unknown field");
    for (var protocol : new String[]{"SCTP", "6", "50", "ALL", "IPENCAP"}) {
      assertThat(
          wall("{'action':'ACCEPT','protocol':'%s','addresses':{'ipv6':['::/0']}}".formatted(protocol)))
          .isPositive();
      api.get(WALLS).all("id").forEach(id -> api.delete(WALLS + "/" + id));
    }
    assertThat(wall("{'action':'ACCEPT','protocol':'256','addresses':{'ipv6':['::/0']}}")).isZero();
  }
}
