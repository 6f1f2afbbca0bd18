package org.lct.topology.diagram.paint;

import org.lct.topology.diagram.VolumeFigure;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Icon;

/// A volume as a low card.
final class VolumeCard {
  private VolumeCard() {}

  static void draw(Pen pen, VolumeFigure volume, Marks marks) {
    pen.fill(new Box(0, 0, pen.width(), pen.height()), NodePlanCard.RADIUS, pen.color(ColorToken.CARD_BG));
    FigureLines.draw(pen, NodePlanCard.RADIUS, volume.id(), volume.state(), marks, ColorToken.CARD_BORDER);
    pen.fill(new Box(9, 9, 30, 30), NodePlanCard.RADIUS, pen.color(ColorToken.KIND_VOLUME_BG));
    pen.icon(Icon.VOLUME, 24, 24, 18, ColorToken.KIND_VOLUME);
    TwoLines.draw(pen, volume.name(), volume.state().caption().orElse(volume.detail()), Lettered.NAME, 47,
        10);
    Badges.draw(pen, volume.state());
  }
}
