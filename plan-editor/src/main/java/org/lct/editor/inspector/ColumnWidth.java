package org.lct.editor.inspector;

import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide a column of a table has to be for what stands in it, in the fonts of the style sheets.
final class ColumnWidth {
  private static final Font HEADING = Font.font("Inter SemiBold", 12);
  private static final Font CELL = Font.font("Inter", 13);
  /// Beside the words of a cell.
  private static final double EDGES = 26;
  /// For the arrow of a column that is sorted by.
  private static final double ARROW = 22;

  /// How many of the longest texts are measured: a table may have ten thousand rows.
  private static final int MEASURED = 50;

  private ColumnWidth() {}

  /// The width for a heading and all cells.
  static double of(String heading, Stream<String> cells) {
    var longest = cells.distinct().sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED);
    return Math.ceil(EDGES + longest.mapToDouble(words -> width(words, CELL))
        .reduce(width(heading, HEADING) + ARROW, Math::max));
  }

  private static double width(String words, Font font) {
    var text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
