package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.validate.Checks.ofNode;
import static org.lct.validate.Checks.ofPlan;
import static org.lct.validate.Checks.ofRegion;
import static org.lct.validate.Checks.problems;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.cloud.Catalog;
import org.lct.cloud.Price;
import org.lct.testing.Problems;
import org.lct.testing.SamplePlans;

class RegionRulesTest {
  @Test
  void nodeBalancersHaveNodesToBalance() {
    assertThat(ofRegion("nodebalancers: [{name: nb, tag: web}]")).isEmpty();
    assertThat(ofRegion("nodebalancers: [{name: nb, tag: wbe}]"))
        .containsExactly("error selector-matches-nothing /regions/0/nodebalancers/0/tag");
    assertThat(ofRegion("nodebalancers: [{name: nb}]"))
        .containsExactly("error selector-missing /regions/0/nodebalancers/0");
    assertThat(Checks.check("""
        regions: [{region: us-east, nodes: [{name: web, type: 1gb, image: arch}], nodebalancers: [{name: nb, tag: wbe}]}]
        """).getFirst().detail()).endsWith("Did you mean `web`?");
  }

  @Test
  void nodeBalancersReachTheirNodes() {
    assertThat(problems("""
        network: {mode: none}
        regions:
        - region: us-east
          nodes: [{name: web, type: 1gb, image: arch}]
          nodebalancers: [{name: nb, tag: web}]
        """)).containsExactly("error backend-without-private-address /regions/0/nodebalancers/0");
  }

