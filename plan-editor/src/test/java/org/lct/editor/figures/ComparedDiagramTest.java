package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.compare.PlanComparison;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;

class ComparedDiagramTest {
  private static final String SHOP = """
      format: 2
      name: shop
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/debian12}
            - {name: cache, type: g6-nanode-1, image: linode/debian12}
            - {name: db, type: g6-nanode-1, image: linode/debian12}
          nodebalancers:
            - {name: nb, tag: web, port: 80}
        - region: eu-central
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/debian12}
      """;

  private static Diagram compared(String before, String now) {
    var was = Plans.checked(before);
    var is = Plans.checked(now);
    return ComparedDiagram.of(was.diagram(), is.diagram(),
        PlanComparison.of(was.file(), is.file(), Plans.CATALOG).value().orElseThrow());
  }

  private static List<String> figures(RegionBox region) {
    return region.figures().stream().map(Figure::id).toList();
  }

  @Test
  void whatIsGoneStandsWhereItWas() {
    var diagram = compared(SHOP,
        SHOP.replace("      - {name: cache, type: g6-nanode-1, image: linode/debian12}\n", ""));

    var east = diagram.regions().getFirst();
    assertThat(figures(east)).containsExactly("us-east/web", "us-east/cache", "us-east/db",
        "us-east/nb/nodebalancer");
    assertThat(east.figures()).extracting(figure -> figure.state().differences())
        .containsExactly(Set.of(), Set.of(Difference.DELETE), Set.of(), Set.of());
    assertThat(diagram.regions()).extracting(RegionBox::summary).containsExactly("1 difference",
        "No differences");
    assertThat(east.boundaries()).singleElement().satisfies(line -> assertThat(line.members())
        .containsExactlyInAnyOrder("us-east/web", "us-east/cache", "us-east/db"));
  }

  @Test
  void edgesOfWhatIsGoneAreDrawn() {
    var diagram = compared(SHOP, SHOP.replace("name: nb,", "name: front,"));

    assertThat(diagram.edges()).extracting(Edge::from)
        .containsExactlyInAnyOrder("us-east/front/nodebalancer", "us-east/nb/nodebalancer");
  }

  @Test
  void aRegionThatIsGoneIsMarkedWithAllThatStoodInIt() {
    var diagram = compared(SHOP, SHOP.substring(0, SHOP.indexOf("  - region: eu-central")));

    var central = diagram.regions().getLast();
    assertThat(central.id()).isEqualTo("eu-central");
    assertThat(central.differences()).containsExactly(Difference.DELETE);
    assertThat(central.summary()).isEqualTo("2 differences");
    assertThat(central.figures()).allMatch(
        figure -> figure.state().differences().equals(Set.of(Difference.DELETE)));
  }
}
