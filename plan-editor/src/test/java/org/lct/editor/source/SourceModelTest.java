package org.lct.editor.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.editor.session.PlanChange;
import org.lct.editor.session.PlanSession;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.testing.HeldTasks;
import org.lct.testing.ImmediateTasks;

class SourceModelTest {
  private final HeldDelay delay = new HeldDelay();
  private final PlanSession session = Plans.session(new ImmediateTasks());
  private final SourceModel model = new SourceModel(session, delay);

  @Test
  void thePlanFollowsWhenNothingHasBeenTypedForAMoment() {
    session.open(file("one"));
    model.typed("name: two\n");
    model.typed("name: three\n");
    assertThat(text(session)).isEqualTo("name: one\n");
    delay.pass();
    assertThat(text(session)).isEqualTo("name: three\n");
    session.undo();
    assertThat(model.textProperty().get()).isEqualTo("name: one\n");
  }

  @Test
  void whatComesBackOfTypingDoesNotTouchWhatWasTypedSince() {
    var held = new HeldTasks();
    var slow = Plans.session(held);
    var typing = new SourceModel(slow, delay);
    slow.open(file("one"));
    held.runAll();
    typing.typed("name: two\n");
    delay.pass();
    typing.typed("name: two or more\n");
    held.runAll();
    assertThat(text(slow)).isEqualTo("name: two\n");
    assertThat(typing.textProperty().get()).isEqualTo("name: two or more\n");
    delay.pass();
    held.runAll();
    assertThat(text(slow)).isEqualTo("name: two or more\n");
  }

  @Test
  void whatIsTypedWhileTheSessionChecksIsGivenToItAtOnceAfterwards() {
    var held = new HeldTasks();
    var slow = Plans.session(held);
    var typing = new SourceModel(slow, delay);
    slow.open(file("one"));
    held.runAll();
    typing.typed("name: two\n");
    delay.pass();
    typing.typed("name: three\n");
    delay.pass();
    typing.typed("name: four\n");
    delay.pass();
    assertThat(held.waiting()).isEqualTo(1);
    held.runAll();
    assertThat(text(slow)).isEqualTo("name: two\n");
    delay.pass();
    held.runAll();
    assertThat(text(slow)).isEqualTo("name: four\n");
  }

  @Test
  void aChangeFromElsewhereIsShown() {
    session.open(file("one"));
    session.perform(new PlanChange("Rename", Optional.empty(), file("other"), Optional.empty(), List.of()));
    assertThat(model.textProperty().get()).isEqualTo("name: other\n");
    assertThat(delay.isWaiting()).isFalse();
  }

  @Test
  void undoTakesBackWhatWasTypedAMomentAgo() {
    session.open(file("one"));
    model.typed("name: two\n");
    model.undo();
    assertThat(model.textProperty().get()).isEqualTo("name: one\n");
    model.redo();
    assertThat(model.textProperty().get()).isEqualTo("name: two\n");
  }

  @Test
  void anotherPlanIsNotWrittenOverByWhatWasTypedInTheOneBefore() {
    session.open(file("one"));
    model.typed("name: two\n");
    session.open(Plans.file("other.yaml", "name: other\n"));
    delay.pass();
    assertThat(text(session)).isEqualTo("name: other\n");
    assertThat(model.textProperty().get()).isEqualTo("name: other\n");
  }

  @Test
  void lineEndsOfTheFileStay() {
    session.open(Plans.file("crlf.yaml", "name: one\r\ntags: [a]\r\n"));
    assertThat(model.textProperty().get()).isEqualTo("name: one\ntags: [a]\n");
    model.typed("name: one\ntags: [a]\nbudget: 5\n");
    model.flush();
    assertThat(text(session)).isEqualTo("name: one\r\ntags: [a]\r\nbudget: 5\r\n");
    assertThat(model.textProperty().get()).isEqualTo("name: one\ntags: [a]\nbudget: 5\n");
  }

  @Test
  void aFileThatIsNoTextIsOnlyRead() {
    session.open(PlanReader.read("latin.yaml", new byte[]{'n', ':', ' ', (byte) 0xE9, '\n'}));
    assertThat(model.isEditable()).isFalse();
    assertThat(model.obstacleProperty().get()).isPresent();
    model.typed("n: e\n");
    model.flush();
    assertThat(session.documentProperty().get().orElseThrow().bytes()).contains((byte) 0xE9);
  }

  @Test
  void textThatSaysNoPlanIsCalledSo() {
    session.open(file("one"));
    assertThat(model.troubleProperty().get()).isEmpty();
    model.typed("name: [\n");
    model.flush();
    assertThat(model.troubleProperty().get())
        .hasValueSatisfying(words -> assertThat(words).contains("Line "));
    model.undo();
    assertThat(model.troubleProperty().get()).isEmpty();
  }

  private static PlanFile file(String name) {
    return PlanReader.read("a.yaml", "name: %s\n".formatted(name).getBytes(UTF_8));
  }

  private static String text(PlanSession session) {
    return session.documentProperty().get().orElseThrow().text();
  }
}
