package org.lct.topology.diagram.paint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Snap.Guide;

/// What would happen if something that is dragged were let go.
///
/// @param places the regions and figures that would change, or the one that refuses
/// @param frame whether that is the cluster as a whole
/// @param accepted whether it can be dropped here
/// @param at the region it hovers over: it keeps its place while others give way to what is to come
/// @param coming the figures that would be new, by region; as far as that is known
/// @param rests where what is dragged would stand, if it is only put somewhere else
/// @param guides lines through what that is level with
public record DropMark(Set<String> places, boolean frame, boolean accepted, Optional<String> at,
    Map<String, List<Figure>> coming, List<Box> rests, List<Guide> guides) {
  /// Nothing is dragged.
  public static final DropMark NONE = putting(List.of(), List.of());

  /// Copies the collections.
  public DropMark {
    rests = List.copyOf(rests);
    guides = List.copyOf(guides);
    places = Set.copyOf(places);
    coming = coming.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /// What is dragged would stand there, and the plan would not change.
  public static DropMark putting(List<Box> rests, List<Guide> guides) {
    return new DropMark(Set.of(), false, true, Optional.empty(), Map.of(), rests, guides);
  }
}
