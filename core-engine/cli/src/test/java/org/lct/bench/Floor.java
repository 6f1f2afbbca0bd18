package org.lct.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// The least time in which the Linodes of a run could have come up, given the limit on creating them and how
/// long their own jobs really took: the n-th Linode cannot be ordered before the window it falls into, and
/// does not run before its jobs are done. Computed from the sandbox's own log.
final class Floor {
  private static final double WINDOW_MILLIS = 15_000;

  private final double start;
  private final double speed;
  private final int creates;
  private final Jobs jobs;
  private final List<Long> linodes;

  /// @param log the requests of the run, from its first
  /// @param creates how many Linodes can be ordered in a window
  Floor(JsonNode[] log, Jobs jobs, double speed, int creates) {
    this.start = log[0].path("time").asDouble();
    this.speed = speed;
    this.creates = creates;
    this.jobs = jobs;
    this.linodes = jobs.linodes();
  }

  int nodes() {
    return linodes.size();
  }

  /// From the first request to the moment the last Linode ran, in seconds of Linode's time.
  double makespanSeconds() {
    return (linodes.stream().mapToDouble(jobs::endOf).max().orElse(start) - start) * speed / 1000;
  }

  /// The floor, in seconds of Linode's time.
  double seconds() {
    double end = start;
    for (int i = 0; i < linodes.size(); i++)
      end = Math.max(end, slot(i) + jobs.millisOf(linodes.get(i)));
    return (end - start) * speed / 1000;
  }

  /// The earliest moment at which the n-th Linode of a run can be ordered: windows begin at multiples of
  /// their length.
  private double slot(int n) {
    double window = WINDOW_MILLIS / speed;
    int windows = n / creates;
    return windows == 0 ? start : (Math.floor(start / window) + windows) * window;
  }
}
