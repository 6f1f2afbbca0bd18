package org.lct.editor.session;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.session.EditHistory.Step;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanFile;
import org.lct.task.TaskRunner;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.HandLayout;

/// The plans that are open, and the one of them that is shown, as every view of it sees it: its document, what is known
/// of it, what is selected, what can be undone.
///
/// A plan is read and checked in the background; what was opened or changed last wins. While a plan is checked once
/// more, what was known of it stays; another plan's goes at once. All methods are for the JavaFX thread.
public final class PlanSession {
  private static final Diagram NOTHING = Diagram.empty("");

  private final Catalog catalog;
  private final PlanChecks checks;
  private final PlanPreview preview;
  private final OpenPlans plans = new OpenPlans();
  private final Deeds deeds;
  private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Path>> path = empty();
  private final ReadOnlyObjectWrapper<Optional<PlanDocument>> document = empty();
  private final ReadOnlyObjectWrapper<Optional<CheckedPlan>> plan = empty();
  private final ObjectProperty<Set<String>> selection = new SimpleObjectProperty<>(Set.of());
  private final ReadOnlyObjectWrapper<Diagram> diagram = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<Optional<String>> undoLabel = empty();
  private final ReadOnlyObjectWrapper<Optional<String>> redoLabel = empty();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<HandLayout> hand = new ReadOnlyObjectWrapper<>(HandLayout.NONE);
  private final ReadOnlyObjectWrapper<List<SourceRange>> written = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Diagnostic>> refusal = empty();
  private Optional<String> typed = Optional.empty();

  private static <T> ReadOnlyObjectWrapper<Optional<T>> empty() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  /// A session in which no plan is open.
  /// @param tasks where plans are read and checked; answers on the JavaFX thread
  /// @param catalog what names and prices are looked up in
  public PlanSession(TaskRunner tasks, Catalog catalog, InstantSource clock) {
    this.catalog = catalog;
    checks = new PlanChecks(tasks, catalog, clock);
    preview = new PlanPreview(tasks, catalog, clock);
    deeds = new Deeds(this, plans, checks);
    plan.subscribe(now -> diagram.set(now.map(CheckedPlan::diagram).orElse(NOTHING)));
    selection.subscribe(now -> history().ifPresent(steps -> steps.select(now)));
    plans.dirty().subscribe(now -> dirty.set(now));
    plans.hand().subscribe(now -> hand.set(now));
  }

  /// Opens a plan file. One that is open already is shown, and read again unless it has changes that are not saved.
  public void open(Path file) {
    plans.find(plan -> plan.is(file)).ifPresentOrElse(plan -> {
      show(plan);
      if (!plan.dirtyProperty().get())
        reload();
    }, () -> add(OpenPlan.of(file)));
  }

  /// Opens a plan that has been read already and need not be a file, such as the sample; one that is open unchanged is
  /// shown.
  public void open(PlanFile file) {
    plans.find(plan -> plan.is(file)).ifPresentOrElse(this::show, () -> add(OpenPlan.of(file)));
  }

  /// Opens one more plan, such as one that was restored.
  public void add(OpenPlan opened) {
    plans.add(opened);
    show(opened);
  }

  /// Reads the shown plan's file again, as a change that can be undone.
  public void reload() {
    settleTyping();
    plans.current().ifPresent(shown -> shown.pathProperty().get().ifPresent(file -> checks.readAndCheck(
        fileName.get(), () -> OpenPlan.Content.of(file), (read, now) -> reloaded(shown, read, now))));
  }

  private void reloaded(OpenPlan shown, OpenPlan.Content read, CheckedPlan now) {
    if (shown.isRead() && !now.file().document().isComplete()) {
      refusal.set(now.file().plan().diagnostics().stream().findFirst());
      return;
    }
    shown.reread(Texts.of("edit.reload"), read, selection.get());
    written.set(List.of());
    tell();
    known(now);
  }

  /// Shows another of the open plans, as it was left.
  public void show(OpenPlan opened) {
    if (plans.isCurrent(opened))
      return;
    settleTyping();
    turnTo(Optional.of(opened));
    opened.known().ifPresentOrElse(now -> plan.set(Optional.of(now)), () -> learn(opened));
    deeds.goOn();
  }

