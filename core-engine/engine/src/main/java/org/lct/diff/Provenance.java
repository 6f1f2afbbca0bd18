package org.lct.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.ObservedResource;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceKind;

/// Tells which things of an account belong to a cluster: those that carry its tag; and those recorded under their
/// number and label that have lost it and carry that of no other cluster.
final class Provenance {
  private final Map<ResourceKind, Map<Long, String>> labels = new HashMap<>();

  Provenance(Collection<ResourceRecord> recorded) {
    recorded.forEach(record -> labels.computeIfAbsent(record.kind(), _ -> new HashMap<>()).put(record.id(),
        record.label()));
  }

  /// A listing.
  interface Listing<R> {
    List<R> read() throws CallFailedException, InterruptedException;
  }

  /// Those of one kind. The whole account is listed only if something recorded is missing.
  <R extends ObservedResource> List<R> ours(ResourceKind kind, List<R> tagged, Listing<R> all,
      Function<R, List<String>> tags) throws CallFailedException, InterruptedException {
    var missing = new HashMap<>(labels.getOrDefault(kind, Map.of()));
    tagged.forEach(seen -> missing.remove(seen.id()));
    if (missing.isEmpty())
      return tagged;
    var ours = new ArrayList<>(tagged);
    var known = tagged.stream().map(ObservedResource::id).collect(Collectors.toSet());
    for (var seen : all.read()) {
      if (!known.contains(seen.id()) && Objects.equals(missing.get(seen.id()), seen.label())
          && tags.apply(seen).stream().noneMatch(ClusterInfo::isOwnershipTag))
        ours.add(seen);
    }
    return ours;
  }
}
