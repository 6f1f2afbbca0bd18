package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.testing.SampleDiagrams;

class SpokenTest {
  @Test
  void saysWhatANodePlanShows() {
    assertThat(spoken(SampleDiagrams.planned(), "us-east/webservers"))
        .isEqualTo("webservers, node plan, 20 nodes, Linode 2GB, "
            + "balanced by webservernb on 80, "
            + "20 planned, 1 warning, 240 dollars a month");
  }

  @Test
  void saysHowTheNodesAre() {
    assertThat(spoken(SampleDiagrams.deploying(), "eu-central/memcached"))
        .isEqualTo(
            "memcached, node plan, 10 nodes, Linode 150GB, 1 failed, 9 running, 1 error, 4800 dollars a month");
  }

  @Test
  void saysDifferencesInWords() {
    assertThat(spoken(SampleDiagrams.differing(), "us-east/webservers"))
        .contains("20 running, 4 to add, add, drift");
  }

  @Test
  void aCaptionTakesThePlaceOfTheDetail() {
    assertThat(spoken(SampleDiagrams.planned(), "us-east/webservernb"))
        .isEqualTo("webservernb, NodeBalancer, HTTP 80 to 20 nodes, balances webservers on 80");
    assertThat(spoken(SampleDiagrams.deploying(), "us-east/webservernb"))
        .isEqualTo("webservernb, NodeBalancer, balances webservers on 80, Ready, 20 back ends");
  }

  @Test
  void saysWhereARegionIs() {
    assertThat(Spoken.of(SampleDiagrams.planned().regions().getFirst()))
        .isEqualTo("us-east, region, Newark, Shared plan, No VPC, $8,862");
  }

  @Test
  void saysInWhichNetworkFiguresStandAndWhatElseIsToBeKnown() {
    var diagram = SampleDiagrams.withNetworks();
    assertThat(Spoken.of(diagram.regions().getFirst()))
        .endsWith("$8,862, VPC ha-wordpress 10.0.0.0/16, app, 10.0.1.0/24, data, 10.0.2.0/24");
    assertThat(spoken(diagram, "us-east/memcached"))
        .contains(
            "Linode 150GB, Spread, strict, differs here, in subnet app, used by webservers on 11211, 10 planned");
  }

  @Test
  void saysThatNodesAreShownAndWhatEachIs() {
    var diagram = SampleDiagrams.deploying().withExpanded(Set.of("eu-central/memcached"));
    assertThat(spoken(diagram, "eu-central/memcached")).contains(", 1 error, nodes shown, ");
    var shown = shown(diagram);
    assertThat(shown.spoken("eu-central/memcached[7]",
        node -> List.of(new NodeNames.Name("Host name", "cache-7.example.org of " + node))))
        .isEqualTo("memcached 7, failed, cache-7.example.org of eu-central/memcached[7]");
    assertThat(shown.spoken("eu-central/memcached[8]", NodeNames.NONE)).isEqualTo("memcached 8, running");
  }

  private static String spoken(Diagram diagram, String id) {
    return shown(diagram).spoken(id, NodeNames.NONE);
  }

  private static Shown shown(Diagram diagram) {
    var shape = DiagramShape.of(diagram);
    return new Shown(new PlacedDiagram(diagram, DiagramLayouter.layout(shape, 1.6)), shape);
  }
}
