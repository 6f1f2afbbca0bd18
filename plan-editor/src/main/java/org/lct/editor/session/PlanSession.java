package org.lct.editor.session;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.session.EditHistory.Step;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.planfile.ShownText;
import org.lct.task.TaskHandle;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;
import org.lct.topology.diagram.Diagram;

/// The one open plan, as every view of it sees it: its document, what is known of it, what is selected, and the
/// documents it has been through.
///
/// A plan is read and checked in the background; what was opened or changed last wins. While a plan is checked once
/// more, what was known of it stays; another plan's goes at once. All methods are for the JavaFX thread.
public final class PlanSession {
  private static final Diagram NOTHING = Diagram.empty("");
  private static final Object TYPING = "typing";

  private final TaskRunner tasks;
  private final Catalog catalog;
  private final InstantSource clock;

  private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Path>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PlanDocument>> document = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CheckedPlan>> plan = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Set<String>> selection = new SimpleObjectProperty<>(Set.of());
  private final ReadOnlyObjectWrapper<Diagram> diagram = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<Optional<String>> undoLabel = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> redoLabel = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<SourceRange>> written = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Diagnostic>> refusal = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private @Nullable EditHistory history;
  private final Deque<Function<CheckedPlan, Optional<Gesture>>> waiting = new ArrayDeque<>();
  private TaskHandle check = () -> {};
  private Optional<String> typed = Optional.empty();

  /// A session in which no plan is open.
  ///
  /// @param tasks where plans are read and checked; answers on the JavaFX thread
  /// @param catalog what names and prices are looked up in
  public PlanSession(TaskRunner tasks, Catalog catalog, InstantSource clock) {
    this.tasks = tasks;
    this.catalog = catalog;
    this.clock = clock;
    plan.subscribe(now -> diagram.set(now.map(CheckedPlan::diagram).orElse(NOTHING)));
    selection.subscribe(now -> history().ifPresent(steps -> steps.select(now)));
  }

  /// A change of the plan as a value.
  ///
  /// @param label what it is called in the menus: "Add webservers"
  /// @param mergeKey changes in a row with one key are undone as one
  /// @param next the plan after it
  /// @param select what is selected afterwards; what is selected now if empty
  /// @param written the lines of `next` that it wrote
  public record Change(String label, Optional<Object> mergeKey, PlanFile next, Optional<Set<String>> select,
      List<SourceRange> written) {
    /// Copies the list.
    public Change { written = List.copyOf(written); }
  }

  /// Opens a plan file, or reads it again if it is open; what was changed and not saved is forgotten.
  public void open(Path file) {
    begin(lastName(file.toString()), Optional.of(file));
    check(() -> PlanReader.read(file), this::opened);
  }

  /// Opens a plan that has been read already and need not be a file, such as the sample.
  public void open(PlanFile file) {
    begin(lastName(file.document().fileName()), Optional.empty());
    check(() -> file, this::opened);
  }

  /// Closes the plan, so that none is open.
  public void close() {
    check.cancel();
    checking.set(false);
    begin("", Optional.empty());
  }

  /// Changes the plan. Ignored while no plan is known.
  public void perform(Change change) {
    settleTyping();
    history().ifPresent(steps -> {
      steps.perform(new Step(change.label(), change.mergeKey(), change.next(),
          change.select().orElse(selection.get())));
      arrive(steps, change.written());
    });
  }

  /// Does what the user does to the plan, once what is known of it is about the document of now; what stands against
  /// it is told by [#refusalProperty()].
  ///
  /// @param deed what is to be done to that plan; empty for nothing
  public void perform(Function<CheckedPlan, Optional<Gesture>> deed) {
    settleTyping();
    if (checking.get())
      waiting.add(deed);
    else
      plan.get().filter(CheckedPlan::isReadable).flatMap(deed).ifPresent(this::carryOut);
  }

  private void carryOut(Gesture gesture) {
    document.get().ifPresent(before -> {
      var edited = PlanEditor.apply(before, gesture.edits());
      refusal.set(edited.diagnostics().stream().filter(Diagnostic::isError).findFirst());
      edited.value().ifPresent(after -> perform(new Change(gesture.label(), gesture.mergeKey(), after.file(),
          gesture.select(), after.written())));
    });
  }

  /// The user typed in the text: this is all of it, as it is shown. The plan follows when it has been read.
  public void type(String shown) {
    history().ifPresent(steps -> {
      typed = Optional.of(shown);
      var before = steps.current().file().document();
      check(() -> retyped(before, shown), now -> {
        settled(steps, now.file());
        known(now);
      });
    });
  }

