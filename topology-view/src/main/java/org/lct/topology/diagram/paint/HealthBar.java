package org.lct.topology.diagram.paint;

import java.util.ArrayList;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Line.Dashes;

/// A bar that shows the statuses of a group: a segment per node while there is room, else in proportion with the
/// bad ones at the right, each at least three pixels wide. Gaps and stripes are in pixels at any zoom.
final class HealthBar {
  private static final int MOST_SEGMENTS = 40;
  private static final double LEAST_SEGMENT = 3;
  private static final double GAP = 1;
  private static final double STRIPE = 3;
  private static final double STRIPE_GAP = 2;

  private HealthBar() {}

  /// Draws the bar into `room`, in the units of the pen.
  static void draw(Pen pen, Health health, Box room) {
    int count = health.size();
    if (count == 0) {
      return;
    }
    var seen = pen.seen(room);
    var bar = new Pen(pen.ink(), seen.x(), seen.y(), seen.width(), seen.height(), 1);
    if (count <= MOST_SEGMENTS && bar.width() / count >= LEAST_SEGMENT) {
      segments(bar, health);
    } else {
      proportions(bar, health);
    }
  }

  private static void segments(Pen bar, Health health) {
    double pitch = (bar.width() + GAP) / health.size();
    for (int at = 0; at < health.size(); at++) {
      double left = bar.ink().snap(at * pitch);
      double right = bar.ink().snap((at + 1) * pitch) - GAP;
      segment(bar, health.nodes().get(at), left, right);
    }
  }

  private static void proportions(Pen bar, Health health) {
    var shares = new ArrayList<>(health.counts().entrySet()).reversed();
    double free = Math.max(0, bar.width() - shares.size() * (LEAST_SEGMENT + GAP) + GAP);
    double left = 0;
    for (var share : shares) {
      double right = bar.ink().snap(left + LEAST_SEGMENT + free * share.getValue() / health.size());
      segment(bar, share.getKey(), left, right);
      left = right + GAP;
    }
  }

  private static void segment(Pen bar, NodeStatus status, double left, double right) {
    var color = bar.color(status.color());
    var part = new Box(left, 0, right - left, bar.height());
    switch (status) {
      case RUNNING, STOPPED, DEGRADED, FAILED -> bar.fill(part, 0, color);
      case CONFIGURING -> {
        for (double from = left; from < right; from += STRIPE + STRIPE_GAP) {
          bar.fill(new Box(from, 0, Math.min(STRIPE, right - from), bar.height()), 0, color);
        }
      }
      case CREATING, BOOTING, PLANNED -> bar.outline(part, 0, color, 1);
      case GONE -> bar.outline(part, 0, color, 1, new Dashes(2, 1.5));
    }
  }
}
