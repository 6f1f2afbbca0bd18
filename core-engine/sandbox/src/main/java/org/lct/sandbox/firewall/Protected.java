package org.lct.sandbox.firewall;

import java.util.Optional;
import java.util.function.LongFunction;
import org.lct.sandbox.cloud.Subject;

/// A kind of thing that a firewall can protect.
///
/// @param type as devices name it: `linode`
/// @param path where one is found: `/linode/instances`
/// @param find one by its id
/// @param parent what it is part of, by its id
public record Protected(String type, String path, LongFunction<Optional<Subject>> find,
    LongFunction<Optional<Subject>> parent) {

  /// A kind of thing that is part of nothing.
  public Protected(String type, String path, LongFunction<Optional<Subject>> find) {
    this(type, path, find, _ -> Optional.empty());
  }
}
