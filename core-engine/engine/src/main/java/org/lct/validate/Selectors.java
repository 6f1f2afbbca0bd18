package org.lct.validate;

import java.util.Set;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodeBalancer;
import org.lct.expand.ResolvedRegion;

/// Every NodeBalancer has nodes to balance.
final class Selectors implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().regions().stream().flatMap(Selectors::check);
  }

  private static Stream<Diagnostic> check(ResolvedRegion region) {
    var known = region.bySelector().keySet();
    return region.nodeBalancers().stream()
        .filter(balancer -> balancer.plan().tag().filter(known::contains).isEmpty())
        .map(balancer -> problem(balancer, known));
  }

  private static Diagnostic problem(ResolvedNodeBalancer balancer, Set<String> known) {
    var written = balancer.written();
    return balancer.plan().tag()
        .map(tag -> Diagnostic.error("selector-matches-nothing",
            Subject.at(written.pathOf("tag", plan -> plan.tag().isPresent())),
            "No nodes of this region are called or tagged `%s`".formatted(tag),
            "Write the name or a tag of a node plan.").didYouMean(tag, known))
        .orElseGet(() -> Diagnostic.error("selector-missing", Subject.at(written.path()),
            "NodeBalancer `%s` does not say which nodes it balances".formatted(balancer.name()),
            "Write `tag:` with the name or a tag of a node plan.")
            .offering(known.stream().sorted().toList()));
  }
}
