package org.lct.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.ClusterService.Surroundings;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeployContext;
import org.lct.deploy.Deployer;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Refreshed;
import org.lct.expand.DesiredLinode;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.OperationGraph;
import org.lct.operation.PowerGraph;
import org.lct.operation.Stages;
import org.lct.plan.ClusterPlan;
import org.lct.plan.ResourceAddress;
import org.lct.planfile.PlanReader;

/// The starting and stopping of nodes of a cluster that is held for it, in the order of the plan last deployed.
final class ClusterPower {
  private final CloudProvider cloud;
  private final ClusterWriter writer;
  private final Surroundings surroundings;
  private final DeploymentListener listener;
  private final Cancellation cancellation;

  ClusterPower(CloudProvider cloud, ClusterWriter writer, Surroundings surroundings,
      DeploymentListener listener, Cancellation cancellation) {
    this.cloud = cloud;
    this.writer = writer;
    this.surroundings = surroundings;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  /// Does it to those of the chosen nodes that are there.
  DeploymentResult run(PowerRequest request, ClusterState state, Portion portion)
      throws CallFailedException, InterruptedException {
    var info = state.info();
    var standing = Standing.otherAccount(state, request.account());
    if (standing.isPresent())
      return refused(state, List.of(standing.get()));
    var observed = ClusterObserver.observe(cloud, info.ownershipTag(), state.resources(), List.of(),
        surroundings.clock());
    var nothing = Standing.nothingThere(state, observed, writer.unresolved());
    if (nothing.isPresent())
      return refused(state, List.of(nothing.get()));
    var seen = observed.resources().values().stream()
        .flatMap(
            one -> state.resource(one.address()).map(known -> Refreshed.of(known, one, observed)).stream())
        .<ClusterChange>map(ClusterChange.Put::new)
        .toArray(ClusterChange[]::new);
    writer.record(seen);
    var graph = graph(request, state, observed.resources(), portion);
    if (graph.failed())
      return refused(state, graph.diagnostics());
    var context = new DeployContext(cloud, writer, info.ownershipTag(), List.of(), Map.of(),
        surroundings.outside());
    var whole = graph.value().orElseThrow();
    if (portion.goesOn())
      Failures.settle(writer, whole, surroundings.clock().instant());
    var run = new Deployer.Run(request.cluster(), request.verb().word(), String.join(",", request.only()),
        Who.here(), portion.goesOn(), portion.left(whole), List.of());
    return Deployer.deploy(run, portion.of(whole), context, surroundings.lookUp(),
        surroundings.random(),
        listener, cancellation);
  }

  private static DeploymentResult refused(ClusterState state, List<Diagnostic> why) {
    return DeploymentResult.refused(state.info().name(), state.counts(), why);
  }

  private Checked<OperationGraph> graph(PowerRequest request, ClusterState state,
      SortedMap<ResourceAddress, ResourceRecord> there, Portion portion)
      throws CallFailedException, InterruptedException {
    var info = state.info();
    var plan = PlanReader.read(info.planFile(), info.planBytes()).plan();
    if (plan.failed())
      return Checked.failed(plan.diagnostics());
    var known = nodes(request, info, there.keySet(), cloud);
    if (known.failed())
      return Checked.failed(known.diagnostics());
    var nodes = known.value().orElseThrow();
    // What a restart before an interruption has started again is not interrupted once more.
    var done = portion.goesOn() && request.verb() == PowerRequest.Verb.RESTART ? started(state)
        : Set.<ResourceAddress>of();
    var chosen = nodes.stream().filter(node -> request.only().isEmpty()
        || request.only().stream().anyMatch(word -> Stages.isMeant(node, word))).toList();
    return Checked.of(graph(request.verb(), plan.value().orElseThrow(), chosen, there.values(), done));
  }

  /// The nodes that have been started since the last run began, and came up.
  private Set<ResourceAddress> started(ClusterState state) {
    var since = state.last().map(DeploymentRecord::sinceWhen).orElse(Instant.MAX);
    var journal = writer.journal();
    var failed = Failures.of(state, journal).stream()
        .filter(one -> one.operation().startsWith("start ")).map(FailedOperation::address)
        .collect(Collectors.toSet());
    return journal.stream().filter(JournalEntry.Completed.class::isInstance)
        .filter(entry -> !entry.at().isBefore(since) && entry.operation().startsWith("start "))
        .map(entry -> new ResourceAddress(entry.operation().substring("start ".length())))
        .filter(node -> !failed.contains(node)).collect(Collectors.toSet());
  }

  private static OperationGraph graph(PowerRequest.Verb verb, ClusterPlan plan, List<DesiredLinode> nodes,
      Collection<ResourceRecord> there, Set<ResourceAddress> done) {
    return switch (verb) {
      case START -> PowerGraph.start(Stages.starting(plan, nodes), there);
      case STOP -> PowerGraph.stop(Stages.stopping(plan, nodes), there);
      case RESTART -> PowerGraph.restart(Stages.starting(plan, nodes), there, done);
    };
  }

  /// The nodes of a cluster that are there, or which words of a request mean none of them.
  static Checked<List<DesiredLinode>> nodes(PowerRequest request, ClusterInfo info,
      Set<ResourceAddress> there, CloudProvider cloud) throws CallFailedException, InterruptedException {
    return PlannedNodes.of(info, cloud.catalog())
        .then(planned -> {
          var nodes = planned.stream().filter(node -> there.contains(node.address())).toList();
          var problems = unknown(request.only(), nodes);
          return problems.isEmpty() ? Checked.of(nodes) : Checked.failed(problems);
        });
  }

  private static List<Diagnostic> unknown(List<String> words, List<DesiredLinode> nodes) {
    var problems = new ArrayList<Diagnostic>();
    for (var word : words) {
      if (nodes.stream().noneMatch(node -> Stages.isMeant(node, word)))
        problems.add(
            Diagnostic.error("unknown-nodes", Subject.whole(), "No node of the cluster is meant by `" + word
                + "`", "Give a node plan, a tag, a region, or an address such as us-east/web[1]."));
    }
    return problems;
  }
}
