package org.lct.editor.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.editor.gesture.Gestures;
import org.lct.editor.testing.Plans;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanReader;
import org.lct.testing.ImmediateTasks;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.layout.Point;

/// What is placed by hand belongs to an open plan as its document does.
class HandPlacesTest {
  private static final HandLayout HERE = new HandLayout(Map.of("us-east/web", new Point(16, 32)), Map.of());
  private static final HandLayout THERE = new HandLayout(Map.of("us-east/web", new Point(160, 0)), Map.of());
  private static final String PLAN = """
      name: shop
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1}
      """;
  private final PlanSession session = Plans.session(new ImmediateTasks());
  @TempDir
  private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("shop.yaml"), PLAN);
  }

  @Test
  void isReadBesideThePlanAndUndoneWithIt() {
    HandLayoutFile.write(HERE, file);
    session.open(file);
    assertThat(hand()).isEqualTo(HERE);
    assertThat(session.dirtyProperty().get()).isFalse();
    place(THERE);
    assertThat(hand()).isEqualTo(THERE);
    assertThat(session.undoLabelProperty().get()).contains("Move web");
    assertThat(session.dirtyProperty().get()).isTrue();
    assertThat(text()).isEqualTo(PLAN);
    describe();
    assertThat(hand()).isEqualTo(THERE);
    session.undo();
    session.undo();
    assertThat(hand()).isEqualTo(HERE);
    assertThat(session.dirtyProperty().get()).isFalse();
    session.redo();
    assertThat(hand()).isEqualTo(THERE);
  }

  @Test
  void everyChangeIsTold() {
    var told = new ArrayList<HandLayout>();
    session.open(file);
    session.handProperty().addListener((InvalidationListener) _ -> told.add(hand()));
    place(HERE);
    place(THERE);
    session.undo();
    assertThat(told).containsExactly(HERE, THERE, HERE);
  }

  @Test
  void isSavedWhenBothFilesAreWritten() {
    session.open(file);
    place(HERE);
    var plan = session.plans().getFirst();
    session.saved(plan, session.documentProperty().get().orElseThrow(), HERE, file);
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(plan.seenHand()).isEqualTo(HERE);
    session.undo();
    assertThat(session.dirtyProperty().get()).isTrue();
  }

  @Test
  void isReadAgainWithThePlan() {
    session.open(file);
    place(HERE);
    HandLayoutFile.write(THERE, file);
    session.reload();
    assertThat(hand()).isEqualTo(THERE);
    assertThat(session.dirtyProperty().get()).isFalse();
    session.undo();
    assertThat(hand()).isEqualTo(HERE);
  }

  @Test
  void belongsToThePlanThatIsShown() {
    session.open(file);
    place(HERE);
    session.open(Plans.haWordpress());
    assertThat(hand().isEmpty()).isTrue();
    session.show(session.plans().getFirst());
    assertThat(hand()).isEqualTo(HERE);
    session.close(session.plans().getFirst());
    session.close(session.plans().getFirst());
    assertThat(hand().isEmpty()).isTrue();
  }

  @Test
  void isRestoredUnsaved() {
    HandLayoutFile.write(HERE, file);
    var read = PlanReader.read(file);
    session.add(OpenPlan.restored(Optional.of(file), read, THERE, Optional.of(read.document())));
    assertThat(hand()).isEqualTo(THERE);
    assertThat(session.dirtyProperty().get()).isTrue();
    assertThat(session.plans().getFirst().seenHand()).isEqualTo(HERE);
  }

  @Test
  void staysWithANodePlanThatIsRenamed() {
    session.open(file);
    place(HERE);
    session.perform(plan -> plan.part("us-east/web").map(part -> Gestures.rename(plan, part, "front")));
    assertThat(hand().figures()).containsEntry("us-east/front", new Point(16, 32));
  }

  @Test
  void aFileThatIsNotUnderstoodIsToldUntilItIsWritten() throws IOException {
    Files.writeString(HandLayoutFile.beside(file), "{");
    session.open(file);
    var plan = session.plans().getFirst();
    var document = session.documentProperty().get().orElseThrow();
    assertThat(plan.handProblemProperty().get()).isPresent();
    session.saved(plan, document, HandLayout.NONE, file);
    assertThat(plan.handProblemProperty().get()).isPresent();
    session.saved(plan, document, HERE, file);
    assertThat(plan.handProblemProperty().get()).isEmpty();
  }

  private void place(HandLayout hand) {
    session.perform(_ -> Optional.of(Gesture.placing("Move web", hand)));
  }

  private void describe() {
    session.perform(_ -> Optional.of(Gesture.of("Describe it", List.of(
        new PlanEdit.SetValue(PlanPath.ROOT.key("description"), TextNode.valueOf("busy"))))));
  }

  private HandLayout hand() {
    return session.handProperty().getValue();
  }

  private String text() {
    return session.documentProperty().get().orElseThrow().text();
  }
}
