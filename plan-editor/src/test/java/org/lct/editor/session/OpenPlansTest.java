package org.lct.editor.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.editor.session.OpenPlan.OnDisk;
import org.lct.editor.testing.Plans;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;
import org.lct.testing.HeldTasks;
import org.lct.testing.ImmediateTasks;
import org.lct.topology.diagram.layout.HandLayout;

/// Several plans are open, and their files belong to others, too.
class OpenPlansTest {
  private final HeldTasks held = new HeldTasks();
  private final PlanSession waiting = Plans.session(held);
  private final PlanSession session = Plans.session(new ImmediateTasks());
  private final Deque<Runnable> pauses = new ArrayDeque<>();
  @TempDir
  private Path folder;

  @Test
  void eachPlanIsFoundAgainAsItWasLeft() {
    session.open(Plans.haWordpress());
    session.selectionProperty().set(Set.of("us-east/webservers"));
    describe("busy");
    session.open(Plans.iotCruncher());
    assertThat(session.selectionProperty().get()).isEmpty();
    assertThat(session.undoLabelProperty().get()).isEmpty();
    assertThat(session.dirtyProperty().get()).isFalse();
    session.show(session.plans().getFirst());
    assertThat(session.fileNameProperty().get()).isEqualTo("ha-wordpress.yaml");
    assertThat(session.selectionProperty().get()).containsExactly("us-east/webservers");
    assertThat(session.undoLabelProperty().get()).contains("Describe it");
    assertThat(session.dirtyProperty().get()).isTrue();
    session.undo();
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(session.planProperty().get().orElseThrow().linodes()).isEqualTo(82);
  }

  @Test
  void whatIsOpenAlreadyIsShown() {
    var file = write("small.yaml", "small");
    session.open(file);
    session.open(Plans.haWordpress());
    session.open(folder.resolve("nothing/../small.yaml"));
    session.open(Plans.haWordpress());
    assertThat(session.plans()).hasSize(2);
    assertThat(session.fileNameProperty().get()).isEqualTo("ha-wordpress.yaml");
    describe("busy");
    session.open(Plans.haWordpress());
    assertThat(session.plans()).hasSize(3);
  }

  @Test
  void theOneBesideIsShownWhenOneIsClosed() {
    session.open(Plans.haWordpress());
    session.open(Plans.shop());
    session.open(Plans.iotCruncher());
    session.close(session.plans().get(2));
    assertThat(session.fileNameProperty().get()).isEqualTo("shop.yaml");
    session.close(session.plans().get(0));
    assertThat(session.fileNameProperty().get()).isEqualTo("shop.yaml");
    session.close(session.plans().get(0));
    assertThat(session.fileNameProperty().get()).isEmpty();
    assertThat(session.planProperty().get()).isEmpty();
    assertThat(session.currentProperty().get()).isEmpty();
  }

  @Test
  void aPlanThatWasLeftBeforeItWasReadIsReadWhenItIsShown() {
    waiting.open(write("small.yaml", "small"));
    waiting.open(Plans.haWordpress());
    held.runAll();
    assertThat(waiting.planProperty().get().orElseThrow().diagram().title()).isEqualTo("ha-wordpress");
    waiting.show(waiting.plans().getFirst());
    assertThat(waiting.planProperty().get()).isEmpty();
    held.runAll();
    assertThat(waiting.planProperty().get().orElseThrow().diagram().title()).isEqualTo("small");
  }

  @Test
  void whatIsTypedStaysWithItsPlan() {
    waiting.open(Plans.file("one.yaml", "name: one\n"));
    held.runAll();
    waiting.type("name: typed\n");
    waiting.open(Plans.file("two.yaml", "name: two\n"));
    held.runAll();
    assertThat(text(waiting)).isEqualTo("name: two\n");
    waiting.show(waiting.plans().getFirst());
    held.runAll();
    assertThat(text(waiting)).isEqualTo("name: typed\n");
    assertThat(waiting.dirtyProperty().get()).isTrue();
  }

