package org.lct.topology.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled typefaces; the style sheets name the same families.
///
/// Each weight is a family of its own because JavaFX picks only plain and bold within a family. A file that
/// the platform cannot read leaves the system's default font in its place.
public enum Typeface {
  /// Inter 400: running text.
  REGULAR("Inter-Regular.ttf"),
  /// Inter 500: controls, badges.
  MEDIUM("Inter-Medium.ttf"),
  /// Inter 600: names, titles, amounts.
  SEMI_BOLD("Inter-SemiBold.ttf"),
  /// JetBrains Mono 400: code, addresses, ids of types.
  MONO("JetBrainsMono-Regular.ttf");

  private final String file;
  private final String family;

  Typeface(String file) {
    this.file = file;
    try (var stream = open()) {
      var loaded = Font.loadFont(stream, Font.getDefault().getSize());
      family = loaded == null ? Font.getDefault().getFamily() : loaded.getFamily();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the bundled font " + file, e);
    }
  }

  /// The bundled font, a TrueType file, for documents that take it with them.
  public InputStream open() {
    return Objects.requireNonNull(Typeface.class.getResourceAsStream("fonts/" + file), file);
  }

  /// The name to use for `-fx-font-family`.
  public String family() {
    return family;
  }

  /// This typeface at a size in logical pixels.
  public Font at(double size) {
    return Font.font(family, size);
  }
}
