package org.lct.topology.theme;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/// The colours of one theme as read from CSS, one for every [ColorToken].
///
/// @param colors every token with its value; a missing one is refused, because drawing would fail later
public record Palette(Map<ColorToken, Color> colors) {
  /// Copies the map and refuses an incomplete one.
  public Palette {
    for (var token : ColorToken.values()) {
      if (!colors.containsKey(token)) {
        throw new IllegalArgumentException("No colour for " + token.cssName());
      }
    }
    colors = Map.copyOf(new EnumMap<>(colors));
  }

  /// The colour a token has in this theme.
  public Color get(ColorToken token) {
    return Objects.requireNonNull(colors.get(token));
  }
}
