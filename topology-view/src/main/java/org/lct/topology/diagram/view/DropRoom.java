package org.lct.topology.diagram.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.Room;
import org.lct.topology.diagram.paint.DropMark;
import org.lct.topology.diagram.paint.PlacedDiagram;

/// Makes room for what would come if what is dragged were let go: once, and not in every frame in which it hovers over
/// the same place.
final class DropRoom {
  private @Nullable Made made;

  /// A placed diagram with free places in it.
  record Made(Shown shown, Map<String, List<Figure>> coming, PlacedDiagram placed, List<Box> slots) {
    private static Made of(Shown shown, Map<String, List<Figure>> coming) {
      if (coming.isEmpty()) {
        return new Made(shown, coming, shown.placed(), List.of());
      }
      var room = Room.in(shown.layout(), shown.diagram(), coming);
      return new Made(shown, coming, new PlacedDiagram(shown.diagram(), room.layout()), room.slots());
    }
  }

  /// What is shown, with room for what `drop` brings.
  Made in(Shown shown, DropMark drop) {
    var before = made;
    if (before != null && before.shown.equals(shown) && before.coming.equals(drop.coming())) {
      return before;
    }
    var now = Made.of(shown, drop.coming());
    made = now;
    return now;
  }
}
