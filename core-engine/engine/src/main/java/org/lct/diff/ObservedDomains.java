package org.lct.diff;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.ObservedResource.Domain;
import org.lct.cloud.ObservedResource.DomainRecord;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredRecord.Target;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The domains of a cluster and its records in them. A domain is its own if it carries its tag or was recorded as its
/// own; one that only has a planned name is borrowed. Records carry no tags: its own are those that are recorded, and
/// one of others that says what a planned one says is borrowed. A cluster that has to do with no domain asks for none, so
/// that its token need not be allowed to.
final class ObservedDomains {
  private final CloudProvider cloud;
  private final String tag;
  private final Collection<ResourceRecord> recorded;
  private final Set<String> planned;
  private final Map<String, List<DesiredRecord>> plannedRecords;
  private final Recognition recognition;
  private final Set<ResourceAddress> taken = new HashSet<>();
  private final Map<Long, ResourceRecord> borrowed = new HashMap<>();
  private final InstantSource clock;

  /// @param tag "" for a cluster that was never deployed
  /// @param underWay the operations whose outcome is not known: what they make is not borrowed
  ObservedDomains(CloudProvider cloud, String tag, Collection<ResourceRecord> recorded,
      Collection<? extends DesiredResource> planned, Set<String> underWay, Recognition recognition,
      InstantSource clock) {
    this.cloud = cloud;
    this.tag = tag;
    this.recorded = recorded;
    this.recognition = recognition;
    this.clock = clock;
    this.planned = planned.stream().filter(DesiredDomain.class::isInstance).map(DesiredResource::label)
        .collect(Collectors.toSet());
    of(ResourceKind.DOMAIN_RECORD).forEach(record -> {
      if (record.borrowed())
        borrowed.put(record.id(), record);
      else
        taken.add(record.address());
    });
    this.plannedRecords = planned.stream().filter(DesiredRecord.class::isInstance)
        .map(DesiredRecord.class::cast).filter(one -> !taken.contains(one.address()))
        .filter(one -> !underWay.contains("create " + one.address()))
        .collect(Collectors.groupingBy(DesiredRecord::zone));
  }

  /// @param found takes each with what the cloud shows of it, of others' nothing
  /// @param there what is known of other resources of the cluster by now
  void observe(BiConsumer<ResourceRecord, Map<String, String>> found,
      Function<ResourceAddress, Optional<ResourceRecord>> there)
      throws CallFailedException, InterruptedException {
    var withRecords = of(ResourceKind.DOMAIN_RECORD).map(ResourceRecord::parentId)
        .collect(Collectors.toCollection(TreeSet::new));
    var names = Stream.concat(planned.stream(), of(ResourceKind.DOMAIN).map(ResourceRecord::label))
        .collect(Collectors.toCollection(TreeSet::new));
    if (!names.isEmpty()) {
      for (var seen : cloud.domains().known(tag, names)) {
        if (isOwn(seen)) {
          boolean shared = records(seen, found, there);
          withRecords.remove(seen.id());
          found.accept(domain(seen, false, shared), SeenAttributes.of(seen, tag));
        } else if (planned.contains(seen.label())) {
          found.accept(domain(seen, true, true), Map.of());
          if (plannedRecords.containsKey(seen.label())) {
            records(seen, found, there);
            withRecords.remove(seen.id());
          }
        }
      }
    }
    for (long domain : withRecords)
      records(new Domain(domain, "", List.of(), "", 0, List.of()), found, there);
  }

  private Stream<ResourceRecord> of(ResourceKind kind) {
    return recorded.stream().filter(resource -> resource.kind() == kind);
  }

  private boolean isOwn(Domain seen) {
    return seen.tags().contains(tag)
        || of(ResourceKind.DOMAIN).anyMatch(one -> one.id() == seen.id() && !one.borrowed());
  }

  private ResourceRecord domain(Domain seen, boolean borrowed, boolean shared) {
    var facts = new EnumMap<Fact, String>(Facts.of(seen, tag, borrowed));
    facts.put(Fact.SHARED, Boolean.toString(shared));
    return recognition.recognise(ResourceKind.DOMAIN, seen, "", facts);
  }

  /// Finds the cluster's records of a domain, and says whether there are others.
  private boolean records(Domain domain, BiConsumer<ResourceRecord, Map<String, String>> found,
      Function<ResourceAddress, Optional<ResourceRecord>> there)
      throws CallFailedException, InterruptedException {
    boolean others = false;
    for (var seen : cloud.domains().records(domain.id())) {
      if (!borrowed.containsKey(seen.id())
          && recognition.isRecorded(ResourceKind.DOMAIN_RECORD, seen.id())) {
        found.accept(
            recognition.recognise(ResourceKind.DOMAIN_RECORD, seen, "", Facts.of(seen, domain.id())),
            SeenAttributes.of(seen));
      } else {
        var alike = alike(domain, seen, there).filter(one -> taken.add(one.address()));
        alike.ifPresent(one -> found.accept(one, Map.of()));
        others |= alike.filter(one -> !one.borrowed()).isEmpty();
      }
    }
    return others;
  }

  /// What is used of what others have put there; where nothing is planned, what was used so far.
  private Optional<ResourceRecord> alike(Domain domain, DomainRecord seen,
      Function<ResourceAddress, Optional<ResourceRecord>> there) {
    var before = Optional.ofNullable(borrowed.get(seen.id()));
    if (planned.isEmpty())
      return before;
    return plannedRecords.getOrDefault(domain.label(), List.of()).stream()
        .filter(one -> !taken.contains(one.address()))
        .filter(one -> target(one, there).filter(target -> isSaidBy(seen, one, target)).isPresent())
        .findFirst().map(one -> before.filter(known -> known.address().equals(one.address()))
            .orElseGet(() -> borrowed(one, domain, seen)));
  }

  private static Optional<String> target(DesiredRecord one,
      Function<ResourceAddress, Optional<ResourceRecord>> there) {
    return switch (one.target()) {
      case Target.Text(String text) -> Optional.of(text);
      case Target.AddressOf(var of) ->
        there.apply(of).flatMap(resource -> Facts.publicAddress(resource, one.isIpv6()));
    };
  }

  /// Whether a record says what is planned; how long it may be cached is theirs.
  private static boolean isSaidBy(DomainRecord seen, DesiredRecord planned, String target) {
    return seen.name().equals(planned.name()) && seen.type().equals(planned.type())
        && seen.target().equals(target) && seen.priority() == planned.priority()
        && seen.weight() == planned.weight() && seen.port() == planned.port();
  }

  /// Where nothing is recorded any more, ours are the records of a domain of ours, and those that lead to what is ours.
  private ResourceRecord borrowed(DesiredRecord one, Domain domain, DomainRecord seen) {
    var facts = new EnumMap<Fact, String>(Facts.of(seen, domain.id()));
    facts.putAll(Facts.of(one));
    boolean ours = isOwn(domain) || one.target() instanceof Target.AddressOf;
    if (!recorded.isEmpty() || !ours)
      facts.put(Fact.BORROWED, "true");
    var wanted = new TreeMap<>(Attributes.of(one));
    if (facts.containsKey(Fact.BORROWED))
      wanted.put(Attributes.TTL, seen.ttl() + " s");
    return new ResourceRecord(one.address(), one.kind(), seen.id(), one.label(), facts, wanted,
        clock.instant());
  }
}
