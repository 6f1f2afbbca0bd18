package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;
import org.lct.topology.diagram.layout.DiagramShape.RegionShape;

/// What holds of layouts in which a person has put some figures and regions anywhere.
class HandLayoutProperties {
  @Property(tries = 120)
  void nothingOverlapsAndEverythingIsInItsContainer(@ForAll("placed") DiagramShape shape) {
    var layout = DiagramLayouter.layout(shape, 1.5);
    DiagramLayouterProperties
        .assertApart(shape.regions().stream().map(region -> layout.box(region.id())).toList());
    for (var region : shape.regions()) {
      var box = layout.box(region.id());
      assertThat(layout.frame().contains(box)).isTrue();
      var figures = region.figures().stream().map(figure -> layout.box(figure.id())).toList();
      assertThat(figures).allMatch(box.grown(-Metrics.EDGE_GAP)::contains);
      DiagramLayouterProperties.assertApart(figures);
    }
  }

  @Property(tries = 60)
  void whatIsPlacedAloneStandsExactlyThere(@ForAll("shapes") DiagramShape shape,
      @ForAll("points") Point place) {
    for (var region : shape.regions()) {
      for (var figure : region.figures().stream().limit(2).toList()) {
        var layout = DiagramLayouter.layout(with(shape, Map.of(figure.id(), place), Map.of()), 1.5);
        var body = DiagramLayout.bodyOf(layout.box(region.id()));
        assertThat(layout.box(figure.id())).isEqualTo(
            new Box(body.x() + place.x(), body.y() + place.y(), figure.width(), figure.height()));
      }
      var layout = DiagramLayouter.layout(with(shape, Map.of(), Map.of(region.id(), place)), 1.5);
      assertThat(layout.box(region.id()).x()).isEqualTo(DiagramLayout.FIRST_REGION.x() + place.x());
      assertThat(layout.box(region.id()).y()).isEqualTo(DiagramLayout.FIRST_REGION.y() + place.y());
    }
  }

  @Property(tries = 60)
  void whatIsNotInTheWayKeepsItsAutomaticPlace(@ForAll("shapes") DiagramShape shape,
      @ForAll("points") Point place) {
    var automatic = DiagramLayouter.layout(shape, 1.5);
    var region = shape.regions().getFirst();
    region.figures().stream().findFirst().ifPresent(moved -> {
      var layout = DiagramLayouter.layout(with(shape, Map.of(moved.id(), place), Map.of()), 1.5);
      var there = layout.box(moved.id());
      region.figures().stream().map(FigureShape::id)
          .filter(id -> !id.equals(moved.id()) && !automatic.box(id).intersects(there))
          .forEach(id -> assertThat(layout.box(id)).isEqualTo(automatic.box(id)));
    });
  }

  @Property(tries = 80)
  void everyEdgeRunsLevelAndUprightFromFigureToFigure(@ForAll("placed") DiagramShape shape) {
    var layout = DiagramLayouter.layout(shape, 1.5);
    assertThat(layout.routes()).containsOnlyKeys(shape.edges());
    layout.routes().forEach((edge, route) -> {
      assertThat(route.getFirst()).isIn(middles(layout.box(edge.from())));
      assertThat(route.getLast()).isIn(middles(layout.box(edge.to())));
      assertThat(IntStream.range(1, route.size())).allMatch(at -> route.get(at).x() == route.get(at - 1).x()
          || route.get(at).y() == route.get(at - 1).y());
    });
  }

  @Property(tries = 60)
  void anEdgeThatWasMovedRunsUnderNoOtherFigure(@ForAll("shapes") DiagramShape shape,
      @ForAll("points") Point place) {
    var region = shape.regions().getFirst();
    region.figures().stream().findFirst().ifPresent(moved -> {
      var layout = DiagramLayouter.layout(with(shape, Map.of(moved.id(), place), Map.of()), 1.5);
      var ids = region.figures().stream().map(FigureShape::id).collect(Collectors.toSet());
      shape.edges().stream().filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
          .filter(edge -> edge.from().equals(moved.id()) || edge.to().equals(moved.id()))
          .forEach(edge -> assertAround(edge, layout, ids));
    });
  }

