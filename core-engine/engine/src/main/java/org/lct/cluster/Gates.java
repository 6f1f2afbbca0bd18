package org.lct.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.JournalEntry;
import org.lct.operation.GraphBuilder.Before;
import org.lct.plan.ResourceAddress;

/// What runs that were not completed have left, from the journal: nodes that were made or interrupted and have not been
/// seen to work since, and what was deleted.
final class Gates {
  private static final String CHECK = "check";
  private static final String DELETE = "delete ";
  private static final Set<String> INTERRUPTING = Set.of("create", "start", "reboot", "rebuild", "resize");

  private Gates() {}

  /// Both; nothing when the last run was completed.
  static Before before(Optional<DeploymentRecord> last, List<JournalEntry> journal) {
    return new Before(unproven(last, journal), deleted(last, journal));
  }

  private static Set<ResourceAddress> deleted(Optional<DeploymentRecord> last, List<JournalEntry> journal) {
    return last.filter(run -> !run.complete()).stream()
        .flatMap(run -> journal.stream().filter(entry -> !entry.at().isBefore(run.sinceWhen())))
        .filter(JournalEntry.Completed.class::isInstance).map(JournalEntry::operation)
        .filter(operation -> operation.startsWith(DELETE))
        .map(operation -> new ResourceAddress(operation.substring(DELETE.length())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The addresses of nodes, among others of which nobody wants to see it; none when the last run was completed.
  private static Set<ResourceAddress> unproven(Optional<DeploymentRecord> last, List<JournalEntry> journal) {
    if (last.isEmpty() || last.get().complete())
      return Set.of();
    var open = new HashSet<String>();
    for (var entry : journal) {
      var verb = entry.operation().substring(0, entry.operation().indexOf(' '));
      var address = entry.operation().substring(verb.length() + 1);
      switch (entry) {
        case JournalEntry.Completed _ when verb.equals(CHECK) -> open.remove(address);
        case JournalEntry.Completed _ when INTERRUPTING.contains(verb) -> open.add(address);
        case JournalEntry.Failed _ when verb.equals(CHECK) -> open.add(address);
        default -> {
          // Says nothing about whether a node works.
        }
      }
    }
    return open.stream().map(ResourceAddress::new).collect(Collectors.toUnmodifiableSet());
  }
}
