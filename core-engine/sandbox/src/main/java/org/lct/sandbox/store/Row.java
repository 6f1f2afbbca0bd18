package org.lct.sandbox.store;

import java.util.stream.Stream;

/// A record kept in a [Table]: an immutable value that JSON can carry, known by its id.
public interface Row {
  /// The row's identity, unique in its table.
  long id();

  /// What nothing else in all stores of the platform may have: the id, if it is not ours alone, and whatever there is one
  /// of.
  default Stream<String> claims() {
    return Stream.of(Long.toString(id()));
  }
}
