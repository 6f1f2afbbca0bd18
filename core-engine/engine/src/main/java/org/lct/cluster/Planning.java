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
import org.lct.cloud.CallFailedException;
import org.lct.cloud.Catalog;
import org.lct.cloud.CloudProvider;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Differ;
import org.lct.diff.ObservedCluster;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.inventory.StepRecord;
import org.lct.plan.ClusterPlan;
import org.lct.plan.ResourceAddress;
import org.lct.validate.PlanValidator;

/// From a request to a proposal: validate, expand, preflight, refresh, diff. Changes nothing anywhere.
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
    this.before = before;
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
    var catalog = cloud.catalog();
    var expansion = expand(request.plan().draft().get(), catalog);
    var problems = new ArrayList<>(plan.diagnostics());
    problems.addAll(expansion.diagnostics());
    if (plan.failed() || expansion.failed())
      return located(Checked.failed(problems));
    var preflight = new Preflight(request, expansion.value().orElseThrow());
    problems.addAll(preflight.problems(cloud));
    if (problems.stream().anyMatch(Diagnostic::isError))
      return located(Checked.failed(problems));
    var observed = observe(expansion.value().orElseThrow());
    var nothing = before.flatMap(state -> Standing.nothingThere(state, observed, underWay));
    if (nothing.isPresent())
      return Checked.failed(nothing.get());
    return Checked.of(proposal(expansion.value().orElseThrow(), observed, catalog, preflight.steps(),
        located(problems)));
  }

  private Checked<Expansion> expand(ClusterPlan plan, Catalog catalog) {
    var counters = before.map(state -> state.info().counters()).orElse(CounterValues.NONE);
    return new PlanValidator().check(
        new ExpandRequest(plan, request.cluster(), catalog, counters, given(), request.access().sshFrom()));
  }

  /// Who has an address in a VPC keeps it.
  private Map<ResourceAddress, String> given() {
    var given = new HashMap<ResourceAddress, String>();
    before.map(ClusterState::resources).ifPresent(recorded -> recorded.values().forEach(resource -> resource
        .fact(Fact.VPC_IPV4).or(() -> resource.fact(Fact.RANGE))
        .ifPresent(address -> given.put(resource.address(), address))));
    return given;
  }

  /// A cluster that was never recorded has nothing in the cloud.
  private ObservedCluster observe(Expansion expansion) throws CallFailedException, InterruptedException {
    var tag = before.map(ClusterState::info).map(ClusterInfo::ownershipTag).orElse("");
    SortedMap<ResourceAddress, ResourceRecord> recorded = before.map(ClusterState::resources)
        .orElse(Collections.emptySortedMap());
    return tag.isEmpty()
        ? ClusterObserver.nothing()
        : ClusterObserver.observe(cloud, tag, recorded, expansion.resources(), clock);
  }

  private Proposal proposal(Expansion expansion, ObservedCluster observed, Catalog catalog,
      List<StepRecord> steps, List<Diagnostic> notes) {
    var changes = Differ.diff(expansion, observed, request.options().start());
    return new Proposal(request.cluster(), expansion, observed, changes, catalog,
        MonthlyCost.of(expansion, observed, changes, catalog), steps, notes);
  }

  private <T> Checked<T> located(Checked<T> checked) {
    return new Checked<>(checked.value(), located(checked.diagnostics()));
  }

  private List<Diagnostic> located(List<Diagnostic> diagnostics) {
    return request.plan().document().locate(diagnostics).stream().sorted(Diagnostic.IN_FILE_ORDER).toList();
  }
}
