package org.lct.topology.diagram.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.diagram.paint.DragMarks;
import org.lct.topology.diagram.paint.DragMarks.Rim;
import org.lct.topology.diagram.paint.DropMark;
import org.lct.topology.diagram.paint.Line;
import org.lct.topology.theme.Palette;

/// Shows above a diagram what letting go of what is dragged would do. Each rectangle is a node of its own, so that only
/// what is around them is painted anew.
final class DragMarkLayer extends Group {
  private final DiagramView view;
  private final ReadOnlyObjectProperty<@Nullable Palette> palette;
  private final ObjectProperty<DropMark> mark = new SimpleObjectProperty<>(DropMark.NONE);
  private final DropRoom rooms = new DropRoom();

  /// @param view what it is laid over
  /// @param palette the colours
  /// @param redraw draws the diagram anew, for what would come needs room in it
  DragMarkLayer(DiagramView view, ReadOnlyObjectProperty<@Nullable Palette> palette, Runnable redraw) {
    this.view = view;
    this.palette = palette;
    setManaged(false);
    setMouseTransparent(true);
    mark.subscribe((before, now) -> {
      if (!before.coming().isEmpty() || !now.coming().isEmpty()) {
        redraw.run();
      }
      place();
    });
    palette.addListener(_ -> place());
  }

  /// What is marked.
  ObjectProperty<DropMark> markProperty() {
    return mark;
  }

  /// What is shown, with room for what would come.
  DropRoom.Made room(Shown now) {
    return rooms.in(now, mark.get());
  }

  /// The camera with which that is seen: the region over which it hovers stays where it is.
  Camera camera(Shown now) {
    var seen = view.cameraProperty().get();
    var there = room(now).placed().layout();
    return mark.get().at().filter(now::has)
        .map(id -> seen.panned(0, (now.layout().box(id).y() - there.box(id).y()) * seen.zoom())).orElse(seen);
  }

  /// Puts everything where it is seen now.
  void place() {
    var colors = palette.get();
    show(view.shown().filter(_ -> colors != null && !mark.get().equals(DropMark.NONE))
        .map(now -> new DragMarks(room(now).placed(), camera(now), view.detail(), colors,
            DiagramSurface.scale(this)).of(mark.get(), room(now).slots()))
        .orElse(List.of()));
  }

  private void show(List<Rim> rims) {
    var nodes = getChildren();
    while (nodes.size() > rims.size()) {
      nodes.removeLast();
    }
    while (nodes.size() < rims.size()) {
      nodes.add(rectangle());
    }
    for (int at = 0; at < rims.size(); at++) {
      show((Rectangle) nodes.get(at), rims.get(at));
    }
  }

  private static Rectangle rectangle() {
    var rectangle = new Rectangle();
    rectangle.setStrokeLineCap(StrokeLineCap.BUTT);
    return rectangle;
  }

  private static void show(Rectangle node, Rim rim) {
    double thick = rim.line().map(Line::width).orElse(0.0);
    Box middle = rim.box().grown(-thick / 2);
    node.setX(middle.x());
    node.setY(middle.y());
    node.setWidth(Math.max(0, middle.width()));
    node.setHeight(Math.max(0, middle.height()));
    double radius = Math.max(0, rim.radius() - thick / 2);
    node.setArcWidth(2 * radius);
    node.setArcHeight(2 * radius);
    node.setFill(rim.fill().orElse(Color.TRANSPARENT));
    node.setStroke(rim.line().map(Line::color).orElse(null));
    node.setStrokeWidth(thick);
    dash(node, rim.line());
  }

  private static void dash(Rectangle node, Optional<Line> line) {
    var dashes = line.filter(Line::isDashed).map(Line::dashes)
        .map(now -> List.of(now.dash(), now.gap())).orElse(List.of());
    if (!node.getStrokeDashArray().equals(dashes)) {
      node.getStrokeDashArray().setAll(dashes);
    }
  }
}
