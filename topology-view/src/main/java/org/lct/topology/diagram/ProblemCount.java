package org.lct.topology.diagram;

import java.util.ArrayList;
import java.util.List;

/// How many problems the plan has with a figure.
///
/// @param errors what keeps it from being deployed
/// @param warnings what is probably not as meant
public record ProblemCount(int errors, int warnings) {
  /// No problems.
  public static final ProblemCount NONE = new ProblemCount(0, 0);

  /// The counts in words, "1 error, 2 warnings"; empty when there are none.
  public String words() {
    List<String> words = new ArrayList<>();
    if (errors > 0) {
      words.add(errors == 1 ? "1 error" : errors + " errors");
    }
    if (warnings > 0) {
      words.add(warnings == 1 ? "1 warning" : warnings + " warnings");
    }
    return String.join(", ", words);
  }
}
