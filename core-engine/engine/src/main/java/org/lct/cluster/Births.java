package org.lct.cluster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.inventory.ClusterState;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;

/// What the last deployment of a cluster created, from its journal. A pure function.
final class Births {
  private static final String CREATE = "create ";

  private Births() {}

  /// The addresses of what was created since the last deployment began, runs before its resumption included; a
  /// NodeBalancer's parts that came with it are among them. What was there before is not, however much of it was
  /// changed.
  static Set<ResourceAddress> of(ClusterState state, List<JournalEntry> journal) {
    if (state.last().isEmpty())
      return Set.of();
    var since = state.last().get().sinceWhen();
    var made = journal.stream().filter(JournalEntry.Completed.class::isInstance)
        .filter(entry -> !entry.at().isBefore(since) && entry.operation().startsWith(CREATE))
        .map(entry -> new ResourceAddress(entry.operation().substring(CREATE.length())))
        .collect(Collectors.toSet());
    return state.resources().values().stream().map(ResourceRecord::address)
        .filter(address -> address.isWithin(made))
        .collect(Collectors.toUnmodifiableSet());
  }
}
