package org.lct.editor.inspector;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.planfile.PlanFormat;

/// What fields are shown with: the plan, and what of it is inspected.
record Showing(CheckedPlan plan, Inspected about) {
  Catalog catalog() {
    return plan.catalog();
  }

  /// The node plan that is inspected, if it is one.
  Optional<Nodes> nodes() {
    return about.parts().size() == 1 && about.parts().getFirst() instanceof Nodes nodes
        ? Optional.of(nodes)
        : Optional.empty();
  }

  /// The region whose prices are shown: that of what is inspected, else none.
  String region() {
    return about.parts().stream().findFirst().map(PlanPart::region).map(region -> region.id()).orElse("");
  }

  /// Whether a field is one of a node plan, also of the one that holds for all.
  boolean isOfNodes(Field field) {
    return (about.mapping().equals(PlanFormat.NODE_PLAN) && !field.id().contains("/"))
        || field.id().matches("defaults/[^/]+");
  }

  /// Whether a field is the place of a region.
  boolean isRegion(Field field) {
    return about.mapping().equals(PlanFormat.REGION) && field.id().equals("region");
  }

  /// What is wrong with exactly this value.
  List<Diagnostic> against(Field field) {
    return plan.problems().stream().map(Problem::diagnostic)
        .filter(diagnostic -> diagnostic.subject() instanceof Subject.InPlan in
            && field.places().stream().anyMatch(place -> place.source().equals(in.path())))
        .toList();
  }
}
