package org.lct.diff;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// What is replaced, and all that follows from it: what is attached to it, leads to it or speaks of it is compared as if
/// it were not there. Pure functions.
final class Replacing {
  private final Map<ResourceAddress, Change.Replace> replaced;

  private Replacing(Map<ResourceAddress, Change.Replace> replaced) {
    this.replaced = Map.copyOf(replaced);
  }

  /// What of these changes is none of something that stays.
  static Replacing of(ChangeSet changes, ObservedCluster observed) {
    return new Replacing(changes.each(Change.Update.class).filter(update -> !update.by(Way.REPLACE).isEmpty())
        .flatMap(update -> observed.resource(update.address()).stream()
            .map(there -> new Change.Replace(update.desired(), there, update.attributes(),
                attached(there, observed))))
        .collect(Collectors.toMap(Change::address, Function.identity())));
  }

  private static List<ResourceRecord> attached(ResourceRecord node, ObservedCluster observed) {
    return node.kind() != ResourceKind.LINODE ? List.of()
        : observed.attached().entrySet().stream().filter(one -> one.getValue() == node.id())
            .map(Map.Entry::getKey).sorted().map(observed::resource).flatMap(Optional::stream).toList();
  }

  boolean isNeeded() { return !replaced.isEmpty(); }

  /// What is there besides what is replaced and its parts; a volume is no part of its node.
  ObservedCluster without(ObservedCluster observed) {
    Predicate<ResourceAddress> stays = address -> !address.isWithin(replaced.keySet())
        || observed.resource(address).filter(there -> there.kind() == ResourceKind.VOLUME).isPresent();
    var resources = new TreeMap<>(observed.resources());
    resources.keySet().removeIf(stays.negate());
    return new ObservedCluster(Collections.unmodifiableSortedMap(resources), some(observed.statuses(), stays),
        observed.attached(), some(observed.rules(), stays), some(observed.backEndsUp(), stays),
        some(observed.seen(), stays));
  }

  private static <T> Map<ResourceAddress, T> some(Map<ResourceAddress, T> all,
      Predicate<ResourceAddress> which) {
    var some = new HashMap<>(all);
    some.keySet().removeIf(which.negate());
    return Map.copyOf(some);
  }

  /// The changes that were found without what is replaced: to make it is to replace it.
  ChangeSet in(ChangeSet changes) {
    return new ChangeSet(changes.changes().stream().map(change -> change instanceof Change.Create
        ? Optional.<Change>ofNullable(replaced.get(change.address())).orElse(change)
        : change).toList(), changes.kept());
  }
}
