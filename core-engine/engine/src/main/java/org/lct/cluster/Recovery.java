package org.lct.cluster;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.ObservedResource;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Attributes;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Facts;
import org.lct.diff.Meaning;
import org.lct.diff.ObservedCluster;
import org.lct.expand.CounterValues;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.DnsNames;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.GivenNumbers;
import org.lct.expand.PlanExpander;
import org.lct.expand.VlanPlace;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.OwnershipTag;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.validate.PlanValidator;

/// What is to be recorded of a cluster of which nothing is recorded any more: read from the account by its tag, and
/// recognised by its plan. Changes nothing anywhere.
final class Recovery {
  private final DeployRequest request;
  private final CloudProvider cloud;
  private final InstantSource clock;

  Recovery(DeployRequest request, CloudProvider cloud, InstantSource clock) {
    this.request = request;
    this.cloud = cloud;
    this.clock = clock;
  }

  /// The record, or why there is none.
  ///
  /// @param id the cluster's number, if several clusters of its name are in the account
  Checked<List<ClusterChange>> record(Optional<String> id) throws CallFailedException, InterruptedException {
    var plan = request.plan().plan();
    if (plan.failed())
      return Checked.failed(plan.diagnostics());
    var draft = new PlanExpander().draft(asked(CounterValues.NONE));
    var afresh = new PlanValidator().check(draft);
    if (afresh.failed())
      return Checked.failed(request.plan().document().locate(afresh.diagnostics()));
    var ids = ids().stream().filter(one -> id.isEmpty() || id.get().equals(one)).toList();
    if (ids.size() != 1)
      return Checked.failed(notOne(ids));
    var numbers = numbers(info(ids.getFirst(), CounterValues.NONE).ownershipTag(), draft);
    var expansion = new PlanExpander().draft(asked(numbers.values())).expansion();
    return Checked.of(record(info(ids.getFirst(), numbers.values()), expansion), notes(numbers));
  }

  private ExpandRequest asked(CounterValues counters) throws CallFailedException, InterruptedException {
    return new ExpandRequest(request.plan().plan().value().orElseThrow(), request.cluster(), cloud.catalog(),
        counters, request.access().sshFrom());
  }

  /// The numbers that the nodes got when they were made, which nothing but their names in the DNS tells.
  private GivenNumbers numbers(String tag, ExpansionDraft draft)
      throws CallFailedException, InterruptedException {
    if (draft.expansion().counters().given().isEmpty())
      return new GivenNumbers(CounterValues.NONE, List.of());
    var names = new TreeMap<ResourceAddress, Set<DnsNames.Place>>();
    var byAddress = new HashMap<String, Set<DnsNames.Place>>();
    var there = ClusterObserver.observe(cloud, tag, new TreeMap<>(), draft.expansion().resources(), clock);
    for (var node : there.resources().values())
      if (node.kind() == ResourceKind.LINODE) {
        var places = new HashSet<DnsNames.Place>();
        names.put(node.address(), places);
        Facts.publicAddress(node, false).ifPresent(address -> byAddress.put(address, places));
        Facts.publicAddress(node, true).ifPresent(address -> byAddress.put(address, places));
      }
    var zones = DnsNames.of(draft.request().plan()).zones();
    if (!zones.isEmpty())
      for (var domain : cloud.domains().known("", zones))
        for (var record : cloud.domains().records(domain.id()))
          byAddress.getOrDefault(record.target(), new HashSet<>())
              .add(new DnsNames.Place(domain.label(), record.name()));
    return GivenNumbers.read(draft, names);
  }

  private List<Diagnostic> notes(GivenNumbers numbers) {
    if (numbers.guessed().isEmpty())
      return List.of();
    return List.of(Diagnostic.warning("numbers-guessed", Subject.whole(),
        "No record in the DNS tells the numbers of %d nodes: %s".formatted(numbers.guessed().size(),
            numbers.guessed().stream().map(ResourceAddress::value).collect(Collectors.joining(", "))),
        "They are counted as if the nodes were made now; numbers of nodes that are gone may be given again. "
            + "`linodetool cluster show " + request.cluster() + "` shows the names."));
  }

  /// The numbers of the clusters of this name of which something is there.
  private List<String> ids() throws CallFailedException, InterruptedException {
    return Belongings.of(cloud).stream().map(one -> OwnershipTag.among(one.tags())).flatMap(Optional::stream)
        .filter(this::isMeant).map(OwnershipTag::id).distinct().sorted().toList();
  }

  private boolean isMeant(OwnershipTag tag) {
    return info(tag.id(), CounterValues.NONE).ownershipTag().equals("lct:" + tag.cluster() + ":" + tag.id());
  }

