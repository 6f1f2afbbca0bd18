package org.lct.fix;

import java.util.stream.Stream;
import org.lct.planfile.PlanEdit.RemoveValue;

/// Of a key that is given by its present and by its old name, removes the old one or the present one. Where other
/// keys exclude each other, nothing is known about which is meant.
record KeepOneName() implements FixKind {
  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    return flaw.candidates().stream().map(
        name -> QuickFix.of("Remove " + name, new RemoveValue(flaw.path().parent().key(name))));
  }
}
