package org.lct.topology.diagram.view;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.Camera;

/// A rectangle drawn with the mouse, to select the figures it touches.
///
/// @param anchor where it began, a place of the diagram: it stays there when the camera moves
/// @param end where the mouse is, in the view's coordinates
/// @param adding whether what is selected already stays so
record RubberBand(Point anchor, Point end, boolean adding) {
  /// What it selects of what is shown.
  ///
  /// @param before what is selected without it
  Set<String> selecting(Optional<Shown> shown, Camera camera, Set<String> before) {
    var touched = shown.map(now -> now.figuresIn(box(camera))).orElse(Set.of());
    return adding
        ? Stream.concat(before.stream(), touched.stream()).collect(Collectors.toUnmodifiableSet())
        : touched;
  }

  /// The part of the diagram it covers.
  Box box(Camera camera) {
    var at = camera.toDiagram(end.x(), end.y());
    return new Box(Math.min(anchor.x(), at.x()), Math.min(anchor.y(), at.y()),
        Math.abs(anchor.x() - at.x()), Math.abs(anchor.y() - at.y()));
  }
}
