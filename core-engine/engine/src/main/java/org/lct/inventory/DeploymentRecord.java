package org.lct.inventory;

import java.time.Instant;
import java.util.Optional;

/// One run that changed a cluster.
///
/// @param number from one, in the order of the cluster's life
/// @param verb `create`, `deploy`, `resume`, `delete`, `undo`, `start`, `stop`, `restart`, `restore`, `recover`, `adopt`
/// @param volumes for a deletion, what was asked for volumes; for starting and stopping, the words that chose nodes; for putting back, the addresses;
///   empty otherwise
/// @param since when the first run began that this one goes on with: its own beginning, but for a resumption and for
///   an undoing
/// @param status `complete`, `partial`, `failed` or `stopped`; empty while it runs, and for ever after a
///   crash
public record DeploymentRecord(int number, String verb, String volumes, String who, Instant started,
    Optional<Instant> ended, Optional<String> status, Optional<Instant> since) {
  /// The same, ended.
  public DeploymentRecord ended(Instant at, String withStatus) {
    return new DeploymentRecord(number, verb, volumes, who, started, Optional.of(at),
        Optional.of(withStatus), since);
  }

  /// When what it did began; a record of an earlier version knows its own beginning only.
  public Instant sinceWhen() {
    return since.orElse(started);
  }

  /// Whether nothing of it is left to do.
  public boolean complete() {
    return status.filter("complete"::equals).isPresent();
  }

  /// Whether it has not reached an end of its own: it runs, or it was killed.
  public boolean unfinished() {
    return status.isEmpty();
  }
}
