package org.lct.topology.diagram.picture;

import java.util.Locale;

/// What the picture of a diagram can be written as.
public enum PictureFormat {
  /// Pixels, two for each logical one; of a very large diagram fewer.
  PNG,
  /// Shapes; text is drawn as shapes, too, so that it looks alike without the fonts. Parts have their names as titles.
  SVG,
  /// One page with text, the fonts in it.
  PDF;

  /// The stable name, which is also what names of its files end with.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
