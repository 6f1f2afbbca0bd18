package org.lct.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Row;

/// Something that happened, or is happening, to something: an entry of `/account/events`.
///
/// @param job the work it tells of; null for a mere notification
public record Event(long id, String action, @Nullable Subject entity, @Nullable Subject secondary,
    @Nullable Job job,
    String username, boolean seen, long created) implements Row {

  /// The work that tells how fast it copies, and how long that still takes: recorded of clones, documented of the others.
  private static final Set<String> COPYING = Set.of("linode_clone", "linode_resize",
      "linode_migrate_datacenter");

  /// Work that takes time. When it starts and ends is settled when it is ordered; it is only ever cut short.
  ///
  /// @param start when it leaves the queue
  /// @param end when it ends
  /// @param arguments what the end must know: ids of rows
  public record Job(long start, long end, Outcome outcome, Map<String, Long> arguments) {
    /// An argument that the one who ordered the job gave.
    public long argument(String name) {
      var value = arguments.get(name);
      if (value == null) {
        throw new IllegalStateException("The job has no argument " + name);
      }
      return value;
    }
  }

  /// How a job ended.
  public enum Outcome {
    /// Not yet.
    PENDING,
    /// As ordered.
    FINISHED,
    /// Without doing what was ordered.
    FAILED
  }

  /// The same event, its job over.
  public Event ended(Outcome outcome, long at) {
    var old = work();
    var done = new Job(Math.min(old.start, at), at, outcome, old.arguments);
    return new Event(id, action, entity, secondary, done, username, seen, created);
  }

  /// The same event, seen by the user.
  public Event markedSeen() {
    return new Event(id, action, entity, secondary, job, username, true, created);
  }

  /// Whether this tells of work that has not ended.
  public boolean pending() {
    return job != null && job.outcome == Outcome.PENDING;
  }

  /// The job.
  ///
  /// @throws IllegalStateException when this is a notification
  public Job work() {
    if (job == null) {
      throw new IllegalStateException("Event %d is a notification".formatted(id));
    }
    return job;
  }

  /// The number of the thing it is about.
  ///
  /// @throws IllegalStateException when it is about nothing with a number
  public long entityId() {
    if (entity == null || !entity.id().isIntegralNumber()) {
      throw new IllegalStateException("Event %d is about nothing with a number".formatted(id));
    }
    return entity.id().longValue();
  }

  /// The event as the API shows it at this time. Fields as of 2026.
  public ObjectNode view(long now) {
    var json = Json.object().put("id", id).put("created", Json.date(created)).put("seen", seen)
        .put("read", seen)
        .put("percent_complete", percent(now)).put("time_remaining", remaining(now))
        .put("rate", copying(now) ? "400.00 MB/s" : null)
        .put("duration", duration(now)).put("action", action).put("username", username);
    json.set("entity", entity == null ? null : entity.view());
    json.put("status", status(now));
    json.set("secondary_entity", secondary == null ? null : secondary.view());
    json.put("message", "").putObject("details");
    return json;
  }

  private String status(long now) {
    if (job == null) {
      return "notification";
    }
    return switch (job.outcome) {
      case FINISHED -> "finished";
      case FAILED -> "failed";
      case PENDING -> now < job.start ? "scheduled" : "started";
    };
  }

  private @Nullable Integer percent(long now) {
    if (job == null) {
      return null;
    }
    if (!pending()) {
      return 100;
    }
    return Math.clamp(100 * (now - job.start) / Math.max(1, job.end - job.start), 0, 99);
  }

  private boolean copying(long now) {
    return job != null && pending() && now > job.start && COPYING.contains(action);
  }

  /// Hours, minutes and seconds without leading zeros.
  private @Nullable String remaining(long now) {
    if (job == null || !copying(now)) {
      return null;
    }
    var left = Duration.ofMillis(Math.max(0, job.end - now));
    return "%d:%d:%d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }

  /// Seconds: growing with fraction while the job runs, a whole number in the end.
  private @Nullable Double duration(long now) {
    if (job == null || (pending() && now < job.start)) {
      return null;
    }
    return pending() ? (now - job.start) / 1000.0 : Math.round((job.end - job.start) / 1000.0);
  }
}
