package org.lct.editor.drag;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.lct.editor.gesture.Cargo;
import org.lct.editor.gesture.Group;
import org.lct.editor.gesture.HintWords;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.layout.Snap;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.diagram.view.DiagramView;

/// Figures that are dragged to another place of their own region, and regions: they are put there, and the plan stays as
/// it is.
final class Putting {
  /// Up to so many pixels figures are drawn to what is beside them.
  private static final double REACH = 6;
  private static final HintWords WORDS = new HintWords(Texts.of("drag.put"), "", Texts.of("drag.put.freely"),
      "");

  private final PlanSession session;
  private final DiagramView diagram;
  private Point grip = new Point(0, 0);

  /// Something that would be put somewhere.
  ///
  /// @param snap where it would come to rest
  record Put(Group group, Snap snap) {
    HintWords words() {
      return WORDS;
    }
  }

  private Optional<Group> group = Optional.empty();

  Putting(PlanSession session, DiagramView diagram) {
    this.session = session;
    this.diagram = diagram;
    diagram.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> grip = at(event.getX(), event.getY()));
  }

  /// Where in a figure or region it was taken, as shares of its width and height.
  Point share(String id) {
    return diagram.placed().map(placed -> placed.layout().box(id))
        .map(box -> new Point((grip.x() - box.x()) / box.width(), (grip.y() - box.y()) / box.height()))
        .orElse(new Point(0.5, 0.5));
  }

  /// What would be put somewhere if it were let go here; empty if something else would come of it.
  Optional<Put> put(DragEvent event, Cargo cargo) {
    if (!(cargo instanceof Cargo.Parts(var ids)))
      return Optional.empty();
    return diagram.placed().filter(_ -> isKnown()).flatMap(placed -> group(placed, ids))
        .filter(group -> isInside(event, group)).map(group -> {
          var now = at(event.getX(), event.getY());
          var by = new Point(now.x() - grip.x(), now.y() - grip.y());
          return new Put(group, isFree(event) ? group.exactly(by)
              : group.near(by, REACH / diagram.cameraProperty().get().zoom()));
        });
  }

  /// Made once for each drag: there may be hundreds of figures beside those that are dragged.
  private Optional<Group> group(PlacedDiagram placed, Set<String> ids) {
    var hand = session.handProperty().getValue();
    if (group.filter(now -> now.placed().equals(placed) && now.hand().equals(hand)
        && now.moved().keySet().equals(ids)).isEmpty())
      group = Group.of(placed, hand, ids);
    return group;
  }

  private boolean isKnown() {
    return session.planProperty().get().filter(CheckedPlan::isReadable).isPresent();
  }

  /// A single figure that is let go on another is connected with it.
  private boolean isInside(DragEvent event, Group group) {
    var target = diagram.idAt(event.getX(), event.getY());
    return group.container().isEmpty() || target.filter(id -> group.container().filter(id::equals).isPresent()
        || group.moved().containsKey(id) || (group.moved().size() > 1 && group.beside().containsKey(id)))
        .isPresent();
  }

  /// Whether the key is held that keeps figures from being drawn to others. While something is dragged the platform keeps
  /// the keys to itself; it tells that this one is held by asking for a copy and nothing else.
  private static boolean isFree(DragEvent event) {
    return event.getTransferMode() == TransferMode.COPY
        && !event.getDragboard().getTransferModes().contains(TransferMode.MOVE);
  }

  private Point at(double x, double y) {
    return diagram.cameraProperty().get().toDiagram(x, y);
  }
}
