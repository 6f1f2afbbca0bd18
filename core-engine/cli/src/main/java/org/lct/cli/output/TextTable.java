package org.lct.cli.output;

import java.util.ArrayList;
import java.util.List;

/// Columns under their names, as wide as their widest cell.
final class TextTable {
  private TextTable() {}

  static List<String> lines(List<String> columns, List<List<String>> rows, Style style) {
    var widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).length();
      for (var row : rows)
        widths[i] = Math.max(widths[i], row.get(i).length());
    }
    var lines = new ArrayList<String>();
    lines.add(style.strong(line(columns, widths)));
    for (var row : rows)
      lines.add(line(row, widths));
    return lines;
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