  /// What is typed is carried over at once, so that the next change begins with it.
  private void settleTyping() {
    typed.ifPresent(shown -> history().ifPresent(steps -> {
      check.cancel();
      var now = retyped(steps.current().file().document(), shown);
      settled(steps, now);
      check(() -> now, this::known);
    }));
  }

  private void settled(EditHistory steps, PlanFile next) {
    typed = Optional.empty();
    steps.perform(new Step(Texts.of("edit.typing"), Optional.of(TYPING), next, selection.get()));
    written.set(List.of());
    tell(steps);
  }

  private static PlanFile retyped(PlanDocument before, String shown) {
    return ShownText.retyped(before, shown).map(bytes -> PlanReader.read(before.fileName(), bytes))
        .orElseThrow(() -> new IllegalStateException("A file that is no text was typed in"));
  }

  /// Goes back to the document before; nothing if there is none.
  public void undo() {
    settleTyping();
    history().ifPresent(steps -> {
      steps.undo();
      arrive(steps, List.of());
    });
  }

  /// Goes on to the document that was left last by [#undo]; nothing if there is none.
  public void redo() {
    settleTyping();
    history().ifPresent(steps -> {
      steps.redo();
      arrive(steps, List.of());
    });
  }

  /// The document of now has been written to this file.
  public void saved(Path file) {
    settleTyping();
    history().ifPresent(steps -> {
      steps.markSaved();
      path.set(Optional.of(file));
      fileName.set(lastName(file.toString()));
      tell(steps);
    });
  }

  /// The history stands at another document.
  private void arrive(EditHistory steps, List<SourceRange> lines) {
    var step = steps.current();
    selection.set(step.selection());
    tell(steps);
    written.set(lines);
    check(step::file, this::known);
  }

  private void tell(EditHistory steps) {
    refusal.set(Optional.empty());
    document.set(Optional.of(steps.current().file().document()));
    undoLabel.set(steps.undoLabel());
    redoLabel.set(steps.redoLabel());
    dirty.set(steps.isDirty());
  }

  private Optional<EditHistory> history() {
    return Optional.ofNullable(history);
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
    return checking.getReadOnlyProperty();
  }

  /// The identities of the selected figures and regions, shared by all views. Identities that are not in the plan
  /// have no effect.
  public ObjectProperty<Set<String>> selectionProperty() {
    return selection;
  }

  /// What is drawn; without regions while nothing is known of the plan.
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

  /// Why the last gesture was not done, if it was not.
  public ReadOnlyObjectProperty<Optional<Diagnostic>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(File.separatorChar)) + 1);
  }

  private void begin(String name, Optional<Path> file) {
    boolean again = name.equals(fileName.get()) && file.equals(path.get());
    fileName.set(name);
    path.set(file);
    typed = Optional.empty();
    waiting.clear();
    refusal.set(Optional.empty());
    if (!again) {
      history = null;
      document.set(Optional.empty());
      undoLabel.set(Optional.empty());
      redoLabel.set(Optional.empty());
      dirty.set(false);
      written.set(List.of());
      plan.set(Optional.empty());
      selection.set(Set.of());
    }
  }

  private interface Answer {
    void to(CheckedPlan now);
  }

  private void check(Supplier<PlanFile> read, Answer answer) {
    check.cancel();
    checking.set(true);
    check = tasks.run(TaskSpec.of(Texts.of("session.checking", fileName.get()),
        _ -> CheckedPlan.of(read.get(), catalog, clock.instant()), now -> {
          checking.set(false);
          answer.to(now);
        }));
  }

  private void opened(CheckedPlan now) {
    var steps = new EditHistory(now.file());
    history = steps;
    written.set(List.of());
    tell(steps);
    known(now);
  }

  /// A document that says no plan is drawn as the last one that did.
  private void known(CheckedPlan now) {
    var before = plan.get();
    var shown = now.isReadable() ? now : before.map(now::drawnAs).orElse(now);
    plan.set(Optional.of(shown));
    selection.set(selection.get().stream().filter(shown::has).collect(Collectors.toUnmodifiableSet()));
    goOn();
  }

  /// Does the next of what waited for the plan to be known.
  private void goOn() {
    if (!waiting.isEmpty() && !checking.get()) {
      perform(waiting.removeFirst());
      goOn();
    }
  }
}
