package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.validate.Checks.problems;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenNodesRuleTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      vpc        | {nat: gate} | public: none | 1 |                   | note nat-not-configured /regions/0/network/nat
      vlan       | {nat: gate} | public: none | 1 |                   | note nat-not-configured /regions/0/network/nat
      vpc        | {}          | public: none | 1 |                   | warning no-nat /regions/0/nodes/1/public
      vpc        | {nat: gate} | tag: x       | 1 |                   | warning nat-idle /regions/0/network/nat
      vpc        | {nat: gate} | 'public: none, reserved-ip: true' | 1 |  | warning reserved-ip-idle /regions/0/nodes/1/reserved-ip
      vpc        | {nat: gone} | public: none | 1 |                   | error bad-nat /regions/0/network/nat
      vpc        | {nat: gate} | public: none | 0 |                   | error bad-nat /regions/0/network/nat
      vpc        | {nat: app}  | public: none | 1 |                   | error bad-nat /regions/0/network/nat
      private-ip | {}          | public: none | 1 |                   | error hidden-without-network /regions/0/nodes/1/public
      none       | {}          | public: none | 1 |                   | error hidden-without-network /regions/0/nodes/1/public
      vlan       | {nat: gate} | public: none | 1 | {name: nb, tag: app} | error backend-without-private-address /regions/0/nodebalancers/0
      """)
  void nodesWithoutAPublicAddressNeedANetworkAndAWayOut(String mode, String network, String keys, int gates,
      String balancer, String problem) {
    assertThat(problems("""
        network: {mode: %s}
        regions:
        - region: us-ord
          network: %s
          nodes:
          - {name: gate, type: 1gb, image: arch, count: %d}
          - {name: app, type: 1gb, image: arch, %s}
          nodebalancers: [%s]
        """.formatted(mode, network, gates, keys, balancer == null ? "" : balancer))).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      vlan | {cidr: 10.0.0.0/16}              |
      vlan | {cidr: 10.0.0.0/31}              | error bad-subnet /regions/0/network
      vlan | {cidr: 10.0.0.0/30}              | error bad-subnet /regions/0/network
      vlan | {subnets: [{name: a}]}           | warning no-vpc-here /regions/0/network/subnets
      """)
  void aVlanHasARangeWithRoomForItsNodes(String mode, String network, String problem) {
    var found = problems("""
        network: {mode: %s}
        regions:
        - region: us-east
          network: %s
          nodes: [{name: app, type: 1gb, image: arch, count: 3}]
        """.formatted(mode, network));
    if (problem == null)
      assertThat(found).isEmpty();
    else
      assertThat(found).containsExactly(problem);
  }
}
