package org.lct.topology.diagram.paint;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Palette;

/// Draws whole frames; what lies outside the canvas is left out. JavaFX thread only.
public final class DiagramPainter {
  private final Lettering lettering = new Lettering();

  /// Draws a frame over whatever the canvas shows.
  ///
  /// @param width of the canvas in logical pixels
  /// @param height likewise
  /// @param scale device pixels per logical pixel
  public void draw(GraphicsContext graphics, double width, double height, double scale, Palette palette,
      Drawing drawing) {
    graphics.setFill(palette.get(ColorToken.CANVAS_BG));
    graphics.fillRect(0, 0, width, height);
    graphics.setLineCap(StrokeLineCap.BUTT);
    var scope = new Scope(new Pen.Ink(graphics, palette, lettering, scale), drawing,
        new Box(0, 0, width, height));
    DotGrid.draw(scope);
    if (drawing.detail().showsCards()) {
      new NearView(scope).draw();
    } else {
      new FarView(scope).draw();
    }
    drawing.marks().band().ifPresent(band -> BandLines.draw(scope.ink().onScreen(band, drawing.camera())));
  }

  /// Draws the map of a diagram in place of whatever the canvas shows; it leaves the ground clear.
  ///
  /// @param scale device pixels per logical pixel
  public void drawMap(GraphicsContext graphics, double scale, Palette palette, Diagram diagram,
      DiagramLayout layout) {
    graphics.clearRect(0, 0, Minimap.WIDTH, Minimap.HEIGHT);
    Minimap.of(layout).draw(new Pen.Ink(graphics, palette, lettering, scale), diagram, layout);
  }
}
