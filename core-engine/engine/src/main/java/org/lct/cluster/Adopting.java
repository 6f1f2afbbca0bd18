package org.lct.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.adopt.AdoptedPlan;
import org.lct.adopt.AdoptedPlan.Place;
import org.lct.adopt.Found;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.Catalog;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.ObservedResource.Firewall;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Attributes;
import org.lct.diff.Change;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Differ;
import org.lct.diff.Facts;
import org.lct.diff.ObservedCluster;
import org.lct.expand.CounterValues;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;
import org.lct.validate.PlanValidator;

/// Makes a cluster of things that are in an account. The plan says of them what it can; what it cannot say is recorded as
/// found, so that nothing differs.
final class Adopting {
  private final AdoptRequest request;
  private final CloudProvider cloud;
  private final List<ClusterState> clusters;
  private final InstantSource clock;

  /// @param clusters all that are recorded here
  Adopting(AdoptRequest request, CloudProvider cloud, List<ClusterState> clusters, InstantSource clock) {
    this.request = request;
    this.cloud = cloud;
    this.clusters = clusters;
    this.clock = clock;
  }

  /// What would be done, with what is left out and what stays as found; or why nothing can be.
  Checked<Adoption> propose() throws CallFailedException, InterruptedException {
    var standing = standing();
    if (standing.isPresent())
      return Checked.failed(standing.get());
    var catalog = cloud.catalog();
    var notes = new ArrayList<Diagnostic>();
    var reader = new AccountReader(cloud, notes::add);
    var selected = request.selection().of(reader.read(request.selection()), recorded());
    notes.addAll(selected.leftOut());
    var found = selected.found().with(reader.layouts(selected.found().linodes()));
    var adopted = AdoptedPlan.of(request.cluster(), "Adopted from the account " + request.account() + ".",
        found, catalog, request.sshFrom());
    notes.addAll(adopted.leftOut());
    if (adopted.places().isEmpty()) {
      notes.add(nothing());
      return Checked.failed(notes);
    }
    var drafted = file(adopted.plan().toString());
    if (drafted.plan().failed())
      return Checked.failed(drafted.plan().diagnostics());
    var text = PlanWriter.yaml(drafted.plan().value().orElseThrow());
    var expansion = expansion(file(text), given(adopted), catalog);
    if (expansion.failed())
      return Checked.failed(expansion.diagnostics());
    if (isOther(text))
      return Checked.failed(exists());
    return propose(adopted, text, expansion.value().orElseThrow(), found, notes);
  }

  private Checked<Adoption> propose(AdoptedPlan adopted, String text, Expansion expansion, Found found,
      List<Diagnostic> notes) throws CallFailedException, InterruptedException {
    var places = new ArrayList<>(adopted.places());
    places.addAll(firewalls(adopted, expansion, found, notes));
    var records = records(places, expansion);
    var observed = tagged(
        ClusterObserver.observe(cloud, info(text, adopted.start()).ownershipTag(), records,
            expansion.resources(), clock));
    var asFound = new HashMap<ResourceAddress, Set<String>>();
    Differ.diff(expansion, observed, adopted.start()).each(Change.Update.class)
        .forEach(update -> update.attributes().forEach(one -> {
          asFound.computeIfAbsent(update.address(), _ -> new TreeSet<>()).add(one.attribute());
          notes.add(kept(update.address(), one));
        }));
    var resources = found(observed, asFound);
    var rest = Differ.diff(expansion, with(observed, resources), adopted.start());
    if (!rest.isEmpty())
      rest.changes().forEach(change -> notes.add(unlike(change)));
    return Checked.of(new Adoption(text, List.copyOf(resources.values()),
        info(text, adopted.start()).ownershipTag(), adopted.start()), notes);
  }

  private Optional<Diagnostic> standing() {
    if (clusters.stream().anyMatch(state -> state.info().name().equals(request.cluster())))
      return Optional.of(Diagnostic.error("cluster-recorded", Subject.whole(),
          "The cluster " + request.cluster() + " is recorded already", "Choose another name."));
    return Optional.empty();
  }

  private Diagnostic exists() {
    return Diagnostic.error("plan-file-exists", Subject.whole(),
        "There is a file " + request.file() + " already", "Name another one: `--plan FILE`.");
  }

  /// Whether the plan file is there and another one: the same was left by an adoption that ended right after writing it.
  private boolean isOther(String text) {
    try {
      return Files.exists(request.file()) && !Files.readString(request.file()).equals(text);
    } catch (IOException e) {
      // It is there, and is not what was written.
      return true;
    }
  }

