package org.lct.cloud;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A monthly price in USD with its regional exceptions; `monthly` is empty where only an hourly price
/// exists.
public record Price(Optional<BigDecimal> monthly, Map<String, BigDecimal> exceptions) {
  /// A price nobody knows.
  public static final Price UNKNOWN = new Price(Optional.empty(), Map.of());

  public Price { exceptions = Map.copyOf(exceptions); }

  /// The price in a region.
  public Optional<BigDecimal> in(String region) {
    return Optional.ofNullable(exceptions.get(region)).or(() -> monthly);
  }
}
