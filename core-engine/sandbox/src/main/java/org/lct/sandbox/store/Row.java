package org.lct.sandbox.store;

/// A record kept in a [Table]: an immutable value that JSON can carry, known by its id.
public interface Row {
  /// The row's identity, unique in its table.
  long id();
}
