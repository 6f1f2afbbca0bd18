package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.layout.DiagramShape.FigureShape;

class WrappedLayersTest {
  private static final int CLIENTS = 40;

  private final Block block = WrappedLayers.arrange(
      Stream
          .concat(IntStream.range(0, CLIENTS).mapToObj(at -> figure("client" + at)),
              Stream.of(figure("server")))
          .toList(),
      IntStream.range(0, CLIENTS).mapToObj(at -> new Edge("client" + at, "server", Edge.Kind.USES, ""))
          .toList());

  @Test
  void manyClientsOfOneServerStandAboveItInSeveralRows() {
    var clients = IntStream.range(0, CLIENTS).mapToObj(at -> box("client" + at)).toList();
    assertThat(clients.stream().map(Box::y).distinct()).hasSizeBetween(4, 12);
    assertThat(box("server").y()).isGreaterThan(clients.getLast().maxY());
    assertThat(block.width() / block.height()).isBetween(0.5, 2.0);
  }

  @Test
  void noEdgeRunsUnderAFigureThatIsNotItsOwn() {
    block.routes().forEach((edge, route) -> block.boxes().forEach((id, box) -> {
      if (!id.equals(edge.from()) && !id.equals(edge.to()))
        assertThat(pieces(route)).as("%s under %s", edge, id).noneMatch(box::intersects);
    }));
  }

  @Test
  void noEdgeRunsUnderAnExpandedNodePlan() {
    var figures = IntStream.range(0, CLIENTS).mapToObj(at -> at % 5 == 2
        ? new FigureShape("client" + at, 628, 346, false, Optional.empty())
        : figure("client" + at)).toList();
    var edges = IntStream.range(1, CLIENTS)
        .mapToObj(at -> new Edge("client" + at / 3, "client" + at, Edge.Kind.USES, "")).toList();
    var wide = WrappedLayers.arrange(figures, edges);
    wide.routes().forEach((edge, route) -> wide.boxes().forEach((id, box) -> {
      if (!id.equals(edge.from()) && !id.equals(edge.to()))
        assertThat(pieces(route)).as("%s under %s", edge, id).noneMatch(box::intersects);
    }));
  }

  private Box box(String id) {
    return Objects.requireNonNull(block.boxes().get(id));
  }

  private static List<Box> pieces(List<Point> route) {
    var pieces = new ArrayList<Box>();
    for (int at = 1; at < route.size(); at++) {
      var from = route.get(at - 1);
      var to = route.get(at);
      pieces.add(new Box(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.abs(from.x() - to.x()),
          Math.abs(from.y() - to.y())));
    }
    return pieces;
  }

  private static FigureShape figure(String id) {
    return new FigureShape(id, Metrics.FIGURE_WIDTH, Metrics.NODE_PLAN_HEIGHT, false, Optional.empty());
  }
}
