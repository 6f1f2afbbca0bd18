package org.lct.diff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.lct.cloud.ObservedResource;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredSubnet;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Tells which resource of a cluster an observed thing is: the one recorded under its number, else the
/// planned one with its label (made, but not recorded before a crash), else one nobody planned.
final class Recognition {
  private final Map<ResourceKind, Map<Long, ResourceRecord>> recorded = new EnumMap<>(ResourceKind.class);
  private final Map<String, DesiredResource> planned = new HashMap<>();
  private final InstantSource clock;

  Recognition(SortedMap<ResourceAddress, ResourceRecord> recorded,
      Collection<? extends DesiredResource> planned, InstantSource clock) {
    recorded.values().forEach(resource -> this.recorded
        .computeIfAbsent(resource.kind(), _ -> new HashMap<>()).put(resource.id(), resource));
    planned.forEach(resource -> this.planned.put(key(resource), resource));
    this.clock = clock;
  }

  /// Ports, back ends and subnets have labels that are unique within what they are part of only.
  private static String key(DesiredResource resource) {
    return switch (resource) {
      case DesiredNodeBalancerConfig port -> key(port.kind(), port.nodeBalancer().value(), port.label());
      case DesiredSubnet subnet -> key(subnet.kind(), subnet.vpc().value(), subnet.label());
      case DesiredBackEnd backEnd -> key(backEnd.kind(), backEnd.config().value(), backEnd.label());
      default -> key(resource.kind(), "", resource.label());
    };
  }

  private static String key(ResourceKind kind, String whole, String label) {
    return kind.id() + "\n" + whole + "\n" + label;
  }

  /// Whether a thing of this number is recorded.
  boolean isRecorded(ResourceKind kind, long id) {
    return recorded.getOrDefault(kind, Map.of()).containsKey(id);
  }

  /// The numbers of all of a kind that are recorded.
  Set<Long> recorded(ResourceKind kind) {
    return recorded.getOrDefault(kind, Map.of()).keySet();
  }

  Instant now() {
    return clock.instant();
  }

  /// Parts of what nobody planned go with it.
  private static ResourceAddress unplanned(String whole, String label) {
    var of = new ResourceAddress(whole);
    return of.isUnplanned() ? of.part(label) : ResourceAddress.unplanned(label);
  }

  /// A record of what is observed, under its address.
  ///
  /// @param whole the address of what it is part of, "" for what stands by itself
  ResourceRecord recognise(ResourceKind kind, ObservedResource seen, String whole, Map<Fact, String> facts) {
    var known = Optional.ofNullable(recorded.getOrDefault(kind, Map.of()).get(seen.id()));
    var plan = Optional.ofNullable(planned.get(key(kind, whole, seen.label())));
    var address = known.map(ResourceRecord::address).or(() -> plan.map(DesiredResource::address))
        .orElseGet(() -> unplanned(whole, seen.label()));
    var allFacts = new EnumMap<Fact, String>(Fact.class);
    known.ifPresent(record -> allFacts.putAll(record.facts()));
    if (known.isEmpty())
      plan.map(Facts::of).ifPresent(allFacts::putAll);
    allFacts.putAll(facts);
    var wanted = known.map(ResourceRecord::wanted).or(() -> plan.map(Attributes::of))
        .orElse(Collections.emptySortedMap());
    return new ResourceRecord(address, kind, seen.id(), seen.label(), allFacts, wanted,
        known.map(ResourceRecord::recorded).orElseGet(clock::instant));
  }
}
