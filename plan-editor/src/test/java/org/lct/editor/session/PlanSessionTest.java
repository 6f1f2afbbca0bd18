package org.lct.editor.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.testing.Plans;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanFile;
import org.lct.testing.HeldTasks;
import org.lct.testing.ImmediateTasks;

class PlanSessionTest {
  private final HeldTasks held = new HeldTasks();
  private final PlanSession waiting = Plans.session(held);
  private final PlanSession session = Plans.session(new ImmediateTasks());

  @Test
  void nothingIsOpenAtFirst() {
    assertThat(session.fileNameProperty().get()).isEmpty();
    assertThat(session.pathProperty().get()).isEmpty();
    assertThat(session.planProperty().get()).isEmpty();
    assertThat(session.checkingProperty().get()).isFalse();
    assertThat(session.diagramProperty().get().regions()).isEmpty();
  }

  @Test
  void aPlanIsKnownWhenItsCheckHasEnded() {
    waiting.open(Plans.haWordpress());
    assertThat(waiting.fileNameProperty().get()).isEqualTo("ha-wordpress.yaml");
    assertThat(waiting.checkingProperty().get()).isTrue();
    assertThat(waiting.planProperty().get()).isEmpty();
    held.runAll();
    assertThat(waiting.checkingProperty().get()).isFalse();
    assertThat(waiting.planProperty().get()).hasValueSatisfying(plan -> {
      assertThat(plan.linodes()).isEqualTo(82);
      assertThat(plan.checkedAt()).isEqualTo(Plans.NOW);
    });
    assertThat(waiting.diagramProperty().get().title()).isEqualTo("ha-wordpress");
  }

  @Test
  void aPlanIsDrawnBeforeItIsChecked() {
    waiting.open(Plans.haWordpress());
    held.runNext();
    assertThat(waiting.documentProperty().get()).isPresent();
    assertThat(waiting.checkingProperty().get()).isTrue();
    assertThat(waiting.planProperty().get()).isEmpty();
    assertThat(waiting.diagramProperty().get().regions()).hasSize(2)
        .allSatisfy(region -> assertThat(region.figures()).isNotEmpty());
    held.runNext();
    assertThat(waiting.checkingProperty().get()).isFalse();
    assertThat(waiting.diagramProperty().get())
        .isEqualTo(waiting.planProperty().get().orElseThrow().diagram());
  }

  @Test
  void theSketchOfAPlanGoesWithIt() {
    waiting.open(Plans.haWordpress());
    held.runNext();
    waiting.open(Plans.shop());
    assertThat(waiting.diagramProperty().get().regions()).isEmpty();
    held.runAll();
    assertThat(waiting.diagramProperty().get().title()).isEqualTo("shop");
  }

  @Test
  void whatIsDoneBeforeTheCheckHasEndedIsDoneToThePlanThatIsKnownThen() {
    waiting.open(Plans.shop());
    waiting.perform(plan -> Optional.of(described(plan.linodes() + " Linodes")));
    waiting.perform(plan -> Optional.of(described("still " + plan.regions().size() + " regions")));
    assertThat(waiting.dirtyProperty().get()).isFalse();
    held.runAll();
    assertThat(waiting.documentProperty().get().orElseThrow().text()).contains("still 2 regions");
    waiting.undo();
    assertThat(waiting.documentProperty().get().orElseThrow().text()).contains("Linodes");
  }

  @Test
  void whatIsAskedOfAPlanIsGivenUpWithItWhileAnEditStays() {
    var asked = new ArrayList<Integer>();
    waiting.open(Plans.shop());
    var shop = waiting.currentProperty().get().orElseThrow();
    waiting.perform(Deed.asking(plan -> asked.add(plan.linodes())));
    waiting.perform(_ -> Optional.of(described("kept")));
    waiting.open(Plans.haWordpress());
    held.runAll();
    waiting.show(shop);
    held.runAll();
    assertThat(asked).isEmpty();
    assertThat(waiting.documentProperty().get().orElseThrow().text()).contains("kept");
    waiting.perform(Deed.asking(plan -> asked.add(plan.linodes())));
    assertThat(asked).hasSize(1);
  }

  @Test
  void undoingAndSavingComeAfterTheEditsThatWait() {
    waiting.open(Plans.shop());
    held.runAll();
    var saved = new ArrayList<String>();
    waiting.perform(_ -> Optional.of(described("one")));
    waiting.perform(_ -> Optional.of(described("two")));
    waiting.perform(_ -> Optional.of(described("three")));
    waiting.undo();
    waiting.afterwards(
        Waiting.kept(() -> saved.add(waiting.documentProperty().get().orElseThrow().text())));
    held.runAll();
    assertThat(saved).singleElement().satisfies(text -> assertThat(text).contains("two"));
    waiting.redo();
    held.runAll();
    assertThat(waiting.documentProperty().get().orElseThrow().text()).contains("three");
  }

