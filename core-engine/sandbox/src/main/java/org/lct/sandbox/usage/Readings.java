package org.lct.sandbox.usage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.CloudClock;
import org.lct.sandbox.json.Json;

/// Readings of something in which nothing ever happens: zero at every time.
///
/// @param created when it was made, milliseconds since the epoch
/// @param clock the cloud's
public record Readings(long created, CloudClock clock) {
  /// Seconds until there are any: what Linode's Cloud Manager waits for.
  private static final double FIRST = 300;

  /// The readings of this time, the oldest first: `[[time, 0], …]`.
  ///
  /// @throws Refusal 400 when there are none
  public ArrayNode of(Period period) {
    var until = Math.min(period.to(), clock.now());
    if (clock.now() < created + clock.span(FIRST) || until < created) {
      throw Refusal.invalid("Stats are unavailable at this time.");
    }
    var readings = Json.array();
    var first = Math.ceilDiv(Math.max(period.from(), created), period.step()) * period.step();
    for (var time = first; time <= until; time += period.step()) {
      readings.addArray().add(time).add(0);
    }
    return readings;
  }
}
