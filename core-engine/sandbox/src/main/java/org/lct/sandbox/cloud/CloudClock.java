package org.lct.sandbox.cloud;

import java.time.InstantSource;

/// What time it is in the cloud, and how fast things happen there.
///
/// Time stands still during a request: [#tick] is called when one begins. It never goes back.
public final class CloudClock {
  private final InstantSource source;
  private final double speed;
  private long now;

  /// A clock that shows the source's time.
  ///
  /// @param speed how many times faster than at Linode everything is
  public CloudClock(InstantSource source, double speed) {
    this.source = source;
    this.speed = speed;
    this.now = source.millis();
  }

  /// Moves on to the present and tells it.
  public long tick() {
    now = Math.max(now, source.millis());
    return now;
  }

  /// The time of the current request, milliseconds since the epoch.
  public long now() {
    return now;
  }

  /// Milliseconds that something takes here when it takes this many seconds at Linode.
  public long span(double seconds) {
    return Math.round(seconds * 1000 / speed);
  }
}
