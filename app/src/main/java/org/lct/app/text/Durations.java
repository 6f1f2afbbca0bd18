package org.lct.app.text;

import java.time.Duration;

/// Durations in words and figures.
public final class Durations {
  private static final int SECONDS_IN_MINUTE = 60;

  private Durations() {}

  /// In words, to the second: "48 s", "2 min 24 s", "1 h 5 min".
  public static String words(Duration duration) {
    if (duration.toHours() > 0)
      return Texts.of("duration.hours", duration.toHours(), duration.toMinutesPart());
    return duration.toMinutes() > 0
        ? Texts.of("duration.minutes", duration.toMinutes(), duration.toSecondsPart())
        : Texts.of("duration.seconds", duration.toSeconds());
  }

  /// As on a stopwatch: "0:48", "102:07".
  public static String clock(Duration duration) {
    return "%d:%02d".formatted(duration.toMinutes(), duration.toSeconds() % SECONDS_IN_MINUTE);
  }
}
