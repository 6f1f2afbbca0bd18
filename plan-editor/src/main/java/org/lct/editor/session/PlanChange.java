package org.lct.editor.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.diagnostic.SourceRange;
import org.lct.planfile.PlanFile;
import org.lct.topology.diagram.layout.HandLayout;

/// A change of a plan as a value.
///
/// @param label what it is called in the menus: "Add webservers"
/// @param mergeKey changes in a row with one key are undone as one
/// @param next the plan after it
/// @param select what is selected afterwards; what is selected now if empty
/// @param written the lines of `next` that it wrote
/// @param hand what is placed by hand after it; what is now if empty
public record PlanChange(String label, Optional<Object> mergeKey, PlanFile next, Optional<Set<String>> select,
    List<SourceRange> written, Optional<HandLayout> hand) {
  /// Copies the list.
  public PlanChange { written = List.copyOf(written); }

  /// A change that puts nothing anywhere by hand.
  public PlanChange(String label, Optional<Object> mergeKey, PlanFile next, Optional<Set<String>> select,
      List<SourceRange> written) {
    this(label, mergeKey, next, select, written, Optional.empty());
  }
}
