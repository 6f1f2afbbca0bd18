package org.lct.cluster;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.cloud.Catalog;
import org.lct.cluster.Belongings.Belonging;
import org.lct.diff.ChangeCost;
import org.lct.expand.DesiredResource;
import org.lct.expand.ExpandRequest;
import org.lct.expand.PlanExpander;
import org.lct.inventory.ClusterState;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.OwnershipTag;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanReader;

/// Finds what is ours and nobody works with, by where it came from: its tag, a record, a journal. A pure function of
/// what is there and what is recorded.
final class OrphanSearch {
  private static final String CREATE = "create ";
  private static final String DELETE = "delete ";

  private final Catalog catalog;
  private final ChangeCost prices;
  private final Map<String, Owner> byTag = new HashMap<>();
  private final Map<Thing, Known> recorded = new HashMap<>();
  private final Map<Name, Owner> made = new HashMap<>();

  /// A thing of the cloud by its number.
  private record Thing(ResourceKind kind, long id) {}

  /// A thing of the cloud by its name.
  private record Name(ResourceKind kind, String label) {}

  /// A cluster with the addresses its plan wants.
  private record Owner(ClusterState state, Set<ResourceAddress> wanted) {
    String name() {
      return state.info().name();
    }

    /// Whether this is a volume that the cluster keeps without wanting it.
    boolean keeps(ResourceRecord record) {
      boolean deleted = state.last().filter(run -> run.verb().equals("delete") && run.complete()).isPresent();
      return record.kind() == ResourceKind.VOLUME && (deleted || !wanted.contains(record.address()));
    }
  }

  /// What is recorded of a thing, and by whom.
  private record Known(Owner owner, ResourceRecord record) {}

  OrphanSearch(Catalog catalog) {
    this.catalog = catalog;
    this.prices = new ChangeCost(catalog);
  }

  /// Takes a cluster that is recorded into account.
  void know(ClusterState state, List<JournalEntry> journal) {
    var info = state.info();
    var desired = PlanReader.read(info.planFile(), info.planBytes()).draft()
        .map(plan -> new PlanExpander()
            .draft(new ExpandRequest(plan, info.name(), catalog, info.counters(), info.sshFrom())).expansion()
            .resources())
        .orElse(List.of());
    var owner = new Owner(state,
        desired.stream().map(DesiredResource::address).collect(Collectors.toSet()));
    byTag.put(info.ownershipTag(), owner);
    state.resources().values()
        .forEach(record -> recorded.put(new Thing(record.kind(), record.id()), new Known(owner, record)));
    var remembered = made(journal);
    desired.stream().filter(wanted -> remembered.contains(wanted.address()))
        .forEach(wanted -> made.put(new Name(wanted.kind(), wanted.label()), owner));
  }

  /// What was made and not deleted since.
  private static Set<ResourceAddress> made(List<JournalEntry> journal) {
    var made = new HashSet<ResourceAddress>();
    for (var entry : journal) {
      if (entry instanceof JournalEntry.Completed(String operation, var _)) {
        if (operation.startsWith(CREATE))
          made.add(new ResourceAddress(operation.substring(CREATE.length())));
        else if (operation.startsWith(DELETE))
          made.remove(new ResourceAddress(operation.substring(DELETE.length())));
      }
    }
    return made;
  }

  /// The orphans among these, those that were kept last, each by its label.
  List<Orphan> among(Collection<Belonging> all) {
    return all.stream().map(this::orphan).flatMap(Optional::stream)
        .sorted(Comparator.comparing(Orphan::kept).thenComparing(Orphan::kind).thenComparing(Orphan::label))
        .toList();
  }

  private Optional<Orphan> orphan(Belonging one) {
    var record = one.record();
    var known = Optional.ofNullable(recorded.get(new Thing(record.kind(), record.id())));
    if (known.isPresent())
      return recorded(one, known.get().owner(), known.get().record());
    var tagged = one.tags().stream().filter(tag -> OwnershipTag.parse(tag).isPresent()).findFirst();
    if (tagged.isPresent())
      return tagged(one, tagged.get());
    return Optional.ofNullable(made.get(new Name(record.kind(), record.label())))
        .map(maker -> orphan(one, maker.name(), false, "made, as the journal says; its tag is gone"));
  }

  private Optional<Orphan> recorded(Belonging one, Owner owner, ResourceRecord record) {
    if (!one.tags().contains(owner.state().info().ownershipTag()))
      return Optional.of(orphan(one, owner.name(), false,
          "recorded as " + record.address() + "; its tag is gone"));
    return owner.keeps(record)
        ? Optional.of(orphan(one, owner.name(), true, "kept by policy as " + record.address()))
        : Optional.empty();
  }

  private Optional<Orphan> tagged(Belonging one, String tag) {
    var owner = Optional.ofNullable(byTag.get(tag));
    if (owner.isEmpty())
      return Optional.of(orphan(one, OwnershipTag.parse(tag).map(OwnershipTag::cluster).orElse(""), false,
          "carries " + tag + ", a cluster that is not recorded here"));
    // What somebody makes right now is about to be recorded.
    return owner.filter(known -> known.state().holder().isEmpty()).map(known -> orphan(one, known.name(),
        false, "carries " + tag + " and is not recorded; the next deployment of the cluster sees it"));
  }

  private Orphan orphan(Belonging one, String cluster, boolean kept, String why) {
    var record = one.record();
    return new Orphan(record.kind(), record.id(), record.label(), record.fact(Fact.REGION).orElse(""),
        cluster, prices.of(record), kept, why);
  }
}
