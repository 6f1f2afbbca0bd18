package org.lct.editor.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.theme.Icon;

class OutlineRowTest {
  private final OutlineRow wordpress = OutlineRow.of(Plans.checked(Plans.haWordpress()));
  private final OutlineRow shop = OutlineRow.of(Plans.checked(Plans.shop()));

  @Test
  void startsWithTheCluster() {
    assertThat(wordpress.id()).isEqualTo(FigureIds.CLUSTER);
    assertThat(wordpress.name()).isEqualTo("ha-wordpress");
    assertThat(wordpress.count()).isEqualTo("82");
    assertThat(wordpress.spoken()).isEqualTo("ha-wordpress, cluster, 82 Linodes in 2 regions");
  }

  @Test
  void hasTheRegionsUnderItAndInThemEveryFigure() {
    var plan = Plans.checked(Plans.haWordpress());
    assertThat(wordpress.rows()).extracting(OutlineRow::id).containsExactly("us-east", "eu-central",
        "/regionplan/ha-wordpress-region");
    assertThat(wordpress.rows().stream().flatMap(region -> region.rows().stream())).extracting(OutlineRow::id)
        .containsExactlyElementsOf(plan.diagram().figures().map(figure -> figure.id()).toList());
  }

  @Test
  void saysInWordsWhatItShows() {
    assertThat(wordpress.rows().getFirst().spoken()).isEqualTo("us-east, region, 41 Linodes, 1 warning");
    assertThat(wordpress.rows().getFirst().rows()).extracting(OutlineRow::spoken).contains(
        "webservers, node plan, 20 nodes, balanced by webservernb on 80, 1 warning",
        "ndbdatanodes, node plan, 5 nodes, has volume data, 1 warning", "data, 5 volumes of ndbdatanodes",
        "mysqlnb, NodeBalancer, 4 nodes, balances mysqlnodes on 3306");
    assertThat(shop.rows().getFirst().rows()).extracting(OutlineRow::spoken)
        .contains(
            "web, node plan, 3 nodes, has volume backup, uses caches, balanced by web on 80 to 8080, 8443, 1 error",
            "caches, node plan, 1 node, used by web", "backup, volume, attached to web");
  }

  @Test
  void aRegionPlanHasARowWhetherARegionAppliesItOrNot() {
    var plan = Plans.checked("""
        name: shop
        format: 2
        regionplans:
        - {name: used, tags: [front]}
        - {name: unused}
        regions:
        - {region: us-east, regionplan: used}
        """);
    assertThat(OutlineRow.of(plan).rows()).extracting(OutlineRow::spoken).contains(
        "used, region plan, applied by 1 region", "unused, region plan, applied by no region");
  }

  @Test
  void countsResourcesInShort() {
    assertThat(wordpress.rows().getFirst().rows()).extracting(OutlineRow::count).containsExactly("×20", "×10",
        "×4", "×5", "×5", "×2", "", "");
  }

  @Test
  void showsWhatKindAThingIs() {
    assertThat(shop.rows().getFirst().rows()).extracting(OutlineRow::icon).containsExactly(Icon.VPC,
        Icon.WEB, Icon.CACHE, Icon.NODEBALANCER, Icon.VOLUME, Icon.VOLUME);
  }

  @Test
  void carriesTheProblems() {
    var plan = Plans.checked(Plans.iotCruncher());
    assertThat(row(plan, "ap-south/kafkaservers3").problems()).isEqualTo(new ProblemCount(1, 1));
    assertThat(row(plan, "ap-south/kafkaservers3").spoken()).endsWith("8 nodes, 1 error, 1 warning");
  }

  @Test
  void anExpandedNodePlanHasARowForEachNode() {
    var nodes = OutlineRow.nodes(Plans.checked(Plans.haWordpress()), "us-east/webservers");
    assertThat(nodes).hasSize(20);
    assertThat(nodes.get(2).id()).isEqualTo("us-east/webservers[3]");
    assertThat(nodes.get(2).count()).isEqualTo("3");
    assertThat(nodes.get(2).spoken()).isEqualTo("webservers 3, " + nodes.get(2).name());
    assertThat(OutlineRow.nodes(Plans.checked(Plans.haWordpress()), "us-east/webservernb")).isEmpty();
  }

  private static OutlineRow row(CheckedPlan plan, String id) {
    return OutlineRow.of(plan).rows().stream().flatMap(region -> region.rows().stream())
        .filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }
}
