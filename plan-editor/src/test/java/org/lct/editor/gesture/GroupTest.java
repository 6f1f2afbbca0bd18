package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.layout.Arrangement;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.paint.PlacedDiagram;

class GroupTest {
  private static final CheckedPlan SHOP = Plans.checked("""
      name: shop
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1}
        - {name: app, type: g6-standard-1}
        - {name: db, type: g6-standard-1}
      - region: eu-central
        nodes:
        - {name: web, type: g6-standard-1}
      """);
  private static final HandLayout SOME = new HandLayout(
      Map.of("us-east/web", new Point(0, 240), "gone/web", new Point(0, 0)),
      Map.of("eu-central", new Point(0, 900)));

  @Test
  void whatIsMovedTogetherKeepsItsDistances() {
    var before = placed(HandLayout.NONE);
    var group = group(HandLayout.NONE, "us-east/web", "us-east/app");
    var moved = group.move(group.exactly(new Point(32, 160)), false).orElseThrow();
    assertThat(moved.label()).isEqualTo("Move 2 figures");
    assertThat(moved.edits()).isEmpty();
    var after = placed(moved.hand().orElseThrow());
    for (var id : group.moved().keySet())
      assertThat(after.layout().box(id)).isEqualTo(before.layout().box(id).plus(32, 160));
    assertThat(after.layout().box("us-east/db")).isEqualTo(before.layout().box("us-east/db"));
  }

  @Test
  void whatIsNotMovedIsNoDeed() {
    var group = group(HandLayout.NONE, "us-east/web");
    assertThat(group.move(group.exactly(new Point(0, 0)), false)).isEmpty();
    assertThat(group.move(group.exactly(new Point(-5, -5)), false)).isEmpty();
  }

  @Test
  void figuresOfDifferentRegionsAreNoGroup() {
    assertThat(Group.of(placed(SOME), SOME, Set.of("us-east/web", "eu-central/web"))).isEmpty();
    assertThat(Group.of(placed(SOME), SOME, Set.of("/network"))).isEmpty();
  }

  @Test
  void aRegionIsMovedWithAllThatStandsInIt() {
    var before = placed(HandLayout.NONE);
    var group = group(HandLayout.NONE, "eu-central");
    var moved = group.move(group.exactly(new Point(64, 800)), false).orElseThrow();
    assertThat(moved.label()).isEqualTo("Move eu-central");
    var after = placed(moved.hand().orElseThrow());
    for (var id : Set.of("eu-central", "eu-central/web"))
      assertThat(after.layout().box(id)).isEqualTo(before.layout().box(id).plus(64, 800));
  }

  @Test
  void onlyWhatStandsInTheDiagramIsKept() {
    var group = group(SOME, "us-east/app");
    var moved = group.move(group.exactly(new Point(16, 0)), false).orElseThrow().hand().orElseThrow();
    assertThat(moved.figures()).containsOnlyKeys("us-east/web", "us-east/app");
    assertThat(moved.regions()).isEqualTo(SOME.regions());
  }

  @Test
  void figuresOfOneRowAreNotAlignedOntoEachOther() {
    var group = group(HandLayout.NONE, "us-east/web", "us-east/app");
    boolean row = placed(HandLayout.NONE).layout().box("us-east/web").y() == placed(HandLayout.NONE).layout()
        .box("us-east/app").y();
    assertThat(group.collides(row ? Arrangement.LEFT : Arrangement.TOP)).isTrue();
    assertThat(group.collides(row ? Arrangement.TOP : Arrangement.LEFT)).isFalse();
  }

  @Test
  void onlyWhatIsSelectedIsReleasedIfAnyOfItIsPlacedByHand() {
    assertThat(release(SOME, Set.of("us-east")).map(Gesture::label))
        .contains("Arrange 1 figure automatically");
    assertThat(release(SOME, Set.of("us-east")).flatMap(Gesture::hand)).hasValueSatisfying(
        left -> assertThat(left).isEqualTo(new HandLayout(Map.of(), SOME.regions())));
    assertThat(release(SOME, Set.of("us-east/db")).map(Gesture::label)).contains("Arrange automatically");
    assertThat(release(SOME, Set.of()).flatMap(Gesture::hand)).contains(HandLayout.NONE);
    assertThat(release(new HandLayout(Map.of("gone/web", new Point(0, 0)), Map.of()), Set.of())).isEmpty();
  }

  @Test
  void aNodePlanKeepsItsPlaceUnderItsNewName() {
    var renamed = Gestures.rename(SHOP, SHOP.part("us-east/web").orElseThrow(), "front");
    assertThat(SOME.renamed(renamed.renamed()).figures())
        .containsEntry("us-east/front", new Point(0, 240));
  }

  private static Optional<Gesture> release(HandLayout hand, Set<String> ids) {
    return Group.release(SHOP.diagram(), hand, ids);
  }

  private static Group group(HandLayout hand, String... ids) {
    return Group.of(placed(hand), hand, Set.of(ids)).orElseThrow();
  }

  private static PlacedDiagram placed(HandLayout hand) {
    return new PlacedDiagram(SHOP.diagram(),
        DiagramLayouter.layout(DiagramShape.of(SHOP.diagram(), hand), 1.6));
  }
}
