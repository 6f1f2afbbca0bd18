package org.lct.topology.diagram.view;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Point2D;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// A diagram in a window of the test display. Methods are called from the test's thread.
record DiagramStage(DiagramView view, TestStage stage, ExecutorService threads) implements AutoCloseable {
  /// Shows a diagram and waits until it is on the screen.
  static DiagramStage show(Diagram diagram, double width, double height, Theme theme) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var view = TestStage.onFx(() -> new DiagramView(threads));
    var shown = new DiagramStage(view, TestStage.show(view, width, height, theme), threads);
    TestStage.run(() -> view.diagramProperty().set(diagram));
    shown.stage.await(() -> view.laidOutProperty().get());
    shown.stage.awaitRendered();
    return shown;
  }

  Set<String> selection() {
    return TestStage.onFx(() -> view.selectionProperty().get());
  }

  void select(String... ids) {
    TestStage.run(() -> view.selectionProperty().set(Set.of(ids)));
  }

  Optional<String> focused() {
    return TestStage.onFx(view::focused);
  }

  Camera camera() {
    return TestStage.onFx(() -> view.cameraProperty().get());
  }

  /// Where a figure or region is in the view.
  Box box(String id) {
    return TestStage.onFx(() -> view.boxOf(id).orElseThrow());
  }

  Point2D center(String id) {
    return new Point2D(box(id).centerX(), box(id).centerY());
  }

  /// A place of a region on which no figure stands.
  Point2D header(String region) {
    return new Point2D(box(region).centerX() - 60, box(region).y() + 10);
  }

  @Override
  public void close() {
    stage.close();
    threads.close();
  }
}
