package org.lct.topology.diagram.paint;

import java.util.Optional;
import java.util.Set;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.layout.Box;

/// What the user points at, by identity of figures and regions.
///
/// @param selected what is selected
/// @param twins what changes together with it
/// @param hovered what is under the mouse
/// @param focused what the keyboard acts on, while the diagram has the focus; else what a search is at
/// @param band the part of the diagram that a rubber band covers
public record Marks(Set<String> selected, Set<String> twins, Optional<String> hovered,
    Optional<String> focused, Optional<Box> band) {
  /// Nothing pointed at.
  public static final Marks NONE = new Marks(Set.of(), Set.of(), Optional.empty(), Optional.empty(),
      Optional.empty());

  boolean isHovered(String id) {
    return hovered.filter(id::equals).isPresent();
  }

  boolean isFocused(String id) {
    return focused.filter(id::equals).isPresent();
  }

  /// Whether the line around a figure says something.
  boolean mention(Figure figure) {
    var id = figure.id();
    return selected.contains(id) || twins.contains(id) || isHovered(id)
        || isFocused(id) || !figure.state().differences().isEmpty();
  }
}
