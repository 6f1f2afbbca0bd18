package org.lct.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.ObservedResource;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceKind;

/// Tells which things of an account belong to a cluster: those that carry its tag; and those recorded under their
/// number that have lost it and carry that of no other cluster. A number alone is not believed, as the account may be
/// another one than it was: the label must be the recorded one or, of what somebody has renamed as well, the public
/// address.
final class Provenance {
  private final Map<ResourceKind, Map<Long, ResourceRecord>> recorded = new HashMap<>();

  Provenance(Collection<ResourceRecord> recorded) {
    recorded.forEach(record -> this.recorded.computeIfAbsent(record.kind(), _ -> new HashMap<>())
        .put(record.id(), record));
  }

  /// A listing.
  interface Listing<R> {
    List<R> read() throws CallFailedException, InterruptedException;
  }

  /// Those of one kind. The whole account is listed only if something recorded is missing.
  <R extends ObservedResource> List<R> ours(ResourceKind kind, List<R> tagged, Listing<R> all,
      Function<R, List<String>> tags) throws CallFailedException, InterruptedException {
    var missing = new HashMap<>(recorded.getOrDefault(kind, Map.of()));
    tagged.forEach(seen -> missing.remove(seen.id()));
    if (missing.isEmpty())
      return tagged;
    var ours = new ArrayList<>(tagged);
    var known = tagged.stream().map(ObservedResource::id).collect(Collectors.toSet());
    for (var seen : all.read()) {
      if (!known.contains(seen.id())
          && Optional.ofNullable(missing.get(seen.id())).filter(record -> isMeant(record, seen)).isPresent()
          && tags.apply(seen).stream().noneMatch(ClusterInfo::isOwnershipTag))
        ours.add(seen);
    }
    return ours;
  }

  private static boolean isMeant(ResourceRecord record, ObservedResource seen) {
    var address = switch (seen) {
      case ObservedResource.Linode linode -> linode.publicIpv4();
      case ObservedResource.NodeBalancer balancer -> Optional.of(balancer.ipv4());
      default -> Optional.<String>empty();
    };
    return record.label().equals(seen.label())
        || (address.isPresent() && record.fact(Fact.PUBLIC_IPV4).equals(address));
  }
}
