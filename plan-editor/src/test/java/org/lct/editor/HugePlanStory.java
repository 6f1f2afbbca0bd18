package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// A person opens a plan of more nodes than there may be, and mends it.
@OnDisplay
class HugePlanStory {
  private static final String ONE = """
      format: 2
      name: huge
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-nanode-1, image: linode/debian12, count: 100000} # Too many.
      """;
  private static final String MANY = """
      format: 2
      name: huge
      regions:
      - region: us-east
        nodes:
      """ + IntStream.range(0, 1000)
      .mapToObj(at -> "  - {name: plan" + at + ", type: g6-nanode-1, image: linode/debian12, count: 100}\n")
      .collect(Collectors.joining());

  private final FxRobot robot = new FxRobot();
  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show(1440, 800, Theme.LIGHT);
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void ofAHundredThousandNodesOfOnePlanItIsSaidAndTheCountIsMended() {
    open(ONE);
    assertThat(problems()).contains("out-of-range");
    shown.stage().screenshot("huge-one");
    assertThat(text()).isEqualTo(ONE);
    type(ONE.replace("100000", "3"));
    assertThat(TestStage.onFx(() -> plan().linodes())).isEqualTo(3);
    assertThat(problems()).isEmpty();
    assertThat(text()).isEqualTo(ONE.replace("100000", "3"));
  }

  @Test
  void ofAThousandNodePlansOfAHundredNodesItIsSaidAndTheWindowIsAlive() {
    open(MANY);
    assertThat(problems()).containsExactly("too-many-nodes");
    assertThat(TestStage.onFx(() -> plan().expansion())).isEmpty();
    assertThat(TestStage.onFx(() -> plan().cost().total())).isEqualByComparingTo("500000");
    TestStage.run(() -> shown.view().diagram().requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
    shown.stage().awaitRendered();
    shown.stage().screenshot("huge-many");
    assertThat(text()).isEqualTo(MANY);
    type(MANY.replace("count: 100}", "count: 2}"));
    assertThat(TestStage.onFx(() -> plan().linodes())).isEqualTo(2000);
    assertThat(problems()).isEmpty();
  }

  private void open(String yaml) {
    shown.open(Plans.file("huge.yaml", yaml));
  }

  private void type(String yaml) {
    TestStage.run(() -> shown.session().type(yaml));
    shown.settle();
  }

  private CheckedPlan plan() {
    return shown.session().planProperty().get().orElseThrow();
  }

  private List<String> problems() {
    return TestStage.onFx(() -> plan().problems().stream().map(problem -> problem.diagnostic())
        .filter(problem -> problem.isError()).map(problem -> problem.code()).toList());
  }

  private String text() {
    return TestStage.onFx(() -> shown.session().documentProperty().get().orElseThrow().text());
  }
}
