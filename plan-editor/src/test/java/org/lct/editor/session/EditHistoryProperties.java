package org.lct.editor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.editor.session.EditHistory.Step;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.layout.Point;

class EditHistoryProperties {
  private static Step step(String label, Optional<Object> mergeKey, int version) {
    return new Step(label, mergeKey, Plans.file("p.yaml", "name: v" + version / 2 + "\n"),
        Set.of("v" + version), new HandLayout(Map.of("web", new Point(version % 2, 0)), Map.of()));
  }

  private static void save(EditHistory history) {
    history.markSaved(history.current().file().document());
    history.markSaved(history.current().hand());
  }

  private static boolean isLike(Step one, Step other) {
    return one.file().document().equals(other.file().document()) && one.hand().equals(other.hand());
  }

  @Provide
  Arbitrary<List<Integer>> versions() {
    return Arbitraries.integers().between(0, 5).list().ofMaxSize(30);
  }

  @Property(tries = 200)
  void undoingEverythingRestoresWhatWasOpenedAndRedoingEverythingWhatWasReached(
      @ForAll("versions") List<Integer> versions) {
    var history = new EditHistory(Plans.file("p.yaml", "name: opened\n"), HandLayout.NONE);
    var opened = history.current();
    versions.forEach(version -> history.perform(step("to " + version, Optional.empty(), version)));
    var reached = history.current();
    var way = new ArrayList<Step>();
    while (history.undoLabel().isPresent()) {
      way.add(history.current());
      history.undo();
    }
    assertThat(history.current()).isEqualTo(opened);
    assertThat(history.isDirty()).isFalse();
    while (history.redoLabel().isPresent())
      history.redo();
    assertThat(history.current()).isEqualTo(reached);
    assertThat(way.size()).isLessThanOrEqualTo(versions.size());
  }

  @Property(tries = 200)
  void dirtyMeansNotWhatWasSaved(@ForAll("versions") List<Integer> versions,
      @ForAll("versions") List<Integer> more) {
    var history = new EditHistory(Plans.file("p.yaml", "name: opened\n"), HandLayout.NONE);
    versions.forEach(version -> history.perform(step("a", Optional.empty(), version)));
    save(history);
    var saved = history.current();
    more.forEach(version -> {
      history.perform(step("b", Optional.empty(), version));
      assertThat(history.isDirty()).isEqualTo(!isLike(history.current(), saved));
    });
    while (history.undoLabel().isPresent()) {
      history.undo();
      assertThat(history.isDirty()).isEqualTo(!isLike(history.current(), saved));
    }
  }

  @Example
  void changesWithOneKeyAreUndoneAsOneButNotAcrossASaveOrAnUndo() {
    var history = new EditHistory(Plans.file("p.yaml", "name: opened\n"), HandLayout.NONE);
    var opened = history.current();
    history.perform(step("count", Optional.of("count"), 1));
    history.perform(step("count", Optional.of("count"), 2));
    save(history);
    history.perform(step("count", Optional.of("count"), 3));
    history.perform(step("count", Optional.of("count"), 4));
    history.undo();
    assertThat(history.current().selection()).containsExactly("v2");
    history.perform(step("count", Optional.of("count"), 5));
    history.undo();
    assertThat(history.current().selection()).containsExactly("v2");
    history.undo();
    assertThat(history.current()).isEqualTo(opened);
  }
}
