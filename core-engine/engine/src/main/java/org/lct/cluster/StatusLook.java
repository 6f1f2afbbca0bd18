package org.lct.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.LinodeStatus;
import org.lct.deploy.DeployContext.Outside;
import org.lct.deploy.NodeHealth;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Drifts;
import org.lct.diff.ObservedCluster;
import org.lct.expand.DesiredLinode;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.HealthPlan;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// One look at how the nodes of a cluster are getting on: what the cloud says, and what they answer themselves.
final class StatusLook {
  private static final Set<String> SHUT = Set.of("drain", "reject");

  private final ClusterState state;
  private final CloudProvider cloud;
  private final Outside outside;

  StatusLook(ClusterState state, CloudProvider cloud, Outside outside) {
    this.state = state;
    this.cloud = cloud;
    this.outside = outside;
  }

  /// @param unresolved the operations whose outcome is not known
  ClusterStatus look(Set<String> unresolved) throws CallFailedException, InterruptedException {
    var observed = ClusterObserver.observe(cloud, state.info().ownershipTag(), state.resources(), List.of(),
        outside.clock());
    // A plan that is not understood any more says of no node how to see that it works.
    Map<ResourceAddress, HealthPlan> checks = PlannedNodes.of(state.info(), cloud.catalog()).value()
        .orElse(List.of()).stream().filter(node -> node.health().isPresent())
        .collect(Collectors.toMap(DesiredLinode::address, node -> node.health().orElseThrow()));
    var nodes = state.resources().values().stream()
        .filter(resource -> resource.kind() == ResourceKind.LINODE)
        .map(node -> status(node, observed)).toList();
    return new ClusterStatus(checked(nodes, checks), Drifts.of(state.resources(), observed, unresolved));
  }

  private static NodeStatus status(ResourceRecord node, ObservedCluster observed) {
    var up = observed.backEndsUp().entrySet().stream()
        .filter(backEnd -> backEnd.getKey().backEndNode().equals(node.address()))
        .map(backEnd -> backEnd.getValue() && getsConnections(backEnd.getKey(), observed)).toList();
    return new NodeStatus(observed.resource(node.address()).orElse(node),
        Optional.ofNullable(observed.statuses().get(node.address())), up.size(),
        (int) up.stream().filter(passed -> passed).count(), Optional.empty());
  }

  /// One that is drained or refused answers checks all the same.
  private static boolean getsConnections(ResourceAddress backEnd, ObservedCluster observed) {
    return observed.resource(backEnd).flatMap(there -> there.fact(Fact.MODE)).filter(SHUT::contains)
        .isEmpty();
  }

  /// Looks at all nodes at once that run and say how.
  private List<NodeStatus> checked(List<NodeStatus> nodes, Map<ResourceAddress, HealthPlan> checks)
      throws CallFailedException, InterruptedException {
    var looks = nodes.stream().<Callable<NodeStatus>>map(node -> () -> checked(node, checks)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var seen = new ArrayList<NodeStatus>();
      for (var look : threads.invokeAll(looks))
        seen.add(look.get());
      return seen;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CallFailedException failed)
        throw failed;
      throw new IllegalStateException("A look failed unexpectedly", e);
    }
  }

  private NodeStatus checked(NodeStatus node, Map<ResourceAddress, HealthPlan> checks)
      throws CallFailedException, InterruptedException {
    var check = checks.get(node.node().address());
    return check == null || node.status().filter(LinodeStatus.RUNNING::equals).isEmpty() ? node
        : node.seen(NodeHealth.look(node.node(), check, cloud, outside.probe()));
  }
}
