package org.lct.validate;

import java.util.List;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.NetworkPlan;
import org.lct.plan.PlanPath;

/// Says which private network `auto` stands for.
final class NetworkChoice implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().regions().stream().filter(region -> region.network() == NetworkPlan.Mode.AUTO)
        .findFirst().stream()
        .map(_ -> Diagnostic.note("network-auto", Subject.at(PlanPath.ROOT.key("network").key("mode")),
            "Nodes reach each other at private addresses",
            "This version makes no VPCs or VLANs of its own accord. Write `mode: private-ip` to keep it so.")
            .offering(List.of("private-ip")));
  }
}
