package org.lct.cluster;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.Catalog;
import org.lct.cloud.CloudProvider;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Anew;
import org.lct.diff.Attributes;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Differ;
import org.lct.diff.Drift;
import org.lct.diff.Drifts;
import org.lct.diff.Facts;
import org.lct.diff.ObservedCluster;
import org.lct.expand.CounterValues;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.expand.PlanCost;
import org.lct.expand.PlanExpander;
import org.lct.expand.ResolvedPlan;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ClusterPlan;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.validate.PlanValidator;

/// From a request to a proposal: validate, expand, refresh, diff, and look for what would stop it half-way. Changes
/// nothing anywhere.
final class Planning {
  private final DeployRequest request;
  private final CloudProvider cloud;
  private final Optional<ClusterState> before;
  private final Set<String> underWay;
  private final InstantSource clock;

  /// @param before what is recorded of the cluster, if it exists
  /// @param underWay the operations whose outcome is not known
  Planning(DeployRequest request, CloudProvider cloud, Optional<ClusterState> before, Set<String> underWay,
      InstantSource clock) {
    this.request = request;
    this.cloud = cloud;
    this.before = before.map(state -> state.with(Anew.marked(state.resources(), request.anew())));
    this.underWay = Set.copyOf(underWay);
    this.clock = clock;
  }

  /// The proposal, or everything that stands against it.
  Checked<Proposal> propose() throws CallFailedException, InterruptedException {
    var standing = before.flatMap(state -> Standing.otherAccount(state, request.account())
        .or(() -> Standing.exists(state, request)).or(() -> Standing.nothingLeft(state, request)));
    if (standing.isPresent())
      return Checked.failed(standing.get());
    var plan = request.plan().plan();
    if (request.plan().draft().isEmpty())
      return Checked.failed(plan.diagnostics());
    var scripts = ScriptFiles.of(request.plan().draft().get(), request.baseDirectory());
    var draft = new PlanExpander()
        .draft(expandRequest(request.plan().draft().get(), cloud.catalog(), scripts.texts(), Map.of()));
    var expansion = new PlanValidator().check(draft);
    var problems = new ArrayList<>(plan.diagnostics());
    problems.addAll(expansion.diagnostics());
    problems.addAll(scripts.problems());
    var preflight = new Preflight(request, draft, cloud);
    problems.addAll(preflight.ofPlan());
    var token = preflight.ofToken();
    token.ifPresent(problems::add);
    if (token.isPresent())
      return located(Checked.failed(problems));
    if (failed(problems)) {
      problems.addAll(preflight.ofNews(unrecorded(draft.expansion()), List.of(), tag()));
      return located(Checked.failed(problems));
    }
    var observed = observe(draft.expansion());
    var found = before.isEmpty() ? Map.<ResourceAddress, String>of()
        : new FoundPlaces(cloud, before.get(), draft.expansion()).in(observed);
    if (found.isEmpty())
      return propose(draft.expansion(), observed, draft.resolved(), preflight, problems);
    // Who was made and never recorded keeps the address, whatever the plan would give it today.
    var settled = new PlanValidator().check(new PlanExpander().draft(expandRequest(
        request.plan().draft().get(), draft.request().catalog(), scripts.texts(), found)));
    if (settled.failed())
      return located(Checked.failed(settled.diagnostics()));
    var again = settled.value().orElseThrow();
    return propose(again, observe(again), draft.resolved(), preflight, problems);
  }

  /// What the plan costs, as far as it can be understood.
  Checked<PlanCost> cost() throws CallFailedException, InterruptedException {
    var plan = request.plan().draft();
    if (plan.isEmpty())
      return Checked.failed(request.plan().plan().diagnostics());
    var catalog = cloud.catalog();
    return Checked.of(PlanCost.of(
        new PlanExpander().draft(expandRequest(plan.get(), catalog, Map.of(), Map.of())).expansion(),
        catalog));
  }

  private Checked<Proposal> propose(Expansion expansion, ObservedCluster observed, ResolvedPlan plan,
      Preflight preflight, List<Diagnostic> problems) throws CallFailedException, InterruptedException {
    var nothing = before.flatMap(state -> Standing.nothingThere(state, observed, underWay));
    if (nothing.isPresent())
      return Checked.failed(nothing.get());
    problems.addAll(borrowed(observed, expansion));
    var changes = Differ.diff(expansion, observed, request.options().start());
    problems.addAll(ScriptNotes.of(expansion, observed, changes));
    before.ifPresent(state -> problems.addAll(EditNotes.of(state.info(), plan, observed, changes)));
    problems.addAll(preflight.ofNews(made(changes).toList(), resized(changes), tag()));
    if (failed(problems))
      return located(Checked.failed(problems));
    return Checked.of(new Proposal(request.cluster(), expansion, observed, changes, plan.catalog(),
        MonthlyCost.of(expansion, observed, changes, plan.catalog()), preflight.steps(), drift(observed),
        located(problems)));
  }

