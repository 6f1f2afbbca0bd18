package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSelectorsTest {
  @Test
  void stagesNameNodesOfThePlan() {
    assertThat(found("order: {stages: [[web], [cache, web]]}\nstop-order: {stages: [[wbe]]}"))
        .containsExactly(
            "error selector-matches-nothing /order/stages/1/0",
            "error selector-matches-nothing /stop-order/stages/0/0");
    assertThat(found("order: {stages: [[web]]}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "nodebalancer", "web", "192.0.2.1", "192.0.2.0/24", "2001:db8::/32"})
  void whoIsAllowedIsKnown(String end) {
    assertThat(found("security: {allow: [{from: '%s', to: web, port: 443}]}".formatted(end))).isEmpty();
  }

  @Test
  void whoIsNotKnownIsSaidWhereItIsWritten() {
    assertThat(found("""
        security:
          allow:
          - {from: webb, to: any, port: 443}
          - {from: any, to: 300.1.1.1/77, port: 443}
          - {from: '2001:zz::/32', to: db, port: 443}
        """)).containsExactly("error selector-matches-nothing /security/allow/0/from",
        "error bad-address-range /security/allow/1/to", "error bad-address-range /security/allow/2/from",
        "error selector-matches-nothing /security/allow/2/to");
    assertThat(Checks.check("""
        order: {stages: [[wbe]]}
        regions:
        - {region: us-east, nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]}
        """)).filteredOn(problem -> problem.code().equals("selector-matches-nothing"))
        .singleElement().satisfies(problem -> assertThat(problem.candidates()).containsExactly("web"));
  }

  @Test
  void whoMayConnectToANodeBalancerIsKnown() {
    assertThat(Checks
        .ofRegion("nodebalancers: [{name: nb, tag: web, allow-from: [web, 192.0.2.0/24, wbe, 300.1.1.1]}]\n"))
        .contains("error selector-matches-nothing /regions/0/nodebalancers/0/allow-from/2",
            "error bad-address-range /regions/0/nodebalancers/0/allow-from/3")
        .noneMatch(problem -> problem.endsWith("allow-from/0") || problem.endsWith("allow-from/1"));
  }

  @Test
  void recordsOfAddressesSayAddresses() {
    assertThat(Checks.ofPlan("""
        dns:
          domain: example.org
          records:
          - {name: a, type: A, target: 192.0.2.1}
          - {name: b, type: A, target: nowhere 999}
          - {name: c, type: A, target: '2001:db8::1'}
          - {name: d, type: AAAA, target: '2001:db8::1'}
          - {name: e, type: AAAA, target: 192.0.2.0/24}
          - {name: f, type: CNAME, target: example.org}
        """)).filteredOn(problem -> problem.contains("bad-record-target")).containsExactly(
        "error bad-record-target /dns/records/1/target", "error bad-record-target /dns/records/2/target",
        "error bad-record-target /dns/records/4/target");
  }

  @Test
  void recordsStandInDomainsOfThePlanAndHaveWhatTheirTypeNeeds() {
    assertThat(Checks.ofPlan("""
        dns:
          domain: example.org
          records:
          - {zone: example.com, type: A, target: 192.0.2.1}
          - {name: sip, type: SRV, target: sip.example.org, port: 5060}
          - {name: _sip._tcp, type: SRV, target: sip.example.org}
          - {type: MX, target: mx.example.org, priority: 256}
          - {type: CAA, target: example.org}
          - {name: www, type: CNAME, target: example.org}
          - {name: www.example.org, type: TXT, target: x}
        """)).containsExactly("error unknown-zone /dns/records/0/zone",
        "error bad-record /dns/records/1/name",
        "error bad-record /dns/records/2/target", "error bad-record /dns/records/3/priority",
        "error bad-record /dns/records/4/target", "error record-conflict /dns/records/5");
  }

  @Test
  void namesOutsideOfTheDomainsAreNotPublished() {
    assertThat(Checks.problems("""
        dns: {domain: example.org}
        regions:
        - region: us-east
          nodes:
          - {name: a, type: g6-nanode-1, image: linode/debian12, publicfqdn: 'a-{index}.example.org'}
          - {name: b, type: g6-nanode-1, image: linode/debian12, publicfqdn: 'b-{index}.example.com'}
          - {name: c, type: g6-nanode-1, image: linode/debian12, publicfqdn: 'c-{index}'}
        """)).containsExactly("warning name-outside-domains /regions/0/nodes/1/publicfqdn");
  }

  private static List<String> found(String keys) {
    return Checks.ofPlan(keys).stream()
        .filter(problem -> problem.contains("selector-matches") || problem.contains("bad-address")).toList();
  }
}
