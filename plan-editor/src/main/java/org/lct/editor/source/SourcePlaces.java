package org.lct.editor.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPlaces;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.expand.ResolvedPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// Where figures are written, and which figures a place of the text is about.
///
/// @param session whose plan it is
record SourcePlaces(PlanSession session) {
  /// The lines of the first of these figures that has any; of the cluster none.
  Optional<SourceRange> rangeOf(Set<String> figures) {
    return session.planProperty().get().flatMap(plan -> figures.stream().sorted()
        .flatMap(id -> paths(plan, id).stream())
        .flatMap(path -> session.documentProperty().get().stream()
            .flatMap(document -> document.rangeOf(path).stream()))
        .findFirst());
  }

  private static List<PlanPath> paths(CheckedPlan plan, String id) {
    return Stream.concat(plan.part(id).map(PlanPart::paths).stream().flatMap(List::stream),
        plan.region(id).stream()
            .flatMap(region -> region.region().written().layers().stream().<PlanPath>map(Placed::path)))
        .toList();
  }

  /// The figures that a place of the text is about; none if it is about the cluster, or no plan is known.
  Set<String> figuresAt(String text, int offset) {
    var path = SourcePlace.at(text, offset).path();
    return session.planProperty().get().flatMap(plan -> plan.file().draft()
        .map(draft -> PlanPlaces.of(ResolvedPlan.of(draft, plan.catalog()), plan.regions()).at(path)))
        .filter(figures -> !figures.contains(FigureIds.CLUSTER)).orElse(Set.of());
  }
}
