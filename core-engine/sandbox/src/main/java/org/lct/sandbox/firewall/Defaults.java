package org.lct.sandbox.firewall;

import java.util.Map;
import java.util.stream.Stream;
import org.lct.sandbox.store.Row;

/// The firewalls that new things get when none is asked for, by kind of thing. There is one such row, number 1.
record Defaults(long id, Map<String, Long> firewalls) implements Row {
  @Override
  public Stream<String> claims() {
    return Stream.empty();
  }
}
