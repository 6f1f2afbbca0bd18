package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;

/// A region seen from afar, in pixels: its name, how many nodes need attention, and a health line at the foot.
final class RegionTile {
  static final double RADIUS = 4;
  private static final double HEADER = 44;
  private static final double LEAST_HEADER = 16;
  private static final double PADDING = 22;
  private static final double FOOT = 4;
  private static final double MARGIN = 5;

  private final Pen pen;
  private final RegionBox region;
  private final Health health;
  private final DetailLevel detail;
  private final double zoom;

  RegionTile(Pen pen, RegionBox region, Health health, DetailLevel detail, double zoom) {
    this.pen = pen;
    this.region = region;
    this.health = health;
    this.detail = detail;
    this.zoom = zoom;
  }

  /// The height of the header: as drawn near by, but never lower than its text.
  static double header(double zoom) {
    return Math.max(LEAST_HEADER, HEADER * zoom);
  }

  /// Draws the tile under everything in it.
  void draw(Marks marks) {
    pen.fill(new Box(0, 0, pen.width(), pen.height()), RADIUS, pen.color(ColorToken.REGION_BG));
    pen.fill(new Box(0, 0, pen.width(), header(zoom)), RADIUS, pen.color(ColorToken.REGION_HEADER));
    FigureLines.draw(pen, RADIUS, region.id(), FigureState.NONE.withDifferences(region.differences()), marks,
        ColorToken.REGION_BORDER);
    header();
    // Of a region that is only planned the bar would be an empty frame.
    if (health.count(NodeStatus.PLANNED) == health.size()) {
      return;
    }
    double foot = Math.min(FOOT, PADDING * zoom - 2);
    HealthBar.draw(pen, health, new Box(2, pen.height() - 2 - foot, pen.width() - 4, foot));
  }

  private void header() {
    double middle = header(zoom) / 2;
    double left = detail == DetailLevel.CELLS ? Plate.drawFar(pen, region.country(), MARGIN, middle) + 6
        : MARGIN;
    double right = pen.width() - MARGIN;
    right -= attention(right, middle) + 6;
    left += pen.name(region.id(), left, middle, right - left, Lettered.AMOUNT, ColorToken.FG_DEFAULT) + 6;
    if (detail == DetailLevel.CELLS && right - left > 24) {
      pen.words(region.place(), left, middle, right - left, Lettered.SECONDARY, ColorToken.FG_MUTED);
    }
  }

  /// How many nodes need attention, in words where they have room; without such nodes the region's own number.
  /// Ends at `right`; returns the width.
  private double attention(double right, double middle) {
    int bad = health.bad();
    var words = bad == 0 ? region.summary() : bad + " need attention";
    var color = bad == 0 ? ColorToken.FG_DEFAULT : ColorToken.STATUS_FAILED;
    if (detail == DetailLevel.CELLS && pen.width(words, Lettered.AMOUNT) < pen.width() / 2) {
      return pen.wordsUntil(words, right, middle, Lettered.AMOUNT, color);
    }
    return bad == 0 ? 0 : pen.wordsUntil(Integer.toString(bad), right, middle, Lettered.AMOUNT, color);
  }
}
