package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanFormat;

/// What fields are shown with: the plan, and what of it is inspected.
///
/// @param against what is wrong with exactly one value, by its place
record Showing(CheckedPlan plan, Inspected about, Map<PlanPath, List<Diagnostic>> against) {
  Showing(CheckedPlan plan, Inspected about) {
    this(plan, about, against(plan));
  }

  private static Map<PlanPath, List<Diagnostic>> against(CheckedPlan plan) {
    var against = new HashMap<PlanPath, List<Diagnostic>>();
    plan.problems().stream().map(Problem::diagnostic).forEach(diagnostic -> {
      if (diagnostic.subject() instanceof Subject.InPlan in)
        against.computeIfAbsent(in.path(), _ -> new ArrayList<>()).add(diagnostic);
    });
    return against;
  }

  Catalog catalog() {
    return plan.catalog();
  }

  /// The node plan that is inspected, if it is one.
  Optional<Nodes> nodes() {
    return about.parts().size() == 1 && about.parts().getFirst() instanceof Nodes nodes
        ? Optional.of(nodes)
        : Optional.empty();
  }

  /// The regions that what is inspected stands in or is about; all of them if it is about the cluster.
  List<PlanRegion> regions() {
    var entries = about.entries().stream().flatMap(List::stream).collect(Collectors.toSet());
    var own = plan.regions().stream()
        .filter(region -> about.parts().stream().anyMatch(part -> FigureIds.isIn(part.id(), region.id()))
            || region.region().written().layers().stream().map(Placed::path).anyMatch(entries::contains))
        .toList();
    return own.isEmpty() ? plan.regions() : own;
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

  /// Whether a field is what an entry is called.
  static boolean isName(Field field) {
    return field.id().equals("name") || field.id().equals("label");
  }

  /// Whether a field is the place of a region.
  boolean isRegion(Field field) {
    return about.mapping().equals(PlanFormat.REGION) && field.id().equals("region");
  }

  /// What is wrong, each once though several entries have it, with exactly this value, with the words of a list, which have no lines of their own, or with items of it
  /// that are so wrong that they are not shown.
  List<Diagnostic> against(Field field) {
    return field.places().stream().map(place -> place.source()).distinct().filter(this::isInPlace)
        .flatMap(path -> Stream.concat(against.getOrDefault(path, List.of()).stream(),
            hides(path, field) || isOfWords(field) ? inside(path) : Stream.empty()))
        .collect(Collectors.toMap(Diagnostic::summary, diagnostic -> diagnostic, (one, _) -> one,
            LinkedHashMap::new))
        .values().stream().toList();
  }

  /// Whether something is wrong with a value or with what is inside of it.
  boolean isWrong(Field field) {
    return field.places().stream().map(place -> place.source()).anyMatch(
        path -> against.keySet().stream().anyMatch(at -> at.equals(path) || at.isBelow(path)));
  }

  private static boolean isOfWords(Field field) {
    return field.values().stream().flatMap(Optional::stream)
        .allMatch(list -> list.isArray() && list.valueStream().allMatch(JsonNode::isValueNode));
  }

  private Stream<Diagnostic> inside(PlanPath list) {
    return against.entrySet().stream().filter(entry -> entry.getKey().isBelow(list))
        .flatMap(entry -> entry.getValue().stream());
  }

  /// Without an item that is not shown the others have other numbers, and what is said of one would stand at another.
  private boolean isInPlace(PlanPath path) {
    return plan.file().plan().value().isPresent() || plan.file().isInPlace(path, plan.tree());
  }

  private boolean hides(PlanPath list, Field field) {
    return field.values().stream().flatMap(Optional::stream).allMatch(JsonNode::isArray)
        && plan.file().document().rangeOf(list.index(field.items().size())).isPresent();
  }
}
