package org.lct.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.fxmisc.richtext.CodeArea;
import org.lct.app.bench.FrameMeter.Frame;
import org.lct.app.testing.WorkbenchStage;
import org.lct.bench.Bench.Figure;
import org.lct.editor.Representation;
import org.lct.editor.session.PlanSession;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.diagram.paint.DropMark;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.testing.TestStage;

/// Works in the window as a user does, by mouse and keyboard, and measures each step.
final class Hands {
  private static final int WARM_UP = 60;
  private static final int FRAMES = 200;
  private static final int DRAGS = 100;
  private static final int EDITS = 20;
  private static final double FRAME_MILLIS = 16.7;

  private final WorkbenchStage workbench;
  private final FrameMeter meter;
  private final PlanSession session;
  private final DiagramView diagram;
  private final Robot robot = TestStage.onFx(Robot::new);
  private volatile long knownAt;

  Hands(WorkbenchStage workbench, FrameMeter meter) {
    this.workbench = workbench;
    this.meter = meter;
    session = workbench.parts().models().session();
    diagram = workbench.parts().views().plan().diagram();
  }

  /// Opens a file; until the frame in which its diagram is drawn. Returns when it has been checked, too.
  Frame open(Path file) {
    var name = file.getFileName().toString();
    var first = meter.untilAfter(() -> workbench.parts().views().files().open(file),
        () -> session.fileNameProperty().get().equals(name)
            && session.diagramProperty().get().figures().findAny().isPresent()
            && diagram.laidOutProperty().get() && diagram.boxOf(last()).isPresent());
    workbench.awaitPlan();
    return first;
  }

  /// Closes the plan that is shown.
  void close() {
    TestStage.run(() -> session.currentProperty().get().ifPresent(session::close));
  }

  /// The figure that comes last in the plan.
  private String last() {
    return session.diagramProperty().get().figures().reduce((_, figure) -> figure).orElseThrow().id();
  }

  /// Pans with all of the plan in view, then at 100 %, each by dragging with the middle button.
  List<Figure> pan() {
    var figures = new ArrayList<Figure>();
    TestStage.run(diagram::fit);
    figures.addAll(figures("pan_fitted", swing(), 2 * FRAME_MILLIS - 0.4));
    TestStage.run(() -> diagram.zoomTo(1));
    figures.addAll(figures("pan", swing(), FRAME_MILLIS));
    holding(MouseButton.MIDDLE,
        () -> figures.add(Figure.atMost("frames_missed_percent", meter.missedPercent(this::swing), 5)));
    return figures;
  }

  private List<Frame> swing() {
    var frames = new ArrayList<Frame>();
    holding(MouseButton.MIDDLE, () -> IntStream.range(0, WARM_UP + FRAMES)
        .forEach(at -> frames.add(meter.frame(() -> swing(at)))));
    return frames.subList(WARM_UP, frames.size());
  }

  private void swing(int at) {
    var middle = middle();
    robot.mouseMove(middle.getX() + 300 * Math.sin(at / 25.0), middle.getY() + 200 * Math.sin(at / 37.0));
  }

  private Point2D middle() {
    var view = diagram.localToScreen(diagram.getLayoutBounds());
    return new Point2D(view.getCenterX(), view.getCenterY());
  }

  private void holding(MouseButton button, Runnable deed) {
    meter.frame(() -> robot.mouseMove(middle().add(5, 5)));
    meter.frame(() -> robot.mousePress(button));
    deed.run();
    meter.frame(() -> robot.mouseRelease(button));
  }

  /// Drags a figure over others and lets it go outside.
  List<Figure> drag() {
    var id = session.diagramProperty().get().regions().getFirst().figures().getFirst().id();
    lookAt(id);
    var start = TestStage.onFx(() -> {
      var box = diagram.boxOf(id).orElseThrow();
      return diagram.localToScreen(box.centerX(), box.centerY());
    });
    meter.frame(() -> robot.mouseMove(start));
    meter.frame(() -> robot.mousePress(MouseButton.PRIMARY));
    beginDrag(start);
    var frames = IntStream.range(0, WARM_UP + DRAGS).mapToObj(at -> meter.frame(() -> robot
        .mouseMove(start.add(200 + 180 * Math.sin(at / 12.0), 150 + 140 * Math.sin(at / 7.0))))).toList();
    TestStage.run(() -> robot.keyPress(KeyCode.ESCAPE));
    TestStage.run(() -> robot.keyRelease(KeyCode.ESCAPE));
    TestStage.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    workbench.stage().awaitRendered();
    return figures("drag", frames.subList(WARM_UP, frames.size()), FRAME_MILLIS);
  }

