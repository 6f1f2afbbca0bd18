package org.lct.topology.diagram.paint;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures and shortens text, remembering what it measured: the same names are drawn in every frame.
final class Lettering {
  private static final int REMEMBERED = 4000;

  private final Text text = new Text();
  private final Map<Written, Double> widths = new Recent<>();
  private final Map<Fitted, String> fitted = new Recent<>();

  /// The width of a text in pixels.
  double width(String string, Font font) {
    return widths.computeIfAbsent(new Written(string, font), this::measure);
  }

  /// The text, its middle left out where it is wider than `width`.
  String middle(String string, Font font, double width) {
    return fitted.computeIfAbsent(new Fitted(string, font, width, false),
        _ -> Elision.middle(string, width, part -> width(part, font)));
  }

  /// The text, its end left out where it is wider than `width`.
  String end(String string, Font font, double width) {
    return fitted.computeIfAbsent(new Fitted(string, font, width, true),
        _ -> Elision.end(string, width, part -> width(part, font)));
  }

  private double measure(Written written) {
    text.setFont(written.font);
    text.setText(written.string);
    return text.getLayoutBounds().getWidth();
  }

  private record Written(String string, Font font) {}

  private record Fitted(String string, Font font, double width, boolean atEnd) {}

  @SuppressWarnings("serial")
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    Recent() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > REMEMBERED;
    }
  }
}
