package org.lct.editor.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ResolvedPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;

/// Which figures the places of a plan stand for. A place in a template stands for the figures of every region that
/// applies it, a place inside an entry for that entry's figures.
public final class PlanPlaces {
  private final Map<PlanPath, Set<String>> figures = new HashMap<>();
  private final Map<String, Name> names = new HashMap<>();

  private PlanPlaces() {}

  /// What a figure is called, and how many came before it in the plan.
  private record Name(int position, String word) {}

  /// The places of a plan that is drawn as `regions`.
  public static PlanPlaces of(ResolvedPlan plan, List<PlanRegion> regions) {
    var places = new PlanPlaces();
    places.name(FigureIds.CLUSTER, plan.plan().name().orElse(""));
    IntStream.range(0, plan.regions().size()).forEach(position -> {
      var region = plan.regions().get(position);
      places.add(region.idAt(position),
          region.written().layers().stream().map(Placed::path));
    });
    regions.forEach(places::name);
    return places;
  }

  /// The places of a file that says no plan: all is about the cluster.
  public static PlanPlaces none() {
    return new PlanPlaces();
  }

  private void name(String figure, String word) {
    names.put(figure, new Name(names.size(), word));
  }

  private void name(PlanRegion region) {
    name(region.id(), region.id());
    region.parts().forEach(part -> {
      name(part.id(), part.name());
      add(part.id(), part.paths().stream());
    });
  }

  private void add(String figure, Stream<PlanPath> paths) {
    paths.forEach(path -> figures.computeIfAbsent(path, _ -> new LinkedHashSet<>()).add(figure));
  }

  /// Diagnostics with the figures they are about, in the same order.
  public List<Problem> problems(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::problem).toList();
  }

  private Problem problem(Diagnostic diagnostic) {
    var about = switch (diagnostic.subject()) {
      case Subject.InPlan in -> at(in.path());
      case Subject.OnResource(ResourceAddress address) -> at(address);
      case Subject.InFile _,Subject.Whole _ -> Set.of(FigureIds.CLUSTER);
    };
    return new Problem(diagnostic, about, about.stream().map(names::get).filter(Objects::nonNull)
        .sorted(Comparator.comparingInt(Name::position)).map(Name::word).distinct().toList());
  }

  /// The figures of the innermost entry around a place; the cluster if there is none.
  public Set<String> at(PlanPath path) {
    for (var around = path; !around.equals(PlanPath.ROOT); around = around.parent()) {
      var here = figures.get(around);
      if (here != null)
        return Set.copyOf(here);
    }
    return Set.of(FigureIds.CLUSTER);
  }

  private Set<String> at(ResourceAddress address) {
    return FigureIds.of(address).filter(names::containsKey).map(Set::of).orElse(Set.of(FigureIds.CLUSTER));
  }
}
