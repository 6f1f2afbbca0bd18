package org.lct.topology.diagram.paint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import javafx.scene.text.Text;

/// Measures and shortens text, remembering what it measured: the same names are drawn in every frame.
final class Lettering {
  private static final int REMEMBERED = 4000;

  private final ToDoubleBiFunction<String, Lettered> measure;
  private final Map<Written, Double> widths = new Recent<>();
  private final Map<Fitted, String> fitted = new Recent<>();

  /// @param measure the width of a text in a look, in pixels
  Lettering(ToDoubleBiFunction<String, Lettered> measure) {
    this.measure = measure;
  }

  /// Text as JavaFX writes it. JavaFX thread only.
  static Lettering onScreen() {
    var text = new Text();
    return new Lettering((string, style) -> {
      text.setFont(style.font());
      text.setText(string);
      return text.getLayoutBounds().getWidth();
    });
  }

  /// The width of a text in pixels.
  double width(String string, Lettered style) {
    return widths.computeIfAbsent(new Written(string, style),
        written -> measure.applyAsDouble(written.string, written.style));
  }

  /// The text, its middle left out where it is wider than `width`.
  String middle(String string, Lettered style, double width) {
    return fitted.computeIfAbsent(new Fitted(string, style, width, false),
        _ -> Elision.middle(string, width, part -> width(part, style)));
  }

  /// The text, its end left out where it is wider than `width`.
  String end(String string, Lettered style, double width) {
    return fitted.computeIfAbsent(new Fitted(string, style, width, true),
        _ -> Elision.end(string, width, part -> width(part, style)));
  }

  private record Written(String string, Lettered style) {}

  private record Fitted(String string, Lettered style, double width, boolean atEnd) {}

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
