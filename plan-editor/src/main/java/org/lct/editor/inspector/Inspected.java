package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.figures.PlanSection;
import org.lct.editor.session.CheckedPlan;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanFormat;
import org.lct.planfile.PlanKey;
import org.lct.planfile.Shape;

/// What the inspector is about: one entry of the plan, or several of one kind.
///
/// @param mapping what such an entry may say
/// @param entries where each is written, the most particular place first
/// @param parts what the entries stand for in the diagram; none for the cluster, for regions and region plans
/// @param plan in which they stand
record Inspected(Shape.Mapping mapping, List<List<PlanPath>> entries, List<PlanPart> parts,
    CheckedPlan plan) {
  /// A region plan.
  static final Shape.Mapping REGION_PLAN = (Shape.Mapping) PlanFormat.CLUSTER.key("regionplan").orElseThrow()
      .shape();

  Inspected {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  /// What is selected, the cluster if nothing is; empty if things of several kinds are, or if nothing is known of the
  /// plan's values.
  static Optional<Inspected> of(CheckedPlan plan, Set<String> selected) {
    if (!plan.isReadable())
      return Optional.empty();
    var selection = plan.withOwners(selected);
    var regions = plan.regions().stream().filter(region -> selection.contains(region.id())).toList();
    var parts = new LinkedHashMap<PlanPath, PlanPart>();
    plan.regions().stream().flatMap(region -> region.parts().stream())
        .filter(part -> selection.contains(part.id()) && !isWithNodes(part, selection))
        .forEach(part -> parts.putIfAbsent(part.paths().getFirst(), part));
    var shared = plan.regionPlans(selection);
    if (parts.isEmpty() && regions.isEmpty() && !shared.isEmpty())
      return Optional.of(new Inspected(REGION_PLAN,
          shared.stream().map(section -> List.of(section.path())).toList(), List.of(), plan));
    if (parts.isEmpty())
      return Optional.of(regions.isEmpty()
          ? new Inspected(PlanFormat.CLUSTER, List.of(List.of(PlanPath.ROOT)), List.of(), plan)
          : new Inspected(PlanFormat.REGION, regions.stream().map(Inspected::written).toList(), List.of(),
              plan));
    var kinds = parts.values().stream().map(Inspected::mapping).distinct().toList();
    return regions.isEmpty() && kinds.size() == 1
        ? Optional.of(new Inspected(kinds.getFirst(), parts.values().stream().map(PlanPart::paths).toList(),
            List.copyOf(parts.values()), plan))
        : Optional.empty();
  }

  /// Whether these are volumes of nodes that are selected, too: a rubber band around node plans has them in it.
  private static boolean isWithNodes(PlanPart part, Set<String> selection) {
    return part instanceof PlanPart.NodeVolumes volumes
        && selection.contains(FigureIds.nodePlan(volumes.region().id(), volumes.nodes().name()));
  }

  /// The same entries in another plan, whatever they are called there and whatever is selected; empty if they are gone.
  Optional<Inspected> in(CheckedPlan plan) {
    if (mapping.equals(PlanFormat.CLUSTER))
      return of(plan, Set.of());
    var places = entries.stream().map(List::getFirst).collect(Collectors.toSet());
    if (mapping.equals(REGION_PLAN))
      return of(plan, plan.sections().stream().filter(PlanSection::isRegionPlan)
          .filter(section -> places.contains(section.path())).map(PlanSection::id)
          .collect(Collectors.toSet())).filter(found -> found.mapping.equals(mapping));
    var ids = mapping.equals(PlanFormat.REGION)
        ? plan.regions().stream().filter(region -> places.contains(written(region).getFirst()))
            .map(PlanRegion::id)
        : plan.regions().stream().flatMap(region -> region.parts().stream())
            .filter(part -> mapping(part).equals(mapping) && places.contains(part.paths().getFirst()))
            .map(PlanPart::id);
    var selection = ids.collect(Collectors.toSet());
    return selection.isEmpty() ? Optional.empty() : of(plan, selection);
  }

  /// A region's own keys; what its template says belongs to the template's figures.
  private static List<PlanPath> written(PlanRegion region) {
    return List.of(region.region().written().path());
  }

  private static Shape.Mapping mapping(PlanPart part) {
    return switch (part) {
      case PlanPart.Nodes _ -> PlanFormat.NODE_PLAN;
      case PlanPart.Balancer _ -> PlanFormat.NODEBALANCER;
      case PlanPart.NodeVolumes _ -> PlanFormat.STORAGE_ENTRY;
      case PlanPart.RegionVolume _ -> PlanFormat.VOLUME;
    };
  }

  /// The value of a key of the entries.
  Field field(PlanKey key) {
    return new Field(key.name(), key, entries.stream().map(entry -> place(entry, key)).toList(),
        entries.stream().map(entry -> value(entry, key)).toList());
  }

  /// The field of that identity; empty if there is none any more.
  Optional<Field> find(String id) {
    var segments = List.of(id.split("/"));
    var found = mapping.key(segments.getFirst()).map(this::field);
    for (int i = 1; i < segments.size(); i++) {
      var next = String.join("/", segments.subList(0, i + 1));
      found = found.flatMap(field -> field.inside().filter(one -> one.id().equals(next)).findFirst());
    }
    return found;
  }

  /// The field that a field is inside of.
  Optional<Field> around(Field field) {
    int end = field.id().lastIndexOf('/');
    return end < 0 ? Optional.empty() : find(field.id().substring(0, end));
  }

  private Optional<JsonNode> value(List<PlanPath> entry, PlanKey key) {
    return sources(entry, key).map(path -> said(path, key)).findFirst();
  }

  /// What an entry has from elsewhere, from the plan's defaults or from the shared entry it overrides, is written out
  /// in the entry when it is changed.
  private Place place(List<PlanPath> entry, PlanKey key) {
    var home = entry.getFirst().key(key.name());
    return sources(entry, key).findFirst().filter(path -> !path.equals(entry.getFirst()))
        .map(path -> Place.inherited(path.key(key.name()), home, said(path, key)))
        .orElseGet(() -> Place.of(home));
  }

  private Stream<PlanPath> sources(List<PlanPath> entry, PlanKey key) {
    return entry.stream().filter(path -> !said(path, key).isMissingNode());
  }

  private JsonNode said(PlanPath entry, PlanKey key) {
    var path = entry.key(key.name());
    return new Rejected(plan).with(plan.tree().at(path.toString()), key.shape(), path);
  }
}
