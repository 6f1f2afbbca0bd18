package org.lct.app.desk;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.app.deployment.Run;
import org.lct.app.review.Review;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.LinodeStatus;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.Proposal;
import org.lct.diff.Change;
import org.lct.diff.ObservedCluster;
import org.lct.editor.session.CheckedPlan;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanReader;
import org.lct.topology.diagram.NodeStatus;

/// What is known of runs before they begin.
///
/// @param clock for when plans are read
record Runs(InstantSource clock) {
  /// A run that makes a cluster like its plan.
  Run of(Run.Kind kind, DeployRequest request, Proposal proposal, Review review) {
    var planned = CheckedPlan.of(request.plan(), proposal.catalog(), clock.instant());
    return new Run(kind, request.cluster(), request.account(), planned.diagram(), planned.names(),
        resources(proposal),
        nodes(proposal.observed()), there(proposal.observed()), review.rows());
  }

  /// The deletion of a cluster.
  Run deletion(ClusterState state, Review review) {
    return ofRecorded(Run.Kind.DELETE, state, review);
  }

  /// Going on with the start, stop, restart, undoing or putting back of a cluster.
  Run goingOn(ClusterState state, Review review) {
    return ofRecorded(Run.Kind.GO_ON, state, review);
  }

  private Run ofRecorded(Run.Kind kind, ClusterState state, Review review) {
    var info = state.info();
    var planned = CheckedPlan.of(PlanReader.read(info.planFile(), info.planBytes()), BundledCatalog.load(),
        clock.instant());
    Map<ResourceAddress, ResourceKind> resources = state.resources().values().stream()
        .collect(Collectors.toMap(ResourceRecord::address, ResourceRecord::kind));
    Map<ResourceAddress, NodeStatus> nodes = state.resources().values().stream()
        .filter(one -> one.kind() == ResourceKind.LINODE)
        .collect(Collectors.toMap(ResourceRecord::address, Runs::asLeft));
    return new Run(kind, info.name(), info.account(), planned.diagram(), planned.names(),
        resources, nodes,
        resources.keySet(),
        review.rows());
  }

  private static NodeStatus asLeft(ResourceRecord node) {
    return node.fact(Fact.POWER).filter("off"::equals).isPresent() ? NodeStatus.STOPPED : NodeStatus.RUNNING;
  }

  /// What the plan wants, and what has to go.
  private static Map<ResourceAddress, ResourceKind> resources(Proposal proposal) {
    var resources = proposal.expansion().resources().stream()
        .collect(Collectors.toMap(DesiredResource::address, DesiredResource::kind));
    proposal.changes().each(Change.Delete.class)
        .forEach(change -> resources.put(change.address(), change.kind()));
    return resources;
  }

  private static Map<ResourceAddress, NodeStatus> nodes(ObservedCluster observed) {
    return observed.statuses().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> status(entry.getValue())));
  }

  private static NodeStatus status(LinodeStatus status) {
    return switch (status) {
      case RUNNING -> NodeStatus.RUNNING;
      case OFFLINE, STOPPED -> NodeStatus.STOPPED;
      case PROVISIONING -> NodeStatus.CREATING;
      case BOOTING, REBOOTING -> NodeStatus.BOOTING;
      default -> NodeStatus.DEGRADED;
    };
  }

  private static Set<ResourceAddress> there(ObservedCluster observed) {
    return observed.resources().values().stream()
        .filter(resource -> resource.kind() != ResourceKind.VOLUME
            || observed.attached().containsKey(resource.address()))
        .map(ResourceRecord::address).collect(Collectors.toUnmodifiableSet());
  }
}
