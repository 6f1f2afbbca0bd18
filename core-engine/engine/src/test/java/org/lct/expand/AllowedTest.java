package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.expand.Expansions.draft;
import static org.lct.expand.Expansions.expand;
import static org.lct.expand.Expansions.find;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.expand.DesiredFirewall.Rule;
import org.lct.testing.Problems;

class AllowedTest {
  private static final String SHOP = """
      name: shop
      security: {ssh: {from: [192.0.2.1]}, MORE}
      regions:
      - region: us-east
        nodes: [{name: web, type: 1gb, count: 2}, {name: db, type: 1gb, tag: 'data store'}, {name: job, type: 1gb}]
        nodebalancers: [{name: nb, tag: web, port: 80}]
      - region: us-west
        nodes: [{name: web, type: 1gb}]
      """;

  private static Expansion shop(String security) {
    return expand(SHOP.replace("MORE", security));
  }

  private static List<String> inbound(Expansion expansion, String firewall) {
    return texts(find(expansion, DesiredFirewall.class, firewall).inbound());
  }

  private static List<String> outbound(Expansion expansion, String firewall) {
    return texts(find(expansion, DesiredFirewall.class, firewall).outbound());
  }

  /// Those of `allow`.
  private static List<String> texts(List<Rule> rules) {
    return rules.stream().filter(rule -> rule.label().equals("allow"))
        .map(rule -> rule.protocol() + " " + rule.ports() + " "
            + Stream.of(rule.ipv4(), rule.ipv6(), rule.made()).flatMap(List::stream).toList())
        .toList();
  }

  @Test
  void opensBothEndsBetweenNodesAndNothingElse() {
    var expansion = shop("allow: [{from: web, to: 'data store', port: '5432'}]");

    assertThat(
        inbound(expansion, "us-east/firewall.ssh+data-store." + Integer.toHexString("data store".hashCode())))
        .containsExactly("TCP 5432 [us-east/web[1], us-east/web[2], us-west/web[1]]");
    assertThat(outbound(expansion, "us-east/firewall.tcp-80+web"))
        .containsExactly("TCP 5432 [us-east/db[1]]");
    assertThat(outbound(expansion, "us-west/firewall.ssh+web")).containsExactly("TCP 5432 [us-east/db[1]]");
    assertThat(find(expansion, DesiredLinode.class, "us-east/job[1]").firewall().value())
        .isEqualTo("firewall.ssh");
    assertThat(inbound(expansion, "firewall.ssh")).isEmpty();
    assertThat(outbound(expansion, "firewall.ssh")).isEmpty();
    assertThat(expansion.each(DesiredFirewall.class)).hasSize(4);
  }

  @Test
  void takesAnyAsTheWorldAndWithoutNamesAsEveryNode() {
    var named = shop(
        "allow: [{from: any, to: job, port: '443,8000-8010'}, {from: job, to: 203.0.113.0/24, protocol: udp}]");
    assertThat(inbound(named, "us-east/firewall.ssh+job"))
        .containsExactly("TCP 443, 8000-8010 [0.0.0.0/0, ::/0]");
    assertThat(outbound(named, "us-east/firewall.ssh+job")).containsExactly("UDP  [203.0.113.0/24]");
    assertThat(outbound(named, "firewall.ssh")).isEmpty();

    var all = shop(
        "allow: [{from: any, to: any, protocol: icmp}, {from: '2001:db8::/32', to: any, port: '9100'}]");
    assertThat(all.each(DesiredFirewall.class)).hasSize(2).allSatisfy(firewall -> {
      assertThat(texts(firewall.inbound())).containsExactly("ICMP  [0.0.0.0/0, ::/0]",
          "TCP 9100 [2001:db8::/32]");
      assertThat(texts(firewall.outbound())).containsExactly("ICMP  [0.0.0.0/0, ::/0]");
    });
  }

  @Test
  void knowsWhereNodeBalancersSpeakFromAndWhatTheyAreReachedAt() {
    var expansion = shop(
        "allow: [{from: nodebalancer, to: job, port: '9'}, {from: job, to: nodebalancer, port: '80'}]");
    assertThat(inbound(expansion, "us-east/firewall.ssh+job")).containsExactly("TCP 9 [192.168.255.0/24]");
    assertThat(outbound(expansion, "us-east/firewall.ssh+job")).containsExactly("TCP 80 [us-east/nb]");
  }

  @Test
  void changesNoAddressWhenARuleChanges() {
    assertThat(shop("allow: [{from: web, to: job, port: '1'}]").each(DesiredFirewall.class)
        .map(DesiredFirewall::address))
        .containsExactlyElementsOf(
            shop("allow: [{from: 192.0.2.9, to: job}, {from: web, to: any, port: '2'}]")
                .each(DesiredFirewall.class).map(DesiredFirewall::address).toList());
  }

  @Test
  void letsOutWhatIsNamedAndAllFourServicesIfNoneIs() {
    var ssh = find(shop("outbound: drop"), DesiredFirewall.class, "firewall.ssh");
    assertThat(ssh.outbound()).extracting(Rule::label).containsExactly("dns", "dns", "ntp", "packages",
        "metadata");
    assertThat(ssh.outbound().getFirst().ipv4()).contains("66.228.42.5/32").doesNotContain("0.0.0.0/0");
    assertThat(ssh.outbound().getFirst().ipv6()).contains("2600:3c03::7/128");
    assertThat(ssh.outbound().getLast()).isEqualTo(new Rule("metadata", "TCP", "80",
        List.of("169.254.169.254/32"), List.of("fd00:a9fe:a9fe::1/128")));

    assertThat(find(shop("egress: [ntp]"), DesiredFirewall.class, "firewall.ssh").outbound())
        .containsExactly(new Rule("ntp", "UDP", "123", List.of("0.0.0.0/0"), List.of("::/0")));
    assertThat(find(shop("egress: [none]"), DesiredFirewall.class, "firewall.ssh").outbound()).isEmpty();
    assertThat(find(shop("outbound: accept, allow: [{from: any, to: 192.0.2.9}]"), DesiredFirewall.class,
        "firewall.ssh").outbound()).isEmpty();
  }

  @Test
  void asksAnybodyForNamesWhereTheResolversAreNotKnown() {
    var firewall = find(expand("regions: [{region: us-ord, nodes: [{name: a, type: 1gb}]},"
        + " {region: us-den-1, nodes: [{name: a, type: 1gb}]}]"), DesiredFirewall.class, "firewall.ssh");
    assertThat(firewall.outbound().getFirst().ipv4()).containsExactly("0.0.0.0/0");
  }

  @Test
  void cutsAddressesAndPortsIntoRulesAndRefusesTooMany() {
    var many = """
        security: {allow: [{from: web, to: db, port: '%s'}], egress: [none]}
        regions: [{region: us-east, nodes: [{name: web, type: 1gb, image: arch, count: %d}, {name: db, type: 1gb, image: arch}]}]
        """;
    assertThat(
        find(expand(many.formatted("1-2,3,4,5,6,7,8,9,10,11,12,13,14-15,16", 170)), DesiredFirewall.class,
            "us-east/firewall.ssh+db").inbound())
        .extracting(Rule::ports).containsExactly("22",
            "1-2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14-15", "16",
            "1-2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14-15",
            "16");
    assertThat(Problems.of(draft(many.formatted("1", 24 * 85)).diagnostics())).isEmpty();
    assertThat(Problems.of(draft(many.formatted("1", 24 * 85 + 1)).diagnostics()))
        .containsExactly("error too-many-firewall-rules us-east/firewall.ssh+db");
  }
}
