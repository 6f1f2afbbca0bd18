package org.lct.app.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Times of day as bars show them.
final class TimeOfDay {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private TimeOfDay() {}

  /// To the second, in the zone of this machine.
  static String of(Instant time) {
    return TIME.format(time.atZone(ZoneId.systemDefault()));
  }
}
