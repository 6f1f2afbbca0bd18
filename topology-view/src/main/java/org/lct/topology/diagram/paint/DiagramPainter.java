package org.lct.topology.diagram.paint;

import java.util.function.ToDoubleBiFunction;
import javafx.scene.canvas.GraphicsContext;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Palette;

/// Draws whole frames; what lies outside the paper is left out. For one thread at a time.
public final class DiagramPainter {
  private final Lettering lettering;

  private DiagramPainter(Lettering lettering) {
    this.lettering = lettering;
  }

  /// A painter of canvases. JavaFX thread only.
  public static DiagramPainter onScreen() {
    return new DiagramPainter(Lettering.onScreen());
  }

  /// A painter of another paper.
  ///
  /// @param measure the width of a text on it, in logical pixels
  public static DiagramPainter measuring(ToDoubleBiFunction<String, Lettered> measure) {
    return new DiagramPainter(new Lettering(measure));
  }

  /// Draws a frame over whatever the paper shows.
  ///
  /// @param width of the paper in logical pixels
  /// @param height likewise
  /// @param scale device pixels per logical pixel
  public void draw(Paper paper, double width, double height, double scale, Palette palette,
      Drawing drawing) {
    var all = new Box(0, 0, width, height);
    boolean isKept = drawing.presentation() == Presentation.DOCUMENT;
    paper.fill(new Shape.Rectangle(all, 0),
        palette.get(isKept ? ColorToken.BG_DEFAULT : ColorToken.CANVAS_BG));
    var scope = new Scope(new Pen.Ink(paper, palette, lettering, scale), drawing, all);
    if (!isKept) {
      DotGrid.draw(scope);
    }
    if (drawing.detail().showsCards()) {
      new NearView(scope).draw();
    } else {
      new FarView(scope).draw();
    }
    drawing.marks().band().ifPresent(band -> BandLines.draw(scope.ink().onScreen(band, drawing.camera())));
  }

  /// Draws one figure by itself as it is seen while designing, its top left at a distance of `margin` from the corner.
  ///
  /// @param scale device pixels per logical pixel
  public void drawFigure(Paper paper, double margin, double scale, Palette palette,
      Figure figure) {
    var size = DiagramShape.sizeOf(figure);
    var pen = new Pen(new Pen.Ink(paper, palette, lettering, scale), margin, margin, size.width(),
        size.height(), 1);
    NearView.card(figure, pen, Marks.NONE, true, true);
  }

  /// Draws the map of a diagram in place of whatever the canvas shows; it leaves the ground clear.
  ///
  /// @param scale device pixels per logical pixel
  public void drawMap(GraphicsContext graphics, double scale, Palette palette, PlacedDiagram placed) {
    graphics.clearRect(0, 0, Minimap.WIDTH, Minimap.HEIGHT);
    Minimap.of(placed.layout()).draw(new Pen.Ink(new CanvasPaper(graphics), palette, lettering, scale),
        placed);
  }
}
