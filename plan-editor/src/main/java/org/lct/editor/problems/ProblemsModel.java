package org.lct.editor.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.fix.QuickFix;
import org.lct.fix.QuickFixes;

/// The problems of the open plan and the walk through them. Going to a problem selects the figures it is about.
/// JavaFX thread only.
public final class ProblemsModel {
  private final PlanSession session;
  private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> current = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  /// Where in the list the user is, or was when the problem there was mended.
  private int at;
  private final ReadOnlyStringWrapper announcement = new ReadOnlyStringWrapper("");

  /// The problems of the session's plan.
  public ProblemsModel(PlanSession session) {
    this.session = session;
    session.planProperty().subscribe(this::checked);
  }

  /// All problems, the worst first, those of one severity in the order of the file.
  public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// The problem the user is at.
  public ReadOnlyObjectProperty<Optional<Problem>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// What to tell somebody who does not see the list: which problem has just been gone to.
  public ReadOnlyStringProperty announcementProperty() {
    return announcement.getReadOnlyProperty();
  }

  /// Goes to a problem of the list and selects what it is about.
  public void select(Problem problem) {
    at = problems.get().indexOf(problem);
    current.set(Optional.of(problem));
    session.selectionProperty().set(problem.figures());
    announcement
        .set(Texts.of("problems.announced", problems.get().indexOf(problem) + 1, problems.get().size(),
            ProblemWords.spoken(problem)));
  }

  /// Goes to the next problem, after the last to the first; from one that is mended to the one in its place. Does
  /// nothing when there is none.
  public void next() {
    go(current.get().isPresent() ? at + 1 : at);
  }

  /// Goes to the problem before, from the first to the last; does nothing when there is none.
  public void previous() {
    go(at - 1);
  }

  /// What can be done at once about a problem of the plan as it is known now, the best first.
  public List<QuickFix> fixesOf(Problem problem) {
    return session.planProperty().get().filter(CheckedPlan::isReadable)
        .map(plan -> fixes(plan, problem)).orElse(List.of());
  }

  /// Does a fix of a problem, as one step to undo; nothing if the problem turns out to be gone.
  public void apply(Problem problem, QuickFix fix) {
    session.perform(plan -> fixes(plan, problem).stream().filter(now -> now.title().equals(fix.title()))
        .findFirst().map(now -> Gesture.mending(now.title(), now.edits())));
  }

  /// Does the best fix of the problem the user is at, else of the worst that what is selected has and that has one;
  /// nothing if there is none.
  public void applyFirst() {
    var selected = session.selectionProperty().get();
    current.get().map(Stream::of)
        .orElseGet(() -> problems.get().stream()
            .filter(problem -> problem.figures().stream().anyMatch(selected::contains)))
        .filter(problem -> !fixesOf(problem).isEmpty()).findFirst()
        .ifPresent(problem -> apply(problem, fixesOf(problem).getFirst()));
  }

  private static List<QuickFix> fixes(CheckedPlan plan, Problem problem) {
    return plan.problems().contains(problem)
        ? QuickFixes.of(problem.diagnostic(), plan.file(), plan.catalog())
        : List.of();
  }

  /// Goes to the worst problem of a figure, a region or the cluster, if it has any; of several the first.
  public void selectWorstOf(String id) {
    session.planProperty().get()
        .flatMap(plan -> plan.problemsOf(id).stream()
            .min(Comparator.comparing(problem -> problem.diagnostic().severity())))
        .ifPresent(this::select);
  }

  private void go(int index) {
    int count = problems.get().size();
    if (count > 0)
      select(problems.get().get(Math.floorMod(index, count)));
  }

  private void checked(Optional<CheckedPlan> plan) {
    problems.set(plan.map(now -> now.problems().stream()
        .sorted(Comparator.comparing(problem -> problem.diagnostic().severity())).toList())
        .orElse(List.of()));
    current.set(current.get().filter(problems.get()::contains));
    at = plan.isEmpty() ? 0 : current.get().map(problems.get()::indexOf).orElse(at);
  }
}
