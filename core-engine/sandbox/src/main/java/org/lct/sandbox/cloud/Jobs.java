package org.lct.sandbox.cloud;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.Event.Job;
import org.lct.sandbox.cloud.Event.Outcome;

/// Work under way. Every job ends at the time settled when it was ordered, also when this program did not run then.
public final class Jobs {
  private final Cloud cloud;
  private final Durations durations;
  private final Map<String, Function<Event, Outcome>> effects = new HashMap<>();
  private final PriorityQueue<Due> queue = new PriorityQueue<>(
      Comparator.comparingLong(Due::end).thenComparingLong(Due::event));

  /// The jobs of a cloud, durations drawn with this seed.
  ///
  /// @param settled how long the work of some kinds takes always
  public Jobs(Cloud cloud, long seed, Map<JobKind, Duration> settled) {
    this.cloud = cloud;
    this.durations = new Durations(seed, settled);
  }

  /// Says what the end of every job with this action does. It returns how the job ended.
  public void atEndOf(String action, Function<Event, Outcome> effect) {
    effects.put(action, effect);
  }

  /// Takes up the unfinished jobs of a cloud just loaded or rolled back.
  public void resume() {
    queue.clear();
    cloud.events().all().stream().filter(Event::pending).forEach(this::enqueue);
  }

  /// Orders a job at the current time.
  public Order order(JobKind kind, Subject entity, @Nullable Subject secondary, Map<String, Long> arguments) {
    return order(kind, entity, secondary, arguments, cloud.clock().now());
  }

  /// Orders a job at a given time: for work that follows from the end of other work.
  public Order order(JobKind kind, Subject entity, @Nullable Subject secondary, Map<String, Long> arguments,
      long at) {
    var before = cloud.eventsOf().get(entity.url()).stream().filter(event -> event.job() != null).count();
    var drawn = durations.draw(kind, entity.label() + " " + before);
    var clock = cloud.clock();
    var start = at + clock.span(drawn.queued());
    var end = start + clock.span(drawn.work());
    var event = cloud.record(kind.action(), entity, secondary,
        new Job(start, end, Outcome.PENDING, arguments), at);
    enqueue(event);
    return new Order(event, end + clock.span(drawn.linger()));
  }

  /// Ends what is due by now, each at its own time and in that order.
  public void advance() {
    var now = cloud.clock().now();
    for (var due = queue.peek(); due != null && due.end <= now; due = queue.peek()) {
      queue.remove();
      cloud.events().find(due.event).filter(Event::pending).ifPresent(this::end);
    }
  }

  /// Cuts short what is under way with this entity; those jobs fail.
  public void abandon(Subject entity) {
    cloud.eventsOf().get(entity.url()).stream().filter(Event::pending)
        .forEach(event -> cloud.events().put(event.ended(Outcome.FAILED, cloud.clock().now())));
  }

  private void end(Event event) {
    var effect = effects.get(event.action());
    if (effect == null) {
      throw new IllegalStateException("Nothing ends the job " + event.action());
    }
    cloud.events().put(event.ended(effect.apply(event), event.work().end()));
  }

  private void enqueue(Event event) {
    queue.add(new Due(event.id(), event.work().end()));
  }

  /// A job just ordered.
  ///
  /// @param free when the thing worked on is free for the next job
  public record Order(Event event, long free) {}

  private record Due(long event, long end) {}
}
