package org.lct.fix;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;
import org.lct.planfile.PlanEdit.SetValue;

/// Puts a counter that is declared in the place of one that is not.
record ReplaceCounter() implements FixKind {
  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    return Placeholder.of(flaw).stream().flatMap(wrong -> flaw.candidates().stream()
        .map(counter -> QuickFix.of("Replace %s by %s".formatted(wrong.name(), counter),
            new SetValue(flaw.path(), TextNode.valueOf(wrong.replacedBy(counter))))));
  }
}
