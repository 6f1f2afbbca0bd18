package org.lct.topology.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.testing.SampleDiagrams;
import org.lct.topology.testing.TestDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxToolkit;

/// Measures how long frames take while panning and zooming: a program, not a test. Arguments: number of regions and
/// of nodes per node plan; a region has three node plans and two edges.
public final class DiagramBenchmark {
  private static final int FRAMES = 120;

  private DiagramBenchmark() {}

  /// Prints median and 95th percentile per movement, in milliseconds from pulse to pulse.
  public static void main(String[] arguments) throws Exception {
    int regions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 334;
    int perPlan = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    try (var display = new TestDisplay(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      display.open();
      FxToolkit.registerPrimaryStage();
      var view = TestStage.onFx(() -> new DiagramView(threads));
      try (var stage = TestStage.show(view, 1440, 900, Theme.LIGHT)) {
        measure(view, stage, SampleDiagrams.fleet(regions, perPlan));
      }
    }
  }

  private static void measure(DiagramView view, TestStage stage, Diagram diagram)
      throws InterruptedException {
    long start = System.nanoTime();
    TestStage.run(() -> view.diagramProperty().set(diagram));
    stage.await(() -> view.laidOutProperty().get());
    stage.awaitRendered();
    System.out.printf("open %d figures, %d edges: %.0f ms%n", diagram.figures().count(),
        diagram.edges().size(),
        (System.nanoTime() - start) / 1e6);
    for (double zoom : new double[]{0.1, 0.3, 0.6, 1}) {
      TestStage.run(() -> view.zoomTo(zoom));
      frames("pan at %.0f %%".formatted(zoom * 100), stage, frame -> view.pan(frame % 40 < 20 ? 7 : -7, 3));
    }
    TestStage.run(view::fit);
    frames("zoom from fit", stage, frame -> view
        .zoomAt(view.cameraProperty().get().zoom() * (frame % 60 < 30 ? 1.02 : 1 / 1.02), 700, 400));
    TestStage.run(view::fit);
    rubberBand(stage);
  }

  /// From the corner of the window, where no figure is, to its middle.
  private static void rubberBand(TestStage stage) throws InterruptedException {
    var robot = TestStage.onFx(Robot::new);
    TestStage.run(() -> {
      robot.mouseMove(2, 2);
      robot.mousePress(MouseButton.PRIMARY);
    });
    frames("rubber band", stage, frame -> robot.mouseMove(1200 - 9 * frame, 800 - 6 * frame));
    TestStage.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  private static void frames(String what, TestStage stage, IntConsumer step) throws InterruptedException {
    List<Double> times = new ArrayList<>();
    var done = new CountDownLatch(FRAMES);
    Runnable pulse = new Runnable() {
      private long last = System.nanoTime();

      @Override
      public void run() {
        long now = System.nanoTime();
        times.add((now - last) / 1e6);
        last = now;
        done.countDown();
        Platform.runLater(() -> step.accept((int) done.getCount()));
      }
    };
    TestStage.run(() -> {
      stage.stage().getScene().addPostLayoutPulseListener(pulse);
      step.accept(0);
    });
    done.await();
    TestStage.run(() -> stage.stage().getScene().removePostLayoutPulseListener(pulse));
    var sorted = times.stream().skip(10).sorted().toList();
    System.out.printf("%-16s median %.1f ms, p95 %.1f ms%n", what, sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)));
  }
}
