package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.Edge;

class PlanEdgesTest {
  @Test
  void nodeBalancersBalanceAndVolumesAreAttached() {
    assertThat(PlanEdges.of(Plans.checked(Plans.haWordpress()).regions()).limit(3)).containsExactly(
        new Edge("us-east/ndbdatanodes", "us-east/ndbdatanodes/volume.data", Edge.Kind.ATTACHES, ""),
        new Edge("us-east/webservernb/nodebalancer", "us-east/webservers", Edge.Kind.BALANCES, "80"),
        new Edge("us-east/mysqlnb/nodebalancer", "us-east/mysqlnodes", Edge.Kind.BALANCES, "3306"));
  }

  @Test
  void clientsUseEveryRoleOfASoftware() {
    assertThat(PlanEdges.of(Plans.checked(Plans.shop()).regions())).containsExactly(
        new Edge("us-east/web", "us-east/caches", Edge.Kind.USES, ""),
        new Edge("us-east/web/nodebalancer", "us-east/web", Edge.Kind.BALANCES, "80 to 8080, 8443"),
        new Edge("us-east/web", "us-east/volume.backup", Edge.Kind.ATTACHES, ""));
  }

  @Test
  void nothingIsDrawnToWhatIsNotThere() {
    var plan = Plans.checked("""
        name: loose
        regions:
        - region: us-east
          nodes: [{name: web, type: g6-standard-1, uses: [redis]}]
          nodebalancers: [{name: lb, tag: nobody}]
          volumes: [{label: backup, size: 100GB, attach-to: 'caches[1]'}]
        """);
    assertThat(PlanEdges.of(plan.regions())).isEmpty();
  }

  @Test
  void nodesThatRunWhatTheyUseDoNotUseThemselves() {
    var plan = Plans.checked("""
        name: ring
        regions:
        - region: us-east
          nodes: [{name: web, type: g6-standard-1, software: [redis], uses: [redis]}]
        """);
    assertThat(PlanEdges.of(plan.regions())).isEmpty();
  }

  @Test
  void nodesUseWhatRunsInAnotherRegionWhereNothingOfItRunsInTheirs() {
    var plan = Plans.checked("""
        name: far
        defaults: {type: g6-standard-1, image: linode/debian12}
        regions:
        - region: us-east
          nodes:
          - {name: web, uses: [redis, kafka]}
          - {name: caches, software: [redis]}
        - region: eu-central
          nodes:
          - {name: caches, software: [redis]}
          - {name: brokers, software: [kafka.broker], uses: [kafka]}
        """);
    assertThat(PlanEdges.of(plan.regions())).containsExactly(
        new Edge("us-east/web", "us-east/caches", Edge.Kind.USES, ""),
        new Edge("us-east/web", "eu-central/brokers", Edge.Kind.USES, ""));
  }
}
