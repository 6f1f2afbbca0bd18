package org.lct.sandbox.domain;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.lct.sandbox.api.Field;

/// The times that zones and records can have. Any other is rounded up to the next of them, one beyond the last down to
/// it; 0 stands for a default.
final class Seconds {
  private static final long[] OF_ZONES = {30, 120, 300, 3600, 7200, 14_400, 28_800, 57_600, 86_400, 172_800,
      345_600, 604_800, 1_209_600, 2_419_200};
  private static final long[] OF_RECORDS = Arrays.copyOfRange(OF_ZONES, 2, OF_ZONES.length);

  private Seconds() {}

  /// A field with such a time.
  static Field field(String name) {
    return Field.number(name).range(0, Integer.MAX_VALUE);
  }

  static long ofZone(long asked) {
    return rounded(asked, OF_ZONES);
  }

  static long ofRecord(long asked) {
    return rounded(asked, OF_RECORDS);
  }

  private static long rounded(long asked, long[] allowed) {
    return asked == 0 ? 0
        : LongStream.of(allowed).filter(one -> one >= asked).findFirst().orElse(allowed[allowed.length - 1]);
  }
}