  /// Brings a figure into view at 100 %, and waits until the diagram stands still.
  private void lookAt(String id) {
    TestStage.run(() -> {
      diagram.zoomTo(1);
      diagram.reveal(id);
    });
    Camera before;
    do {
      before = TestStage.onFx(diagram.cameraProperty()::get);
      workbench.stage().awaitRendered();
    } while (!before.equals(TestStage.onFx(diagram.cameraProperty()::get)));
  }

  /// Moves the mouse until the diagram says what letting go would do.
  private void beginDrag(Point2D start) {
    for (int step = 1; step <= WARM_UP; step++) {
      var place = start.add(3 * step, 2 * step);
      meter.frame(() -> robot.mouseMove(place));
      if (!TestStage.onFx(diagram.dropMarkProperty()::get).equals(DropMark.NONE))
        return;
    }
    throw new IllegalStateException("Nothing is dragged");
  }

  /// Counts a node plan up and undoes it with the keyboard, again and again.
  List<Frame> undo() {
    var nodes = session.diagramProperty().get().figures().filter(NodePlanFigure.class::isInstance).findFirst()
        .orElseThrow();
    TestStage.run(() -> {
      session.selectionProperty().set(Set.of(nodes.id()));
      diagram.focus(nodes.id());
    });
    lookAt(nodes.id());
    var frames = new ArrayList<Frame>();
    for (int at = 0; at < EDITS; at++) {
      var before = session.diagramProperty().get();
      meter.until(() -> type(KeyCode.ADD),
          () -> !before.equals(session.diagramProperty().get()) && settled());
      workbench.stage().awaitRendered();
      frames.add(meter.until(() -> {
        robot.keyPress(KeyCode.CONTROL);
        type(KeyCode.Z);
        robot.keyRelease(KeyCode.CONTROL);
      }, () -> same(before) && diagram.laidOutProperty().get()));
      workbench.stage().await(this::settled);
    }
    return frames;
  }

  private boolean same(Diagram before) {
    return before.equals(session.diagramProperty().get());
  }

  private boolean settled() {
    return !session.checkingProperty().get() && diagram.laidOutProperty().get();
  }

  private void type(KeyCode key) {
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  /// Figures of frames: the slowest but five of a hundred, the middle, and what the processor did for it.
  private static List<Figure> figures(String name, List<Frame> frames, double aim) {
    return List.of(Figure.atMost(name + "_p95_ms", share(0.95, frames, Frame::millis), aim),
        new Figure(name + "_median_ms", share(0.5, frames, Frame::millis)),
        new Figure(name + "_processor_median_ms", share(0.5, frames, Frame::processorMillis)));
  }

  /// The value that this share of all is not above.
  static <T> double share(double share, List<T> all, ToDoubleFunction<T> value) {
    var sorted = all.stream().mapToDouble(value).sorted().toArray();
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  /// Types a digit behind the count of a node plan in the text, and takes it away, again and again. Returns the
  /// milliseconds from each key to the moment everybody has been told what the text says now.
  List<Double> typing() {
    TestStage.run(() -> workbench.parts().views().plan().representationProperty().set(Representation.SPLIT));
    workbench.stage().awaitRendered();
    var area = workbench.find(CodeArea.class, _ -> true);
    TestStage.run(() -> {
      var text = area.getText();
      area.requestFocus();
      area.moveTo(text.indexOf('\n', text.indexOf("count: ", text.length() / 2)));
      area.requestFollowCaret();
      session.planProperty().subscribe((_, _) -> knownAt = System.nanoTime());
    });
    workbench.stage().awaitRendered();
    var millis = new ArrayList<Double>();
    for (int at = 0; at < 2 * EDITS; at++) {
      var key = at % 2 == 0 ? KeyCode.DIGIT1 : KeyCode.BACK_SPACE;
      var before = session.documentProperty().get();
      var frame = meter.until(() -> type(key),
          () -> !before.equals(session.documentProperty().get()) && settled()
              && session.planProperty().get().map(plan -> plan.file().document())
                  .equals(session.documentProperty().get()));
      millis.add((knownAt - frame.begun()) / 1e6);
      workbench.stage().awaitRendered();
    }
    TestStage
        .run(() -> workbench.parts().views().plan().representationProperty().set(Representation.DIAGRAM));
    return millis;
  }
}
