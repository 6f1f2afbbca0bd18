package org.lct.fix;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.RemoveValue;

/// Removes what a problem is about.
///
/// @param what it is called before its own words: "the counter "; empty for a key, which is called by its name
/// @param target what is removed, from the problem's path
record Remove(String what, UnaryOperator<PlanPath> target) implements FixKind {
  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    var name = what.isEmpty() ? flaw.key() : what + flaw.text(flaw.path()).orElse("");
    return Stream
        .of(QuickFix.of("Remove " + name.strip(), new RemoveValue(target.apply(flaw.path()))));
  }
}
