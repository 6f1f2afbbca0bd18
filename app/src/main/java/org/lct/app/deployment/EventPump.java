package org.lct.app.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentListener;

/// Carries events from the engine's threads to the JavaFX thread, many at a time.
final class EventPump implements DeploymentListener {
  private final Executor later;
  private final Consumer<List<DeploymentEvent>> sink;
  private final Queue<DeploymentEvent> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  /// @param later runs what it is given on the JavaFX thread, a little later
  /// @param sink told the events in order, on the JavaFX thread
  EventPump(Executor later, Consumer<List<DeploymentEvent>> sink) {
    this.later = later;
    this.sink = sink;
  }

  @Override
  public void on(DeploymentEvent event) {
    waiting.add(event);
    if (scheduled.compareAndSet(false, true))
      later.execute(this::drain);
  }

  /// Tells what waits. JavaFX thread.
  void drain() {
    scheduled.set(false);
    var events = new ArrayList<DeploymentEvent>();
    for (var event = waiting.poll(); event != null; event = waiting.poll())
      events.add(event);
    if (!events.isEmpty())
      sink.accept(events);
  }
}
