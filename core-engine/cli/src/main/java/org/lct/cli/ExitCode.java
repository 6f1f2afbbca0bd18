package org.lct.cli;

import java.util.List;
import org.lct.diagnostic.Diagnostic;

/// What the process answers to whoever started it.
public final class ExitCode {
  /// Done.
  public static final int DONE = 0;
  /// Not done, or not all of it.
  public static final int FAILED = 1;
  /// Nothing was done, and there is something to do (`cluster diff`), or two plans differ (`plan compare`).
  public static final int CHANGES = 2;
  /// The command was not understood (sysexits.h).
  public static final int USAGE = 64;
  /// Somebody else is changing the cluster; try again later (sysexits.h).
  public static final int LOCKED = 75;

  private ExitCode() {}

  /// The code for what stood in the way; [#DONE] if nothing did.
  public static int of(List<Diagnostic> diagnostics) {
    if (diagnostics.stream().anyMatch(problem -> problem.code().equals("cluster-locked")))
      return LOCKED;
    return diagnostics.stream().anyMatch(Diagnostic::isError) ? FAILED : DONE;
  }
}
