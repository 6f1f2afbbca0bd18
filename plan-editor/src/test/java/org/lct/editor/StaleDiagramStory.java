package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// While the text says no plan, the diagram says that it shows the last one, and leads to what is wrong.
@OnDisplay
class StaleDiagramStory {
  private static final String GOOD = """
      name: small
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1, image: linode/debian12}
      """;
  private static final String BROKEN = GOOD.replace("[", "").replace("image: linode/debian12}",
      "image: 'linode");

  private PlanStage shown;

  @BeforeEach
  void show() {
    shown = PlanStage.show(Plans.file("small.yaml", GOOD));
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void theDiagramSaysThatItIsTheLastGoodOneUntilTheTextIsMended() {
    assertThat(said()).isEmpty();

    type(BROKEN);
    assertThat(said()).first()
        .isEqualTo("The text is broken; this is its last good state.");
    assertThat(TestStage.onFx(() -> shown.view().diagram().boxOf("us-east/web"))).isPresent();
    shown.stage().screenshot("stale-diagram");

    type(GOOD);
    assertThat(said()).isEmpty();
  }

  @Test
  void aLinkLeadsToWhatIsWrongInTheText() {
    type(BROKEN);
    assertThat(said().getLast()).startsWith("Line ");
    int line = Integer.parseInt(said().getLast().replaceAll("Line (\\d+):.*", "$1"));

    new FxRobot().clickOn(said().getLast());
    shown.settle();

    assertThat(TestStage.onFx(shown.view().representationProperty()::get)).isEqualTo(Representation.SPLIT);
    assertThat(TestStage.onFx(() -> Optional.of(shown.view().getScene().getFocusOwner())
        .filter(CodeArea.class::isInstance).map(CodeArea.class::cast).map(CodeArea::getCurrentParagraph)))
        .contains(line - 1);
  }

  private void type(String text) {
    TestStage.run(() -> shown.session().type(text));
    shown.settle();
  }

  /// The words of the strip over the diagram; none while it is not there.
  private List<String> said() {
    return TestStage.onFx(() -> Optional.ofNullable(shown.view().lookup(".stale-note"))
        .filter(note -> note.isVisible()).stream()
        .flatMap(note -> Stream.concat(note.lookupAll(".label").stream(),
            note.lookupAll(".hyperlink").stream()))
        .filter(node -> node instanceof Labeled).map(node -> ((Labeled) node).getText())
        .filter(words -> !words.isEmpty()).toList());
  }
}
