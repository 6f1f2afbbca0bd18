package org.lct.topology.diagram.paint;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.lct.topology.diagram.paint.Pen.Ink;
import org.lct.topology.theme.PaletteProbe;

/// A sign of the diagram as a node, for lists and headings: the same shape and colour, drawn anew when the theme
/// changes. It says nothing to a screen reader; the words beside it do.
abstract class Mark extends Region {
  private final Canvas canvas = new Canvas();
  private final PaletteProbe probe = new PaletteProbe();
  private final double size;

  Mark(double size) {
    this.size = size;
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
    canvas.setManaged(false);
    canvas.setWidth(size);
    canvas.setHeight(size);
    getChildren().addAll(probe, canvas);
    probe.paletteProperty().subscribe(_ -> draw());
  }

  /// Draws it with the colours of now; nothing before there are any.
  final void draw() {
    var palette = probe.paletteProperty().get();
    if (palette == null)
      return;
    var graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, size, size);
    paint(new Pen(new Ink(new CanvasPaper(graphics), palette, Lettering.onScreen(), 1), 0, 0, size, size, 1));
  }

  /// Draws it into a square.
  abstract void paint(Pen pen);
}
