package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.expand.Expansions.draft;
import static org.lct.expand.Expansions.expand;
import static org.lct.expand.Expansions.find;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lct.expand.DesiredFirewall.Rule;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan.Policy;
import org.lct.testing.Problems;
import org.lct.testing.SamplePlans;

class BalancingTest {
  private static final String SHOP = """
      name: shop
      tags: [prod]
      regions:
      - region: us-east
        nodes:
        - {name: web, type: 1gb, count: 2, tag: front}
        - {name: api, type: 1gb, tag: front}
        - {name: db, type: 1gb}
        nodebalancers:
        - {name: nb, tag: front, port: 80, backend-port: 8080, algorithm: leastconn, stickiness: table, check: {kind: http, path: /up}}
        - {name: inner, tag: api, ports: [{port: 9000, protocol: tcp, proxy-protocol: v2}, {port: 9001, protocol: tcp}]}
      """;

  @Test
  void givesEveryPortABackEndForEachSelectedNode() {
    var expansion = expand(SHOP);

    assertThat(
        expansion.each(DesiredBackEnd.class).map(backEnd -> backEnd.address().value() + " " + backEnd.port()))
        .containsExactly("us-east/inner/port.9000/api[1] 9000", "us-east/inner/port.9001/api[1] 9001",
            "us-east/nb/port.80/api[1] 8080", "us-east/nb/port.80/web[1] 8080",
            "us-east/nb/port.80/web[2] 8080");
    var backEnd = find(expansion, DesiredBackEnd.class, "us-east/nb/port.80/web[2]");
    assertThat(backEnd.linode()).isEqualTo(new ResourceAddress("us-east/web[2]"));
    assertThat(backEnd.config()).isEqualTo(new ResourceAddress("us-east/nb/port.80"));
    assertThat(backEnd.label()).isEqualTo("web-2");
    assertThat(find(expansion, DesiredNodeBalancer.class, "us-east/nb")).isEqualTo(
        new DesiredNodeBalancer(new ResourceAddress("us-east/nb"), "us-east", "shop-us-east-nb",
            List.of("prod"), Optional.empty()));
    var config = find(expansion, DesiredNodeBalancerConfig.class, "us-east/nb/port.80");
    assertThat(config.protocol()).isEqualTo("http");
    assertThat(config.algorithm()).contains("leastconn");
    assertThat(config.stickiness()).contains("table");
    assertThat(config.check().orElseThrow().path()).contains("/up");
    assertThat(find(expansion, DesiredNodeBalancerConfig.class, "us-east/inner/port.9000").proxyProtocol())
        .isEqualTo(Optional.of("v2"));
  }

  @Test
  void balancesOnlyNodesOfTheSameRegion() {
    var expansion = expand("""
        regions:
        - {region: us-east, nodes: [{name: web, type: 1gb}], nodebalancers: [{name: nb, tag: web}]}
        - {region: us-west, nodes: [{name: web, type: 1gb}]}
        """);

    assertThat(expansion.each(DesiredBackEnd.class)).extracting(backEnd -> backEnd.linode().value())
        .containsExactly("us-east/web[1]");
    assertThat(find(expansion, DesiredLinode.class, "us-west/web[1]").firewall().value())
        .isEqualTo("firewall.ssh");
  }

  @Test
  void putsNodesOfOneExposureBehindOneFirewall() {
    var expansion = expand(SHOP);

    assertThat(expansion.each(DesiredLinode.class).collect(
        Collectors.toMap(node -> node.address().value(), node -> node.firewall().value())))
        .containsEntry("us-east/web[1]", "firewall.tcp-8080")
        .containsEntry("us-east/api[1]", "firewall.tcp-8080-9000-9001")
        .containsEntry("us-east/db[1]", "firewall.ssh");
    assertThat(expansion.each(DesiredFirewall.class).map(DesiredFirewall::label)).containsExactly("shop-ssh",
        "shop-tcp-8080", "shop-tcp-8080-9000-9001");
    assertThat(find(expansion, DesiredFirewall.class, "firewall.tcp-8080")).isEqualTo(new DesiredFirewall(
        new ResourceAddress("firewall.tcp-8080"), "shop-tcp-8080", List.of("prod"), Policy.DROP, Policy.DROP,
        List.of(new Rule("ssh", "TCP", "22", List.of("192.0.2.1/32"), List.of()),
            new Rule("nodebalancers-tcp", "TCP", "8080", List.of("192.168.255.0/24"), List.of()))));
  }

