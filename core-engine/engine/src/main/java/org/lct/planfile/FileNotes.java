package org.lct.planfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lct.diagnostic.Diagnostic;

/// What is worth knowing about a file before its content: how its lines end, that it is empty.
final class FileNotes {
  private static final String KEPT = "Nothing needs to be done: it is kept when the plan is saved.";

  private FileNotes() {}

  /// Notes about the file's first bytes and its line ends.
  static List<Diagnostic> about(SourceText source, byte[] content) {
    var notes = new ArrayList<Diagnostic>();
    if (Decoder.hasByteOrderMark(content))
      notes.add(PlanProblem.BYTE_ORDER_MARK.about(source.fileName(), "The file begins with a byte order mark",
          KEPT));
    var ends = lineEnds(source.text());
    if (ends.size() > 1)
      notes.add(PlanProblem.MIXED_LINE_ENDS.about(source.fileName(), "The file mixes kinds of line ends",
          "They are kept when the plan is saved; an editor can make them all the same."));
    else if (!ends.isEmpty() && !ends.contains("LF"))
      notes.add(PlanProblem.CRLF.about(source.fileName(),
          "The lines of the file end with " + ends.iterator().next(), KEPT));
    return notes;
  }

  /// The kinds of line ends that a text has.
  private static Set<String> lineEnds(String text) {
    var kinds = new HashSet<String>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\r' && text.startsWith("\n", at + 1)) {
        kinds.add("CR LF");
        at++;
      } else if (c == '\r')
        kinds.add("CR");
      else if (c == '\n')
        kinds.add("LF");
    }
    return kinds;
  }

  /// The refusal of a file with nothing but white space and comments.
  static Diagnostic empty(SourceText source) {
    return PlanProblem.EMPTY_FILE.about(source.fileName(), "The file holds no plan",
        "Begin with `name:` and the name of the cluster.");
  }
}
