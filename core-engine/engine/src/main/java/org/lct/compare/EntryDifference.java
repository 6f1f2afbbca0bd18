package org.lct.compare;

import java.util.List;
import java.util.Optional;

/// How one entry differs between two plans.
///
/// @param keys what differs in an entry that both plans have, in the order of the format; empty for the others
public record EntryDifference(PlanEntry entry, Kind kind, List<KeyDifference> keys) {
  public EntryDifference { keys = List.copyOf(keys); }

  /// In which of the plans the entry is.
  public enum Kind {
    /// In the second only.
    ADDED,
    /// In both, with other keys.
    CHANGED,
    /// In the first only.
    REMOVED
  }

  /// One key that differs.
  ///
  /// @param key with those around it: `health.tcp`, `storage[data].size`; items that have no name of their own are
  ///     counted from one
  /// @param before its value in one line; empty if it was not there
  /// @param after its value in one line; empty if it is not there any more
  public record KeyDifference(String key, Optional<String> before, Optional<String> after) {}
}
