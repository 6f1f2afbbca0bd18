package org.lct.inventory;

import java.time.Instant;
import java.util.Optional;

/// One entry of the durable story of a cluster's deployments. An operation with an intent and nothing
/// after it was interrupted: whoever repeats it must look first whether it was carried out.
public sealed interface JournalEntry {
  /// The operation it is about.
  String operation();

  /// When.
  Instant at();

  /// The request is about to leave.
  record Intended(String operation, Instant at) implements JournalEntry {}

  /// The request was refused in a way that says nothing happened, or the operation was looked for and not
  /// found: it may be asked for again without looking.
  record Withdrawn(String operation, String reason, Instant at) implements JournalEntry {}

  /// It is done.
  record Completed(String operation, Instant at) implements JournalEntry {}

  /// It failed for good in this deployment.
  ///
  /// @param reason the API's own words
  /// @param remedy what to do next; a record of an earlier version does not say
  record Failed(String operation, String reason, Optional<String> remedy, Instant at)
      implements
        JournalEntry {}
}
