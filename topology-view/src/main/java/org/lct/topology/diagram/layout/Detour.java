package org.lct.topology.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Looks for the way of an edge between figures that stand anywhere: level and upright, from the middle of a side to
/// the middle of a side, around what stands between them, and with few corners.
///
/// The ways it can take are the lines along the sides of the figures, at the distance that edges keep, and those
/// through the middles of both ends.
final class Detour {
  /// Figures farther than this from both ends are not looked at; of those that are, so many.
  private static final double ASIDE = 400;
  private static final int MOST = 60;
  /// A corner is worth a way of this length.
  private static final double CORNER = 40;
  /// A way close to a figure counts as so much longer.
  private static final double CLOSE = 4;
  /// Edges run downwards; leaving or arriving at another side is worth a way of this length.
  private static final double ASKEW = 24;

  private final List<Box> around;
  private final double[] xs;
  private final double[] ys;
  private final double[] costs;
  private final int[] before;

  /// The middle of a side, and where an edge is that has left it.
  ///
  /// @param upright whether it leaves upwards or downwards
  /// @param cost of leaving or arriving there
  private record Gate(Point middle, Point outside, boolean upright, double cost) {}

  private record Reached(int state, double cost) {}

  private Detour(Box from, Box to, List<Box> figures) {
    var whole = from.around(to).grown(ASIDE);
    around = figures.stream().filter(whole::intersects)
        .sorted(Comparator.comparingDouble(box -> Math.min(apart(box, from), apart(box, to)))).limit(MOST)
        .toList();
    xs = lines(Box::x, Box::maxX, from.centerX(), to.centerX());
    ys = lines(Box::y, Box::maxY, from.centerY(), to.centerY());
    costs = new double[xs.length * ys.length * 2];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    before = new int[costs.length];
  }

  /// The corners of the way.
  ///
  /// @param figures all that an edge must not run over, both ends among them
  static List<Point> between(Box from, Box to, List<Box> figures) {
    return new Detour(from, to, figures).find(from, to);
  }

  /// What a level or upright piece of a way covers; it has no width.
  static Box piece(Point from, Point to) {
    return new Box(from.x(), from.y(), 0, 0).around(new Box(to.x(), to.y(), 0, 0));
  }

  private static double apart(Box one, Box other) {
    return Math.hypot(one.centerX() - other.centerX(), one.centerY() - other.centerY());
  }

  private double[] lines(ToDoubleFunction<Box> begin, ToDoubleFunction<Box> end, double one, double other) {
    return DoubleStream.concat(DoubleStream.of(one, other),
        around.stream().flatMapToDouble(box -> DoubleStream.of(begin.applyAsDouble(box) - Metrics.EDGE_GAP,
            end.applyAsDouble(box) + Metrics.EDGE_GAP)))
        .sorted().distinct().toArray();
  }

  private List<Point> find(Box from, Box to) {
    var queue = new PriorityQueue<Reached>(Comparator.comparingDouble(Reached::cost)
        .thenComparingInt(Reached::state));
    var leaving = gates(from, true);
    var arriving = gates(to, false);
    leaving.forEach(gate -> reach(queue, -1, state(gate), gate.cost()));
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    while (!queue.isEmpty() && queue.peek().cost() < least) {
      var at = queue.remove();
      if (at.cost() > costs[at.state()]) {
        continue;
      }
      for (var gate : arriving) {
        if (state(gate) == at.state() && at.cost() + gate.cost() < least) {
          least = at.cost() + gate.cost();
          best = at.state();
        }
      }
      goOn(queue, at.state());
    }
    return best < 0 ? Crossing.route(from, to) : way(best, leaving, arriving);
  }

  /// The sides at which nothing stands so near that an edge could not leave.
  private List<Gate> gates(Box box, boolean down) {
    double gap = Metrics.EDGE_GAP;
    var top = new Point(box.centerX(), box.y());
    var bottom = new Point(box.centerX(), box.maxY());
    var left = new Point(box.x(), box.centerY());
    var right = new Point(box.maxX(), box.centerY());
    return List.of(new Gate(bottom, bottom.plus(0, gap), true, down ? 0 : 2 * ASKEW),
        new Gate(top, top.plus(0, -gap), true, down ? 2 * ASKEW : 0),
        new Gate(right, right.plus(gap, 0), false, ASKEW), new Gate(left, left.plus(-gap, 0), false, ASKEW))
        .stream()
        .filter(gate -> around.stream().filter(other -> !other.equals(box))
            .noneMatch(piece(gate.middle(), gate.outside()).grown(0.5)::intersects))
        .toList();
  }

  private int state(Gate gate) {
    return state(Arrays.binarySearch(xs, gate.outside().x()), Arrays.binarySearch(ys, gate.outside().y()),
        gate.upright());
  }

  private int state(int column, int row, boolean upright) {
    return (column * ys.length + row) * 2 + (upright ? 1 : 0);
  }

  private Point place(int state) {
    return new Point(xs[state / 2 / ys.length], ys[state / 2 % ys.length]);
  }

  private void goOn(PriorityQueue<Reached> queue, int state) {
    int column = state / 2 / ys.length;
    int row = state / 2 % ys.length;
    boolean upright = state % 2 == 1;
    reach(queue, state, state(column, row, !upright), costs[state] + CORNER);
    if (upright) {
      step(queue, state, column, row - 1);
      step(queue, state, column, row + 1);
    } else {
      step(queue, state, column - 1, row);
      step(queue, state, column + 1, row);
    }
  }

  private void step(PriorityQueue<Reached> queue, int state, int column, int row) {
    if (column < 0 || row < 0 || column >= xs.length || row >= ys.length) {
      return;
    }
    int next = state(column, row, state % 2 == 1);
    var piece = piece(place(state), place(next));
    if (around.stream().noneMatch(piece.grown(0.5)::intersects)) {
      boolean close = around.stream().anyMatch(piece.grown(Metrics.EDGE_GAP - 1)::intersects);
      reach(queue, state, next, costs[state] + (piece.width() + piece.height()) * (close ? CLOSE : 1));
    }
  }

  private void reach(PriorityQueue<Reached> queue, int from, int state, double cost) {
    if (cost < costs[state]) {
      costs[state] = cost;
      before[state] = from;
      queue.add(new Reached(state, cost));
    }
  }

  private List<Point> way(int last, List<Gate> leaving, List<Gate> arriving) {
    var way = new ArrayList<Point>();
    way.add(gate(arriving, last).middle());
    int at = last;
    way.add(place(at));
    while (before[at] >= 0) {
      at = before[at];
      way.add(place(at));
    }
    way.add(gate(leaving, at).middle());
    return corners(way.reversed());
  }

  private Gate gate(List<Gate> gates, int state) {
    return gates.stream().filter(gate -> state(gate) == state).findFirst().orElseThrow();
  }

  /// Without the places at which nothing turns.
  private static List<Point> corners(List<Point> way) {
    var corners = new ArrayList<Point>();
    for (var point : way) {
      int count = corners.size();
      if (count > 0 && corners.getLast().equals(point)) {
        continue;
      }
      if (count > 1 && isStraight(corners.get(count - 2), corners.getLast(), point)) {
        corners.removeLast();
      }
      corners.add(point);
    }
    return List.copyOf(corners);
  }

  private static boolean isStraight(Point one, Point two, Point three) {
    return (one.x() == two.x() && two.x() == three.x()) || (one.y() == two.y() && two.y() == three.y());
  }
}