  private void turnTo(Optional<OpenPlan> next) {
    checks.cancel();
    plans.current().ifPresent(OpenPlan::leave);
    plans.show(next);
    written.set(List.of());
    if (next.flatMap(OpenPlan::known).isEmpty()) {
      plan.set(Optional.empty());
      diagram.set(NOTHING);
    }
    selection.set(next.flatMap(OpenPlan::history).map(steps -> steps.current().selection()).orElse(Set.of()));
    tell();
  }

  private void learn(OpenPlan opened) {
    opened.history().ifPresentOrElse(
        steps -> checks.check(fileName.get(), steps.current()::file, this::known),
        () -> checks.open(fileName.get(), opened::read, (read, sketch) -> {
          opened.begin(read);
          tell();
          diagram.set(sketch);
        }, this::known));
  }

  /// Closes an open plan; what was changed in it and not saved is forgotten. If it was shown, the one beside it is.
  public void close(OpenPlan opened) {
    if (plans.isCurrent(opened))
      plans.beside(opened).ifPresentOrElse(this::show, () -> {
        typed = Optional.empty();
        turnTo(Optional.empty());
      });
    plans.remove(opened);
  }

  /// Changes the plan. Ignored while no plan is known.
  public void perform(PlanChange change) {
    settleTyping();
    history().ifPresent(steps -> {
      steps.perform(new Step(change.label(), change.mergeKey(), change.next(),
          change.select().orElse(selection.get()), change.hand().orElse(steps.current().hand())));
      arrive(steps, change.written());
    });
  }

  /// Does a deed of the user once the document of now is checked; [#refusalProperty()] tells what stands against it. One
  /// that takes long is worked out in the background.
  public void perform(Deed deed) {
    settleTyping();
    deeds.perform(deed);
  }

  /// Does something when all is done that the user wanted of the shown plan before; at once if nothing waits.
  public void afterwards(Waiting work) {
    settleTyping();
    deeds.afterwards(work);
  }

  /// Says why something cannot be done to the plan, until it is changed.
  public void refuse(Diagnostic reason) {
    refusal.set(Optional.of(reason));
  }

  /// The user typed in the text: this is all of it, as it is shown. The plan follows when it has been read.
  public void type(String shown) {
    history().ifPresent(steps -> {
      typed = Optional.of(shown);
      var before = steps.current().file().document();
      checks.check(fileName.get(), () -> EditHistory.retyped(before, shown), now -> {
        settled(steps, now.file());
        known(now);
      });
    });
  }

  /// What is typed is carried over at once, so that the next change begins with it, and what is saved has it.
  public void settleTyping() {
    typed.ifPresent(shown -> history().ifPresent(steps -> {
      var now = EditHistory.retyped(steps.current().file().document(), shown);
      settled(steps, now);
      checks.check(fileName.get(), () -> now, this::known);
    }));
  }

  private void settled(EditHistory steps, PlanFile next) {
    typed = Optional.empty();
    var before = steps.current().file().document().text();
    steps.perform(new Step(Texts.of("edit.typing"), Optional.of(TypedLine.of(before, next.document().text())),
        next, selection.get(), steps.current().hand()));
    written.set(List.of());
    tell();
  }

  /// Goes back to the document before; nothing if there is none.
  public void undo() {
    go(EditHistory::undo);
  }

  /// Goes on to the document that was left last by [#undo]; nothing if there is none.
  public void redo() {
    go(EditHistory::redo);
  }

  private void go(Consumer<EditHistory> way) {
    afterwards(Waiting.kept(() -> history().ifPresent(steps -> {
      way.accept(steps);
      arrive(steps, List.of());
    })));
  }

  /// A document of an open plan has been written to a file, which is the plan's from now on, and `hand` beside it.
  public void saved(OpenPlan plan, PlanDocument document, HandLayout hand, Path file) {
    plan.savedTo(file, document, hand);
    tell();
  }

  /// Somebody looked at an open plan's file: what it holds now, complete or not; empty if it is not there.
  void found(OpenPlan plan, Optional<PlanDocument> content) {
    plan.found(content);
    tell();
  }

  /// Keeps the document of an open plan, whatever was made of its file: it is not saved then.
  public void keep(OpenPlan plan) {
    plan.keep();
    tell();
  }

