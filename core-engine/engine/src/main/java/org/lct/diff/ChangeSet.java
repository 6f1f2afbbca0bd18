package org.lct.diff;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.inventory.ResourceRecord;

/// What is proposed to be done to a cluster.
///
/// @param changes in the order of their addresses
/// @param kept volumes that the plan no longer wants and that stay, because volumes are kept unless the
///   plan says otherwise
public record ChangeSet(List<Change> changes, List<ResourceRecord> kept) {
  public ChangeSet {
    changes = List.copyOf(changes);
    kept = List.copyOf(kept);
  }

  /// Whether the cluster is as planned.
  public boolean isEmpty() { return changes.isEmpty(); }

  /// Whether something that exists would be destroyed.
  public boolean destroys() {
    return changes.stream().anyMatch(Change::destroys);
  }

  /// Whether nothing that exists would be touched.
  public boolean onlyCreates() {
    return changes.stream().allMatch(change -> change instanceof Change.Create);
  }

  /// Whether somebody who agreed to this has agreed to `now`: what has been done meanwhile need not be done any more,
  /// and to start a node or attach a volume costs and destroys nothing.
  public boolean covers(ChangeSet now) {
    var agreed = changes.stream().map(ChangeSet::essence).collect(Collectors.toSet());
    return now.changes.stream().allMatch(change -> change instanceof Change.Start
        || change instanceof Change.Attach || agreed.contains(essence(change)));
  }

  /// What is not recorded, such as a port of others, is seen at another time whenever somebody looks.
  private static Object essence(Change change) {
    return change instanceof Change.Delete(var gone) ? List.of("delete", gone.address(), gone.id()) : change;
  }

  /// The changes of one sort.
  public <C extends Change> Stream<C> each(Class<C> sort) {
    return changes.stream().filter(sort::isInstance).map(sort::cast);
  }
}
