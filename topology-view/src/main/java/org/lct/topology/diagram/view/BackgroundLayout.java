package org.lct.topology.diagram.view;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.lct.topology.diagram.layout.DiagramLayout;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;

/// Computes layouts away from the JavaFX thread and hands them over on it. The latest request wins: earlier ones
/// that have not been answered are dropped.
final class BackgroundLayout {
  private final Executor threads;
  private final Consumer<DiagramLayout> receiver;
  private final AtomicLong latest = new AtomicLong();

  /// @param threads where layouts are computed
  /// @param receiver called on the JavaFX thread with the layout asked for last
  BackgroundLayout(Executor threads, Consumer<DiagramLayout> receiver) {
    this.threads = threads;
    this.receiver = receiver;
  }

  /// Asks for the layout of a shape.
  void request(DiagramShape shape, double aspect) {
    long request = latest.incrementAndGet();
    threads.execute(() -> {
      if (latest.get() == request) {
        var layout = DiagramLayouter.layout(shape, aspect);
        Platform.runLater(() -> {
          if (latest.get() == request) {
            receiver.accept(layout);
          }
        });
      }
    });
  }

  /// Drops what has been asked for.
  void cancel() {
    latest.incrementAndGet();
  }
}
