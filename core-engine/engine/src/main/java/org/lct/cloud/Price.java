package org.lct.cloud;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private static final BigDecimal HOURS = BigDecimal.valueOf(730);

  /// Copies the maps.
  public Price {
    exceptions = Map.copyOf(exceptions);
    hourlyExceptions = Map.copyOf(hourlyExceptions);
  }

  /// The same price where only that of an hour is known, with months of 730 hours.
  public Price byTheMonth() {
    return monthly.isPresent() ? this
        : new Price(hourly.map(Price::month), hourly, hourlyExceptions.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, hour -> month(hour.getValue()))), hourlyExceptions);
  }

  private static BigDecimal month(BigDecimal hour) {
    return hour.multiply(HOURS).setScale(2, RoundingMode.HALF_UP);
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
