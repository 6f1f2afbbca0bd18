package org.lct.editor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.gesture.Gestures;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// What the bar of sums says while a plan is changed.
@OnDisplay
class MoneyStory {
  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show(1440, 800, Theme.DARK);
    shown.open(Plans.file("shop.yaml", """
        name: shop
        format: 2
        budget: 100
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1, count: 2}
          - {name: db, type: g6-standard-2}
        """));
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void theSumTurnsRedWhenItIsOverTheBudget() {
    assertThat(bar()).contains("$48.00", "a month", "of $100", "$0.072 an hour");
    assertThat(isOver()).isFalse();
    count(8);
    assertThat(bar()).contains("$120.00", "over the budget by $20", "+$72 a month");
    assertThat(isOver()).isTrue();
    assertThat(problems()).contains("A month costs $120.00; the budget is $100.00");
    shown.stage().screenshot("money-over-budget-dark");
    TestStage.run(shown.session()::undo);
    shown.stage().awaitRendered();
    assertThat(bar()).contains("of $100", "−$72 a month");
    assertThat(isOver()).isFalse();
  }

  @Test
  void whatIsSelectedHasASumOfItsOwn() {
    select("us-east/web");
    assertThat(bar()).containsSubsequence("1 selected:", "$24.00");
    select("us-east/web", "us-east/db");
    assertThat(bar()).containsSubsequence("2 selected:", "$48.00");
    select();
    assertThat(bar()).noneMatch(words -> words.endsWith("selected:"));
  }

  @Test
  void theTableSumsUpEveryRegionAndSaysWhosePricesTheseAre() {
    shown.open(Plans.sample());
    TestStage.run(() -> shown.view().lookupAll(".tab-pane").stream().map(TabPane.class::cast).forEach(
        pane -> pane.getTabs().stream().filter(tab -> "Cost".equals(tab.getText()))
            .forEach(pane.getSelectionModel()::select)));
    shown.settle();
    shown.stage().screenshot("money-table-dark");
    assertThat(TestStage.onFx(() -> shown.view().lookupAll("*").stream()
        .filter(Labeled.class::isInstance).map(Labeled.class::cast).map(Labeled::getText).toList()))
        .contains("All of it", "$8,862.00", "$13.293")
        .anyMatch(words -> words != null && words.startsWith("Prices: "));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1440, 900})
  void theDateOfThePricesIsSeenWithWhatIsSelected(double width) {
    shown.close();
    shown = PlanStage.show(width, 800, Theme.LIGHT);
    shown.open(Plans.sample());
    select("us-east/webservers");
    shown.stage().screenshot("money-%.0f".formatted(width));
    assertThat(seen()).anyMatch(words -> words.startsWith("Prices of ")).contains("$17,724.00",
        "1 selected:", "$240.00");
  }

  /// The words that are seen whole, inside the bar.
  private List<String> seen() {
    return TestStage.onFx(() -> {
      var bar = shown.view().lookup(".middle > .cost-bar");
      var inside = bar.localToScene(bar.getLayoutBounds());
      return shown.view().lookupAll(".middle > .cost-bar .label > .text").stream().map(Text.class::cast)
          .filter(text -> inside.contains(text.localToScene(text.getLayoutBounds())) && isVisible(text))
          .map(Text::getText).toList();
    });
  }

  private static boolean isVisible(Node node) {
    return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
  }

  private void select(String... ids) {
    TestStage.run(() -> shown.session().selectionProperty().set(Set.of(ids)));
    shown.settle();
  }

  private void count(int nodes) {
    TestStage.run(() -> shown.session().perform(plan -> Optional.of(Gestures.set(plan,
        List.of((Nodes) plan.part("us-east/web").orElseThrow()), "count", IntNode.valueOf(nodes)))));
    shown.settle();
  }

  private List<String> bar() {
    return TestStage.onFx(() -> shown.view().lookupAll(".middle > .cost-bar .label").stream()
        .map(Label.class::cast).map(Label::getText).toList());
  }

  private boolean isOver() { return TestStage.onFx(() -> shown.view().lookup(".cost-total.over") != null); }

  private List<String> problems() {
    return TestStage.onFx(() -> shown.session().planProperty().get().orElseThrow().problems().stream()
        .map(problem -> problem.diagnostic().summary()).toList());
  }
}