  private Map<ResourceKind, Set<Long>> recorded() {
    return clusters.stream().filter(state -> state.info().account().equals(request.account()))
        .flatMap(state -> state.resources().values().stream()).filter(one -> !one.borrowed())
        .collect(Collectors.groupingBy(ResourceRecord::kind,
            Collectors.mapping(ResourceRecord::id, Collectors.toSet())));
  }

  private PlanFile file(String text) {
    return PlanReader.read(request.file().toString(), text.getBytes(StandardCharsets.UTF_8));
  }

  /// Where things are in VPCs.
  private static Map<ResourceAddress, String> given(AdoptedPlan adopted) {
    var given = new HashMap<ResourceAddress, String>();
    adopted.places().forEach(place -> Optional.ofNullable(place.facts().get(Fact.VPC_IPV4))
        .or(() -> Optional.ofNullable(place.facts().get(Fact.RANGE)))
        .ifPresent(where -> given.put(place.address(), where)));
    return given;
  }

  private Checked<Expansion> expansion(PlanFile file, Map<ResourceAddress, String> given, Catalog catalog) {
    var checked = new PlanValidator().check(new ExpandRequest(file.plan().value().orElseThrow(),
        request.cluster(), catalog, CounterValues.NONE, given, request.sshFrom()));
    return new Checked<>(checked.value(), file.document().locate(checked.diagnostics()));
  }

  /// Each of the plan's firewalls is that which most of its nodes are behind, unless it protects others, too.
  private static List<Place> firewalls(AdoptedPlan adopted, Expansion expansion, Found found,
      List<Diagnostic> notes) {
    var wanted = expansion.each(DesiredLinode.class)
        .collect(Collectors.toMap(DesiredLinode::address, DesiredLinode::firewall));
    var meant = adopted.places().stream().filter(place -> place.kind() == ResourceKind.LINODE)
        .collect(Collectors.toMap(place -> place.seen().id(), place -> wanted.get(place.address())));
    var places = new ArrayList<Place>();
    var taken = new HashSet<ResourceAddress>();
    found.firewalls().stream().sorted(Comparator.<Firewall>comparingInt(one -> -one.linodes().size())
        .thenComparing(Firewall::label)).forEach(firewall -> {
          var free = place(firewall, meant, taken);
          free.ifPresentOrElse(address -> {
            taken.add(address);
            places.add(new Place(address, ResourceKind.FIREWALL, firewall, Map.of()));
          }, () -> notes.add(leftOut(firewall, meant)));
        });
    return places;
  }