  private static boolean failed(List<Diagnostic> problems) {
    return problems.stream().anyMatch(Diagnostic::isError);
  }

  /// All that is made, in the place of something else, too.
  static Stream<DesiredResource> made(ChangeSet changes) {
    return Stream.concat(changes.each(Change.Create.class).map(Change.Create::desired),
        changes.each(Change.Replace.class).map(Change.Replace::desired));
  }

  private static List<DesiredLinode> resized(ChangeSet changes) {
    return changes.each(Change.Update.class)
        .filter(update -> update.attributes().stream().anyMatch(one -> one.attribute().equals("type")))
        .map(Change.Update::desired).filter(DesiredLinode.class::isInstance).map(DesiredLinode.class::cast)
        .toList();
  }

  /// What would be made if everything recorded is still there.
  private List<DesiredResource> unrecorded(Expansion expansion) {
    return expansion.resources().stream()
        .filter(wanted -> before.flatMap(state -> state.resource(wanted.address())).isEmpty()).toList();
  }

  private String tag() {
    return before.map(ClusterState::info).map(ClusterInfo::ownershipTag).orElse("");
  }

  private ExpandRequest expandRequest(ClusterPlan plan, Catalog catalog, Map<String, String> scripts,
      Map<ResourceAddress, String> found) {
    var counters = before.map(state -> state.info().counters()).orElse(CounterValues.NONE);
    var given = new HashMap<>(found);
    before.ifPresent(state -> given.putAll(Facts.places(state.resources().values())));
    return new ExpandRequest(plan, request.cluster(), catalog, counters, given, scripts,
        request.access().sshFrom());
  }

  /// A cluster that was never recorded has nothing of its own in the cloud.
  private ObservedCluster observe(Expansion expansion) throws CallFailedException, InterruptedException {
    var tag = tag();
    SortedMap<ResourceAddress, ResourceRecord> recorded = before.map(ClusterState::resources)
        .orElse(Collections.emptySortedMap());
    return tag.isEmpty()
        ? ClusterObserver.beforehand(cloud, expansion.resources(), clock)
        : ClusterObserver.observe(cloud, tag, recorded, expansion.resources(), underWay, clock);
  }

  /// Says it once that something is used that is not the cluster's own.
  private List<Diagnostic> borrowed(ObservedCluster observed, Expansion expansion) {
    return observed.resources().values().stream().filter(ResourceRecord::borrowed)
        .filter(seen -> before.flatMap(state -> state.resource(seen.address())).isEmpty())
        .map(seen -> reused(seen, ttl(seen, expansion))).toList();
  }

  /// How long a record of others may be cached, where the plan says otherwise.
  private static String ttl(ResourceRecord seen, Expansion expansion) {
    var there = seen.wanted().getOrDefault(Attributes.TTL, "");
    return expansion.resources().stream().filter(one -> one.address().equals(seen.address()))
        .map(one -> Attributes.of(one).getOrDefault(Attributes.TTL, "")).filter(ttl -> !ttl.equals(there))
        .map(ttl -> "Its `ttl` is %s and not %s, and stays so. ".formatted(words(there), words(ttl)))
        .findFirst().orElse("");
  }

  private static String words(String ttl) {
    return ttl.equals("0 s") ? "that of its domain" : ttl;
  }

  private static Diagnostic reused(ResourceRecord seen, String ttl) {
    return seen.kind() == ResourceKind.DOMAIN_RECORD
        ? Diagnostic.note("record-reused", Subject.on(seen.address()),
            "What " + seen.address() + " would say, a record says that somebody else has made",
            ttl + "It is used as it is, and not deleted with the cluster.")
        : Diagnostic.note("domain-reused", Subject.on(seen.address()),
            "The domain " + seen.label() + " is in the account already",
            "The cluster adds its records, and changes and deletes nothing else in it.");
  }

  private List<Drift> drift(ObservedCluster observed) {
    return before.map(state -> Drifts.of(state.resources(), observed, underWay)).orElse(List.of());
  }

  private <T> Checked<T> located(Checked<T> checked) {
    return new Checked<>(checked.value(), located(checked.diagnostics()));
  }

  private List<Diagnostic> located(List<Diagnostic> diagnostics) {
    return request.plan().document().locate(diagnostics).stream().sorted(Diagnostic.IN_FILE_ORDER).toList();
  }
}
