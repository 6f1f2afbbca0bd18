package org.lct.cloud;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A price in USD with its regional exceptions. A cloud bills by the hour, and never more than the month.
///
/// @param monthly empty where only an hourly price exists
/// @param hourly empty where only a monthly price is known
/// @param exceptions the month by region
/// @param hourlyExceptions the hour by region
public record Price(Optional<BigDecimal> monthly, Optional<BigDecimal> hourly,
    Map<String, BigDecimal> exceptions, Map<String, BigDecimal> hourlyExceptions) {
  /// A price nobody knows.
  public static final Price UNKNOWN = new Price(Optional.empty(), Optional.empty(), Map.of(), Map.of());

  /// Copies the maps.
  public Price {
    exceptions = Map.copyOf(exceptions);
    hourlyExceptions = Map.copyOf(hourlyExceptions);
  }

  /// The price of a month in a region.
  public Optional<BigDecimal> in(String region) {
    return Optional.ofNullable(exceptions.get(region)).or(() -> monthly);
  }

  /// The price of an hour in a region.
  public Optional<BigDecimal> hourIn(String region) {
    return Optional.ofNullable(hourlyExceptions.get(region)).or(() -> hourly);
  }
}
