package org.lct.sandbox.store;

import java.util.Map;
import java.util.TreeMap;

/// Numbers that are given only once, whichever store asks for one. Not thread-safe, like the stores.
public final class Sequences {
  private final Map<String, Long> last = new TreeMap<>();

  long next(String name, long first) {
    return last.merge(name, first, (old, _) -> old + 1);
  }

  /// Takes up what a journal knows. Another one may know more.
  void reached(String name, long number) {
    last.merge(name, number, Math::max);
  }

  Map<String, Long> all() {
    return last;
  }
}
