package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.plan.ResourceAddress;

class FigureIdsTest {
  @Test
  void aNodeIsItsNodePlanAndANumber() {
    assertThat(FigureIds.node("us-east/webservers[3]"))
        .contains(new FigureIds.NodeId("us-east/webservers", 3));
    assertThat(FigureIds.node("regions[1]/web[12]")).contains(new FigureIds.NodeId("regions[1]/web", 12));
    assertThat(List.of("us-east/webservers", "us-east/webservers[0]", "us-east/webservers[x]", "[3]",
        "us-east/webservers[3]/volume.data")).allSatisfy(id -> assertThat(FigureIds.node(id)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"us-east/webservers[3], us-east/webservers",
      "us-east/webservers[3]/disk.boot, us-east/webservers",
      "us-east/webservers[3]/config, us-east/webservers",
      "us-east/ndbdatanodes[2]/volume.data, us-east/ndbdatanodes/volume.data",
      "us-east/volume.backup, us-east/volume.backup",
      "us-east/webservernb, us-east/webservernb/nodebalancer",
      "us-east/webservernb/port.80, us-east/webservernb/nodebalancer",
      "us-east/webservernb/port.80/webservers[1], us-east/webservernb/nodebalancer"})
  void everyResourceIsShownByAFigure(String address, String figure) {
    assertThat(FigureIds.of(new ResourceAddress(address))).contains(figure);
  }

  @Test
  void whatBelongsToTheClusterHasNoFigure() {
    assertThat(FigureIds.of(ResourceAddress.ofCluster("firewall.web"))).isEmpty();
  }

  @Test
  void aNodeBalancerMayHaveTheNameOfANodePlan() {
    assertThat(FigureIds.nodeBalancer("us-east", "web")).isNotEqualTo(FigureIds.nodePlan("us-east", "web"));
  }
}
