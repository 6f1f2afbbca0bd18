package org.lct.topology.diagram.picture;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.diagram.paint.DetailLevel;
import org.lct.topology.diagram.paint.DiagramPainter;
import org.lct.topology.diagram.paint.Drawing;
import org.lct.topology.diagram.paint.Marks;
import org.lct.topology.diagram.paint.Paper;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.diagram.paint.Presentation;
import org.lct.topology.theme.Palette;

/// The picture of a whole diagram, with a margin around it and nothing pointed at. The same diagram gives the same
/// picture, whatever the window shows of it.
///
/// @param layout of `diagram`
public record DiagramPicture(Diagram diagram, DiagramLayout layout, Palette palette) {
  /// About that of a sheet of paper that lies on its side.
  private static final double ASPECT = 1.4;
  private static final double MARGIN = 16;

  /// A diagram laid out for a picture. Any thread; may take a second for a large one.
  ///
  /// @param hand what is placed by hand
  public static DiagramPicture of(Diagram diagram, HandLayout hand, Palette palette) {
    return new DiagramPicture(diagram, DiagramLayouter.layout(DiagramShape.of(diagram, hand), ASPECT),
        palette);
  }

  /// The bytes of a file with the picture. Not for the JavaFX thread.
  ///
  /// @param fx runs what it is given on the JavaFX thread, in steps that a user hardly feels
  public byte[] encoded(PictureFormat format, Executor fx) throws InterruptedException, ExecutionException {
    return switch (format) {
      case PNG -> PngPicture.of(this).encoded(fx);
      case SVG -> SvgPaper.svg(this);
      case PDF -> PdfPaper.pdf(this);
    };
  }

  /// How large the picture is in a format, in percent of its usual size: less where a limit asks for it.
  public int percent(PictureFormat format) {
    return (int) (100 * switch (format) {
      case PNG -> PngPicture.of(this).share();
      case SVG -> 1;
      case PDF -> PdfPaper.share(this);
    });
  }

  /// Its width at 100 %, in logical pixels.
  double width() {
    return Math.ceil(layout.frame().width() + 2 * MARGIN);
  }

  /// Its height at 100 %.
  double height() {
    return Math.ceil(layout.frame().height() + 2 * MARGIN);
  }

  /// Paints all of it at 100 %.
  void paint(DiagramPainter painter, Paper paper) {
    painter.draw(paper, width(), height(), 1, palette, drawing(1));
  }

  /// Paints the part that is seen at a zoom in a window on it, in pixels.
  void paint(DiagramPainter painter, Paper paper, double zoom, Box window) {
    var whole = drawing(zoom);
    painter.draw(paper, window.width(), window.height(), 1, palette, new Drawing(whole.placed(),
        whole.camera().panned(-window.x(), -window.y()), whole.detail(), whole.presentation(),
        whole.marks()));
  }

  private Drawing drawing(double zoom) {
    var frame = layout.frame();
    var camera = new Camera(zoom, (MARGIN - frame.x()) * zoom, (MARGIN - frame.y()) * zoom);
    return new Drawing(new PlacedDiagram(diagram, layout), camera, DetailLevel.of(zoom),
        Presentation.DOCUMENT, Marks.NONE);
  }
}
