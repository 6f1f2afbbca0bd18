package org.lct.fix;

import java.util.stream.Stream;
import org.lct.planfile.PlanEdit.RenameKey;

/// Gives a key that nobody knows the name of one that it may have been meant for.
record Rename() implements FixKind {
  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    return flaw.candidates().stream()
        .map(name -> QuickFix.of("Rename to " + name, new RenameKey(flaw.path(), name)));
  }
}
