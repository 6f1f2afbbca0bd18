package org.lct.planfile;

import java.util.List;
import org.lct.diagnostic.SourceRange;

/// A plan file after edits: the file as [PlanReader] reads it, and the lines the edits wrote, in the order of
/// the new text, each range from the first column of a line to the end of a line. An edit that only
/// removes writes no line, or the one that the rest was joined to.
public record EditedPlan(PlanFile file, List<SourceRange> written) {
  public EditedPlan { written = List.copyOf(written); }
}