  private static Optional<ResourceAddress> place(Firewall firewall, Map<Long, ResourceAddress> meant,
      Set<ResourceAddress> taken) {
    if (firewall.protectsOthers() || !meant.keySet().containsAll(firewall.linodes()))
      return Optional.empty();
    return firewall.linodes().stream().map(meant::get).filter(address -> !taken.contains(address))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())).entrySet()
        .stream().max(Map.Entry.<ResourceAddress, Long>comparingByValue()
            .thenComparing(Map.Entry.<ResourceAddress, Long>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  private static Diagnostic leftOut(Firewall firewall, Map<Long, ResourceAddress> meant) {
    var reason = firewall.behind() == 0 ? "nothing is behind it"
        : firewall.protectsOthers() || !meant.keySet().containsAll(firewall.linodes())
            ? "it protects something that is not adopted, too"
            : "a plan has one firewall for all nodes that are reached alike, and another one has more of them";
    return Diagnostic.warning("not-adopted", Subject.whole(),
        "The firewall `%s` (%d) is not adopted: %s".formatted(firewall.label(), firewall.id(), reason),
        "It stays as it is, and nodes behind it stay behind it.");
  }

  /// What is recorded before it is looked at: what the plan wants of each thing.
  private SortedMap<ResourceAddress, ResourceRecord> records(List<Place> places, Expansion expansion) {
    var desired = expansion.resources().stream()
        .collect(Collectors.toMap(DesiredResource::address, Function.identity()));
    var records = new TreeMap<ResourceAddress, ResourceRecord>();
    for (var place : places) {
      var wanted = Optional.ofNullable(desired.get(place.address())).orElseThrow(
          () -> new IllegalStateException("The plan does not have " + place.address()));
      var facts = new EnumMap<Fact, String>(Fact.class);
      facts.putAll(Facts.of(wanted));
      facts.putAll(seen(place));
      records.put(place.address(), new ResourceRecord(place.address(), place.kind(), place.seen().id(),
          place.seen().label(), facts, Attributes.of(wanted), clock.instant()));
    }
    return records;
  }

  /// What is known of a thing as it was found, and not as the plan would make it.
  private static Map<Fact, String> seen(Place place) {
    return switch (place.seen()) {
      case Linode linode -> Map.of(Fact.NODE_NAME, linode.label(), Fact.IMAGE, linode.image().orElse(""));
      case Firewall firewall -> Map.of(Fact.TAGS, String.join(",", firewall.tags()));
      default -> place.facts();
    };
  }

  /// What is observed once the cluster's tag is on everything.
  private static ObservedCluster tagged(ObservedCluster observed) {
    var seen = new HashMap<ResourceAddress, Map<String, String>>();
    observed.seen().forEach((address, attributes) -> {
      var now = new TreeMap<>(attributes);
      now.computeIfPresent("tags", (_, tags) -> Arrays.stream(tags.split(",", -1))
          .filter(tag -> !tag.startsWith("without ")).collect(Collectors.joining(",")));
      seen.put(address, now);
    });
    return new ObservedCluster(observed.resources(), observed.statuses(), observed.attached(),
        observed.rules(), observed.backEndsUp(), seen);
  }

  private static SortedMap<ResourceAddress, ResourceRecord> found(ObservedCluster observed,
      Map<ResourceAddress, Set<String>> asFound) {
    var records = new TreeMap<>(observed.resources());
    asFound.forEach((address, names) -> records.computeIfPresent(address,
        (_, record) -> record.with(Fact.AS_FOUND, String.join(",", names))));
    return records;
  }

  private static ObservedCluster with(ObservedCluster observed,
      SortedMap<ResourceAddress, ResourceRecord> records) {
    return new ObservedCluster(records, observed.statuses(), observed.attached(), observed.rules(),
        observed.backEndsUp(), observed.seen());
  }

  private static Diagnostic kept(ResourceAddress address, Change.AttributeChange one) {
    return Diagnostic.note("kept-as-found", Subject.on(address),
        "%s of %s stays %s, which the plan does not say".formatted(one.attribute(), address, one.before()),
        "The plan would say `%s`. Nothing is changed until the plan says something else.".formatted(
            one.after()));
  }

  private static Diagnostic unlike(Change change) {
    if (change instanceof Change.Start)
      return Diagnostic.error("adopted-unlike", Subject.on(change.address()),
          change.address() + " neither runs nor is off at the moment", "Wait until it has settled.");
    return Diagnostic.error("adopted-unlike", Subject.on(change.address()),
        "The plan would change " + change.address(), "Leave it out of the selection.");
  }

  private Diagnostic nothing() {
    return Diagnostic.error("nothing-to-adopt", Subject.whole(),
        "Nothing that can be adopted was selected in the account " + request.account(),
        "`--tag`, `--region` and `--label` select; without them everything is meant.");
  }

  private ClusterInfo info(String text, boolean start) {
    return new ClusterInfo(request.cluster(), request.id(), request.account(), request.file().toString(),
        text,
        clock.instant(), CounterValues.NONE, request.sshFrom(), Set.of(), new Options(false, start));
  }

  /// Writes plan and record, then the tags; what goes wrong with those is said, and the next deployment mends it.
  Checked<Adoption> adopt(Adoption reviewed, ClusterWriter writer)
      throws CallFailedException, InterruptedException {
    var proposed = propose();
    if (proposed.failed())
      return proposed;
    var now = proposed.value().orElseThrow();
    if (!reviewed.isLike(now))
      return Checked.failed(Diagnostic.error("cluster-moved", Subject.whole(),
          "What was selected has changed since it was shown", "Nothing was done. Look at it again."));
    var saved = PlanWriter.write(now.plan().getBytes(StandardCharsets.UTF_8), request.file());
    if (saved.failed())
      return Checked.failed(saved.diagnostics());
    var at = clock.instant();
    var run = new DeploymentRecord(1, "adopt", "", Who.here(), at, Optional.of(at), Optional.of("complete"),
        Optional.of(at));
    var changes = new ArrayList<ClusterChange>();
    changes.add(new ClusterChange.Info(info(now.plan(), now.start())));
    now.resources().forEach(one -> changes.add(new ClusterChange.Put(one)));
    changes.add(new ClusterChange.Deployment(run));
    writer.record(changes.toArray(ClusterChange[]::new));
    return Checked.of(now, new AdoptionTags(cloud, now.tag()).put(now.resources()));
  }
}
