package org.lct.editor.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.diagnostic.Checked;
import org.lct.planfile.EditedPlan;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;
import org.lct.topology.diagram.layout.HandLayout;

/// What a user does to the plan, as a value.
///
/// @param label what it is called in menus and before it is done: "Add kafka brokers to us-east"
/// @param mergeKey gestures in a row with one key are undone as one: a count that is counted up
/// @param edits what is to be different, one after the other; none if only figures are put somewhere else
/// @param select what is selected afterwards; what is selected now if empty
/// @param hand what is placed by hand afterwards; what is now if empty
/// @param renamed new identities of figures by old ones: they keep their place
/// @param mends whether it mends the text: its places are those of the text, not of what is understood of it
public record Gesture(String label, Optional<Object> mergeKey, List<PlanEdit> edits,
    Optional<Set<String>> select, Optional<HandLayout> hand, Map<String, String> renamed,
    boolean mends) {
  /// Characters read: about a tenth of a second.
  private static final long LONG = 500_000;

  /// Copies the collections.
  public Gesture {
    edits = List.copyOf(edits);
    renamed = Map.copyOf(renamed);
  }

  /// A gesture that is undone by itself.
  public static Gesture of(String label, List<PlanEdit> edits) {
    return new Gesture(label, Optional.empty(), edits, Optional.empty(), Optional.empty(), Map.of(),
        false);
  }

  /// A gesture that mends what is wrong with the text.
  public static Gesture mending(String label, List<PlanEdit> edits) {
    return new Gesture(label, Optional.empty(), edits, Optional.empty(), Optional.empty(), Map.of(), true);
  }

  /// A gesture after which that is placed by hand. The plan stays as it is.
  public static Gesture placing(String label, HandLayout hand) {
    return new Gesture(label, Optional.empty(), List.of(), Optional.empty(), Optional.of(hand), Map.of(),
        false);
  }

  /// The same, selecting `ids` afterwards.
  public Gesture selecting(Set<String> ids) {
    return new Gesture(label, mergeKey, edits, Optional.of(ids), hand, renamed, mends);
  }

  /// The same, undone together with others of that key.
  public Gesture mergingWith(Object key) {
    return new Gesture(label, Optional.of(key), edits, select, hand, renamed, mends);
  }

  /// The same, giving figures other identities.
  public Gesture renaming(Map<String, String> names) {
    return new Gesture(label, mergeKey, edits, select, hand, names, mends);
  }

  /// Whether working it out would be felt in the window: each edit may read the whole text.
  boolean isLong(PlanDocument document) {
    return (long) edits.size() * document.text().length() > LONG;
  }

  /// What it makes of a plan, or why it cannot be done.
  Checked<EditedPlan> on(PlanFile plan) {
    if (edits.isEmpty())
      return Checked.of(new EditedPlan(plan, List.of()));
    return mends ? PlanEditor.apply(plan.document(), edits) : PlanEditor.applyToDraft(plan, edits);
  }
}
