package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.ScreenReader;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// A person looks for figures in the diagram.
@OnDisplay
class FindStory {
  private final FxRobot robot = new FxRobot();
  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show(Plans.haWordpress());
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void typingSelectsWhatMatchesAndTheKeysGoThroughIt() {
    find("mysql");
    assertThat(selected()).containsExactlyInAnyOrder("us-east/mysqlnodes", "us-east/mysqlnb/nodebalancer",
        "eu-central/mysqlnodes", "eu-central/mysqlnb/nodebalancer");
    assertThat(count()).isEqualTo("1 of 4");
    assertThat(lookedAt()).contains("us-east/mysqlnb/nodebalancer");
    robot.push(KeyCode.ENTER);
    assertThat(count()).isEqualTo("2 of 4");
    assertThat(lookedAt()).contains("us-east/mysqlnodes");
    robot.push(KeyCode.F3).push(KeyCode.F3).push(KeyCode.F3);
    assertThat(count()).isEqualTo("1 of 4");
    robot.push(KeyCode.SHIFT, KeyCode.F3);
    assertThat(count()).isEqualTo("4 of 4");
    assertThat(selected()).hasSize(4);
  }

  @Test
  void whatIsLookedAtIsBroughtIntoView() {
    TestStage.run(() -> shown.view().diagram().zoomTo(3));
    find("ndbdatanodes region:eu-central kind:node");
    assertThat(count()).isEqualTo("1 of 1");
    shown.stage().await(() -> {
      var box = shown.view().diagram().boxOf("eu-central/ndbdatanodes").orElseThrow();
      return box.x() >= 0 && box.y() >= 0 && box.x() < shown.view().diagram().getWidth()
          && box.y() < shown.view().diagram().getHeight();
    });
  }

  @Test
  void findsRetiredTypesByTheirOldAndTheirNewId() {
    find("type:g5-standard-1");
    assertThat(selected()).containsExactlyInAnyOrder("us-east/webservers", "eu-central/webservers");
    find("type:g6-standard-1");
    assertThat(selected()).contains("us-east/webservers", "eu-central/webservers");
  }

  @Test
  void saysByWhatNothingIsSearched() {
    find("owner:me");
    assertThat(count())
        .isEqualTo("Nothing is searched by owner. The keys are tag, region, type, software, kind.");
    assertThat(selected()).isEmpty();
    find("nowhere");
    assertThat(count()).isEqualTo("Nothing matches");
  }

  @Test
  void escapeClosesItAndTheDiagramHasTheKeyboard() {
    find("memcached region:eu-*");
    robot.push(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    assertThat(selected()).containsExactly("eu-central/memcached");
    assertThat(lookedAt()).isEmpty();
    robot.push(KeyCode.LEFT);
    assertThat(selected()).as("the arrow starts at what was found").hasSize(1)
        .doesNotContain("eu-central/memcached");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertThat(isOpen()).isTrue();
    assertThat(TestStage.onFx(() -> field().getSelectedText())).isEqualTo("memcached region:eu-*");
  }

  @Test
  void closedTheKeyF3DoesNothing() {
    TestStage.run(() -> shown.view().diagram().focus("us-east/webservers"));
    robot.push(KeyCode.F3);
    assertThat(selected()).isEmpty();
  }

  @Test
  void countsAgainWhenThePlanChanges() {
    find("web");
    assertThat(count()).isEqualTo("1 of 4");
    shown.open(Plans.shop());
    assertThat(count()).isEqualTo("1 of 3");
  }

  @Test
  void opensFromTheOutlineAndByTheButton() {
    TestStage.run(() -> shown.view().lookup(".outline .tree-view").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertThat(isOpen()).isTrue();
    robot.push(KeyCode.ESCAPE);
    robot.clickOn(TestStage.onFx(() -> shown.view().lookupAll(".canvas-tools .button").stream()
        .filter(button -> ScreenReader.spoken(button).startsWith("Find")).findFirst().orElseThrow()));
    assertThat(isOpen()).isTrue();
  }

  @Test
  void aScreenReaderHearsHowManyThereAre() {
    find("mysql");
    assertThat(TestStage.onFx(() -> ScreenReader.spoken(field()))).isEqualTo("Find in the diagram 1 of 4");
    assertThat(ScreenReader.wordless(shown.view())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void looksLikeThis(Theme theme) {
    shown.close();
    shown = PlanStage.show(1376, 800, theme);
    shown.open(Plans.haWordpress());
    find("mysql");
    robot.push(KeyCode.ENTER);
    assertThat(shown.stage().screenshot("find-" + theme.name().toLowerCase(Locale.ROOT))).isNotEmptyFile();
  }

  private void find(String words) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    TestStage.run(() -> field().setText(words));
    shown.stage().awaitRendered();
  }

  private TextField field() {
    return (TextField) shown.view().lookup(".find-bar .text-field");
  }

  private boolean isOpen() { return TestStage.onFx(() -> shown.view().lookup(".find-bar").isVisible()); }

  private String count() {
    return TestStage.onFx(() -> ((Label) shown.view().lookup(".find-bar .label")).getText());
  }

  private Set<String> selected() {
    return TestStage.onFx(() -> shown.session().selectionProperty().get());
  }

  private Optional<String> lookedAt() {
    return TestStage.onFx(() -> shown.view().diagram().foundProperty().get());
  }
}
