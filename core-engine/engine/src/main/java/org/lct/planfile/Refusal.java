package org.lct.planfile;

import java.io.Serial;
import org.lct.diagnostic.Diagnostic;

/// Ends an edit that cannot be done. Never leaves the package: [PlanEditor] turns it into its diagnostic.
final class Refusal extends Exception {
  @Serial
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  Refusal(Diagnostic diagnostic) {
    super(diagnostic.code(), null, false, false);
    this.diagnostic = diagnostic;
  }

  /// Why the edit cannot be done.
  Diagnostic diagnostic() {
    return diagnostic;
  }
}
