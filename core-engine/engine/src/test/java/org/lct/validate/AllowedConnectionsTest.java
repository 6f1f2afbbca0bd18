package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedConnectionsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      allow: [{from: web, to: any}]                                     | ''
      allow: [{from: any, to: nodebalancer, port: '80,443,8000-8010'}]  | ''
      allow: [{from: 192.0.2.1, to: any, protocol: icmp}]               | ''
      allow: [{from: 192.0.2.1, to: 192.0.2.2}]                | error allow-without-nodes /security/allow/0
      allow: [{from: nodebalancer, to: 192.0.2.2}]             | error allow-without-nodes /security/allow/0
      allow: [{from: 192.0.2.1, to: nodebalancer}]             | error allow-without-nodes /security/allow/0
      allow: [{from: web, to: any, protocol: icmp, port: '1'}] | error bad-ports /security/allow/0/port
      allow: [{from: web, to: any, port: '1,9-8'}]             | error bad-ports /security/allow/0/port
      egress: [none, dns]                                      | error bad-egress /security/egress
      egress: [none]                                           | ''
      egress: [dns], outbound: accept                          | warning egress-without-effect /security/egress
      """)
  void saysWhatFirewallsOfNodesCannotAllow(String security, String problem) {
    var problems = Checks.ofPlan("security: {" + security + "}");
    assertThat(String.join(" ", problems)).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      port: 80, allow-from: [192.0.2.1, web, any]       | ''
      port: 80, allow-from: [web, nodebalancer]         | error bad-allow-from /regions/0/nodebalancers/0/allow-from/1
      port: 53, protocol: udp, allow-from: [192.0.2.1]  | error bad-allow-from /regions/0/nodebalancers/0/allow-from
      """)
  void saysFromWhomNoNodeBalancerTakesConnections(String keys, String problem) {
    var problems = Checks.ofRegion("nodebalancers: [{name: nb, tag: web, " + keys + "}]");
    assertThat(String.join(" ", problems)).isEqualTo(problem);
  }
}
