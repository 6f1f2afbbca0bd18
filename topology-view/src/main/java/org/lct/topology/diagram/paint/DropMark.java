package org.lct.topology.diagram.paint;

import java.util.Set;

/// What would happen if something that is dragged were let go.
///
/// @param places the regions and figures that would change, or the one that refuses
/// @param accepted whether it can be dropped here
public record DropMark(Set<String> places, boolean accepted) {
  /// Nothing is dragged.
  public static final DropMark NONE = new DropMark(Set.of(), false);

  /// Copies the set.
  public DropMark { places = Set.copyOf(places); }
}
