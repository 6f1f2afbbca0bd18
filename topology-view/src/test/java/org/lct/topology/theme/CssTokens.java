package org.lct.topology.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The looked-up colours a style sheet and its imports declare, as written in the CSS files themselves.
record CssTokens(Map<String, String> declarations) {
  private static final Pattern IMPORT = Pattern.compile("@import url\\(\"(.+?)\"\\);");
  private static final Pattern ROOT = Pattern.compile("(?s)\\.root \\{(.*?)}");
  private static final Pattern DECLARATION = Pattern.compile("(-(?:color|lct)-[\\w-]+):\\s*([^;]+);");

  /// Reads a style sheet of the theme package, imports first, as the cascade does.
  static CssTokens of(String sheet) {
    var declarations = new HashMap<String, String>();
    read(sheet, declarations);
    return new CssTokens(Map.copyOf(declarations));
  }

  /// The colour of a token, following references; a token nobody declares is a failure.
  Color color(String token) {
    var value = Objects.requireNonNull(declarations.get(token), token);
    return value.startsWith("-") ? color(value) : Color.web(value);
  }

  private static void read(String sheet, Map<String, String> into) {
    var css = text(sheet);
    IMPORT.matcher(css).results().forEach(found -> read(found.group(1), into));
    ROOT.matcher(css).results().flatMap(root -> DECLARATION.matcher(root.group(1)).results())
        .forEach(found -> into.put(found.group(1), found.group(2).trim()));
  }

  private static String text(String resource) {
    try (var stream = Objects.requireNonNull(Theme.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
