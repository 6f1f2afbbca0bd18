package org.lct.cluster;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.Catalog;
import org.lct.cloud.CloudProvider;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Differ;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.expand.PlanCost;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ClusterPlan;
import org.lct.plan.ResourceAddress;
import org.lct.planfile.PlanReader;
import org.lct.validate.PlanValidator;

/// From a request to a proposal: validate, expand, preflight, refresh, diff. Changes nothing anywhere.
final class Planning {
  private final DeployRequest request;
  private final CloudProvider cloud;
  private final Optional<ClusterState> before;
  private final InstantSource clock;

  /// @param before what is recorded of the cluster, if it exists
  Planning(DeployRequest request, CloudProvider cloud, Optional<ClusterState> before, InstantSource clock) {
    this.request = request;
    this.cloud = cloud;
    this.before = before;
    this.clock = clock;
  }

  /// The proposal, or everything that stands against it.
  Checked<Proposal> propose() throws CallFailedException, InterruptedException {
    var plan = request.plan().plan();
    if (plan.failed())
      return Checked.failed(plan.diagnostics());
    var catalog = cloud.catalog();
    var expansion = expand(plan.value().orElseThrow(), catalog);
    var problems = new ArrayList<>(plan.diagnostics());
    problems.addAll(expansion.diagnostics());
    if (expansion.failed())
      return located(Checked.failed(problems));
    var preflight = new Preflight(request, expansion.value().orElseThrow());
    problems.addAll(preflight.problems(cloud));
    if (problems.stream().anyMatch(Diagnostic::isError))
      return located(Checked.failed(problems));
    return Checked.of(proposal(expansion.value().orElseThrow(), catalog, preflight,
        located(problems)));
  }

  private Checked<Expansion> expand(ClusterPlan plan, Catalog catalog) {
    var counters = before.map(state -> state.info().counters()).orElse(CounterValues.NONE);
    return new PlanValidator().check(
        new ExpandRequest(plan, request.cluster(), catalog, counters, request.access().sshFrom()));
  }

  private Proposal proposal(Expansion expansion, Catalog catalog, Preflight preflight, List<Diagnostic> notes)
      throws CallFailedException, InterruptedException {
    SortedMap<ResourceAddress, ResourceRecord> recorded = before.map(ClusterState::resources)
        .orElse(Collections.emptySortedMap());
    var tag = before.map(ClusterState::info).map(ClusterInfo::ownershipTag).orElse("");
    // A cluster that was never recorded has nothing in the cloud.
    var observed = tag.isEmpty()
        ? ClusterObserver.nothing()
        : ClusterObserver.observe(cloud, tag, recorded, expansion.resources(), clock);
    return new Proposal(request.cluster(), expansion, observed,
        Differ.diff(expansion, observed, request.options().start()), catalog, costBefore(catalog),
        PlanCost.of(expansion, catalog), preflight.steps(), notes);
  }

  private Optional<PlanCost> costBefore(Catalog catalog) {
    return before.map(ClusterState::info)
        .flatMap(info -> PlanReader.read(info.planFile(), info.planBytes()).plan().value())
        .flatMap(plan -> expand(plan, catalog).value()).map(expansion -> PlanCost.of(expansion, catalog));
  }

  private <T> Checked<T> located(Checked<T> checked) {
    return new Checked<>(checked.value(), located(checked.diagnostics()));
  }

  private List<Diagnostic> located(List<Diagnostic> diagnostics) {
    return request.plan().document().locate(diagnostics).stream().sorted(Diagnostic.IN_FILE_ORDER).toList();
  }
}
