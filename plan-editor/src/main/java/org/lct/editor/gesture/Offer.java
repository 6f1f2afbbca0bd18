package org.lct.editor.gesture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;

/// What dropping something somewhere would do, or why it does nothing.
///
/// @param gesture what would be done; empty if it cannot be dropped here
/// @param others what could be done instead: the user is asked then
/// @param places the regions and figures that would change, or the one that refuses
/// @param reason why it cannot be dropped here; empty if it can
/// @param note what else comes of it, which is not what it is done for; empty for nothing
public record Offer(Optional<Gesture> gesture, List<Gesture> others, Set<String> places, String reason,
    String note) {
  /// Copies the collections.
  public Offer {
    others = List.copyOf(others);
    places = Set.copyOf(places);
  }

  /// It can be dropped, and does this.
  static Offer of(Gesture gesture, Set<String> places) {
    return new Offer(Optional.of(gesture), List.of(), places, "", "");
  }

  /// The same, of which something else comes.
  Offer noting(String words) {
    return new Offer(gesture, others, places, reason, words);
  }

  /// It cannot be dropped here.
  static Offer refused(String reason, Set<String> places) {
    return new Offer(Optional.empty(), List.of(), places, reason, "");
  }

  /// The same, or what another offer would do in the same places.
  Offer or(Offer other) {
    return new Offer(gesture, Stream.concat(others.stream(), other.gesture.stream()).toList(), places,
        reason, note);
  }

  /// All that can be done, the likeliest first.
  public List<Gesture> choices() {
    return Stream.concat(gesture.stream(), others.stream()).toList();
  }

  /// Whether it can be dropped.
  public boolean isAccepted() { return gesture.isPresent(); }

  /// What to say while it hovers.
  public String words() {
    return gesture.map(Gesture::label).map(label -> others.stream().map(Gesture::label)
        .reduce(label, (one, other) -> Texts.of("drop.choice", one, other))).orElse(reason);
  }
}
