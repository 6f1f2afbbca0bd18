package org.lct.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.planfile.PlanDocument;

/// Diagnostics as lines for people: what is wrong, where, the line it is about, what to do.
final class DiagnosticText {
  private static final int LONGEST = 160;

  private final Style style;

  DiagnosticText(Style style) {
    this.style = style;
  }

  List<String> lines(Diagnostic diagnostic, Optional<PlanDocument> document) {
    var lines = new ArrayList<String>();
    lines.add(heading(diagnostic) + " " + Visible.of(diagnostic.summary()) + " "
        + style.muted("[" + diagnostic.code() + "]"));
    diagnostic.range().ifPresent(range -> {
      lines.add(style.muted("  at " + range.start()));
      document.map(file -> file.line(range.startLine())).filter(line -> !line.isBlank())
          .ifPresent(line -> quote(line, range, lines));
    });
    diagnostic.address().ifPresent(address -> lines.add(style.muted("  at " + address)));
    if (!diagnostic.detail().isBlank())
      lines.add("  " + Visible.of(diagnostic.detail()));
    return lines;
  }

  private String heading(Diagnostic diagnostic) {
    return switch (diagnostic.severity()) {
      case ERROR -> style.error("error:");
      case WARNING -> style.warning("warning:");
      case NOTE -> style.note("note:");
    };
  }

  private void quote(String line, SourceRange range, List<String> lines) {
    var number = Integer.toString(range.startLine());
    int end = range.endLine() == range.startLine() ? range.endColumn() : range.startColumn() + 1;
    // Of a very long line the part around the place is enough.
    int from = Math.max(0, range.startColumn() - 1 - LONGEST / 2);
    var part = Visible.of(line.stripTrailing().codePoints().skip(from).limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    lines.add(style.muted("  " + number + " | ") + part);
    int at = Math.max(0, range.startColumn() - 1 - from);
    var marks = "^".repeat(Math.clamp((long) end - range.startColumn(), 1, Math.max(1, LONGEST - at)));
    lines.add(style.muted("  " + " ".repeat(number.length()) + " | ") + " ".repeat(at) + style.error(marks));
  }
}
