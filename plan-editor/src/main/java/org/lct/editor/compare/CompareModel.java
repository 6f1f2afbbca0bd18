package org.lct.editor.compare;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.lct.compare.EntryDifference;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.task.TaskHandle;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;
import org.lct.topology.diagram.Diagram;

/// Which open plans are compared with what, and how the one that is shown differs. It is compared anew in the background
/// whenever it or an open counterpart changes; what was asked last wins. JavaFX thread only.
public final class CompareModel {
  private final PlanSession session;
  private final TaskRunner tasks;
  private final InstantSource clock;
  private final ObservableMap<OpenPlan, Counterpart> compared = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Optional<Counterpart>> counterpart = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<EntryDifference>> current = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Diagram> diagram = new ReadOnlyObjectWrapper<>(Diagram.empty(""));
  private TaskHandle work = () -> {};
  private Subscription other = Subscription.EMPTY;

  /// @param tasks where plans are compared
  public CompareModel(PlanSession session, TaskRunner tasks, InstantSource clock) {
    this.session = session;
    this.tasks = tasks;
    this.clock = clock;
    session.plans().addListener((ListChangeListener<OpenPlan>) _ -> forgetClosed());
    session.currentProperty().subscribe(_ -> show());
    session.planProperty().subscribe(_ -> compare());
    session.diagramProperty().subscribe(_ -> draw());
    comparison.subscribe(_ -> draw());
    compared.addListener((MapChangeListener<OpenPlan, Counterpart>) _ -> show());
  }

  /// The plans that are compared, each with its counterpart; not to be changed.
  public ObservableMap<OpenPlan, Counterpart> compared() {
    return compared;
  }

  /// What the plan that is shown is compared with; empty if it is not.
  public ReadOnlyObjectProperty<Optional<Counterpart>> counterpartProperty() {
    return counterpart.getReadOnlyProperty();
  }

  /// How the plan that is shown differs; empty until that is known. While it is compared anew, what was found before
  /// stays.
  public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /// The difference the user is at, if any.
  public ReadOnlyObjectProperty<Optional<EntryDifference>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// What is drawn of the plan that is shown: both plans while it is compared.
  public ReadOnlyObjectProperty<Diagram> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  /// Compares an open plan with something from now on.
  public void start(OpenPlan plan, Counterpart with) {
    compared.remove(plan);
    compared.put(plan, with);
    compare();
  }

  /// Compares the plan that is shown no more.
  public void stop() {
    session.currentProperty().get().ifPresent(compared::remove);
  }

  /// Goes to a difference: its figure is selected.
  public void select(EntryDifference difference) {
    current.set(Optional.of(difference));
    session.selectionProperty().set(Set.of(FigureIds.of(difference.entry())));
  }

  /// Goes to the difference so many further, beyond the last the first; nothing if there is none.
  public void step(int by) {
    var all = differences();
    if (!all.isEmpty()) {
      int at = current.get().map(all::indexOf).filter(index -> index >= 0).orElse(by > 0 ? -1 : 0);
      select(all.get(Math.floorMod(at + by, all.size())));
    }
  }

  private List<EntryDifference> differences() {
    return comparison.get().map(Comparison::differences).orElse(List.of());
  }

  private void forgetClosed() {
    compared.keySet().retainAll(session.plans());
    compared.values().removeIf(
        with -> with instanceof Counterpart.Other(var plan) && !session.plans().contains(plan));
  }

  /// Another plan is shown, or it is compared with something else. What is known of another plan comes a moment later.
  private void show() {
    var now = session.currentProperty().get().flatMap(plan -> Optional.ofNullable(compared.get(plan)));
    if (now.equals(counterpart.get()))
      return;
    other.unsubscribe();
    work.cancel();
    comparison.set(Optional.empty());
    current.set(Optional.empty());
    counterpart.set(now);
    other = now.map(this::follow).orElse(Subscription.EMPTY);
  }

  /// Compares anew when the counterpart is known to have changed.
  private Subscription follow(Counterpart with) {
    return switch (with) {
      case Counterpart.Other(var plan) -> plan.documentProperty().subscribe((_, _) -> compare());
      case Counterpart.OnDisk _ -> session.currentProperty().get()
          .map(plan -> plan.onDiskProperty().subscribe((_, _) -> compare())).orElse(Subscription.EMPTY);
      case Counterpart.LastCommit _,Counterpart.OtherFile _ -> Subscription.EMPTY;
    };
  }

  private void compare() {
    work.cancel();
    counterpart.get().ifPresent(with -> session.planProperty().get()
        .ifPresent(plan -> compare(plan, with)));
  }

  private void compare(CheckedPlan plan, Counterpart with) {
    var reading = with.reading();
    var known = comparison.get().map(Comparison::other);
    work = tasks.run(TaskSpec.of(Texts.of("compare.working", with.words()),
        _ -> Comparison.of(plan, reading.get(), known, clock.instant()), this::found));
  }

  private void found(Comparison now) {
    var at = current.get().map(EntryDifference::entry);
    comparison.set(Optional.of(now));
    current.set(now.differences().stream().filter(one -> at.filter(one.entry()::equals).isPresent())
        .findFirst());
  }

  private void draw() {
    diagram.set(comparison.get().filter(found -> found.result().value().isPresent())
        .map(Comparison::diagram).orElseGet(session.diagramProperty()::get));
  }
}
