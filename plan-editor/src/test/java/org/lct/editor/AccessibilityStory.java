package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.ScreenReader;
import org.lct.topology.testing.TestStage;

/// What a screen reader comes upon has words.
@OnDisplay
class AccessibilityStory {
  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show();
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void withoutAPlanEverythingHasWords() {
    assertThat(wordless()).isEmpty();
  }

  @Test
  void ofAPlanEverythingHasWords() {
    shown.open(Plans.haWordpress());
    TestStage.run(() -> shown.view().problems().selectWorstOf("us-east/webservers"));
    assertThat(wordless()).isEmpty();
    assertThat(ScreenReader.interactive(shown.view())).hasSizeGreaterThan(20);
  }

  @Test
  void ofTheTableOfCostsEverythingHasWords() {
    shown.open(Plans.shop());
    TestStage.run(() -> {
      ((TabPane) shown.view().lookup(".bottom")).getSelectionModel().selectLast();
      shown.session().selectionProperty().set(Set.of("us-east/web"));
    });
    assertThat(wordless()).isEmpty();
  }

  @Test
  void ofAFileThatSaysNoPlanEverythingHasWords() {
    shown.open(Plans.noPlan());
    assertThat(wordless()).isEmpty();
  }

  @Test
  void aRowOfTheOutlineSaysAllThatItShows() {
    shown.open(Plans.haWordpress());
    assertThat(TestStage
        .onFx(() -> shown.view().lookupAll(".tree-cell").stream().map(ScreenReader::spoken).toList()))
        .contains("webservers, node plan, 20 nodes, balanced by webservernb on 80, 1 warning");
  }

  @Test
  void theProblemThatWasGoneToIsAnnounced() {
    shown.open(Plans.iotCruncher());
    TestStage.run(() -> shown.view().problems().previous());
    assertThat(TestStage.onFx(() -> ScreenReader.spoken(shown.view().lookup(".remedy"))))
        .startsWith("Problem 20 of 20.");
  }

  private List<Node> wordless() {
    shown.stage().awaitRendered();
    return ScreenReader.wordless(shown.view());
  }
}