  @Test
  void whatIsDoneWhileTheTextIsBrokenIsRefusedWithAReason() {
    session.open(small("web"));
    session.type("name: [small\n");
    assertThat(session.planProperty().get())
        .hasValueSatisfying(plan -> assertThat(plan.isReadable()).isFalse());
    session.perform(_ -> Optional.of(described("lost")));
    assertThat(session.refusalProperty().get()).hasValueSatisfying(
        refused -> assertThat(refused.code()).isEqualTo("not-changed"));
    assertThat(session.documentProperty().get().orElseThrow().text()).isEqualTo("name: [small\n");
  }

  @Test
  void whatIsDoneToAnEntryBesideOneThatIsNotUnderstoodIsRefused() {
    var text = """
        name: loose
        regions:
        - nodes: []
        - region: us-east
        """;
    waiting.open(Plans.file("loose.yaml", text));
    held.runAll();
    var removal = List.<PlanEdit>of(new RemoveValue(PlanPath.ROOT.key("regions").index(0)));
    assertThat(waiting.planProperty().get().orElseThrow().region("us-east").orElseThrow().region().written()
        .path()).isEqualTo(PlanPath.ROOT.key("regions").index(0));

    waiting.perform(_ -> Optional.of(Gesture.of("Delete us-east", removal)));

    assertThat(waiting.documentProperty().get().orElseThrow().text()).isEqualTo(text);
    assertThat(waiting.refusalProperty().get()).hasValueSatisfying(refused -> assertThat(refused.summary())
        .isEqualTo("This cannot be changed while an entry beside it is not understood"));

    waiting.perform(_ -> Optional.of(Gesture.mending("Remove it", removal)));
    assertThat(waiting.documentProperty().get().orElseThrow().text()).doesNotContain("nodes");
  }

  @Test
  void undoingShowsWhatWasKnownBeforeAtOnce() {
    waiting.open(Plans.shop());
    held.runAll();
    var before = waiting.planProperty().get();
    waiting.perform(_ -> Optional.of(described("changed")));
    held.runAll();
    var after = waiting.planProperty().get();
    waiting.undo();
    assertThat(held.waiting()).isZero();
    assertThat(waiting.checkingProperty().get()).isFalse();
    assertThat(waiting.planProperty().get()).isEqualTo(before);
    waiting.redo();
    assertThat(held.waiting()).isZero();
    assertThat(waiting.planProperty().get()).isEqualTo(after).isNotEqualTo(before);
  }

  @Test
  void undoingGivesUpTheCheckOfWhatIsUndone() {
    waiting.open(Plans.shop());
    held.runAll();
    var before = waiting.planProperty().get();
    waiting.perform(_ -> Optional.of(described("changed")));
    waiting.undo();
    held.runAll();
    assertThat(waiting.planProperty().get()).isEqualTo(before);
  }

  @Test
  void whatCannotBeWrittenIsRefusedWithAReasonAndChangesNothing() {
    session.open(Plans.shop());
    var before = session.documentProperty().get();
    session.perform(_ -> Optional.of(Gesture.of("Change nothing",
        List.of(new PlanEdit.RemoveValue(PlanPath.ROOT.key("regions").index(17))))));
    assertThat(session.refusalProperty().get()).isPresent();
    assertThat(session.documentProperty().get()).isEqualTo(before);
    assertThat(session.undoLabelProperty().get()).isEmpty();
  }

  private static Gesture described(String words) {
    return Gesture.of("Describe it",
        List.of(new PlanEdit.SetValue(PlanPath.ROOT.key("description"), TextNode.valueOf(words))));
  }

  @Test
  void thePlanOpenedLastWins() {
    waiting.open(Plans.haWordpress());
    waiting.open(Plans.iotCruncher());
    held.runAll();
    assertThat(waiting.fileNameProperty().get()).isEqualTo("iot-cruncher.yaml");
    assertThat(title(waiting)).contains("iot-cruncher");
  }

  @Test
  void whatIsKnownStaysWhileItIsCheckedAgain() {
    waiting.open(Plans.haWordpress());
    held.runAll();
    waiting.selectionProperty().set(Set.of("us-east/webservers"));
    waiting.perform(_ -> Optional.of(described("busy")));
    assertThat(waiting.checkingProperty().get()).isTrue();
    assertThat(title(waiting)).contains("ha-wordpress");
    held.runAll();
    assertThat(waiting.selectionProperty().get()).containsExactly("us-east/webservers");
  }