  @Test
  void aFileThatSomebodyElseChangedIsNoticedAndKeptOrReadAgain() throws IOException {
    var file = write("small.yaml", "small");
    session.open(file);
    watch();
    var plan = session.plans().getFirst();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.AS_KNOWN);
    write("small.yaml", "changed");
    pause();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.CHANGED);
    assertThat(text(session)).contains("small");
    session.keep(plan);
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.AS_KNOWN);
    assertThat(session.dirtyProperty().get()).isTrue();
    pause();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.AS_KNOWN);
    write("small.yaml", "changed again");
    pause();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.CHANGED);
    session.reload();
    assertThat(text(session)).contains("changed again");
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.AS_KNOWN);
    Files.delete(file);
    pause();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.GONE);
    // What stands in no file would be lost with the tab.
    assertThat(session.dirtyProperty().get()).isTrue();
    session.reload();
    assertThat(text(session)).contains("changed again");
    assertThat(session.refusalProperty().get()).isPresent();
  }

  @Test
  void whatWeWroteOurselvesIsNoNews() {
    var file = write("small.yaml", "small");
    session.open(file);
    watch();
    describe("busy");
    var plan = session.plans().getFirst();
    var document = session.documentProperty().get().orElseThrow();
    assertThat(PlanWriter.write(document, file).failed()).isFalse();
    session.saved(plan, document, HandLayout.NONE, file);
    pause();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.AS_KNOWN);
    assertThat(session.dirtyProperty().get()).isFalse();
  }

  @Test
  void aFileThatComesToHoldTheDocumentOfNowMeansItIsSaved() throws IOException {
    var file = write("small.yaml", "small");
    session.open(file);
    watch();
    describe("busy");
    Files.write(file, session.documentProperty().get().orElseThrow().bytes());
    pause();
    assertThat(session.plans().getFirst().onDiskProperty().get()).isEqualTo(OnDisk.AS_KNOWN);
    assertThat(session.dirtyProperty().get()).isFalse();
  }

  @Test
  void whatWasKeptIsRestoredUnsavedAndItsFileComparedWithWhatItHeldThen() throws IOException {
    var file = write("small.yaml", "small");
    var seen = PlanReader.read(file).document();
    var kept = PlanReader.read(file.toString(), "name: kept\nregions: []\n".getBytes(UTF_8));
    session.add(OpenPlan.restored(Optional.of(file), kept, HandLayout.NONE, Optional.of(seen)));
    watch();
    var plan = session.plans().getFirst();
    assertThat(text(session)).contains("kept");
    assertThat(session.dirtyProperty().get()).isTrue();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.AS_KNOWN);
    write("small.yaml", "changed");
    pause();
    assertThat(plan.onDiskProperty().get()).isEqualTo(OnDisk.CHANGED);
  }

  @Test
  void whatWasKeptIsUnsavedAlsoWhereItIsNotShownYet() {
    for (var name : List.of("one", "two"))
      waiting.add(OpenPlan.restored(Optional.empty(),
          PlanReader.read(name + ".yaml", ("name: " + name + "\n").getBytes(UTF_8)), HandLayout.NONE,
          Optional.empty()));
    assertThat(waiting.plans()).allSatisfy(plan -> {
      assertThat(plan.dirtyProperty().get()).isTrue();
      assertThat(plan.documentProperty().get()).isPresent();
    });
  }

  @Test
  void whatIsTypedIsInThePlanAtOnceForWhoSavesIt() {
    waiting.open(Plans.file("a.yaml", "name: a\n"));
    held.runAll();
    waiting.type("name: ab\n");
    waiting.settleTyping();
    assertThat(text(waiting)).isEqualTo("name: ab\n");
    assertThat(waiting.dirtyProperty().get()).isTrue();
  }

  @Test
  void whatIsTypedInOneLineIsUndoneAsOneAndLineByLine() {
    session.open(Plans.file("a.yaml", "name: a\nregions: []\n"));
    for (var typed : List.of("name: ab\nregions: []\n", "name: abc\nregions: []\n",
        "name: abc\nregions: []\n# x\n", "name: abcd\nregions: []\n# x\n"))
      session.type(typed);
    session.undo();
    assertThat(text(session)).isEqualTo("name: abc\nregions: []\n# x\n");
    session.undo();
    assertThat(text(session)).isEqualTo("name: abc\nregions: []\n");
    session.undo();
    assertThat(text(session)).isEqualTo("name: a\nregions: []\n");
  }

  @Test
  void aFileThatGrewTooLargeToBeReadIsNoticed() throws IOException {
    var file = write("small.yaml", "small");
    session.open(file);
    watch();
    Files.writeString(file, "# x\n".repeat(1 << 19));
    pause();
    assertThat(session.plans().getFirst().onDiskProperty().get()).isEqualTo(OnDisk.CHANGED);
  }

  @Test
  void aFileThatWasTooLargeFromTheBeginningWasNotChanged() throws IOException {
    session.open(Files.writeString(folder.resolve("large.yaml"), "# x\n".repeat(1 << 19)));
    watch();
    assertThat(session.plans().getFirst().onDiskProperty().get()).isEqualTo(OnDisk.AS_KNOWN);
  }

  private void watch() {
    new DiskWatch(session, new ImmediateTasks(), pauses::add).start();
    pause();
  }

  private void pause() {
    pauses.remove().run();
  }

  private void describe(String words) {
    session.perform(_ -> Optional.of(Gesture.of("Describe it",
        List.of(new PlanEdit.SetValue(PlanPath.ROOT.key("description"), TextNode.valueOf(words))))));
  }

  private Path write(String file, String name) {
    try {
      return Files.writeString(folder.resolve(file), "name: " + name + "\nregions: [{region: us-east}]\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(PlanSession session) {
    return session.documentProperty().get().orElseThrow().text();
  }
}
