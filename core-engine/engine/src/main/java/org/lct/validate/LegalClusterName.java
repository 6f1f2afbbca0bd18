package org.lct.validate;

import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.LegalNames;
import org.lct.plan.PlanPath;

/// The cluster's name is one that labels can be made of.
final class LegalClusterName implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.request().plan().name()
        .flatMap(name -> LegalNames.problem(name, PlanPath.ROOT.key("name"))).stream();
  }
}
