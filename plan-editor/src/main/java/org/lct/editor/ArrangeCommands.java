package org.lct.editor;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.lct.editor.gesture.Group;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.Arrangement;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.diagram.layout.Snap;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.theme.Icon;

/// What can be done by hand with where the selected figures stand: aligned, distributed, moved by keys, and arranged
/// automatically again. JavaFX thread only.
public final class ArrangeCommands {
  private final PlanSession session;
  private final DiagramView diagram;

  ArrangeCommands(PlanSession session, DiagramView diagram) {
    this.session = session;
    this.diagram = diagram;
  }

  /// Lets Alt with the arrows move what is selected while `pane` has the focus, with Shift by one pixel.
  void on(Node pane) {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.isAltDown() && !event.isShortcutDown()) {
        double far = event.isShiftDown() ? 1 : Snap.GRID;
        direction(event).ifPresent(way -> {
          move(new Point(way.x() * far, way.y() * far));
          event.consume();
        });
      }
    });
  }

  private static Optional<Point> direction(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, KP_LEFT -> Optional.of(new Point(-1, 0));
      case RIGHT, KP_RIGHT -> Optional.of(new Point(1, 0));
      case UP, KP_UP -> Optional.of(new Point(0, -1));
      case DOWN, KP_DOWN -> Optional.of(new Point(0, 1));
      default -> Optional.empty();
    };
  }

  private void move(Point by) {
    session.perform(_ -> group().flatMap(group -> group.move(group.exactly(by), true)));
  }

  /// Arranges what is selected; nothing if that cannot be done.
  public void arrange(Arrangement arrangement) {
    session.perform(_ -> group().filter(_ -> reason(arrangement).isEmpty())
        .flatMap(
            group -> group.arrange(arrangement, Texts.of("arrange.done", name(arrangement), group.what()))));
  }

  /// Lets what is selected, or everything, stand where it is put automatically.
  public void release() {
    session.perform(plan -> release(plan.diagram(), hand()));
  }

  private Optional<Gesture> release(Diagram shown, HandLayout hand) {
    return Group.release(shown, hand, selected());
  }

  /// Why what is selected cannot be arranged so, in words; empty if it can.
  public ObservableValue<String> reasonAgainst(Arrangement arrangement) {
    return Bindings.createStringBinding(() -> reason(arrangement), session.selectionProperty(),
        session.handProperty(), session.diagramProperty(), diagram.laidOutProperty());
  }

  String reason(Arrangement arrangement) {
    if (figures().size() < arrangement.least())
      return Texts.of("arrange.too-few", arrangement.least());
    var group = group();
    if (group.isEmpty())
      return Texts.of("arrange.apart");
    return group.get().collides(arrangement) ? Texts.of("arrange.collides") : "";
  }

  /// Why nothing can be arranged automatically, in words; empty if something can.
  public ObservableValue<String> reasonAgainstRelease() {
    return Bindings.createStringBinding(this::reasonToKeep, session.handProperty(),
        session.diagramProperty());
  }

  String reasonToKeep() {
    return hand().in(session.diagramProperty().get()).isEmpty() ? Texts.of("arrange.nothing") : "";
  }

  /// What [#release] would do, in words.
  public ObservableValue<String> releaseLabel() {
    return Bindings.createStringBinding(this::releaseWords, session.selectionProperty(),
        session.handProperty(), session.diagramProperty());
  }

  String releaseWords() {
    return release(session.diagramProperty().get(), hand()).map(Gesture::label)
        .orElseGet(() -> Texts.of("gesture.release"));
  }

  /// What an arrangement is called: "Align left".
  public static String name(Arrangement arrangement) {
    return switch (arrangement) {
      case LEFT -> Texts.of("arrange.left");
      case CENTER -> Texts.of("arrange.center");
      case RIGHT -> Texts.of("arrange.right");
      case TOP -> Texts.of("arrange.top");
      case MIDDLE -> Texts.of("arrange.middle");
      case BOTTOM -> Texts.of("arrange.bottom");
      case ACROSS -> Texts.of("arrange.across");
      case DOWN -> Texts.of("arrange.down");
    };
  }

  /// The picture of an arrangement.
  public static Icon icon(Arrangement arrangement) {
    return switch (arrangement) {
      case LEFT -> Icon.ALIGN_LEFT;
      case CENTER -> Icon.ALIGN_CENTER;
      case RIGHT -> Icon.ALIGN_RIGHT;
      case TOP -> Icon.ALIGN_TOP;
      case MIDDLE -> Icon.ALIGN_MIDDLE;
      case BOTTOM -> Icon.ALIGN_BOTTOM;
      case ACROSS -> Icon.SPREAD_ACROSS;
      case DOWN -> Icon.SPREAD_DOWN;
    };
  }

  private Optional<Group> group() {
    return diagram.placed().flatMap(placed -> Group.of(placed, hand(), selected()));
  }

  /// The selected figures, or else the selected regions.
  private Set<String> figures() {
    var placed = diagram.placed();
    var figures = selected().stream().filter(id -> placed.flatMap(now -> now.figure(id)).isPresent())
        .collect(Collectors.toSet());
    return figures.isEmpty() ? selected().stream()
        .filter(id -> placed.flatMap(now -> now.region(id)).isPresent()).collect(Collectors.toSet())
        : figures;
  }

  private Set<String> selected() {
    return session.selectionProperty().get();
  }

  private HandLayout hand() {
    return session.handProperty().getValue();
  }
}
