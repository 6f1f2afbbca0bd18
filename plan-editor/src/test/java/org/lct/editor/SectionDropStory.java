package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.control.TitledPane;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.outline.OutlineEntry;
import org.lct.editor.testing.Dragger;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.Chip;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// A person drags what is no figure into a plan: networks, a domain, a region plan.
@OnDisplay
class SectionDropStory {
  private PlanStage shown;
  private Dragger dragger;

  @BeforeEach
  void show() {
    shown = PlanStage.show(Plans.file("new.yaml", """
        name: new
        format: 2
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1}
        - region: fr-par
        """));
    dragger = Dragger.on(shown);
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void theClusterGetsANetworkAndShowsItInItsDetails() {
    dragger.hover("Private network", dragger.canvas());
    assertThat(dragger.hint()).hasValueSatisfying(
        words -> assertThat(words).startsWith("Give the cluster the private network 10.0.0.0/8"));
    dragger.drop();
    assertThat(dragger.text()).contains("network:\n  mode: auto\n  cidr: 10.0.0.0/8\n");
    assertThat(selected()).containsExactly("/");
    assertThat(isOpen("Network")).isTrue();
    assertThat(outline()).contains("Network");
    dragger.hover("Private network", dragger.canvas());
    assertThat(dragger.hint())
        .contains("The cluster has a private network already; its details change it");
    dragger.drop();
  }

  @Test
  void aRegionGetsASubnetWhereItHasVpcs() {
    dragger.hover("Private network", dragger.header("us-east"));
    assertThat(dragger.hint()).contains("us-east has no VPCs, and a subnet is a part of one. "
        + "Outside of the regions it becomes a network of the cluster");
    dragger.drop();
    dragger.hover("Private network", dragger.header("fr-par"));
    dragger.drop();
    assertThat(dragger.text()).endsWith("""
        - region: fr-par
          network:
            subnets:
            - name: subnet
        """);
    assertThat(selected()).containsExactly("fr-par");
    assertThat(isOpen("Network")).isTrue();
    assertThat(TestStage.onFx(() -> shown.view().diagram().diagramProperty().get()).regions().getLast()
        .chips()).extracting(Chip::text).contains("VPC, 1 subnet");
  }

  @Test
  void aDomainIsLetGoAnywhere() {
    dragger.hover("Domain", dragger.place("us-east/web"));
    dragger.drop();
    assertThat(dragger.text()).contains("dns:\n  domain: example.org\n");
    assertThat(outline()).contains("example.org");
    assertThat(isOpen("DNS")).isTrue();
    shown.stage().screenshot("section-domain");
  }

  @Test
  void whatStandsInARegionIsSharedWithAnother() {
    dragger.hover("Region plan", dragger.header("us-east"));
    assertThat(dragger.hint()).hasValueSatisfying(words -> assertThat(words)
        .startsWith("Make what stands in us-east the region plan shared"));
    dragger.drop();
    dragger.hover("Region plan", dragger.header("fr-par"));
    dragger.drop();
    assertThat(TestStage.onFx(() -> shown.session().planProperty().get().orElseThrow().part("fr-par/web")))
        .isPresent();
    assertThat(dragger.text()).contains("- region: fr-par\n  regionplan: shared\n");
  }

  private Set<String> selected() {
    return TestStage.onFx(() -> shown.session().selectionProperty().get());
  }

  private boolean isOpen(String group) {
    return TestStage.onFx(() -> shown.view().lookupAll(".inspector-group").stream()
        .map(TitledPane.class::cast).filter(pane -> pane.getText().equals(group)).findFirst().orElseThrow()
        .isExpanded());
  }

  private List<String> outline() {
    return TestStage.onFx(() -> {
      @SuppressWarnings("unchecked")
      var tree = (TreeView<OutlineEntry>) shown.view().lookup(".outline .tree-view");
      return tree.getRoot().getChildren().stream().map(item -> item.getValue().row().name()).toList();
    });
  }
}