  @Test
  void letsThePlanSayWhereSshComesFrom() {
    var firewall = find(expand("""
        security: {inbound: accept, outbound: accept, ssh: {from: [198.51.100.0/24, '2001:db8::/32', 198.51.100.0/24]}}
        regions: [{region: us-east, nodes: [{name: web, type: 1gb}]}]
        """), DesiredFirewall.class, "firewall.ssh");

    assertThat(firewall.inboundPolicy()).isEqualTo(Policy.ACCEPT);
    assertThat(firewall.outboundPolicy()).isEqualTo(Policy.ACCEPT);
    assertThat(firewall.inbound())
        .containsExactly(new Rule("ssh", "TCP", "22", List.of("198.51.100.0/24"), List.of("2001:db8::/32")));
  }

  @Test
  void opensSshToAllOnlyWhereAnyIsWritten() {
    var firewall = find(expand("""
        security: {ssh: {from: [any]}}
        regions: [{region: us-east, nodes: [{name: web, type: 1gb}]}]
        """), DesiredFirewall.class, "firewall.ssh");

    assertThat(firewall.inbound())
        .containsExactly(new Rule("ssh", "TCP", "22", List.of("0.0.0.0/0"), List.of("::/0")));
  }

  @Test
  void opensNoSshWhereNobodySaysFromWhere() {
    var plan = SamplePlans.of("regions: [{region: us-east, nodes: [{name: web, type: 1gb}]}]");
    var draft = new PlanExpander()
        .draft(new ExpandRequest(plan, "test", Expansions.CATALOG, CounterValues.NONE, List.of()));

    assertThat(find(draft.expansion(), DesiredFirewall.class, "firewall.ssh").inbound()).isEmpty();
  }

  @Test
  void refusesRangesThatAreNone() {
    var draft = draft("""
        security: {ssh: {from: [198.51.100.0/24, home]}}
        regions: [{region: us-east, nodes: [{name: web, type: 1gb, image: arch}]}]
        """);
    assertThat(Problems.of(draft.diagnostics()))
        .containsExactly("error bad-address-range /security/ssh/from/1");

    var plan = SamplePlans.of("regions: []");
    var request = new ExpandRequest(plan, "test", Expansions.CATALOG, CounterValues.NONE, List.of("here"));
    assertThat(Problems.of(new PlanExpander().draft(request).diagnostics()))
        .containsExactly("error bad-address-range");
  }

  @Test
  void splitsPortsOverRulesAndRefusesMoreThanAFirewallHolds() {
    assertThat(find(expand(balancing(16)), DesiredFirewall.class, exposure(16)).inbound()).hasSize(3)
        .extracting(Rule::ports).last().isEqualTo("1016");
    assertThat(find(expand(balancing(360)), DesiredFirewall.class, exposure(360)).inbound()).hasSize(25);

    assertThat(Problems.of(draft(balancing(361)).diagnostics()))
        .containsExactly("error too-many-firewall-rules " + exposure(361));
  }

  private static String balancing(int ports) {
    return """
        regions:
        - region: us-east
          nodes: [{name: web, type: 1gb, image: arch}]
          nodebalancers: [{name: nb, tag: web, ports: [%s]}]
        """
        .formatted(IntStream.rangeClosed(1, ports).mapToObj(i -> "{port: " + (1000 + i) + ", protocol: tcp}")
            .collect(Collectors.joining(", ")));
  }

  private static String exposure(int ports) {
    return "firewall.tcp-" + IntStream.rangeClosed(1, ports).mapToObj(i -> String.valueOf(1000 + i))
        .collect(Collectors.joining("-"));
  }
}
