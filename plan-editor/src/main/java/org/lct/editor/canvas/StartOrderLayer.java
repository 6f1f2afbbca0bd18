package org.lct.editor.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.figures.StartStages;
import org.lct.editor.gesture.StartOrder;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.view.DiagramView;

/// A layer over the diagram: in which stage nodes start, and what they wait for. Shown when it is asked for, and while
/// node plans are connected. A line can be selected and taken away by Delete.
final class StartOrderLayer extends Pane {
  /// From this zoom on figures are large enough for a number.
  private static final double LEAST_ZOOM = 0.2;
  /// Between two stages of more pairs there are numbers only.
  private static final int MOST_PAIRS = 16;
  private static final double NUMBER = 18;

  private final PlanSession session;
  private final DiagramView diagram;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private Map<String, Integer> stages = Map.of();

  /// A layer of the session's plan, to be laid over its diagram at the same place.
  StartOrderLayer(PlanSession session, DiagramView diagram) {
    this.session = session;
    this.diagram = diagram;
    getStyleClass().add("start-order");
    setPickOnBounds(false);
    setMinSize(0, 0);
    session.planProperty().subscribe(plan -> {
      stages = plan.map(now -> StartStages.of(now.file().draft()).ofFigures(now.regions())).orElse(Map.of());
      draw();
    });
    wanted.subscribe((_, _) -> draw());
    diagram.cameraProperty().subscribe((_, _) -> draw());
    diagram.laidOutProperty().subscribe((_, _) -> draw());
    diagram.dropMarkProperty().subscribe((_, _) -> draw());
    diagram.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    widthProperty().subscribe((_, _) -> draw());
    heightProperty().subscribe((_, _) -> draw());
  }

  /// Whether the user wants to see it.
  BooleanProperty wantedProperty() {
    return wanted;
  }

  /// Whether the plan says nothing about the order.
  boolean isEmpty() { return stages.isEmpty(); }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.L && !event.isShortcutDown() && !event.isAltDown()
        && !event.isShiftDown()) {
      wanted.set(!wanted.get());
      event.consume();
    }
  }

  private void draw() {
    boolean connecting = diagram.dropMarkProperty().get().places().size() == 2;
    boolean shown = (wanted.get() || connecting) && diagram.cameraProperty().get().zoom() >= LEAST_ZOOM;
    getChildren().setAll(shown
        ? session.planProperty().get().stream().flatMap(plan -> plan.regions().stream()
            .flatMap(region -> Stream.concat(lines(plan, region), numbers(region)))).toList()
        : List.of());
  }

  private Stream<Node> numbers(PlanRegion region) {
    return region.parts().stream().filter(part -> stages.containsKey(part.id()))
        .flatMap(part -> seen(part.id())
            .map(box -> number(box, part.name(), stages.getOrDefault(part.id(), 0))).stream());
  }

  private static Node number(Box box, String name, int stage) {
    var number = Styled.label(Integer.toString(stage), "start-stage");
    number.setMouseTransparent(true);
    number.setAccessibleText(name + ", " + Texts.of("start.stage", stage));
    number.resizeRelocate(box.x() - NUMBER / 2, box.y() - NUMBER / 2, NUMBER, NUMBER);
    number.setMinSize(NUMBER, NUMBER);
    number.setMaxSize(Label.USE_PREF_SIZE, NUMBER);
    return number;
  }

  private Stream<Node> lines(CheckedPlan plan, PlanRegion region) {
    var byStage = new TreeMap<Integer, List<Nodes>>();
    region.parts().forEach(part -> {
      if (part instanceof Nodes nodes && stages.containsKey(part.id()))
        byStage.computeIfAbsent(stages.get(part.id()), _ -> new ArrayList<>()).add(nodes);
    });
    var inOrder = List.copyOf(byStage.values());
    var lines = new ArrayList<Node>();
    for (int at = 1; at < inOrder.size(); at++) {
      var before = inOrder.get(at - 1);
      var behind = inOrder.get(at);
      if (before.size() * behind.size() <= MOST_PAIRS)
        before.forEach(first -> behind.forEach(next -> line(plan, first, next).ifPresent(lines::add)));
    }
    return lines.stream();
  }

  private Optional<Node> line(CheckedPlan plan, Nodes first, Nodes next) {
    var from = diagram.boxOf(first.id());
    var to = diagram.boxOf(next.id());
    if (from.isEmpty() || to.isEmpty() || (!isSeen(from.get()) && !isSeen(to.get())))
      return Optional.empty();
    var apart = StartOrder.together(plan, first, next);
    var words = apart.isAccepted() ? Texts.of("start.edge.hint", next.name(), first.name())
        : Texts.of("start.edge.fixed", next.name(), first.name(), apart.words());
    var route = StartRoute.between(from.get(), to.get());
    var line = Styled.with(new Polyline(route), "start-line");
    var grip = Styled.with(new Polyline(route), "start-grip");
    var edge = new Group(grip, line, StartRoute.arrow(route));
    edge.getStyleClass().add("start-edge");
    edge.setAccessibleRole(AccessibleRole.BUTTON);
    edge.setAccessibleText(words);
    edge.setFocusTraversable(wanted.get());
    edge.setOnMousePressed(event -> {
      edge.requestFocus();
      event.consume();
    });
    edge.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DELETE) {
        event.consume();
        diagram.requestFocus();
        session.perform(now -> apart(now, first.id(), next.id()));
      }
    });
    Tooltip.install(edge, new Tooltip(words));
    return Optional.of(edge);
  }

  private static Optional<Gesture> apart(CheckedPlan plan, String first, String next) {
    return plan.part(first).flatMap(one -> plan.part(next).flatMap(other -> one instanceof Nodes before
        && other instanceof Nodes behind ? StartOrder.together(plan, before, behind).gesture()
            : Optional.empty()));
  }

  private Optional<Box> seen(String id) {
    return diagram.boxOf(id).filter(this::isSeen);
  }

  private boolean isSeen(Box box) {
    return box.grown(NUMBER).intersects(new Box(0, 0, getWidth(), getHeight()));
  }
}
