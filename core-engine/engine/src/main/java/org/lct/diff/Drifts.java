package org.lct.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Compares what we recorded with what is there: what other people's hands did. A pure function; what a plan says has no
/// part in it.
public final class Drifts {
  private final Map<ResourceAddress, ResourceRecord> recorded;
  private final ObservedCluster observed;
  private final List<Drift> found = new ArrayList<>();

  private Drifts(Map<ResourceAddress, ResourceRecord> recorded, ObservedCluster observed) {
    this.recorded = recorded;
    this.observed = observed;
  }

  /// Everything that differs, in the order of addresses.
  ///
  /// @param underWay the operations whose outcome is not known: what they are about may be our own doing
  public static List<Drift> of(Map<ResourceAddress, ResourceRecord> recorded, ObservedCluster observed,
      Set<String> underWay) {
    var drifts = new Drifts(recorded, observed);
    for (var record : recorded.values()) {
      if (underWay.stream().noneMatch(operation -> operation.endsWith(" " + record.address())))
        drifts.compare(record);
    }
    observed.resources().values().stream().filter(there -> !recorded.containsKey(there.address()))
        .filter(there -> there.address().isUnplanned())
        .forEach(there -> drifts.found.add(Drift.added(there.address(), there.kind())));
    drifts.found.sort(Comparator.comparing(Drift::address).thenComparing(Drift::attribute));
    return List.copyOf(drifts.found);
  }

  private void compare(ResourceRecord record) {
    var address = record.address();
    if (observed.resource(address).isPresent())
      attributes(record, observed.seen().getOrDefault(address, Map.of()));
    else if (!isExplained(record))
      found.add(Drift.gone(address, record.kind()));
  }

  /// What is part of something that is gone is gone with it; a volume is no part of its node. Disks and configurations
  /// are not looked at.
  private boolean isExplained(ResourceRecord record) {
    if (record.kind() == ResourceKind.DISK || record.kind() == ResourceKind.CONFIG)
      return true;
    return record.kind() != ResourceKind.VOLUME && record.address().whole().filter(recorded::containsKey)
        .filter(whole -> observed.resource(whole).isEmpty()).isPresent();
  }

  private void attributes(ResourceRecord record, Map<String, String> seen) {
    var known = known(record);
    record.asFound().forEach(known::remove);
    Meaning.of(record.kind(), seen).forEach((name, there) -> {
      var before = Optional.ofNullable(known.get(name)).filter(value -> !value.equals(there));
      before.ifPresent(value -> found.add(new Drift(record.address(), record.kind(), name, value, there)));
    });
  }

  /// What was recorded, in the words of what is seen.
  private Map<String, String> known(ResourceRecord record) {
    var known = new TreeMap<>(Meaning.of(record.kind(), record.wanted()));
    known.put(SeenAttributes.LABEL, record.label());
    record.fact(Fact.POWER).ifPresent(power -> known.put(SeenAttributes.POWER, power));
    if (record.kind() == ResourceKind.LINODE)
      record.address().whole().ifPresent(region -> known.put(SeenAttributes.REGION, region.value()));
    if (record.kind() == ResourceKind.NODEBALANCER_NODE) {
      record.fact(Fact.MODE).ifPresent(mode -> known.put(SeenAttributes.MODE, mode));
      node(record).flatMap(Facts::reached)
          .ifPresent(address -> known.put(SeenAttributes.ADDRESS, address));
    }
    // Of a node that we removed, its volumes are detached; one that is not made yet has no address.
    if ((record.kind() == ResourceKind.VOLUME || record.kind() == ResourceKind.RESERVED_IP)
        && known.containsKey(Attributes.ATTACHED_TO)
        && !known.get(Attributes.ATTACHED_TO).equals(Attributes.NOTHING)
        && !recorded.containsKey(new ResourceAddress(known.get(Attributes.ATTACHED_TO))))
      known.remove(Attributes.ATTACHED_TO);
    return known;
  }

  private Optional<ResourceRecord> node(ResourceRecord backEnd) {
    return Optional.ofNullable(recorded.get(backEnd.address().backEndNode()));
  }
}
