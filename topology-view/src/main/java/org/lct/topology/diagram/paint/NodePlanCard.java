package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.Fact;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;

/// A node plan as a card: while designing with type, roles and cost, else with the state of its nodes.
final class NodePlanCard {
  static final double RADIUS = 6;

  private static final double SHEET = 4;
  private static final int TWO_SHEETS = 8;
  private static final int MOST_ROLES = 2;
  private static final double MARK = 12;

  private final Pen pen;
  private final NodePlanFigure plan;

  private NodePlanCard(Pen pen, NodePlanFigure plan) {
    this.pen = pen;
    this.plan = plan;
  }

  /// How far the sheets behind the card of a plan reach below and to the right of it.
  static double sheets(NodePlanFigure plan) {
    return plan.expanded() ? 0 : plan.count() >= TWO_SHEETS ? 2 * SHEET : plan.count() >= 2 ? SHEET : 0;
  }

  /// Draws the design card.
  static void drawDesign(Pen pen, NodePlanFigure plan, Marks marks) {
    var card = new NodePlanCard(pen, plan);
    card.face(marks);
    card.head();
    card.roles();
    card.foot();
    Badges.draw(pen, plan.state());
  }

  /// Draws the live card.
  static void drawLive(Pen pen, NodePlanFigure plan, Marks marks) {
    var card = new NodePlanCard(pen, plan);
    card.face(marks);
    card.liveHead();
    card.liveLine();
    HealthBar.draw(pen, plan.state().health(), new Box(10, pen.height() - 20, pen.width() - 20, 10));
    Badges.draw(pen, plan.state());
  }

  private void face(Marks marks) {
    for (double behind = sheets(plan); behind > 0; behind -= SHEET) {
      var sheet = new Box(behind, behind, pen.width(), pen.height());
      pen.fill(sheet, RADIUS, pen.color(ColorToken.SHEET_BG));
      pen.outline(sheet, RADIUS, pen.color(ColorToken.CARD_BORDER), 1);
    }
    pen.fill(new Box(0, 0, pen.width(), pen.height()), RADIUS, pen.color(ColorToken.CARD_BG));
    FigureLines.draw(pen, RADIUS, plan.id(), plan.state(), marks, ColorToken.CARD_BORDER);
  }

  private void head() {
    tile(9, 10, 31);
    var count = "×" + plan.count();
    double pill = pen.width(count, Lettered.AMOUNT) + 12;
    double left = pen.width() - 9 - pill;
    pen.fill(new Box(left, 9, pill, 20), 10, pen.color(ColorToken.CHIP_BG));
    pen.words(count, left + 6, 19, pill, Lettered.AMOUNT, ColorToken.FG_DEFAULT);
    pen.name(plan.name(), 47, 18, left - 47 - 3, Lettered.NAME, ColorToken.FG_DEFAULT);
    double start = 47;
    if (plan.fact(Fact.Kind.OVERRIDE).isPresent()) {
      pen.icon(Fact.Kind.OVERRIDE.icon(), start + MARK / 2, 35, MARK, ColorToken.ACCENT_FG);
      start += MARK + 4;
    }
    pen.words(plan.type(), start, 35, pen.width() - start - ExpandHandle.room(), Lettered.SECONDARY,
        ColorToken.FG_MUTED);
  }

  private void roles() {
    double left = 10;
    double right = pen.width() - 10;
    right -= PlacementGroup.drawWords(pen, plan, right, 60, right);
    int shown = Math.min(MOST_ROLES, plan.roles().size());
    for (var role : plan.roles().subList(0, shown)) {
      left += chip(role, left, right - left) + 4;
    }
    if (plan.roles().size() > shown) {
      chip("+" + (plan.roles().size() - shown), left, right - left);
    }
  }

  private double chip(String text, double left, double most) {
    double width = Math.min(most, pen.width(text, Lettered.SMALLEST) + 16);
    if (width > 24) {
      pen.fill(new Box(left, 51, width, 18), 9, pen.color(ColorToken.CHIP_BG));
      pen.words(text, left + 8, 60, width - 14, Lettered.SMALLEST, ColorToken.FG_DEFAULT);
    }
    return width;
  }

  private void foot() {
    double middle = pen.height() - 15;
    double right = pen.width() - 10;
    if (plan.monthlyCost().isPresent()) {
      right -= pen.wordsUntil(Dollars.whole(plan.monthlyCost().get()), right, middle, Lettered.AMOUNT,
          ColorToken.FG_DEFAULT) + 6;
    }
    var room = right;
    plan.state().health().worst().ifPresent(worst -> {
      StatusGlyph.draw(pen, worst, 10, middle, 12);
      pen.words(shortWords(worst), 27, middle, room - 27, Lettered.SECONDARY, ColorToken.FG_DEFAULT);
    });
  }

  /// The word alone where all nodes have one status; else how many have the worst.
  private String shortWords(NodeStatus worst) {
    Health health = plan.state().health();
    int count = health.count(worst);
    return plan.state().caption().orElseGet(
        () -> count == health.size() ? worst.word() : count + " " + worst.inSentence());
  }

  private void liveHead() {
    double tile = 26 * Math.max(1, 0.65 / pen.unit());
    tile(9, 24 - tile / 2, tile);
    double left = 9 + tile + 10;
    pen.name(plan.name(), left, 24, pen.width() - left - 6, Lettered.LIVE_NAME, ColorToken.FG_DEFAULT);
  }

  private void liveLine() {
    var worst = plan.state().health().worst();
    double glyph = Math.max(14, 10 / pen.unit());
    worst.ifPresent(status -> StatusGlyph.draw(pen, status, 10, 56, glyph));
    double left = 10 + glyph + 6;
    double room = pen.width() - left - 6;
    var words = plan.state().words();
    boolean fits = plan.state().caption().isPresent() || pen.width(words, Lettered.LIVE_LINE) <= room;
    pen.words(fits ? words : plan.state().health().shortWords(), left, 56, room, Lettered.LIVE_LINE,
        ColorToken.FG_DEFAULT);
  }

  private void tile(double left, double top, double size) {
    pen.fill(new Box(left, top, size, size), RADIUS, pen.color(ColorToken.KIND_NODE_BG));
    pen.icon(plan.icon(), left + size / 2, top + size / 2, 0.6 * size, ColorToken.KIND_NODE);
  }
}
