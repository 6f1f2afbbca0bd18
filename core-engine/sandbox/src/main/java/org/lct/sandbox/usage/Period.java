package org.lct.sandbox.usage;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Refusal;

/// A span of time that somebody wants to know about; milliseconds since the epoch.
///
/// @param step between two readings, milliseconds
/// @param title how the API names such spans
public record Period(long from, long to, long step, String title) {
  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;

  /// The last 24 hours, a reading every five minutes.
  public static Period lastDay(long now) {
    return new Period(now - DAY, now, 5 * MINUTE, "day (5 min avg)");
  }

  /// The month in the path, `{year}/{month}`, a reading every two hours; the last 30 days instead of the current month.
  ///
  /// @throws Refusal 400 when it is no month, or one to come
  public static Period month(Call call, long now) {
    var month = month(call);
    var current = YearMonth.from(Instant.ofEpochMilli(now).atOffset(ZoneOffset.UTC));
    if (month.isAfter(current)) {
      throw Refusal.invalid("The month must not be in the future", "month");
    }
    return month.equals(current) ? monthly(now - 30 * DAY, now)
        : monthly(begin(month), begin(month.plusMonths(1)));
  }

  private static Period monthly(long from, long to) {
    return new Period(from, to, 120 * MINUTE, "month (2 hr avg)");
  }

  private static YearMonth month(Call call) {
    var year = call.id("year");
    var month = call.id("month");
    if (year < 2000 || year > 2100) {
      throw Refusal.invalid("Must be a year from 2000 to 2100", "year");
    }
    if (month < 1 || month > 12) {
      throw Refusal.invalid("Must be 1-12", "month");
    }
    return YearMonth.of((int) year, (int) month);
  }

  private static long begin(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
