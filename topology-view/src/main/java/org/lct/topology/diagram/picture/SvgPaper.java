package org.lct.topology.diagram.picture;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.DiagramPainter;
import org.lct.topology.diagram.paint.Lettered;
import org.lct.topology.diagram.paint.Line;
import org.lct.topology.diagram.paint.Paper;
import org.lct.topology.diagram.paint.Shape;
import org.lct.topology.diagram.picture.BundledFonts.Face;
import org.lct.topology.theme.Icon;

/// A drawing in SVG 1.1. Text is drawn by the outlines of its letters, each of which is defined once.
final class SvgPaper implements Paper {
  private final BundledFonts fonts;
  private final SvgElements elements;
  private final Map<Letter, String> letters = new LinkedHashMap<>();

  private SvgPaper(BundledFonts fonts, SvgElements elements) {
    this.fonts = fonts;
    this.elements = elements;
  }

  private record Letter(Face face, int glyph) {}

  /// The picture as an SVG file.
  static byte[] svg(DiagramPicture picture) {
    var bytes = new ByteArrayOutputStream();
    try (var fonts = new BundledFonts()) {
      var elements = new SvgElements(bytes);
      elements.begin(picture.width(), picture.height());
      elements.text("title", picture.diagram().title());
      elements.text("desc", picture.diagram().summary());
      var paper = new SvgPaper(fonts, elements);
      picture.paint(DiagramPainter.measuring(fonts::width), paper);
      paper.define();
      elements.finish();
    }
    return bytes.toByteArray();
  }

  @Override
  public void fill(Shape shape, Color color) {
    var look = new ArrayList<String>();
    paint(look, "fill", color);
    add(shape, true, look);
  }

  @Override
  public void draw(Shape shape, Line line) {
    var look = new ArrayList<>(List.of("fill", "none", "stroke-width", SvgElements.number(line.width())));
    paint(look, "stroke", line.color());
    if (line.round()) {
      look.addAll(List.of("stroke-linecap", "round"));
    }
    if (line.isDashed()) {
      look.addAll(List.of("stroke-dasharray",
          SvgElements.number(line.dashes().dash()) + " " + SvgElements.number(line.dashes().gap())));
    }
    add(shape, false, look);
  }

  private void add(Shape shape, boolean closed, List<String> look) {
    var attributes = new ArrayList<String>();
    if (shape instanceof Shape.Rectangle(Box box, double radius)) {
      attributes.addAll(List.of("x", SvgElements.number(box.x()), "y", SvgElements.number(box.y()), "width",
          SvgElements.number(box.width()), "height", SvgElements.number(box.height())));
      if (radius > 0) {
        attributes.addAll(List.of("rx", SvgElements.number(radius)));
      }
      attributes.addAll(look);
      elements.add("rect", attributes.toArray(String[]::new));
    } else {
      attributes.addAll(List.of("d", data(Outlines.of(shape, closed))));
      attributes.addAll(look);
      elements.add("path", attributes.toArray(String[]::new));
    }
  }

  private static void paint(List<String> look, String property, Color color) {
    look.addAll(List.of(property, "#%02x%02x%02x".formatted(Math.round(255 * color.getRed()),
        Math.round(255 * color.getGreen()), Math.round(255 * color.getBlue()))));
    if (!color.isOpaque()) {
      look.addAll(List.of(property + "-opacity", SvgElements.number(color.getOpacity())));
    }
  }

  @Override
  public void write(String text, double left, double middle, Lettered style, Color color) {
    var face = fonts.face(style.face());
    letters(face, fonts.writable(text, style.face()), left, middle + face.baseline(style.size()),
        style.size(),
        color);
  }

  @Override
  public void icon(Icon icon, double center, double middle, double size, Color color) {
    var face = fonts.icons();
    double width = face.glyphs(icon.glyph()).map(face::advance).sum() * size / face.unitsPerEm();
    letters(face, icon.glyph(), center - width / 2, middle + face.baseline(size), size, color);
  }

  private void letters(Face face, String text, double left, double baseline, double size, Color color) {
    double scale = size / face.unitsPerEm();
    var look = new ArrayList<>(List.of("transform", "translate(%s %s) scale(%.6f)"
        .formatted(SvgElements.number(left), SvgElements.number(baseline), scale)));
    paint(look, "fill", color);
    elements.begin("g", look.toArray(String[]::new));
    int pen = 0;
    for (int glyph : face.glyphs(text).toArray()) {
      var id = letters.computeIfAbsent(new Letter(face, glyph), _ -> "g" + letters.size());
      elements.add("use", "xlink:href", "#" + id, "x", Integer.toString(pen));
      pen += face.advance(glyph);
    }
    elements.end();
  }

  /// Defines the letters that were written.
  private void define() {
    elements.begin("defs");
    letters.forEach((letter, id) -> elements.add("path", "id", id, "transform", "scale(1 -1)", "d",
        data(letter.face.outline(letter.glyph))));
    elements.end();
  }

  @Override
  public void scaled(double x, double y, double scale, Runnable drawing) {
    elements.begin("g", "transform", "translate(%s %s) scale(%.6f)".formatted(SvgElements.number(x),
        SvgElements.number(y), scale));
    drawing.run();
    elements.end();
  }

  @Override
  public void part(String name, Runnable drawing) {
    elements.begin("g");
    elements.text("title", name);
    drawing.run();
    elements.end();
  }

  private static String data(Path2D path) {
    var data = new StringBuilder();
    var places = new double[6];
    for (var part = path.getPathIterator(null); !part.isDone(); part.next()) {
      int kind = part.currentSegment(places);
      int count = switch (kind) {
        case PathIterator.SEG_MOVETO -> command(data, 'M', 2);
        case PathIterator.SEG_LINETO -> command(data, 'L', 2);
        case PathIterator.SEG_QUADTO -> command(data, 'Q', 4);
        case PathIterator.SEG_CUBICTO -> command(data, 'C', 6);
        default -> command(data, 'Z', 0);
      };
      for (int at = 0; at < count; at++) {
        data.append(at == 0 ? "" : " ").append(SvgElements.number(places[at]));
      }
    }
    return data.toString();
  }

  private static int command(StringBuilder data, char letter, int numbers) {
    data.append(letter);
    return numbers;
  }
}
