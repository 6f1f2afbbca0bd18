package org.lct.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/// Pieces of HTML. Whatever comes from outside is escaped here.
final class Html {
  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// A value of the API in a few words.
  static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Html::text).collect(Collectors.joining(", "));
    }
    if (value.isObject()) {
      return value.path("label").asText(value.path("id").asText());
    }
    return value.isNull() ? "" : value.asText();
  }

  /// A table; the cells are HTML.
  static String table(List<String> columns, List<List<String>> rows) {
    return "<div class=\"table\"><table><thead>" + row("th", columns) + "</thead><tbody>"
        + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining())
        + "</tbody></table></div>\n";
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream().map(cell -> "<%s>%s</%s>".formatted(tag, cell, tag))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /// A state as a word with a mark; the mark never speaks alone.
  static String state(String word) {
    var kind = switch (word) {
      case "running", "active", "ready", "enabled", "available", "finished", "verified" -> "good";
      case "offline", "disabled", "" -> "off";
      case "failed" -> "bad";
      default -> word.matches("[45]\\d\\d|lost|reset") ? "bad" : word.matches("2\\d\\d") ? "good" : "busy";
    };
    return "<span class=\"%s\">%s</span>".formatted(kind, escaped(word));
  }
}
