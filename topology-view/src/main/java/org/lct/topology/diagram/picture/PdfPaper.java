package org.lct.topology.diagram.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.lct.topology.diagram.paint.DiagramPainter;
import org.lct.topology.diagram.paint.Lettered;
import org.lct.topology.diagram.paint.Line;
import org.lct.topology.diagram.paint.Paper;
import org.lct.topology.diagram.paint.Shape;
import org.lct.topology.theme.Icon;
import org.lct.topology.theme.Typeface;

/// A page of a PDF document. Text is text, in those parts of the bundled typefaces that it needs; icons are shapes.
final class PdfPaper implements Paper {
  /// Points for each logical pixel: 72 to an inch and 96.
  private static final double POINTS = 0.75;
  /// No page may be larger, in points.
  private static final double MOST = 14_400;

  private final PDDocument document;
  private final PDPageContentStream page;
  private final BundledFonts fonts;
  private final Map<Typeface, PDFont> embedded = new EnumMap<>(Typeface.class);

  private PdfPaper(PDDocument document, PDPageContentStream page, BundledFonts fonts) {
    this.document = document;
    this.page = page;
    this.fonts = fonts;
  }

  /// The picture as a PDF document.
  static byte[] pdf(DiagramPicture picture) {
    double scale = POINTS * share(picture);
    var bytes = new ByteArrayOutputStream();
    try (var fonts = new BundledFonts(); var document = new PDDocument()) {
      float height = (float) (picture.height() * scale);
      var sheet = new PDPage(new PDRectangle((float) (picture.width() * scale), height));
      document.addPage(sheet);
      // The same picture gives the same bytes.
      document.setDocumentId(0L);
      document.getDocumentInformation().setTitle(picture.diagram().title());
      document.getDocumentInformation().setSubject(picture.diagram().summary());
      try (var page = new PDPageContentStream(document, sheet)) {
        page.transform(new Matrix((float) scale, 0, 0, (float) -scale, 0, height));
        picture.paint(DiagramPainter.measuring(fonts::width), new PdfPaper(document, page, fonts));
      }
      document.save(bytes);
    } catch (IOException e) {
      throw unwritable(e);
    }
    return bytes.toByteArray();
  }

  /// The size of the page as a share of the usual one.
  static double share(DiagramPicture picture) {
    return Math.min(1, MOST / POINTS / Math.max(picture.width(), picture.height()));
  }

  private static UncheckedIOException unwritable(IOException cause) {
    return new UncheckedIOException("Memory cannot be written to", cause);
  }

  /// What is put on the page.
  @FunctionalInterface
  private interface Content {
    void put() throws IOException;
  }

  private static void put(Content content) {
    try {
      content.put();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// Puts something that is seen through as far as a colour says.
  private void put(Color color, Content content) {
    if (color.isOpaque()) {
      put(content);
      return;
    }
    put(() -> {
      var clear = new PDExtendedGraphicsState();
      clear.setNonStrokingAlphaConstant((float) color.getOpacity());
      clear.setStrokingAlphaConstant((float) color.getOpacity());
      page.saveGraphicsState();
      page.setGraphicsStateParameters(clear);
      content.put();
      page.restoreGraphicsState();
    });
  }

  @Override
  public void fill(Shape shape, Color color) {
    fill(Outlines.of(shape, true), color);
  }

  private void fill(Path2D path, Color color) {
    put(color, () -> {
      page.setNonStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
      trace(path);
      page.fill();
    });
  }

  @Override
  public void draw(Shape shape, Line line) {
    var color = line.color();
    put(color, () -> {
      page.setStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
      page.setLineWidth((float) line.width());
      page.setLineCapStyle(line.round() ? 1 : 0);
      page.setLineDashPattern(line.isDashed()
          ? new float[]{(float) line.dashes().dash(), (float) line.dashes().gap()}
          : new float[0], 0);
      trace(Outlines.of(shape, false));
      page.stroke();
    });
  }

  private void trace(Path2D path) throws IOException {
    var to = new float[6];
    var last = new Point2D.Float();
    for (var part = path.getPathIterator(null); !part.isDone(); part.next()) {
      switch (part.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> {
          page.moveTo(to[0], to[1]);
          last.setLocation(to[0], to[1]);
        }
        case PathIterator.SEG_LINETO -> {
          page.lineTo(to[0], to[1]);
          last.setLocation(to[0], to[1]);
        }
        case PathIterator.SEG_QUADTO -> {
          // PDF has no curves with one control point; this is the same with two.
          page.curveTo(last.x + 2 * (to[0] - last.x) / 3, last.y + 2 * (to[1] - last.y) / 3,
              to[2] + 2 * (to[0] - to[2]) / 3, to[3] + 2 * (to[1] - to[3]) / 3, to[2], to[3]);
          last.setLocation(to[2], to[3]);
        }
        case PathIterator.SEG_CUBICTO -> {
          page.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
          last.setLocation(to[4], to[5]);
        }
        default -> page.closePath();
      }
    }
  }

  @Override
  public void write(String text, double left, double middle, Lettered style, Color color) {
    var written = fonts.writable(text, style.face());
    var font = embedded.computeIfAbsent(style.face(), this::embed);
    double baseline = middle + fonts.face(style.face()).baseline(style.size());
    put(color, () -> {
      page.setNonStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
      page.beginText();
      page.setFont(font, (float) style.size());
      page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) left, (float) baseline));
      page.showText(written);
      page.endText();
    });
  }

  private PDFont embed(Typeface face) {
    try {
      return PDType0Font.load(document, fonts.face(face).font(), true);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void icon(Icon icon, double center, double middle, double size, Color color) {
    var face = fonts.icons();
    double scale = size / face.unitsPerEm();
    int glyph = face.glyphs(icon.glyph()).findFirst().orElseThrow();
    double left = center - face.advance(glyph) * scale / 2;
    var place = new AffineTransform(scale, 0, 0, -scale, left, middle + face.baseline(size));
    fill((Path2D) place.createTransformedShape(face.outline(glyph)), color);
  }

  @Override
  public void scaled(double x, double y, double scale, Runnable drawing) {
    put(page::saveGraphicsState);
    put(() -> page.transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) y)));
    drawing.run();
    put(page::restoreGraphicsState);
  }

  @Override
  public void part(String name, Runnable drawing) {
    drawing.run();
  }
}
