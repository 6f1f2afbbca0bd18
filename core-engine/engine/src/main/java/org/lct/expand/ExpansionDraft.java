package org.lct.expand;

import java.util.List;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;

/// How far a plan could be expanded, for rules and previews that do not stop at the first error. With an
/// error among the diagnostics the expansion lacks what the error is about, and nobody may deploy it.
///
/// @param diagnostics of resolving and expanding, each once per place in the plan
public record ExpansionDraft(ExpandRequest request, ResolvedPlan resolved, Expansion expansion,
    List<Diagnostic> diagnostics) {
  public ExpansionDraft { diagnostics = List.copyOf(diagnostics); }

  /// The expansion, if nothing stands against it.
  public Checked<Expansion> checked() {
    return Checked.of(expansion, diagnostics);
  }
}
