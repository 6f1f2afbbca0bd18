package org.lct.sandbox.traffic;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/// How many requests of each class pass in one window. A class that is not mentioned has no limit.
public record RateLimits(Map<RateClass, Integer> perWindow) {

  /// The same limits, kept apart from the map given.
  public RateLimits { perWindow = Map.copyOf(perWindow); }

  /// Linode's own.
  public static RateLimits published() {
    var all = new EnumMap<RateClass, Integer>(RateClass.class);
    for (var some : RateClass.values()) {
      all.put(some, some.publishedLimit());
    }
    return new RateLimits(all);
  }

  /// No limits, and no headers that tell of them.
  public static RateLimits off() {
    return new RateLimits(Map.of());
  }

  /// The same limits but for this class.
  ///
  /// @param limit at least 0
  public RateLimits with(RateClass some, int limit) {
    var changed = new EnumMap<RateClass, Integer>(RateClass.class);
    changed.putAll(perWindow);
    changed.put(some, limit);
    return new RateLimits(changed);
  }

  /// The limit of this class, if it has one.
  public OptionalInt of(RateClass some) {
    var limit = perWindow.get(some);
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }
}
