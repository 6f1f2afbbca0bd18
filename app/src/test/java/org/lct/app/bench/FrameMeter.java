package org.lct.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.lct.topology.testing.TestStage;

/// Measures what a window does about input: event, layout, drawing and the renderer's work, to the end of painting.
/// Its methods are called from the program's thread.
final class FrameMeter implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 300;
  private static final double PULSE_MILLIS = 1000.0 / 60;
  private static final int PULSES = 240;

  private final Scene scene;
  private final EventDispatcher usual;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long[] drawing;
  private final Runnable afterLayout = this::laidOut;
  private final AnimationTimer timer = new AnimationTimer() {
    @Override
    public void handle(long now) {
      pulsed();
    }
  };

  private @Nullable Waiting waiting;
  private @Nullable Run run;
  private int depth;
  private long pulse;
  private long pulseProcessor;

  /// What one input cost.
  ///
  /// @param millis the time spent on it: its handlers and its frame, not the wait for the pulse between them
  /// @param processorMillis of that what the JavaFX thread and the renderer had of the processor
  /// @param begun when its first event came, by the nanosecond clock
  /// @param sinceMillis from then to the end of painting, the wait for the pulse with it
  record Frame(double millis, double processorMillis, long begun, double sinceMillis) {}

  /// Measures in this scene from now on.
  FrameMeter(Scene scene) {
    this.scene = scene;
    usual = scene.getEventDispatcher();
    drawing = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("JavaFX Application Thread")
            || thread.getName().startsWith("QuantumRenderer"))
        .mapToLong(Thread::threadId).toArray();
    TestStage.run(() -> {
      scene.setEventDispatcher(this::dispatch);
      scene.addPostLayoutPulseListener(afterLayout);
      timer.start();
    });
  }

  /// Does `input` on the JavaFX thread and waits until the frame after its events has been painted.
  Frame frame(Runnable input) {
    return until(input, () -> true);
  }

  /// Does `input` on the JavaFX thread and waits until a frame has been painted in which `shown` holds.
  Frame until(Runnable input, BooleanSupplier shown) {
    var now = new Waiting(shown);
    TestStage.run(() -> {
      waiting = now;
      input.run();
    });
    return now.frame.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
  }

  /// The same for something that no event of the window begins.
  Frame untilAfter(Runnable deed, BooleanSupplier shown) {
    return until(() -> within(deed), shown);
  }

  /// Does `step` at every pulse for some seconds. Returns how many percent of the frames that were due came late.
  double missedPercent(IntConsumer step) {
    var now = new Run(step);
    TestStage.run(() -> run = now);
    var intervals = now.intervals.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
    long due = intervals.stream().mapToLong(millis -> Math.max(1, Math.round(millis / PULSE_MILLIS))).sum();
    return 100.0 * (due - intervals.size()) / due;
  }

  private Event dispatch(Event event, EventDispatchChain tail) {
    var answer = new Event[1];
    within(() -> answer[0] = usual.dispatchEvent(event, tail));
    return answer[0];
  }

  private void within(Runnable work) {
    long start = System.nanoTime();
    long processor = processorNanos();
    if (waiting != null && waiting.first == 0)
      waiting.first = start;
    depth++;
    try {
      work.run();
    } finally {
      depth--;
      if (depth == 0 && waiting != null) {
        waiting.handled += System.nanoTime() - start;
        waiting.processor += processorNanos() - processor;
      }
    }
  }

  private void pulsed() {
    pulse = System.nanoTime();
    pulseProcessor = processorNanos();
    if (run != null)
      run.step();
  }

  private void laidOut() {
    if (run != null && run.pulse(System.nanoTime()))
      run = null;
    if (waiting != null && waiting.first > 0 && waiting.shown.getAsBoolean()) {
      var painted = waiting;
      painted.handled -= pulse;
      painted.processor -= pulseProcessor;
      waiting = null;
      Platform.runLater(() -> finish(painted));
    }
  }

  private void finish(Waiting painted) {
    drainRenderer();
    long end = System.nanoTime();
    painted.frame
        .complete(new Frame((painted.handled + end) / 1e6, (painted.processor + processorNanos()) / 1e6,
            painted.first, (end - painted.first) / 1e6));
  }

  /// The renderer works in order, so it is done with the frame when it answers with a picture.
  private static void drainRenderer() {
    new Rectangle(1, 1).snapshot(null, null);
  }

  private long processorNanos() {
    long sum = 0;
    for (long thread : drawing)
      sum += threads.getThreadCpuTime(thread);
    return sum;
  }

  @Override
  public void close() {
    TestStage.run(() -> {
      timer.stop();
      scene.removePostLayoutPulseListener(afterLayout);
      scene.setEventDispatcher(usual);
    });
  }

  /// A frame that is waited for.
  private static final class Waiting {
    private final BooleanSupplier shown;
    private final CompletableFuture<Frame> frame = new CompletableFuture<>();
    private long first;
    private long handled;
    private long processor;

    Waiting(BooleanSupplier shown) {
      this.shown = shown;
    }
  }

  /// A movement that does not wait for its frames.
  private static final class Run {
    private final IntConsumer movement;
    private final CompletableFuture<List<Double>> intervals = new CompletableFuture<>();
    private final List<Double> millis = new ArrayList<>();
    private int step;
    private long last;

    Run(IntConsumer movement) {
      this.movement = movement;
    }

    void step() {
      movement.accept(step++);
    }

    /// A frame has been laid out. Whether it was the last.
    boolean pulse(long now) {
      if (last > 0)
        millis.add((now - last) / 1e6);
      last = now;
      return millis.size() == PULSES && intervals.complete(millis);
    }
  }
}
