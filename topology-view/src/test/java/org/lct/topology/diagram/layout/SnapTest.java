package org.lct.topology.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SnapTest {
  private static final Point ORIGIN = new Point(30, 100);
  private static final Box MOVED = new Box(30, 100, 188, 100);
  private static final Box OTHER = new Box(255, 405, 188, 56);

  @Test
  void comesToRestOnTheGridWhereNothingIsNear() {
    var snap = Snap.of(MOVED, new Point(50, 70), List.of(OTHER), ORIGIN, 6);
    assertThat(snap.by()).isEqualTo(new Point(48, 64));
    assertThat(snap.guides()).isEmpty();
  }

  @Test
  void comesToRestLevelWithWhatIsBesideIt() {
    var snap = Snap.of(MOVED, new Point(222, 70), List.of(OTHER), ORIGIN, 6);
    assertThat(snap.of(MOVED).x()).isEqualTo(OTHER.x());
    assertThat(snap.guides()).hasSize(3).allMatch(guide -> guide.from().x() == guide.to().x())
        .anySatisfy(guide -> assertThat(guide).isEqualTo(
            new Snap.Guide(new Point(255, 164), new Point(255, 461))));
  }

  @Test
  void theMiddlesOfFiguresOfDifferentHeightComeLevel() {
    var snap = Snap.of(MOVED, new Point(400, 281), List.of(OTHER), ORIGIN, 6);
    assertThat(snap.of(MOVED).centerY()).isEqualTo(OTHER.centerY());
    assertThat(snap.guides()).singleElement().satisfies(guide -> assertThat(guide.from().y()).isEqualTo(433));
  }

  @Test
  void freelyItGoesExactlyThere() {
    assertThat(Snap.freely(MOVED, new Point(13, 7), ORIGIN).by()).isEqualTo(new Point(13, 7));
  }

  @Property(tries = 200)
  void nothingIsMovedOutOfItsRegion(@ForAll @DoubleRange(min = -900, max = 900) double dx,
      @ForAll @DoubleRange(min = -900, max = 900) double dy) {
    var others = List.of(OTHER, new Box(10, 95, 188, 100));
    for (var snap : List.of(Snap.of(MOVED, new Point(dx, dy), others, ORIGIN, 6),
        Snap.freely(MOVED, new Point(dx, dy), ORIGIN))) {
      assertThat(snap.of(MOVED).x()).isGreaterThanOrEqualTo(ORIGIN.x());
      assertThat(snap.of(MOVED).y()).isGreaterThanOrEqualTo(ORIGIN.y());
    }
  }
}
