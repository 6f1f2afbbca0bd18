package org.lct.sandbox.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts requests in fixed windows that begin at whole multiples of their length since the epoch. Thread-safe.
public final class RateWindows {
  private final RateLimits limits;
  private final double speed;
  private final Map<Counted, Window> windows = new HashMap<>();

  /// Empty windows.
  ///
  /// @param speed how many times shorter than at Linode the windows are
  public RateWindows(RateLimits limits, double speed) {
    this.limits = limits;
    this.speed = speed;
  }

  /// Counts a request, or finds that there were too many.
  ///
  /// @param who the token or, without one, the address it comes from
  /// @param now milliseconds since the epoch
  /// @return how that stands; empty when the class has no limit
  public synchronized Optional<Standing> count(String who, RateClass some, long now) {
    var limit = limits.of(some);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    var length = some.windowSeconds() * 1000 / speed;
    var number = (long) Math.floor(now / length);
    var before = windows.get(new Counted(who, some));
    var used = before == null || before.number != number ? 0 : before.used;
    var passed = used < limit.getAsInt();
    windows.put(new Counted(who, some), new Window(number, passed ? used + 1 : used));
    var remaining = limit.getAsInt() - used - (passed ? 1 : 0);
    var end = (number + 1) * length;
    return Optional
        .of(new Standing(passed, limit.getAsInt(), Math.max(0, remaining), (long) Math.ceil(end / 1000),
            Math.max(1, (long) Math.ceil((end - now) / 1000)), (long) (number * length)));
  }

  /// How a window stands after a request.
  ///
  /// @param passed whether the request is within the limit
  /// @param remaining how many more would be
  /// @param reset when the window ends: seconds since the epoch, rounded up
  /// @param retryAfter seconds until then, rounded up, at least 1
  /// @param start when the window began: milliseconds since the epoch
  public record Standing(boolean passed, int limit, int remaining, long reset, long retryAfter, long start) {}

  private record Counted(String who, RateClass some) {}

  private record Window(long number, int used) {}
}
