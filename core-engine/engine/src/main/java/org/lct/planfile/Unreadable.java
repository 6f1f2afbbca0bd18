package org.lct.planfile;

import java.io.Serial;
import org.lct.diagnostic.Diagnostic;

/// Ends the reading of a file at a place after which nothing can be trusted. Never leaves the package:
/// [PlanReader] turns it into its diagnostic.
final class Unreadable extends Exception {
  @Serial
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  Unreadable(Diagnostic diagnostic) {
    super(diagnostic.code(), null, false, false);
    this.diagnostic = diagnostic;
  }

  /// Why reading ended.
  Diagnostic diagnostic() {
    return diagnostic;
  }
}
