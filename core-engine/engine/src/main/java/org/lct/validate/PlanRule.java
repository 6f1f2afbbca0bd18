package org.lct.validate;

import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.ExpansionDraft;

/// One thing a plan must satisfy, or that is worth knowing about it.
public interface PlanRule {
  /// What is wrong with the plan that `draft` was made of. Drafts of faulty plans are incomplete: a rule
  /// says nothing about what could not be resolved, because that has been said.
  ///
  /// The same diagnostic may be given several times, once for each region that applies a template.
  Stream<Diagnostic> check(ExpansionDraft draft);
}