  private Diagnostic notOne(List<String> ids) {
    var name = request.cluster();
    return ids.isEmpty()
        ? Diagnostic.error("nothing-to-recover", Subject.whole(),
            "Nothing in the account carries a tag of the cluster " + name, "Nothing was changed. Use the "
                + "account in which it lives; `linodetool cluster orphans` shows all that is ours there.")
        : Diagnostic.error("recovery-ambiguous", Subject.whole(),
            "Several clusters " + name + " are in the account: " + String.join(", ", ids),
            "Say which one: `--id " + ids.getFirst() + "`.");
  }

  private ClusterInfo info(String id, CounterValues counters) {
    var document = request.plan().document();
    return new ClusterInfo(request.cluster(), id, request.account(), document.fileName(),
        new String(document.bytes(), StandardCharsets.UTF_8), clock.instant(), counters,
        request.access().sshFrom(), Set.of(), request.options());
  }

  private List<ClusterChange> record(ClusterInfo info, Expansion expansion)
      throws CallFailedException, InterruptedException {
    var observed = ClusterObserver.observe(cloud, info.ownershipTag(), new TreeMap<>(),
        expansion.resources(), clock);
    var found = new ArrayList<ResourceRecord>();
    for (var record : observed.resources().values())
      found.add(connected(Meaning.asSeen(record, observed.seen().getOrDefault(record.address(), Map.of())),
          expansion));
    found.addAll(parts(expansion, observed));
    var changes = new ArrayList<ClusterChange>();
    changes.add(new ClusterChange.Info(info));
    found.forEach(record -> changes.add(new ClusterChange.Put(record)));
    changes.add(new ClusterChange.Deployment(run(expansion, found)));
    return changes;
  }

  /// No listing shows the address of a node in a VLAN; its configuration does.
  private ResourceRecord connected(ResourceRecord record, Expansion expansion)
      throws CallFailedException, InterruptedException {
    var vlan = expansion.each(DesiredLinode.class).filter(node -> node.address().equals(record.address()))
        .flatMap(node -> node.interfaces().vlan().stream()).findFirst();
    if (vlan.isEmpty())
      return record;
    for (var config : cloud.linodes().configs(record.id())) {
      if (config.vlanAddress().isPresent()) {
        var place = new VlanPlace(vlan.get().label(), config.vlanAddress().get());
        var wanted = new TreeMap<>(record.wanted());
        wanted.put(Attributes.NETWORK, place.toString());
        return record.wanting(wanted).with(Fact.VLAN_IPV4, place.ipv4());
      }
    }
    return record;
  }

  /// A cluster of which something is missing is unfinished.
  private DeploymentRecord run(Expansion expansion, List<ResourceRecord> found) {
    var there = found.stream().map(ResourceRecord::address).collect(Collectors.toSet());
    boolean whole = expansion.resources().stream().map(DesiredResource::address).allMatch(there::contains);
    var now = clock.instant();
    return new DeploymentRecord(1, "recover", "", Who.here(), now, Optional.of(now),
        Optional.of(whole ? "complete" : "partial"), Optional.of(now));
  }

  /// The disks and configurations of nodes whose plan lays them out: they carry no tags, but names.
  private List<ResourceRecord> parts(Expansion expansion, ObservedCluster observed)
      throws CallFailedException, InterruptedException {
    var planned = expansion.resources().stream()
        .filter(part -> part instanceof DesiredDisk || part instanceof DesiredConfig)
        .collect(Collectors.groupingBy(part -> part.address().whole().orElseThrow()));
    var found = new ArrayList<ResourceRecord>();
    for (var node : expansion.each(DesiredLinode.class).filter(DesiredLinode::ownDisks).toList()) {
      var there = observed.resource(node.address());
      if (there.isEmpty())
        continue;
      long id = there.get().id();
      var parts = planned.getOrDefault(node.address(), List.of());
      for (var disk : cloud.linodes().disks(id))
        part(id, disk, parts).map(record -> sized(record, disk)).ifPresent(found::add);
      for (var config : cloud.linodes().configs(id))
        part(id, config, parts).ifPresent(found::add);
    }
    return found;
  }

  private Optional<ResourceRecord> part(long id, ObservedResource seen, List<DesiredResource> planned) {
    boolean disk = seen instanceof ObservedResource.Disk;
    return planned.stream().filter(part -> part instanceof DesiredDisk == disk)
        .filter(part -> part.label().equals(seen.label())).findFirst()
        .map(part -> new ResourceRecord(part.address(), part.kind(), seen.id(), seen.label(),
            Facts.partOf(id), Attributes.of(part), clock.instant()));
  }

  private static ResourceRecord sized(ResourceRecord record, ObservedResource.Disk disk) {
    var wanted = new TreeMap<>(Map.copyOf(record.wanted()));
    wanted.put("size", disk.megabytes() + " MB");
    return new ResourceRecord(record.address(), record.kind(), record.id(), record.label(), record.facts(),
        wanted, record.recorded());
  }
}
