package org.lct.cluster;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.JournalEntry;
import org.lct.operation.OperationGraph;
import org.lct.plan.ResourceAddress;

/// The failed operations of a cluster, from its journal.
final class Failures {
  private Failures() {}

  /// What failed since the last run began, the runs it goes on with included, and has not been done since; in the order
  /// in which it failed. Nothing when that was completed.
  static List<FailedOperation> of(ClusterState state, List<JournalEntry> journal) {
    var last = state.last().filter(run -> !run.complete());
    if (last.isEmpty())
      return List.of();
    var failed = new LinkedHashMap<String, FailedOperation>();
    // An undoing began after the deployment it undoes, which may have failed, too.
    var sort = last.get().verb().equals("undo") ? "delete " : "";
    journal.stream().filter(entry -> !entry.at().isBefore(last.get().sinceWhen()))
        .filter(entry -> entry.operation().startsWith(sort)).forEach(entry -> {
          switch (entry) {
            case JournalEntry.Failed failure -> failed.put(failure.operation(), of(failure));
            case JournalEntry.Completed done -> failed.remove(done.operation());
            case JournalEntry.Intended _,JournalEntry.Withdrawn _ -> {
              // To try again is no success.
            }
          }
        });
    return List.copyOf(failed.values());
  }

  private static FailedOperation of(JournalEntry.Failed failure) {
    var address = failure.operation().substring(failure.operation().indexOf(' ') + 1);
    return new FailedOperation(failure.operation(), new ResourceAddress(address), failure.reason(),
        failure.remedy().orElse("Resume the cluster."), failure.at());
  }

  /// Records that what failed and is not to be done any more is done.
  ///
  /// @param left everything that is to be done of what the runs before began
  static void settle(ClusterWriter writer, OperationGraph left, Instant now) {
    var done = writer.state().map(state -> of(state, writer.journal())).orElse(List.of()).stream()
        .map(FailedOperation::operation).filter(operation -> !left.operations().containsKey(operation))
        .<ClusterChange>map(
            operation -> new ClusterChange.Journal(new JournalEntry.Completed(operation, now)))
        .toArray(ClusterChange[]::new);
    if (done.length > 0)
      writer.record(done);
  }
}
