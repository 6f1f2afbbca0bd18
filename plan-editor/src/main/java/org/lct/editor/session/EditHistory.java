package org.lct.editor.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.planfile.ShownText;
import org.lct.topology.diagram.layout.HandLayout;

/// The documents a plan has been through since it was opened, with what was selected and what was placed by hand in each:
/// undo is the document and the places before, *dirty* is "not what was saved". Without limit. Used by one thread.
final class EditHistory {
  private final Deque<Step> undo = new ArrayDeque<>();
  private final Deque<Step> redo = new ArrayDeque<>();
  private Step current;
  private Optional<PlanDocument> saved;
  private HandLayout savedHand;

  /// A document and the change that led to it.
  ///
  /// @param label what the change is called, "Add webservers"; empty for the document that was opened
  /// @param mergeKey changes in a row with one key are undone as one
  /// @param selection what is selected in this document
  /// @param hand what of it is placed by hand
  record Step(String label, Optional<Object> mergeKey, PlanFile file, Set<String> selection,
      HandLayout hand) {
    Step { selection = Set.copyOf(selection); }

    /// How it begins.
    static Step first(PlanFile file, HandLayout hand) {
      return new Step("", Optional.empty(), file, Set.of(), hand);
    }

    private boolean isSame(Step other) {
      return hand.equals(other.hand) && file.document().equals(other.file.document());
    }
  }

  /// The history of a plan that has just been opened, and is what is on the disk.
  EditHistory(PlanFile opened, HandLayout hand) {
    this(Step.first(opened, hand), Optional.of(opened.document()), hand);
  }

  /// The history of a plan.
  ///
  /// @param saved what is on the disk; empty if nothing is
  /// @param savedHand what is placed by hand there
  EditHistory(Step first, Optional<PlanDocument> saved, HandLayout savedHand) {
    current = first;
    this.saved = saved;
    this.savedHand = savedHand;
  }

  /// Goes on to another document or other places; nothing if they are the same. A change merges with the one before if both have the same
  /// key, but never across an undo or a save.
  void perform(Step step) {
    if (step.isSame(current))
      return;
    boolean merges = step.mergeKey().isPresent() && step.mergeKey().equals(current.mergeKey())
        && redo.isEmpty()
        && isDirty();
    if (!merges)
      undo.push(current);
    redo.clear();
    current = step;
  }

  /// Remembers what is selected now, for whoever comes back here.
  void select(Set<String> selection) {
    current = new Step(current.label(), current.mergeKey(), current.file(), selection, current.hand());
  }

  /// Goes back to the document before; nothing if there is none.
  void undo() {
    if (undo.isEmpty())
      return;
    redo.push(current);
    current = undo.pop();
  }

  /// Goes on to the document that was left by [#undo]; nothing if there is none.
  void redo() {
    if (redo.isEmpty())
      return;
    undo.push(current);
    current = redo.pop();
  }

  /// That document is what is on the disk.
  void markSaved(PlanDocument document) {
    saved = Optional.of(document);
  }

  /// That is what is placed by hand on the disk.
  void markSaved(HandLayout hand) {
    savedHand = hand;
  }

  /// No document of this history is on the disk.
  void markUnsaved() {
    saved = Optional.empty();
  }

  /// Whether what is on the disk is another document, or placed otherwise.
  boolean isDirty() {
    return saved.filter(current.file().document()::equals).isEmpty() || !savedHand.equals(current.hand());
  }

  /// The document of now.
  Step current() {
    return current;
  }

  /// What [#undo] would undo; empty if nothing.
  Optional<String> undoLabel() {
    return undo.isEmpty() ? Optional.empty() : Optional.of(current.label());
  }

  /// What [#redo] would do again; empty if nothing.
  Optional<String> redoLabel() {
    return Optional.ofNullable(redo.peek()).map(Step::label);
  }

  /// A document after the user typed in its text, which is `shown` now. May take long.
  static PlanFile retyped(PlanDocument before, String shown) {
    return ShownText.retyped(before, shown).map(bytes -> PlanReader.read(before.fileName(), bytes))
        .orElseThrow(() -> new IllegalStateException("A file that is no text was typed in"));
  }
}
