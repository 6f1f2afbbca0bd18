package org.lct.fix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.SetValue;

/// Writes one of the candidates of a problem: instead of what is wrong, or as the key that is missing.
///
/// @param target where, from the problem's path
/// @param form the value that a candidate is
record WriteCandidate(UnaryOperator<PlanPath> target, Function<String, JsonNode> form) implements FixKind {
  /// More is a list to look through, not a choice of buttons.
  private static final int MOST = 5;

  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    var path = target.apply(flaw.path());
    var key = flaw.document().rangeOf(path).isPresent() ? "" : path.segments().getLast() + ": ";
    return flaw.candidates().stream().limit(MOST).map(
        candidate -> QuickFix.of("Write " + key + candidate, new SetValue(path, form.apply(candidate))));
  }
}
