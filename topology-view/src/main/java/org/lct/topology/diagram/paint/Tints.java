package org.lct.topology.diagram.paint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Palette;

/// What colour the face of a figure has when it is tinted by a status. Of statuses that need nobody it is faint.
final class Tints {
  private static final double FAINT = 0.3;

  private final Map<NodeStatus, Color> colors = new EnumMap<>(NodeStatus.class);

  Tints(Palette palette) {
    for (var status : NodeStatus.values()) {
      var color = palette.get(status.color());
      colors.put(status,
          status.isBad() ? color : palette.get(ColorToken.CARD_BG).interpolate(color, FAINT));
    }
  }

  Color of(NodeStatus status) {
    return Objects.requireNonNull(colors.get(status));
  }
}
