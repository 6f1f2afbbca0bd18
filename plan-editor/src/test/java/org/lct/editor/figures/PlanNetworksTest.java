package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.outline.OutlineRow;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.Boundary;
import org.lct.topology.diagram.Fact;
import org.lct.topology.diagram.NodePlanFigure;

class PlanNetworksTest {
  private static final String SHOP = """
      format: 2
      name: shop
      network: {mode: vpc, cidr: 10.0.0.0/8}
      defaults: {type: g6-standard-1, image: linode/debian12}
      regions:
      - region: us-ord
        network: {subnets: [{name: app, cidr: 10.0.1.0/24}]}
        nodes:
        - {name: web, subnet: app, count: 3, placement: strict}
        - {name: db, placement: spread, storage: [{label: data, type: blockstore, size: 20GB}]}
        nodebalancers:
        - {name: front, tag: web, port: 80}
      - region: us-east
        network: {mode: none}
        nodes:
        - {name: web, subnet: app}
      """;
  private final CheckedPlan shop = Plans.checked(SHOP);

  @Test
  void aVpcIsAroundEverythingButNodeBalancersAndASubnetAroundWhatStandsInIt() {
    assertThat(boundaries(shop, 0)).containsExactly(
        new Boundary("us-ord//network", Boundary.Kind.VPC, "VPC shop 10.0.0.0/16",
            Set.of("us-ord/web", "us-ord/db", "us-ord/db/volume.data")),
        new Boundary("us-ord//network/app", Boundary.Kind.SUBNET, "app, 10.0.1.0/24", Set.of("us-ord/web")));
  }

  @Test
  void aRegionWithoutANetworkHasNoBoundaryAndItsNodesStandInNoSubnet() {
    assertThat(boundaries(shop, 1)).isEmpty();
    assertThat(figure("us-east/web").facts()).isEmpty();
  }

  @Test
  void privateAddressesAndVlansHaveBoundariesToo() {
    assertThat(boundaries(Plans.checked(Plans.sample()), 0)).extracting(Boundary::words)
        .containsExactly("Private addresses");
    assertThat(boundaries(Plans.checked(SHOP.replace("mode: vpc", "mode: vlan")), 0))
        .extracting(Boundary::words).containsExactly("VLAN shop 10.0.0.0/16");
  }

  @Test
  void autoIsDrawnAsWhatIsMadeAndTheRegionSaysWhatThatIs() {
    var plan = Plans.checked(SHOP.replace("mode: vpc, ", "").replace("mode: none", "mode: auto"));
    assertThat(boundaries(plan, 0)).extracting(Boundary::words)
        .containsExactly("VPC shop 10.0.0.0/16", "app, 10.0.1.0/24");
    assertThat(boundaries(plan, 1)).extracting(Boundary::words).containsExactly("Private addresses");
    assertThat(plan.diagram().regions()).extracting(region -> region.chips().getLast().text())
        .containsExactly("VPC, 1 subnet", "Private addresses");
  }

  @Test
  void aVpcNamesTheSubnetsInWhichNothingStands() {
    var plan = Plans.checked(SHOP.replace("[{name: app,", "[{name: spare}, {name: app,"));
    assertThat(boundaries(plan, 0)).extracting(Boundary::words)
        .containsExactly("VPC shop 10.0.0.0/16, empty subnet spare", "app, 10.0.1.0/24");
  }

  @Test
  void nodePlansSayWhereTheyStandAndThatTheyAreKeptApart() {
    assertThat(figure("us-ord/web").facts()).containsExactly(
        new Fact(Fact.Kind.PLACEMENT, "Spread, strict"),
        new Fact(Fact.Kind.SUBNET, "in subnet app, 10.0.1.0/24"));
    assertThat(figure("us-ord/db").facts()).containsExactly(new Fact(Fact.Kind.PLACEMENT, "Spread"));
    assertThat(OutlineRow.of(shop).rows().stream().flatMap(row -> row.rows().stream()))
        .extracting(OutlineRow::spoken)
        .contains("web, node plan, 3 nodes, Spread, strict, in subnet app, 10.0.1.0/24, "
            + "balanced by front on 80");
  }

  @Test
  void aNodePlanThatDiffersFromItsRegionPlanSaysSo() {
    var plan = Plans.checked("""
        format: 2
        name: shop
        regionplan:
          name: all
          nodes: [{name: web, type: g6-standard-1, image: linode/debian12, count: 2}]
        regions:
        - {region: us-east, regionplan: all, nodes: [{name: web, count: 3}]}
        - {region: eu-central, regionplan: all}
        """);
    assertThat(plan.diagram().figures().map(NodePlanFigure.class::cast).map(NodePlanFigure::facts))
        .containsExactly(List.of(new Fact(Fact.Kind.OVERRIDE, "differs here")), List.of());
  }

  private static List<Boundary> boundaries(CheckedPlan plan, int region) {
    return plan.diagram().regions().get(region).boundaries();
  }

  private NodePlanFigure figure(String id) {
    return shop.diagram().figures().filter(figure -> figure.id().equals(id)).map(NodePlanFigure.class::cast)
        .findFirst().orElseThrow();
  }
}