  @Test
  void whatIsKnownOfAnotherPlanGoesAtOnce() {
    waiting.open(Plans.haWordpress());
    held.runAll();
    waiting.selectionProperty().set(Set.of("us-east/webservers"));
    waiting.open(Plans.iotCruncher());
    assertThat(waiting.planProperty().get()).isEmpty();
    assertThat(waiting.selectionProperty().get()).isEmpty();
    assertThat(waiting.diagramProperty().get().regions()).isEmpty();
  }

  @Test
  void readsAFileAndReadsItAgain(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("small.yaml"), "name: small\nregions: [{region: us-east}]\n");
    session.open(file);
    assertThat(session.pathProperty().get()).contains(file);
    assertThat(session.fileNameProperty().get()).isEqualTo("small.yaml");
    assertThat(title(session)).contains("small");
    Files.writeString(file, "name: renamed\nregions: [{region: us-east}]\n");
    session.open(file);
    assertThat(title(session)).contains("renamed");
    assertThat(session.dirtyProperty().get()).isFalse();
    session.undo();
    assertThat(title(session)).contains("small");
    assertThat(session.dirtyProperty().get()).isTrue();
    session.open(file);
    assertThat(title(session)).contains("small");
  }

  @Test
  void filesOfOneNameInTwoFoldersAreTwoPlans(@TempDir Path folder) throws IOException {
    var one = Files.writeString(folder.resolve("small.yaml"), "name: one\n");
    var other = Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("small.yaml"),
        "name: other\n");
    waiting.open(one);
    held.runAll();
    waiting.open(other);
    assertThat(waiting.planProperty().get()).isEmpty();
    held.runAll();
    assertThat(title(waiting)).contains("other");
  }

  @Test
  void aFileThatIsNotThereIsAProblem(@TempDir Path folder) {
    session.open(folder.resolve("gone.yaml"));
    assertThat(session.checkingProperty().get()).isFalse();
    assertThat(session.planProperty().get()).hasValueSatisfying(plan -> {
      assertThat(plan.isReadable()).isFalse();
      assertThat(plan.problems()).hasSize(1).allMatch(
          problem -> problem.figures().equals(Set.of(FigureIds.CLUSTER)));
    });
  }

  @Test
  void closingLeavesNothing() {
    waiting.open(Plans.haWordpress());
    held.runAll();
    waiting.selectionProperty().set(Set.of("us-east"));
    close(waiting);
    assertThat(waiting.fileNameProperty().get()).isEmpty();
    assertThat(waiting.planProperty().get()).isEmpty();
    assertThat(waiting.selectionProperty().get()).isEmpty();
    assertThat(waiting.diagramProperty().get().regions()).isEmpty();
  }

  @Test
  void closingGivesUpTheCheck() {
    waiting.open(Plans.haWordpress());
    close(waiting);
    held.runAll();
    assertThat(waiting.checkingProperty().get()).isFalse();
    assertThat(waiting.planProperty().get()).isEmpty();
  }

  @Test
  void closingTellsOfNoPlanThatIsGone() {
    session.open(Plans.haWordpress());
    var seen = new ArrayList<Optional<CheckedPlan>>();
    session.planProperty().subscribe((_, now) -> seen.add(now));
    close(session);
    assertThat(seen).isEqualTo(List.of(Optional.empty()));
  }

  @Test
  void whatVanishesIsNotSelectedAnyMore() {
    session.open(small("web", "caches"));
    session.selectionProperty().set(Set.of("us-east/web", "us-east/caches", "us-east", FigureIds.CLUSTER));
    session.perform(
        new PlanChange("Remove", Optional.empty(), small("web"), Optional.empty(), List.of()));
    assertThat(session.selectionProperty().get()).containsExactlyInAnyOrder("us-east/web", "us-east",
        FigureIds.CLUSTER);
  }

  private static void close(PlanSession session) {
    session.currentProperty().get().ifPresent(session::close);
  }

  private static Optional<String> title(PlanSession session) {
    return session.planProperty().get().map(plan -> plan.diagram().title());
  }

  private static PlanFile small(String... nodes) {
    var list = List.of(nodes).stream().map(name -> "{name: " + name + ", type: g6-standard-1}").toList();
    return Plans.file("small.yaml", "name: small\nregions: [{region: us-east, nodes: " + list + "}]\n");
  }
}
