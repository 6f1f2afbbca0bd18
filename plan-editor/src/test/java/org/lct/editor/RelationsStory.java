package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.Edge;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.ScreenReader;
import org.lct.topology.testing.TestStage;

/// What figures have to do with each other is drawn, also from region to region, and is said in the diagram and in the
/// outline.
@OnDisplay
class RelationsStory {
  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show(Plans.file("far.yaml", """
        name: far
        format: 2
        defaults: {type: g6-standard-1, image: linode/debian12}
        regions:
        - region: us-ord
          network: {subnets: [{name: app}, {name: spare}]}
          nodes:
          - {name: web, uses: [redis, kafka], count: 3, subnet: app}
          - {name: caches, software: [redis]}
          nodebalancers:
          - {name: front, tag: web, port: 80}
          volumes:
          - {label: backup, size: 20GB, attach-to: 'caches[1]'}
        - region: eu-central
          nodes:
          - {name: brokers, software: [kafka.broker], count: 3}
        """));
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void bothEndsOfAnEdgeBetweenRegionsAreSpokenInTheDiagramAndInTheOutline() {
    shown.stage().screenshot("relations");
    assertThat(TestStage.onFx(() -> shown.view().diagram().diagramProperty().get().edges()))
        .contains(new Edge("us-ord/web", "eu-central/brokers", Edge.Kind.USES, ""));
    var web = "uses caches, brokers in eu-central, balanced by front on 80";
    var brokers = "used by web in us-ord";
    assertThat(spoken(AccessibleRole.NODE)).anyMatch(words -> words.contains(web))
        .anyMatch(words -> words.contains(brokers)).anyMatch(words -> words.contains("attached to caches"));
    assertThat(spoken(AccessibleRole.TREE_ITEM)).anyMatch(words -> words.contains(web))
        .anyMatch(words -> words.contains("attached to caches"));
    // Only what is seen of a tree has nodes.
    TestStage.run(() -> {
      var outline = (TreeView<?>) shown.view().lookup(".outline .tree-view");
      outline.scrollTo(outline.getExpandedItemCount() - 1);
    });
    shown.settle();
    assertThat(spoken(AccessibleRole.TREE_ITEM)).anyMatch(words -> words.contains(brokers));
    TestStage.run(() -> shown.view().diagram().zoomTo(0.15));
    shown.settle();
    shown.stage().screenshot("relations-far");
  }

  private Stream<String> spoken(AccessibleRole role) {
    return TestStage.onFx(() -> all(shown.view()).filter(node -> node.getAccessibleRole() == role)
        .map(ScreenReader::spoken).toList()).stream();
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(RelationsStory::all))
        : Stream.of(node);
  }
}
