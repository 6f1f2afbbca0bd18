package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.theme.Icon;

class RoomTest {
  private final Diagram diagram = new Diagram("shop", "",
      List.of(region("one", "a"), region("full", "b", "c"),
          region("below", "f")),
      List.of());
  private final DiagramLayout layout = new DiagramLayout(new Box(0, 0, 468, 730),
      Map.of("one", new Box(8, 46, 452, 220), "one/a", new Box(30, 112, 188, 100),
          "full", new Box(8, 274, 452, 220), "full/b", new Box(30, 340, 188, 100),
          "full/c", new Box(250, 340, 188, 100), "below", new Box(8, 502, 452, 220),
          "below/f", new Box(30, 568, 188, 100)),
      Map.of(), Map.of());

  @Test
  void aFigureFitsBesideOthersWhereThereIsRoom() {
    var room = Room.in(layout, diagram, Map.of("one", List.of(figure("one/new"))));
    assertThat(room.layout()).isEqualTo(layout);
    assertThat(room.slots()).singleElement().satisfies(slot -> {
      assertThat(layout.box("one").contains(slot)).isTrue();
      assertThat(slot.intersects(layout.box("one/a"))).isFalse();
      assertThat(slot.width()).isEqualTo(188);
      assertThat(slot.height()).isEqualTo(100);
    });
  }

  @Test
  void aFullRegionGrowsAndWhatIsBelowGivesWay() {
    var room = Room.in(layout, diagram, Map.of("full", List.of(figure("full/new"))));
    double grown = room.layout().box("full").height() - layout.box("full").height();
    assertThat(grown).isPositive().satisfies(height -> assertThat(height % 16).isZero());
    assertThat(room.slots()).allMatch(room.layout().box("full")::contains);
    assertThat(room.layout().box("full/b")).isEqualTo(layout.box("full/b"));
    assertThat(room.layout().box("one")).isEqualTo(layout.box("one"));
    assertThat(room.layout().box("below")).isEqualTo(layout.box("below").plus(0, grown));
    assertThat(room.layout().box("below/f")).isEqualTo(layout.box("below/f").plus(0, grown));
    assertThat(room.layout().frame().height()).isEqualTo(layout.frame().height() + grown);
  }

  @Test
  void severalFiguresDoNotCoverEachOther() {
    var slots = Room
        .in(layout, diagram, Map.of("one", List.of(figure("one/x"), figure("one/y"), figure("one/z"))))
        .slots();
    assertThat(slots).hasSize(3);
    for (var slot : slots)
      assertThat(slots.stream().filter(slot::intersects)).containsExactly(slot);
  }

  @Test
  void whatComesToNoRegionOfTheDiagramIsIgnored() {
    assertThat(Room.in(layout, diagram, Map.of("elsewhere", List.of(figure("elsewhere/x")))).slots())
        .isEmpty();
  }

  private static RegionBox region(String id, String... names) {
    return new RegionBox(id, "US", "", Optional.empty(), Set.of(), List.of(), "", List.of(),
        Stream.of(names).map(name -> figure(id + "/" + name)).toList(), Set.of());
  }

  private static Figure figure(String id) {
    return new NodePlanFigure(id, id, Icon.NODE_PLAN, "", List.of(), List.of(), List.of(), List.of(),
        Optional.empty(),
        false,
        FigureState.of(Health.of(NodeStatus.PLANNED, 1)));
  }
}
