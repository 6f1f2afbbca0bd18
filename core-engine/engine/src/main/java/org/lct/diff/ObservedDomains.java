package org.lct.diff;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.ObservedResource.Domain;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceKind;

/// The domains of a cluster and its records in them. A domain is its own if it carries its tag or was recorded as its
/// own; one that only has a planned name is borrowed. Records carry no tags: its own are those that are recorded. A
/// cluster that has to do with no domain asks for none, so that its token need not be allowed to.
final class ObservedDomains {
  private final CloudProvider cloud;
  private final String tag;
  private final Collection<ResourceRecord> recorded;
  private final Set<String> planned;
  private final Recognition recognition;

  /// @param tag "" for a cluster that was never deployed
  ObservedDomains(CloudProvider cloud, String tag, Collection<ResourceRecord> recorded,
      Collection<? extends DesiredResource> planned, Recognition recognition) {
    this.cloud = cloud;
    this.tag = tag;
    this.recorded = recorded;
    this.planned = planned.stream().filter(DesiredDomain.class::isInstance).map(DesiredResource::label)
        .collect(Collectors.toSet());
    this.recognition = recognition;
  }

  void observe(Consumer<ResourceRecord> found) throws CallFailedException, InterruptedException {
    var withRecords = of(ResourceKind.DOMAIN_RECORD).map(ResourceRecord::parentId)
        .collect(Collectors.toCollection(TreeSet::new));
    var names = Stream.concat(planned.stream(), of(ResourceKind.DOMAIN).map(ResourceRecord::label))
        .collect(Collectors.toCollection(TreeSet::new));
    if (!names.isEmpty()) {
      for (var seen : cloud.domains().known(tag, names)) {
        if (isOwn(seen)) {
          boolean shared = records(seen.id(), found);
          withRecords.remove(seen.id());
          found.accept(domain(seen, false, shared));
        } else if (planned.contains(seen.label())) {
          found.accept(domain(seen, true, true));
        }
      }
    }
    for (long domain : withRecords)
      records(domain, found);
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
  private boolean records(long domain, Consumer<ResourceRecord> found)
      throws CallFailedException, InterruptedException {
    boolean others = false;
    for (var seen : cloud.domains().records(domain)) {
      if (recognition.isRecorded(ResourceKind.DOMAIN_RECORD, seen.id()))
        found.accept(recognition.recognise(ResourceKind.DOMAIN_RECORD, seen, "", Facts.of(seen, domain)));
      else
        others = true;
    }
    return others;
  }
}
