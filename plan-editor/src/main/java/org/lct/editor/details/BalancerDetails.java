package org.lct.editor.details;

import java.util.List;
import org.lct.editor.details.Details.Section;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.text.Texts;
import org.lct.expand.ResolvedNodePlan;

/// The facts about a NodeBalancer.
final class BalancerDetails {
  private BalancerDetails() {}

  /// What it balances.
  static List<Section> of(Balancer part) {
    return List.of(general(part));
  }

  private static Section general(Balancer part) {
    return new Facts()
        .words("details.balanced", part.balanced().stream().map(ResolvedNodePlan::name).toList())
        .field("details.back-ends", Texts.of("details.count.value", part.backEnds()))
        .untitled();
  }
}
