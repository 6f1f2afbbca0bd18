package org.lct.sandbox.network;

import java.util.stream.Stream;
import org.lct.sandbox.store.Row;

/// A virtual local network of one region. It comes into being with the first interface that names it.
public record Vlan(long id, String region, String label, long created) implements Row {
  @Override
  public Stream<String> claims() {
    return Stream.empty();
  }

  String key() {
    return key(region, label);
  }

  static String key(String region, String label) {
    return region + " " + label;
  }
}
