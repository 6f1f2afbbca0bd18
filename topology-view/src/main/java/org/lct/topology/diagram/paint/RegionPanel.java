package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;

/// A region near by: its panel with a header, in units of the diagram.
final class RegionPanel {
  static final double RADIUS = 8;
  private static final double HEADER = 44;
  private static final double MARGIN = 12;
  private static final double CHIP_HEIGHT = 20;
  private static final double CHIP_GAP = 9;
  /// A chip with less room would say nothing.
  private static final double LEAST_CHIP = 52;
  /// The same of the name of a place.
  private static final double LEAST_PLACE = 40;

  private final Pen pen;
  private final RegionBox region;
  private final Drawing drawing;

  RegionPanel(Pen pen, RegionBox region, Drawing drawing) {
    this.pen = pen;
    this.region = region;
    this.drawing = drawing;
  }

  /// Draws the panel under everything in it.
  void draw() {
    double hairline = 1 / pen.unit();
    body();
    pen.fill(new Box(0, 0, pen.width(), HEADER), RADIUS, pen.color(ColorToken.REGION_HEADER));
    pen.fill(new Box(0, HEADER - RADIUS, pen.width(), RADIUS), 0, pen.color(ColorToken.REGION_HEADER));
    pen.fill(new Box(0, HEADER - hairline, pen.width(), hairline), 0, pen.color(ColorToken.BORDER_DEFAULT));
    var state = FigureState.NONE.withDifferences(region.differences());
    FigureLines.draw(pen, RADIUS, region.id(), state, drawing.marks(), ColorToken.REGION_BORDER);
    header();
    Badges.draw(pen, state);
    if (region.figures().isEmpty()) {
      nothingYet();
    }
  }

  /// Only its lower corners are round: what has round corners is antialiased all over, which takes a frame's time where
  /// it fills the canvas.
  private void body() {
    var color = pen.color(ColorToken.REGION_BG);
    double foot = pen.height() - 2 * RADIUS;
    pen.fill(new Box(0, foot, pen.width(), 2 * RADIUS), RADIUS, color);
    pen.fill(new Box(0, HEADER - RADIUS, pen.width(), foot + RADIUS - HEADER + RADIUS), 0, color);
  }

  private void header() {
    double middle = HEADER / 2;
    double left = Plate.draw(pen, region.country(), MARGIN, middle) + 9;
    double right = pen.width() - MARGIN - 1;
    right -= pen.wordsUntil(region.summary(), right, middle, Lettered.NAME, ColorToken.FG_DEFAULT) + CHIP_GAP;
    left += pen.name(region.id(), left, middle, right - left, Lettered.TITLE, ColorToken.FG_DEFAULT) + 8;
    if (drawing.detail() == DetailLevel.FULL) {
      right = chips(left, right, middle);
    }
    if (right - left > LEAST_PLACE) {
      pen.words(region.place(), left, middle, right - left, Lettered.BODY, ColorToken.FG_MUTED);
    }
  }

  /// The chips, from `right` to the left while they have room, the last of them in fewer words, or cut. Returns where the first begins.
  private double chips(double left, double right, double middle) {
    double free = right;
    for (var chip : region.chips().reversed()) {
      double icon = chip.icon().isPresent() ? 17 : 0;
      double room = free - left - 18 - icon;
      var words = pen.width(chip.text(), Lettered.SECONDARY) > room ? chip.brief() : chip.text();
      double width = Math.min(free - left, pen.width(words, Lettered.SECONDARY) + 18 + icon);
      if (width < LEAST_CHIP) {
        break;
      }
      free -= width;
      pen.fill(new Box(free, middle - CHIP_HEIGHT / 2, width, CHIP_HEIGHT), CHIP_HEIGHT / 2,
          pen.color(icon > 0 ? ColorToken.SELECT_BG : ColorToken.CHIP_BG));
      double center = free + 15;
      chip.icon().ifPresent(shown -> pen.icon(shown, center, middle, 13, ColorToken.ACCENT_FG));
      pen.words(words, free + 9 + icon, middle, width - icon - 16, Lettered.SECONDARY,
          icon > 0 ? ColorToken.ACCENT_FG : ColorToken.FG_DEFAULT);
      free -= CHIP_GAP;
    }
    return free;
  }

  private void nothingYet() {
    double middle = (HEADER + pen.height()) / 2;
    pen.wordsAround("Nothing here yet", pen.width() / 2, middle - 10, Lettered.TITLE, ColorToken.FG_DEFAULT);
    if (drawing.presentation() == Presentation.DOCUMENT) {
      return;
    }
    pen.wordsAround("Drag node plans in, or use a region plan.", pen.width() / 2, middle + 12, Lettered.BODY,
        ColorToken.FG_MUTED);
  }
}
