package org.lct.topology.diagram.view;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.paint.PlacedDiagram;

/// Finds out where a diagram stands: at once if it was shown lately, or one of its shape, else in the background. What
/// is asked for last wins. JavaFX thread only.
final class Placement {
  private final BackgroundLayout layouts;
  private final RecentlyShown recent = new RecentlyShown();
  private final Consumer<Shown> ready;
  private Diagram diagram = Diagram.empty("");
  private HandLayout hand = HandLayout.NONE;
  private @Nullable DiagramShape pending;

  /// @param threads where layouts are computed
  /// @param ready gets the diagram asked for last, when its layout had to be computed and has been
  Placement(Executor threads, Consumer<Shown> ready) {
    layouts = new BackgroundLayout(threads, this::receive);
    this.ready = ready;
  }

  /// Places a diagram.
  ///
  /// @param placed what is placed by hand
  /// @return the diagram where it stands; empty if that is to be computed first
  Optional<Shown> place(Diagram now, HandLayout placed, double aspect) {
    diagram = now;
    hand = placed.in(now);
    var known = recent.of(now, hand);
    if (known.isPresent()) {
      return shown(known.get());
    }
    var shape = DiagramShape.of(now, hand);
    var layout = recent.of(shape);
    if (layout.isPresent()) {
      return shown(new Shown(new PlacedDiagram(now, layout.get()), shape));
    }
    if (!shape.equals(pending)) {
      pending = shape;
      layouts.request(shape, aspect);
    }
    return Optional.empty();
  }

  /// Forgets where diagrams stood, because they are to have other proportions.
  void forget() {
    recent.clear();
    pending = null;
  }

  private Optional<Shown> shown(Shown known) {
    layouts.cancel();
    pending = null;
    recent.add(known);
    return Optional.of(known);
  }

  private void receive(DiagramLayout layout) {
    pending = null;
    var now = new Shown(new PlacedDiagram(diagram, layout), DiagramShape.of(diagram, hand));
    recent.add(now);
    ready.accept(now);
  }
}
