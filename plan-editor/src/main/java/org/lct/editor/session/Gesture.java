package org.lct.editor.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.planfile.PlanEdit;

/// What a user does to the plan, as a value.
///
/// @param label what it is called in menus and before it is done: "Add kafka brokers to us-east"
/// @param mergeKey gestures in a row with one key are undone as one: a count that is counted up
/// @param edits what is to be different, one after the other
/// @param select what is selected afterwards; what is selected now if empty
public record Gesture(String label, Optional<Object> mergeKey, List<PlanEdit> edits,
    Optional<Set<String>> select) {
  /// Copies the list.
  public Gesture { edits = List.copyOf(edits); }

  /// A gesture that is undone by itself.
  public static Gesture of(String label, List<PlanEdit> edits) {
    return new Gesture(label, Optional.empty(), edits, Optional.empty());
  }

  /// The same, selecting `ids` afterwards.
  public Gesture selecting(Set<String> ids) {
    return new Gesture(label, mergeKey, edits, Optional.of(ids));
  }

  /// The same, undone together with others of that key.
  public Gesture mergingWith(Object key) {
    return new Gesture(label, Optional.of(key), edits, select);
  }
}
