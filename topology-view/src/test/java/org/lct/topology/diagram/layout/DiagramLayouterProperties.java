package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import org.lct.topology.diagram.Boundary;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;
import org.lct.topology.diagram.layout.DiagramShape.RegionShape;

class DiagramLayouterProperties {
  @Property(tries = 60)
  void nothingOverlapsAndEverythingIsInItsContainer(@ForAll("shapes") DiagramShape shape,
      @ForAll @DoubleRange(min = 0.3, max = 4) double aspect) {
    var layout = DiagramLayouter.layout(shape, aspect);
    assertApart(shape.regions().stream().map(region -> layout.box(region.id())).toList());
    for (var region : shape.regions()) {
      var box = layout.box(region.id());
      assertThat(layout.frame().contains(box)).isTrue();
      var figures = region.figures().stream().map(figure -> layout.box(figure.id())).toList();
      assertThat(figures).allMatch(box.grown(-Metrics.EDGE_GAP)::contains);
      assertApart(figures);
    }
  }

  @Property(tries = 60)
  void aBoundaryHasItsMembersAndNoOthersInIt(@ForAll("shapes") DiagramShape shape) {
    var layout = DiagramLayouter.layout(shape, 1.5);
    for (var region : shape.regions())
      for (var boundary : region.boundaries()) {
        var lines = layout.boundaries().getOrDefault(boundary.id(), List.of());
        assertThat(lines).allMatch(layout.box(region.id())::contains);
        assertThat(region.figures())
            .allSatisfy(figure -> assertThat(lines.stream().anyMatch(layout.box(figure.id())::intersects))
                .isEqualTo(boundary.members().contains(figure.id())));
        assertThat(boundary.members())
            .allMatch(id -> lines.stream().anyMatch(line -> line.contains(layout.box(id))));
      }
  }

  @Property(tries = 60)
  void subnetsOfAFewFiguresHaveOneLine(@ForAll("subnets") DiagramShape shape) {
    var layout = DiagramLayouter.layout(shape, 1.5);
    assertThat(layout.boundaries()).containsOnlyKeys(
        shape.regions().stream().flatMap(region -> region.boundaries().stream()).map(Boundary::id).toList());
    assertThat(layout.boundaries().values()).allMatch(lines -> lines.size() == 1);
  }

  @Property(tries = 60)
  void everyEdgeRunsLevelAndUprightFromFigureToFigure(@ForAll("shapes") DiagramShape shape) {
    var layout = DiagramLayouter.layout(shape, 1.5);
    assertThat(layout.routes()).containsOnlyKeys(shape.edges());
    layout.routes().forEach((edge, route) -> {
      assertThat(layout.box(edge.from()).grown(1).contains(route.getFirst().x(), route.getFirst().y()))
          .isTrue();
      assertThat(layout.box(edge.to()).grown(1).contains(route.getLast().x(), route.getLast().y())).isTrue();
      assertThat(IntStream.range(1, route.size())).allMatch(at -> route.get(at).x() == route.get(at - 1).x()
          || route.get(at).y() == route.get(at - 1).y());
    });
  }

  @Property(tries = 30)
  void isTheSameEveryTime(@ForAll("shapes") DiagramShape shape) {
    assertThat(DiagramLayouter.layout(shape, 1.5)).isEqualTo(DiagramLayouter.layout(shape, 1.5));
  }

  /// Regions of a few figures with edges from those that come first, as from NodeBalancers to clients to servers.
  @Provide
  Arbitrary<DiagramShape> subnets() {
    var sizes = Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(3);
    var seeds = Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(9);
    return Combinators.combine(sizes, seeds).as((figures, numbers) -> {
      var shape = shape(figures, numbers);
      var entries = shape.regions().stream().flatMap(region -> region.figures().stream())
          .filter(FigureShape::entry).map(FigureShape::id).collect(Collectors.toSet());
      return new DiagramShape(shape.regions(),
          shape.edges().stream().filter(edge -> !entries.contains(edge.to())).toList(), HandLayout.NONE);
    });
  }

  @Provide
  static Arbitrary<DiagramShape> shapes() {
    var sizes = Arbitraries.integers().between(0, 9).list().ofMinSize(1).ofMaxSize(4);
    var seeds = Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(14);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Combinators.combine(sizes, seeds).as(DiagramLayouterProperties::shape)),
        Tuple.of(1, knots()));
  }

  /// Regions of so many figures that ELK does not arrange them, all connected, also in circles.
  private static Arbitrary<DiagramShape> knots() {
    var sizes = Arbitraries.integers().between(26, 70).list().ofMinSize(1).ofMaxSize(2);
    var seeds = Arbitraries.integers().between(0, 1_000_000).list().ofMinSize(60).ofMaxSize(120);
    return Combinators.combine(sizes, seeds).as(DiagramLayouterProperties::shape);
  }

  private static DiagramShape shape(List<Integer> sizes, List<Integer> seeds) {
    var regions = IntStream.range(0, sizes.size()).mapToObj(index -> region(index, sizes.get(index)))
        .toList();
    var ids = regions.stream().flatMap(region -> region.figures().stream().map(FigureShape::id)).toList();
    return new DiagramShape(regions,
        ids.isEmpty() ? List.of()
            : seeds.stream().flatMap(seed -> edge(ids, seed))
                .distinct().toList(),
        HandLayout.NONE);
  }

  /// A region whose node plans stand in a network, every fourth of them in one subnet, every sixth in another.
  private static RegionShape region(int index, int figures) {
    var id = "r" + index;
    var all = IntStream.range(0, figures).mapToObj(at -> figure(id + "/f" + at, at)).toList();
    return new RegionShape(id, all,
        Stream
            .of(boundary(id + "/network", Boundary.Kind.VPC, all.stream().filter(figure -> !figure.entry())),
                boundary(id + "/a", Boundary.Kind.SUBNET, in(all, "a")),
                boundary(id + "/b", Boundary.Kind.SUBNET, in(all, "b")))
            .filter(boundary -> !boundary.members().isEmpty()).toList());
  }

  private static Stream<FigureShape> in(List<FigureShape> figures, String group) {
    return figures.stream().filter(figure -> figure.group().equals(Optional.of(group)));
  }

  private static Boundary boundary(String id, Boundary.Kind kind, Stream<FigureShape> members) {
    return new Boundary(id, kind, id, members.map(FigureShape::id).collect(Collectors.toSet()));
  }

  /// A NodeBalancer, a node plan, or one that is expanded.
  private static FigureShape figure(String id, int at) {
    boolean entry = at % 3 == 0;
    var group = entry ? Optional.<String>empty()
        : at % 4 == 1 ? Optional.of("a") : at % 6 == 4 ? Optional.of("b") : Optional.<String>empty();
    return at % 7 == 4 ? new FigureShape(id, 628, 346, false, group)
        : new FigureShape(id, 188, entry ? 56 : 100, entry, group);
  }

  private static Stream<Edge> edge(List<String> ids, int seed) {
    var from = ids.get(seed % ids.size());
    var to = ids.get(seed / 1000 % ids.size());
    return from.equals(to) ? Stream.empty() : Stream.of(new Edge(from, to, Edge.Kind.USES, ""));
  }

  static void assertApart(List<Box> boxes) {
    for (int one = 0; one < boxes.size(); one++) {
      for (int other = one + 1; other < boxes.size(); other++) {
        assertThat(boxes.get(one).intersects(boxes.get(other)))
            .as("%s and %s", boxes.get(one), boxes.get(other))
            .isFalse();
      }
    }
  }
}
