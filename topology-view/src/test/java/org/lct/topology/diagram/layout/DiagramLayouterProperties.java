package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Provide
  Arbitrary<DiagramShape> shapes() {
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
                .distinct().toList());
  }

  private static RegionShape region(int index, int figures) {
    return new RegionShape("r" + index, IntStream.range(0, figures)
        .mapToObj(at -> figure("r" + index + "/f" + at, at)).toList());
  }

  /// A NodeBalancer, a node plan, or one that is expanded.
  private static FigureShape figure(String id, int at) {
    if (at % 7 == 4) {
      return new FigureShape(id, 628, 346, false);
    }
    return new FigureShape(id, 188, at % 3 == 0 ? 56 : 100, at % 3 == 0);
  }

  private static Stream<Edge> edge(List<String> ids, int seed) {
    var from = ids.get(seed % ids.size());
    var to = ids.get(seed / 1000 % ids.size());
    return from.equals(to) ? Stream.empty() : Stream.of(new Edge(from, to, Edge.Kind.USES, ""));
  }

  private static void assertApart(List<Box> boxes) {
    for (int one = 0; one < boxes.size(); one++) {
      for (int other = one + 1; other < boxes.size(); other++) {
        assertThat(boxes.get(one).intersects(boxes.get(other)))
            .as("%s and %s", boxes.get(one), boxes.get(other))
            .isFalse();
      }
    }
  }
}
