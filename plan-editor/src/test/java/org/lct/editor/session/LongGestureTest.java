package org.lct.editor.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.editor.testing.Plans;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.testing.HeldTasks;

/// What takes long is worked out in the background, and what is wanted meanwhile comes before or after it.
class LongGestureTest {
  private static final PlanPath DESCRIPTION = PlanPath.ROOT.key("description");

  private final HeldTasks held = new HeldTasks();
  private final PlanSession session = Plans.session(held);

  private void open() {
    session.open(Plans.file("large.yaml", "name: large\n" + "# about nothing\n".repeat(10_000)));
    held.runAll();
  }

  private static Optional<Gesture> describe(String words) {
    var edit = new PlanEdit.SetValue(DESCRIPTION, TextNode.valueOf(words));
    return Optional.of(Gesture.of("Describe it", Collections.nCopies(5, edit)));
  }

  private String text() {
    return session.documentProperty().get().orElseThrow().text();
  }

  @Test
  void aGestureThatTakesLongIsWorkedOutInTheBackground() {
    open();
    session.perform(_ -> describe("slow"));
    assertThat(text()).doesNotContain("slow");
    assertThat(session.checkingProperty().get()).isTrue();
    var waits = session.currentProperty().get().orElseThrow().awaitingProperty();
    assertThat(waits.get()).isTrue();
    held.runNext();
    assertThat(waits.get()).isFalse();
    assertThat(text()).contains("description: slow");
    assertThat(session.undoLabelProperty().get()).contains("Describe it");
    held.runAll();
    assertThat(session.checkingProperty().get()).isFalse();
  }

  @Test
  void whatIsWantedMeanwhileComesAfterIt() {
    open();
    session.perform(_ -> describe("first"));
    session.perform(_ -> describe("second"));
    var seen = new ArrayList<String>();
    session.afterwards(Waiting.kept(() -> seen.add(text())));
    session.undo();
    held.runAll();
    assertThat(seen).singleElement().satisfies(text -> assertThat(text).contains("description: second"));
    assertThat(text()).contains("description: first");
  }

  @Test
  void whatIsTypedMeanwhileStaysAndItIsDoneToThat() {
    open();
    var worked = new ArrayList<String>();
    session.perform(plan -> {
      worked.add(plan.file().document().text().lines().findFirst().orElseThrow());
      return describe("slow");
    });
    session.type(text().replace("name: large", "name: typed"));
    held.runAll();
    assertThat(text()).startsWith("name: typed\n").contains("description: slow");
    assertThat(worked).containsExactly("name: large", "name: typed");
  }

  @Test
  void itIsDoneToItsPlanAlsoWhenAnotherWasShownMeanwhile() {
    open();
    var large = session.currentProperty().get().orElseThrow();
    session.perform(_ -> describe("slow"));
    session.open(Plans.shop());
    held.runAll();
    assertThat(text()).doesNotContain("slow");
    session.show(large);
    held.runAll();
    assertThat(text()).contains("description: slow");
  }

  @Test
  void whatIsAskedIsGivenUpWithThePlanThatItWaitsFor() {
    open();
    var large = session.currentProperty().get().orElseThrow();
    session.perform(_ -> describe("slow"));
    var asked = new ArrayList<String>();
    session.afterwards(Waiting.whileShown(() -> asked.add("close it")));
    session.open(Plans.shop());
    session.show(large);
    held.runAll();
    assertThat(text()).contains("description: slow");
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsSlowToWorkOutIsWorkedOutInTheBackgroundToo() {
    open();
    session.perform(new SlowDeed("Paste", _ -> Checked.of(describe("pasted").orElseThrow())));
    session.perform(new SlowDeed("Paste", _ -> Checked.failed(Deed.UNREADABLE)));
    var refused = new ArrayList<Optional<Diagnostic>>();
    session.afterwards(Waiting.kept(() -> refused.add(session.refusalProperty().get())));
    assertThat(held.waiting()).isEqualTo(1);
    assertThat(text()).doesNotContain("pasted");
    held.runAll();
    assertThat(text()).contains("description: pasted");
    assertThat(refused).containsExactly(Optional.of(Deed.UNREADABLE));
  }

  @Test
  void whyItIsNotDoneIsSaidAndTheNextIsDone() {
    open();
    var edits = new ArrayList<PlanEdit>(
        Collections.nCopies(5, new PlanEdit.SetValue(DESCRIPTION, TextNode.valueOf("slow"))));
    edits.add(new PlanEdit.RemoveValue(PlanPath.ROOT.key("regions")));
    session.perform(_ -> Optional.of(Gesture.of("Remove what is not there", edits)));
    var refused = new ArrayList<Boolean>();
    session.afterwards(Waiting.kept(() -> refused.add(session.refusalProperty().get().isPresent())));
    held.runAll();
    assertThat(refused).isEqualTo(List.of(true));
    assertThat(text()).doesNotContain("slow");
  }
}
