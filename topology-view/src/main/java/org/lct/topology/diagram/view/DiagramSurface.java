package org.lct.topology.diagram.view;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.effect.BlurType;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.paint.CanvasPaper;
import org.lct.topology.diagram.paint.DiagramPainter;
import org.lct.topology.diagram.paint.Drawing;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Palette;
import org.lct.topology.theme.PaletteProbe;

/// The canvas a diagram is drawn on. However often a redraw is asked for, it draws once per pulse.
///
/// It is unmanaged, hence the root of its own layout: a redraw does not lay out the window around it.
final class DiagramSurface extends Region {
  private static final double GHOST = 0.93;
  private static final double LIFT = 20;

  private final Canvas canvas = new Canvas();
  private final PaletteProbe probe = new PaletteProbe();
  private final DiagramPainter painter = DiagramPainter.onScreen();
  private final Supplier<Optional<Drawing>> drawing;

  /// @param drawing asked for what to draw, at every redraw
  DiagramSurface(Supplier<Optional<Drawing>> drawing) {
    this.drawing = drawing;
    setManaged(false);
    setMouseTransparent(true);
    canvas.setManaged(false);
    getChildren().addAll(probe, canvas);
    probe.paletteProperty().subscribe(this::redraw);
  }

  /// The colours it is drawn in; null before there are any.
  ReadOnlyObjectProperty<@Nullable Palette> paletteProperty() {
    return probe.paletteProperty();
  }

  /// Draws in the next pulse.
  void redraw() {
    requestLayout();
  }

  /// A figure by itself, slightly transparent and lifted, in the colours of now; empty before there are any.
  Optional<Node> picture(Figure figure) {
    return Optional.ofNullable(probe.paletteProperty().get()).map(palette -> {
      var size = DiagramShape.sizeOf(figure);
      var picture = new Canvas(size.width() + 2 * LIFT, size.height() + 2 * LIFT);
      painter.drawFigure(new CanvasPaper(picture.getGraphicsContext2D()), LIFT, scale(this), palette, figure);
      picture.setOpacity(GHOST);
      picture.setEffect(
          new DropShadow(BlurType.GAUSSIAN, palette.get(ColorToken.SHADOW), 2 * LIFT, 0, 0, LIFT / 2));
      return picture;
    });
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    var palette = probe.paletteProperty().get();
    if (palette != null && getWidth() > 0 && getHeight() > 0) {
      drawing.get()
          .ifPresent(frame -> painter.draw(new CanvasPaper(canvas.getGraphicsContext2D()), getWidth(),
              getHeight(), scale(this), palette, frame));
    }
  }

  /// Device pixels per logical pixel where a node is shown.
  static double scale(Node node) {
    var window = node.getScene().getWindow();
    return window == null ? 1 : window.getRenderScaleX();
  }
}
