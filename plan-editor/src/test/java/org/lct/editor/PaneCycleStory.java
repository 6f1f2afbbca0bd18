package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// The way through three panes of two buttons each.
@OnDisplay
class PaneCycleStory {
  private List<VBox> panes;
  private PaneCycle cycle;
  private TestStage stage;

  @BeforeEach
  void show() {
    panes = TestStage.onFx(() -> List.of(pane("a"), pane("b"), pane("c")));
    cycle = new PaneCycle(List.<Node>copyOf(panes));
    stage = TestStage.show(TestStage.onFx(() -> new HBox(panes.toArray(Node[]::new))), 400, 100, Theme.LIGHT);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void goesToTheFirstNodeOfTheNextPaneAndRound() {
    focus(0, 1);
    assertThat(after(1)).isEqualTo("b0");
    assertThat(after(1)).isEqualTo("c0");
    assertThat(after(1)).isEqualTo("a0");
    assertThat(after(-1)).isEqualTo("c0");
  }

  @Test
  void passesPanesThatCannotTakeTheFocus() {
    TestStage.run(() -> {
      panes.get(1).setVisible(false);
      panes.get(2).getChildren().getFirst().setDisable(true);
    });
    focus(0, 0);
    assertThat(after(1)).isEqualTo("c1");
    assertThat(after(-1)).isEqualTo("a0");
  }

  @Test
  void beginsWithTheFirstPane() {
    TestStage.run(() -> stage.stage().getScene().getRoot().requestFocus());
    assertThat(after(1)).isEqualTo("a0");
    TestStage.run(() -> stage.stage().getScene().getRoot().requestFocus());
    assertThat(after(-1)).isEqualTo("a0");
  }

  @Test
  void staysWhereItIsWhenNoOtherPaneTakesTheFocus() {
    TestStage.run(() -> {
      panes.get(1).setVisible(false);
      panes.get(2).setVisible(false);
    });
    focus(0, 0);
    assertThat(after(1)).isEqualTo("a0");
  }

  private static VBox pane(String name) {
    return new VBox(new Button(name + "0"), new Button(name + "1"));
  }

  private void focus(int pane, int button) {
    TestStage.run(() -> panes.get(pane).getChildren().get(button).requestFocus());
  }

  private String after(int step) {
    return TestStage.onFx(() -> {
      cycle.go(step);
      return ((Button) stage.stage().getScene().getFocusOwner()).getText();
    });
  }
}
