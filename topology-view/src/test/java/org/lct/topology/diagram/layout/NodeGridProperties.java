package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.theme.Icon;

class NodeGridProperties {
  @Property(tries = 60)
  void tilesAreApartAndInTheirBoxBelowTheHeader(@ForAll @IntRange(min = 1, max = 400) int count) {
    var grid = grid(count);
    var room = new Box(0, NodeGrid.HEADER, grid.size().width(), grid.size().height() - NodeGrid.HEADER);
    var tiles = IntStream.rangeClosed(1, grid.shown()).mapToObj(grid::tile).toList();
    assertThat(tiles).allMatch(room::contains);
    for (int at = 1; at < tiles.size(); at++) {
      var tile = tiles.get(at);
      assertThat(tiles.subList(0, at)).noneMatch(tile::intersects);
    }
  }

  @Property(tries = 60)
  void aPlaceInATileIsThatNode(@ForAll @IntRange(min = 1, max = 10_000) int count,
      @ForAll @IntRange(min = 1, max = NodeGrid.MOST) int index) {
    var grid = grid(count);
    var tile = grid.tile(index);
    var there = grid.at(tile.centerX(), tile.centerY());
    if (index <= count)
      assertThat(there).hasValue(index);
    else
      assertThat(there).isEmpty();
    assertThat(grid.at(tile.x() - 1, tile.centerY())).isEmpty();
  }

  @Property(tries = 60)
  void theBoxStandsInLineWithColumnsAndIsNotMuchHigherThanWide(
      @ForAll @IntRange(min = 1, max = 10_000) int count) {
    var size = grid(count).size();
    assertThat((size.width() + Metrics.COLUMN_GAP) % (Metrics.FIGURE_WIDTH + Metrics.COLUMN_GAP)).isZero();
    assertThat(size.height()).isLessThanOrEqualTo(1.1 * size.width());
  }

  @Example
  void ofManyNodesTheFirstAreShown() {
    assertThat(grid(256).shown()).isEqualTo(256);
    assertThat(grid(10_000).shown()).isEqualTo(256);
    assertThat(grid(10_000).size().height()).isEqualTo(grid(256).size().height() + NodeGrid.FOOT);
  }

  private static NodeGrid grid(int count) {
    return NodeGrid
        .of(new NodePlanFigure("us-east/web", "web", Icon.WEB, "", List.of(), List.of(), List.of(), List.of(),
            Optional.empty(), true, FigureState.of(Health.of(NodeStatus.PLANNED, count))));
  }
}
