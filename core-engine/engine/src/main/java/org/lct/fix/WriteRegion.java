package org.lct.fix;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.expand.ResolvedPlan;
import org.lct.expand.ResolvedRegion;

/// Writes one of the regions that may be meant, if the plan does not have it already.
record WriteRegion() implements FixKind {
  private static final WriteCandidate WRITE = new WriteCandidate(path -> path, TextNode::valueOf);

  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    Set<String> taken = flaw.plan().stream()
        .flatMap(plan -> ResolvedPlan.of(plan, flaw.catalog()).regions().stream()).map(ResolvedRegion::id)
        .collect(Collectors.toSet());
    List<String> free = flaw.candidates().stream().filter(id -> !taken.contains(id)).toList();
    return WRITE.fixes(new Flaw(flaw.place(), free, flaw.document(), flaw.plan(), flaw.catalog()));
  }
}
