package org.lct.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lct.diagnostic.Diagnostic;

/// What is worth knowing about a file before its content: how its lines end, that it is empty.
final class FileNotes {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final String KEPT = "Nothing needs to be done: it is kept when the plan is saved.";

  private FileNotes() {}

  /// Notes about the file's first bytes and its line ends.
  static List<Diagnostic> about(SourceText source, byte[] content) {
    var notes = new ArrayList<Diagnostic>();
    if (Decoder.hasByteOrderMark(content))
      notes.add(PlanProblem.BYTE_ORDER_MARK.about(source.fileName(), "The file begins with a byte order mark",
          KEPT));
    var ends = LINE_END.matcher(source.text()).results().map(result -> result.group()).distinct().toList();
    if (ends.size() > 1)
      notes.add(PlanProblem.MIXED_LINE_ENDS.about(source.fileName(), "The file mixes kinds of line ends",
          "They are kept when the plan is saved; an editor can make them all the same."));
    else if (!ends.isEmpty() && !ends.getFirst().equals("\n"))
      notes.add(PlanProblem.CRLF.about(source.fileName(), "The lines of the file end with "
          + (ends.getFirst().equals("\r") ? "CR" : "CR LF"), KEPT));
    return notes;
  }

  /// The refusal of a file with nothing but white space and comments.
  static Diagnostic empty(SourceText source) {
    return PlanProblem.EMPTY_FILE.about(source.fileName(), "The file holds no plan",
        "Begin with `name:` and the name of the cluster.");
  }
}