  @Test
  void whetherNodesWorkCanBeSeenFromHere() {
    assertThat(ofNode("health: {tcp: 9042}"))
        .containsExactly("warning health-port-shut /regions/0/nodes/0/health");
    assertThat(ofNode("health: {ssh: true}")).isEmpty();
    assertThat(problems("""
        security: {inbound: accept}
        regions: [{region: us-east, nodes: [{name: web, type: 1gb, image: arch, health: {http: 8080/up}}]}]
        """)).isEmpty();
    assertThat(problems("""
        regions:
        - region: us-east
          nodes: [{name: web, type: 1gb, image: arch, health: {http: 8080/up}}]
          nodebalancers: [{name: nb, tag: web, port: 80, backend-port: 8080}]
        """)).as("NodeBalancers come in, nobody else")
        .contains("warning health-port-shut /regions/0/nodes/0/health");
    assertThat(problems("""
        network: {mode: vpc}
        regions:
        - region: us-ord
          nodes: [{name: web, type: 1gb, image: arch, health: {http: 8080/up}}]
          nodebalancers: [{name: nb, tag: web, port: 80, backend-port: 8080}]
        """)).as("also in a VPC").contains("warning health-port-shut /regions/0/nodes/0/health");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      protocol: udp, algorithm: source                     | /algorithm
      protocol: tcp, algorithm: ring_hash                  | /algorithm
      algorithm: ring_hash                                 | /algorithm
      protocol: tcp, stickiness: http_cookie               | /stickiness
      protocol: udp, stickiness: table                     | /stickiness
      protocol: http, proxy-protocol: v1                   | /proxy-protocol
      protocol: https, certificate: 'secret:c'             | ''
      protocol: tcp, certificate: 'secret:c'               | /certificate
      check: {kind: http}                                  | /check
      """)
  void portsHaveSettingsOfTheirProtocol(String port, String place) {
    assertThat(ofRegion("nodebalancers: [{name: nb, tag: web, " + port + "}]"))
        .containsExactly("error port-setting /regions/0/nodebalancers/0" + place);
  }

  @Test
  void portsOfEveryProtocol() {
    assertThat(ofRegion("""
        nodebalancers: [{name: nb, tag: web, ports: [{port: 53, protocol: udp, stickiness: session},
          {port: 53, protocol: tcp, proxy-protocol: v2}, {port: 80, check: {kind: http, path: /}},
          {port: 443, protocol: https, certificate: 'secret:c', key: 'secret:k', stickiness: http_cookie}]}]
        """.replace("\n", ""))).isEmpty();
  }

  @Test
  void regionsCanDoWhatIsWantedThere() {
    assertThat(problems("""
        regions:
        - region: nz-akl-1
          nodes:
          - name: web
            type: 1gb
            image: arch
            backups: true
            storage: [{label: data, size: 10GB, type: blockstore}]
          nodebalancers: [{name: nb, tag: web}]
          volumes: [{label: shared, size: 10GB}]
        """)).containsExactly("error missing-capability /regions/0/region",
        "error missing-capability /regions/0/region", "error missing-capability /regions/0/region");
  }

  @Test
  void nodesOnDifferentHostsFitAPlacementGroup() {
    var plan = """
        regions:
        - region: %s
          nodes: [{name: web, type: 1gb, image: arch, count: %d, placement: %s}]
        """;
    assertThat(problems(plan.formatted("us-east", 5, "strict"))).isEmpty();
    assertThat(problems(plan.formatted("us-east", 6, "strict")))
        .containsExactly("error placement-group-full /regions/0/nodes/0/placement");
    assertThat(problems(plan.formatted("us-east", 250, "spread"))).isEmpty();
    assertThat(problems(plan.formatted("us-east", 251, "flexible")))
        .containsExactly("error placement-group-full /regions/0/nodes/0/placement");
    assertThat(problems(plan.formatted("nz-akl-1", 1, "spread")))
        .containsExactly("error missing-capability /regions/0/region");
  }

  @Test
  void regionsHaveTheTypesThatAreWantedThere() {
    var plan = """
        regions:
        - region: %s
          nodes: [{name: web, type: g7-premium-2, image: arch}, {name: db, type: g7-highmem-1, image: arch}]
        """;
    assertThat(problems(plan.formatted("us-ord"))).isEmpty();
    assertThat(problems(plan.formatted("us-east")))
        .containsExactly("error missing-capability /regions/0/nodes/0/type");
  }

  @Test
  void regionsHaveTheNetworkThatIsWantedThere() {
    var plan = "network: {mode: %s}\nregions: [{region: us-east, "
        + "nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]}]\n";
    assertThat(problems(plan.formatted("vpc"))).contains("error missing-capability /regions/0/region");
    assertThat(problems(plan.formatted("vlan"))).noneMatch(problem -> problem.contains("missing-capability"));
  }

  @Test
  void theNetworkOfAutoIsSaid() {
    assertThat(ofPlan("format: 2")).containsExactly("note network-auto /network/mode");
    assertThat(ofPlan("format: 2\nnetwork: {mode: private-ip}")).isEmpty();
    assertThat(ofPlan("network: {mode: auto}")).containsExactly("note network-auto /network/mode");
  }

  @Test
  void theBudgetHolds() {
    assertThat(ofPlan("budget: 5")).isEmpty();
    assertThat(ofPlan("budget: 4.99")).containsExactly("error over-budget /budget");
    assertThat(Checks.check("""
        budget: 1000
        regions: [{region: us-east, nodes: [{name: web, type: g6-standard-1, image: arch, count: 100}]}]
        """).getFirst().summary()).isEqualTo("A month costs $1,200.00; the budget is $1,000.00");
  }

  @Test
  void aBudgetThatCannotBeCheckedIsSaid() {
    var free = new Catalog("test", Checks.CATALOG.readOn(), Checks.CATALOG.regions(), Checks.CATALOG.types(),
        Checks.CATALOG.images(), Price.UNKNOWN, Price.UNKNOWN, Price.UNKNOWN);
    var plan = SamplePlans.of("budget: 100\nregions: [{region: us-east, volumes: [{label: a, size: 10GB}]}]");

    assertThat(Problems.of(new PlanValidator().check(plan, free)))
        .isEqualTo(List.of("warning budget-unchecked /budget"));
  }
}
