package org.lct.testing;

/// How much a test tries: the fixed subset that fits twenty minutes, or all of it (`bin/test --long`). The
/// same code runs in both.
public final class TestSize {
  private TestSize() {}

  /// Whether everything is to be tried.
  public static boolean isLong() { return Boolean.getBoolean("lct.long"); }

  /// The number for this run.
  public static int of(int usually, int inFull) {
    return isLong() ? inFull : usually;
  }
}