  private static void assertAround(Edge edge, DiagramLayout layout, Set<String> ids) {
    var route = Objects.requireNonNull(layout.routes().get(edge));
    for (int at = 1; at < route.size(); at++) {
      var piece = Detour.piece(route.get(at - 1), route.get(at)).grown(0.25);
      assertThat(ids.stream().filter(id -> !id.equals(edge.from()) && !id.equals(edge.to()))
          .map(layout::box).noneMatch(piece::intersects)).as("%s by %s", edge, route).isTrue();
    }
  }

  @Property(tries = 40)
  void isTheSameEveryTime(@ForAll("placed") DiagramShape shape) {
    assertThat(DiagramLayouter.layout(shape, 1.5)).isEqualTo(DiagramLayouter.layout(shape, 1.5));
  }

  @Property(tries = 40)
  void whatIsPutSomewhereStandsThereAndWhatAPersonPutThereBeforeGivesWay(
      @ForAll("placed") DiagramShape shape, @ForAll("points") Point place) {
    var before = DiagramLayouter.layout(shape, 1.5);
    var region = shape.regions().getFirst();
    region.figures().stream().findFirst().ifPresent(moved -> {
      var box = before.box(region.id());
      var body = DiagramLayout.bodyOf(box);
      var there = new Box(body.x() + place.x(), body.y() + place.y(), moved.width(), moved.height());
      var beside = new HashMap<String, Box>();
      region.figures().stream().filter(figure -> !figure.equals(moved))
          .forEach(figure -> beside.put(figure.id(), before.box(figure.id())));
      var hand = shape.hand().withFigures(box, Map.of(moved.id(), there), beside);
      var after = DiagramLayouter.layout(new DiagramShape(shape.regions(), shape.edges(), hand), 1.5);
      var moves = DiagramLayout.bodyOf(after.box(region.id()));
      assertThat(after.box(moved.id()))
          .isEqualTo(there.plus(moves.x() - body.x(), moves.y() - body.y()));
      DiagramLayouterProperties
          .assertApart(region.figures().stream().map(figure -> after.box(figure.id())).toList());
    });
  }

  @Provide
  Arbitrary<DiagramShape> shapes() {
    return DiagramLayouterProperties.shapes();
  }

  @Provide
  Arbitrary<DiagramShape> placed() {
    return Combinators.combine(shapes(), points().list().ofMaxSize(12), points().list().ofMaxSize(2))
        .as((shape, places, regions) -> {
          var figures = shape.regions().stream().map(RegionShape::figures).flatMap(List::stream)
              .map(FigureShape::id);
          return with(shape, zipped(Stream.concat(Stream.of("gone/web"), figures), places),
              zipped(shape.regions().stream().map(RegionShape::id), regions));
        });
  }

  @Provide
  Arbitrary<Point> points() {
    var places = Arbitraries.integers().between(0, 1200);
    return Combinators.combine(places, places).as((x, y) -> new Point(x, y));
  }

  private static Map<String, Point> zipped(Stream<String> ids, List<Point> places) {
    var all = new HashMap<String, Point>();
    var left = places.iterator();
    ids.takeWhile(_ -> left.hasNext()).forEach(id -> all.put(id, left.next()));
    return all;
  }

  private static DiagramShape with(DiagramShape shape, Map<String, Point> figures,
      Map<String, Point> regions) {
    return new DiagramShape(shape.regions(), shape.edges(), new HandLayout(figures, regions));
  }

  private static List<Point> middles(Box box) {
    return List.of(new Point(box.centerX(), box.y()), new Point(box.centerX(), box.maxY()),
        new Point(box.x(), box.centerY()), new Point(box.maxX(), box.centerY()));
  }
}
