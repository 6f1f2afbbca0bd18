package org.lct.validate;

import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;

/// Nodes without a public address have none that could be reserved.
final class IdleReservedIps implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().nodePlans()
        .filter(nodes -> nodes.isHidden() && nodes.plan().reservedIp().orElse(false))
        .map(nodes -> Diagnostic.warning("reserved-ip-idle",
            Subject.at(nodes.written().pathOf("reserved-ip", plan -> plan.reservedIp().isPresent())),
            "`reserved-ip` has no effect on the nodes of `%s`".formatted(nodes.name()),
            "They have no public address. Remove it, or `public: none`."));
  }
}
