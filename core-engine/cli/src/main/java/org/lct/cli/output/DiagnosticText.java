package org.lct.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.planfile.PlanDocument;

/// Diagnostics as lines for people: what is wrong, where, the line it is about, what to do.
final class DiagnosticText {
  private final Style style;

  DiagnosticText(Style style) {
    this.style = style;
  }

  List<String> lines(Diagnostic diagnostic, Optional<PlanDocument> document) {
    var lines = new ArrayList<String>();
    lines.add(
        heading(diagnostic) + " " + diagnostic.summary() + " " + style.muted("[" + diagnostic.code() + "]"));
    diagnostic.range().ifPresent(range -> {
      lines.add(style.muted("  at " + range.start()));
      document.map(file -> file.line(range.startLine())).filter(line -> !line.isBlank())
          .ifPresent(line -> quote(line, range, lines));
    });
    diagnostic.address().ifPresent(address -> lines.add(style.muted("  at " + address)));
    if (!diagnostic.detail().isBlank())
      lines.add("  " + diagnostic.detail());
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
    lines.add(style.muted("  " + number + " | ") + line.stripTrailing());
    int end = range.endLine() == range.startLine() ? range.endColumn() : range.startColumn() + 1;
    var marks = "^".repeat(Math.max(1, end - range.startColumn()));
    lines.add(style.muted("  " + " ".repeat(number.length()) + " | ")
        + " ".repeat(Math.max(0, range.startColumn() - 1)) + style.error(marks));
  }
}
