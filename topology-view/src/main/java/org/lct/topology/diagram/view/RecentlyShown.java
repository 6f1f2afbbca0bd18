package org.lct.topology.diagram.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.layout.HandLayout;

/// The diagrams shown last where they stood, so that who undoes sees the earlier diagram in the next frame.
final class RecentlyShown {
  private static final int MOST = 6;

  private final Deque<Shown> known = new ArrayDeque<>();

  /// This diagram, if it was shown lately with the same placed by hand.
  Optional<Shown> of(Diagram diagram, HandLayout hand) {
    return known.stream().filter(one -> one.shape().hand().equals(hand) && one.diagram().equals(diagram))
        .findFirst();
  }

  /// The layout of a shape, if one was shown lately.
  Optional<DiagramLayout> of(DiagramShape shape) {
    return known.stream().filter(one -> one.shape().equals(shape)).map(Shown::layout).findFirst();
  }

  /// Remembers what is shown.
  void add(Shown shown) {
    known.remove(shown);
    known.addFirst(shown);
    if (known.size() > MOST) {
      known.removeLast();
    }
  }

  /// Forgets all, because layouts are to have other proportions.
  void clear() {
    known.clear();
  }
}
