package org.lct.plan;

import java.util.Map;
import java.util.Optional;

/// One configuration step: `name` is `KIND:WHAT`, such as `ansible:memcached.yaml`, with variables in
/// `with`.
public record InitStep(String name, Map<String, String> with, Optional<String> timeout,
    Optional<Integer> retries) {
  public InitStep { with = Map.copyOf(with); }

  /// What comes before the first colon; the whole name if it has none.
  public String kind() {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  /// What comes after the first colon; empty if there is none.
  public String what() {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(colon + 1);
  }
}
