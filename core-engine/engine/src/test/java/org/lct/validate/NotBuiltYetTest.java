package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.validate.Checks.ofNode;
import static org.lct.validate.Checks.ofPlan;
import static org.lct.validate.Checks.ofRegion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotBuiltYetTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      error   | security: {ssh: {user: admin}}                | /security/ssh/user
      warning | security: {cloud-firewall: false}             | /security/cloud-firewall
      warning | dns: {delegate: true}                         | /dns/delegate
      warning | dns: {resolvers: 2}                           | /dns/resolvers
      warning | dns: {forwarders: [192.0.2.1]}                | /dns/forwarders
      """)
  void saysWhatOfThePlanIsNotCarriedOut(String severity, String keys, String place) {
    assertThat(ofPlan(keys)).filteredOn(problem -> problem.contains("not-built-yet"))
        .containsExactly(severity + " not-built-yet " + place);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      error   | public: ipv6         | public
      note    | software: [nginx]    | software
      note    | uses: [kafka]        | uses
      """)
  void saysWhatOfANodePlanIsNotCarriedOut(String severity, String keys, String key) {
    assertThat(ofNode(keys)).filteredOn(problem -> problem.contains("not-built-yet"))
        .containsExactly(severity + " not-built-yet /regions/0/nodes/0/" + key);
  }

  @Test
  void saysNothingOfWhatIs() {
    assertThat(ofNode(
        "placement: strict, public: ipv4+ipv6, reserved-ip: true, backups: true, maintenance: migrate"))
        .isEmpty();
    assertThat(ofPlan("dns: {domain: example.com, soa-email: a@example.com, zones: [{domain: example.org}],"
        + " records: [{zone: example.org, type: A, target: 192.0.2.1}]}")).isEmpty();
    assertThat(ofPlan(
        "description: x\nsecurity: {cloud-firewall: true, ssh: {user: root, from: [192.0.2.1]}, outbound: accept}"))
        .isEmpty();
    assertThat(
        ofRegion("nodebalancers: [{name: nb, tag: web, port: 80, protocol: tcp, proxy-protocol: v1}]"))
        .isEmpty();
  }

  @Test
  void namesTheKey() {
    assertThat(Checks.check("""
        dns: {domain: example.com, resolvers: 2}
        regions: []
        """).getFirst().summary()).isEqualTo("`dns.resolvers` is not carried out by this version yet");
  }
}