  /// The history stands at another document.
  private void arrive(EditHistory steps, List<SourceRange> lines) {
    selection.set(steps.current().selection());
    tell();
    written.set(lines);
    plans.current().flatMap(OpenPlan::known).ifPresentOrElse(now -> {
      checks.cancel();
      known(now);
    }, () -> checks.check(fileName.get(), steps.current()::file, this::known));
  }

  /// Shows what the plan that is shown says of itself now.
  private void tell() {
    preview.clear();
    refusal.set(Optional.empty());
    var shown = plans.current();
    shown.ifPresent(OpenPlan::tell);
    fileName.set(shown.map(now -> now.nameProperty().get()).orElse(""));
    path.set(shown.flatMap(now -> now.pathProperty().get()));
    document.set(shown.flatMap(now -> now.documentProperty().get()));
    undoLabel.set(history().flatMap(EditHistory::undoLabel));
    redoLabel.set(history().flatMap(EditHistory::redoLabel));
  }

  private Optional<EditHistory> history() {
    return plans.current().flatMap(OpenPlan::history);
  }

  /// Who draws the diagram runs what it is given when a plan that is opened has been drawn: it is checked then.
  public void drawnBy(Consumer<Runnable> drawing) {
    checks.drawnBy(drawing);
  }

  /// The plans that are open, in the order in which they were opened; not to be changed.
  public ObservableList<OpenPlan> plans() {
    return plans.all();
  }

  /// The one of them that is shown; empty when none is open.
  public ReadOnlyObjectProperty<Optional<OpenPlan>> currentProperty() {
    return plans.currentProperty();
  }

  /// The name of the open plan's file, "ha-wordpress.yaml"; empty when no plan is open.
  public ReadOnlyStringProperty fileNameProperty() {
    return fileName.getReadOnlyProperty();
  }

  /// Where the open plan's file is; empty when no plan is open, or one that is no file.
  public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /// The document as it is now, checked or not; empty until it has been read.
  public ReadOnlyObjectProperty<Optional<PlanDocument>> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /// What is known of the open plan; empty until its first check has ended. While the document says no plan, this is
  /// about the last one that did ([CheckedPlan#isStale]), with the problems of now.
  public ReadOnlyObjectProperty<Optional<CheckedPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// Whether the open plan is being read or checked.
  public ReadOnlyBooleanProperty checkingProperty() {
    return checks.checkingProperty();
  }

  /// What of the plan that is shown is placed by hand.
  public ReadOnlyObjectProperty<HandLayout> handProperty() {
    return hand.getReadOnlyProperty();
  }

  /// The identities of the selected figures and regions, shared by all views; others have no effect.
  public ObjectProperty<Set<String>> selectionProperty() {
    return selection;
  }

  /// What is drawn; a sketch while a plan that was opened is checked, without regions until it has been read.
  public ReadOnlyObjectProperty<Diagram> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  /// What [#undo] would undo; empty if nothing.
  public ReadOnlyObjectProperty<Optional<String>> undoLabelProperty() {
    return undoLabel.getReadOnlyProperty();
  }

  /// What [#redo] would do again; empty if nothing.
  public ReadOnlyObjectProperty<Optional<String>> redoLabelProperty() {
    return redoLabel.getReadOnlyProperty();
  }

  /// Whether the document is another one than what was opened or saved last.
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  /// The lines that the last change wrote, if it was a gesture.
  public ReadOnlyObjectProperty<List<SourceRange>> writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /// What names and prices are looked up in.
  public Catalog catalog() {
    return catalog;
  }

  /// What gestures would make of the plan.
  public PlanPreview preview() {
    return preview;
  }

  /// Why the last gesture was not done, if it was not.
  public ReadOnlyObjectProperty<Optional<Diagnostic>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// A document that says no plan is drawn as the last one that did.
  private void known(CheckedPlan now) {
    var shown = now.isReadable() ? now : plan.get().map(now::drawnAs).orElse(now);
    plans.current().ifPresent(opened -> opened.know(shown));
    plan.set(Optional.of(shown));
    selection.set(selection.get().stream().filter(shown::has).collect(Collectors.toUnmodifiableSet()));
    deeds.goOn();
  }
}
