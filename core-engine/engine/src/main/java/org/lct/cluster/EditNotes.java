package org.lct.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lct.compare.EntryDifference;
import org.lct.compare.EntryDifference.KeyDifference;
import org.lct.compare.EntryDifference.Kind;
import org.lct.compare.PlanComparison;
import org.lct.compare.PlanEntry;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.ObservedCluster;
import org.lct.expand.DesiredRecord;
import org.lct.expand.ResolvedPlan;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanReader;

/// Says which edits of a plan change nothing that runs, and why, so that none is passed over in silence. A pure function of
/// the plan that is recorded and the one that is proposed: once that is deployed, nothing is edited any more.
final class EditNotes {
  private static final String DEFAULTS = "defaults.";
  private static final Pattern NAME_OF_ITEM = Pattern.compile("(.*])[.](?:name|label)");

  private final EntryPlaces places;
  private final List<EntryDifference> edits;
  private final ObservedCluster observed;
  private final ChangeSet changes;
  private final Set<ResourceAddress> passing;

  private EditNotes(EntryPlaces places, List<EntryDifference> edits, ObservedCluster observed,
      ChangeSet changes) {
    this.places = places;
    this.edits = edits;
    this.observed = observed;
    this.changes = changes;
    this.passing = changes.changes().stream().filter(change -> change instanceof Change.Create
        || change instanceof Change.Replace || change instanceof Change.Delete)
        .map(Change::address).collect(Collectors.toSet());
  }

  /// One note for each edited key, however many entries of the plan it holds for.
  ///
  /// @param before what is recorded, with the plan last deployed
  static List<Diagnostic> of(ClusterInfo before, ResolvedPlan plan, ObservedCluster observed,
      ChangeSet changes) {
    // What an earlier version understood may not be understood any more.
    return PlanReader.read(before.planFile(), before.planBytes()).draft()
        .map(recorded -> PlanComparison.of(ResolvedPlan.of(recorded, plan.catalog()), plan))
        .map(compared -> new EditNotes(new EntryPlaces(plan), compared.differences(), observed, changes)
            .notes())
        .orElse(List.of());
  }

  /// A key where it is written.
  ///
  /// @param key empty for an entry that is in one of the plans only
  private record Edited(PlanPath path, String key, EditEffect effect) {}

  private List<Diagnostic> notes() {
    var idle = new LinkedHashMap<Edited, List<PlanEntry>>();
    for (var edit : edits) {
      for (var key : keys(edit)) {
        var effect = EditEffect.of(edit.entry(), key.replaceAll("\\[[^\\]]*]", ""));
        if (isIdle(edit, effect))
          idle.computeIfAbsent(new Edited(places.of(edit.entry(), key), key, effect), _ -> new ArrayList<>())
              .add(edit.entry());
      }
    }
    return idle.entrySet().stream().map(one -> note(one.getKey(), one.getValue())).toList();
  }

  private List<String> keys(EntryDifference edit) {
    if (edit.kind() != Kind.CHANGED)
      return List.of("");
    var keys = edit.keys().stream().map(KeyDifference::key).filter(key -> !isSaidOfNodes(key)).toList();
    var items = keys.stream().map(NAME_OF_ITEM::matcher).filter(Matcher::matches).map(name -> name.group(1))
        .toList();
    // An item that came or went differs in all its keys.
    return keys.stream().map(key -> items.stream().filter(item -> key.startsWith(item + "."))
        .min(Comparator.comparingInt(String::length)).orElse(key)).distinct().toList();
  }

  /// A default that node plans go by is a key of theirs.
  private boolean isSaidOfNodes(String key) {
    return key.startsWith(DEFAULTS) && edits.stream().filter(edit -> edit.entry() instanceof PlanEntry.Nodes)
        .flatMap(edit -> edit.keys().stream()).anyMatch(one -> key.equals(DEFAULTS + one.key()));
  }

  private boolean isIdle(EntryDifference edit, EditEffect effect) {
    var entry = edit.entry();
    boolean taken = changes.changes().stream().anyMatch(change -> effect.isBy(change, isOf(entry, change)))
        || changes.kept().stream()
            .anyMatch(kept -> edit.kind() == Kind.REMOVED && isOf(entry, kept.address()));
    return !taken && (stands(entry) || changes.changes().stream().noneMatch(change -> isOf(entry, change)));
  }

  /// Whether something of an entry is there and stays: what is made anew gets what the plan says by being made.
  private boolean stands(PlanEntry entry) {
    // Volumes and reserved addresses stay when the nodes they belong to are made anew.
    return observed.resources().values().stream()
        .filter(there -> !(entry instanceof PlanEntry.Nodes) || there.kind() == ResourceKind.LINODE)
        .map(ResourceRecord::address)
        .anyMatch(address -> isOf(entry, address) && !passing.contains(address));
  }

  /// Whether a change is one of what an entry stands for; a record in the DNS counts as one of what it leads to.
  private static boolean isOf(PlanEntry entry, Change change) {
    var leadsTo = switch (change) {
      case Change.Create(DesiredRecord name) -> node(name);
      case Change.Update(DesiredRecord name, var _) -> node(name);
      case Change.Delete(var resource) -> resource.fact(Fact.TARGET_OF).map(ResourceAddress::new);
      default -> Optional.<ResourceAddress>empty();
    };
    return isOf(entry, leadsTo.orElse(change.address()));
  }

  private static Optional<ResourceAddress> node(DesiredRecord name) {
    return name.target() instanceof DesiredRecord.Target.AddressOf(var of) ? Optional.of(of)
        : Optional.empty();
  }

  private static boolean isOf(PlanEntry entry, ResourceAddress address) {
    var plain = address.value().replaceAll("\\[\\d+]", "");
    var own = entry.address();
    return own.isEmpty() || plain.equals(own) || plain.startsWith(own + "/") || switch (entry) {
      case PlanEntry.Nodes(var region, var name) ->
        plain.startsWith(region + "/placement." + name + ".")
            || plain.equals(region + "/reserved-ip." + name);
      case PlanEntry.NodeVolumes(var region, var nodes, var _) ->
        plain.equals(region + "/" + nodes + "/config");
      case PlanEntry.Balancer(var region, var name) -> plain.equals("firewall." + region + "+" + name);
      case PlanEntry.Cluster _,PlanEntry.Region _,PlanEntry.RegionVolume _ -> false;
    };
  }

  private static Diagnostic note(Edited edited, List<PlanEntry> entries) {
    var first = entries.getFirst();
    var words = first instanceof PlanEntry.Cluster ? "the cluster"
        : "the %s %s".formatted(first.kind(), first.address());
    var more = entries.size() == 1 ? "" : " and %d more".formatted(entries.size() - 1);
    return Diagnostic.note("edit-without-effect", Subject.at(edited.path()),
        edited.key().isEmpty() ? "%s%s came or went, and nothing that runs changes".formatted(words, more)
            : "The edited `%s` of %s%s changes nothing that runs".formatted(edited.key(), words, more),
        edited.effect().reason());
  }
}
