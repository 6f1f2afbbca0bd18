package org.lct.topology.diagram.picture;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.lct.topology.diagram.paint.Lettered;
import org.lct.topology.theme.Icon;
import org.lct.topology.theme.Typeface;

/// The bundled fonts as a document needs them. For one picture, on one thread.
final class BundledFonts implements AutoCloseable {
  /// What stands in for characters that a typeface does not have.
  private static final int UNKNOWN = '?';

  private final Map<Typeface, Face> faces = new EnumMap<>(Typeface.class);
  private final Face icons = Face.read(Icon.openFont());

  /// A font with what documents ask of it.
  record Face(TrueTypeFont font, CmapLookup characters, int unitsPerEm, double ascent, double descent) {
    static Face read(InputStream file) {
      try (file) {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Ligatures would make text wider or narrower than it was measured.
        font.setEnableGsub(false);
        var heights = font.getHorizontalHeader();
        double em = font.getUnitsPerEm();
        return new Face(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm(), heights.getAscender() / em,
            heights.getDescender() / em);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read a bundled font", e);
      }
    }

    /// The glyphs of a text, one for each character.
    IntStream glyphs(String text) {
      return text.codePoints().map(characters::getGlyphId);
    }

    /// How far a glyph takes the pen on, in units of the font.
    int advance(int glyph) {
      try {
        return font.getAdvanceWidth(glyph);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read a bundled font", e);
      }
    }

    /// The shape of a glyph in units of the font, which grow upwards.
    GeneralPath outline(int glyph) {
      try {
        return font.getGlyph().getGlyph(glyph).getPath();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read a bundled font", e);
      }
    }

    /// How far the line that letters stand on is below the middle of their line, for a size.
    double baseline(double size) {
      return (ascent + descent) / 2 * size;
    }

    private int known(int character) {
      return characters.getGlyphId(character) == 0 ? UNKNOWN : character;
    }
  }

  /// A typeface.
  Face face(Typeface typeface) {
    return faces.computeIfAbsent(typeface, missing -> Face.read(missing.open()));
  }

  /// The icon font.
  Face icons() {
    return icons;
  }

  /// A text in the characters that a typeface has.
  String writable(String text, Typeface typeface) {
    var face = face(typeface);
    return text.codePoints().map(face::known)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /// The width of a text in logical pixels.
  double width(String text, Lettered style) {
    var face = face(style.face());
    return face.glyphs(writable(text, style.face())).map(face::advance).sum() * style.size()
        / face.unitsPerEm();
  }

  @Override
  public void close() {
    try {
      icons.font().close();
      for (var face : faces.values()) {
        face.font().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close a bundled font", e);
    }
  }
}
