package org.lct.editor.gesture;

import java.util.Optional;
import java.util.Set;
import org.lct.editor.session.Gesture;

/// What dropping something somewhere would do, or why it does nothing.
///
/// @param gesture what would be done; empty if it cannot be dropped here
/// @param places the regions and figures that would change, or the one that refuses
/// @param reason why it cannot be dropped here; empty if it can
public record Offer(Optional<Gesture> gesture, Set<String> places, String reason) {
  /// Copies the set.
  public Offer { places = Set.copyOf(places); }

  /// It can be dropped, and does this.
  static Offer of(Gesture gesture, Set<String> places) {
    return new Offer(Optional.of(gesture), places, "");
  }

  /// It cannot be dropped here.
  static Offer refused(String reason, Set<String> places) {
    return new Offer(Optional.empty(), places, reason);
  }

  /// Whether it can be dropped.
  public boolean isAccepted() { return gesture.isPresent(); }

  /// What to say while it hovers.
  public String words() {
    return gesture.map(Gesture::label).orElse(reason);
  }
}
