package org.lct.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.deploy.DeployContext;
import org.lct.deploy.LookUp;
import org.lct.diff.ObservedCluster;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredResource;
import org.lct.expand.ExpandRequest;
import org.lct.expand.PlanExpander;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.JournalEntry;
import org.lct.operation.Operation;
import org.lct.operation.OperationGraph;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanReader;

/// What a run may have done just before it was killed.
final class Doubts {
  private static final String CREATE = "create ";
  private static final String OF_NAMES = CREATE + "domain.";

  private static final Set<ResourceKind> OF_NAMES_ONLY = Set.of(ResourceKind.DOMAIN,
      ResourceKind.DOMAIN_RECORD);

  private Doubts() {}

  /// Records that operations are done that a look at the cluster has settled: what they were to make is there, or nothing of
  /// what they were to change is left to do.
  ///
  /// @param left everything that is to be done by that look
  static void settle(ClusterWriter writer, OperationGraph left, ObservedCluster observed, Instant now) {
    var done = writer.unresolved().stream().filter(operation -> !left.operations().containsKey(operation))
        .filter(operation -> !operation.startsWith(CREATE)
            || observed.resource(new ResourceAddress(operation.substring(CREATE.length())))
                .filter(there -> !there.borrowed()).isPresent())
        .<ClusterChange>map(
            operation -> new ClusterChange.Journal(new JournalEntry.Completed(operation, now)))
        .toArray(ClusterChange[]::new);
    if (done.length > 0)
      writer.record(done);
  }

  /// Domains and records are not found by a tag alone, so before something is deleted they are looked for by what the plan
  /// wanted them to say. Records those that are there, and settles that the others are not.
  static void settle(ClusterInfo info, Set<String> unresolved, DeployContext context, LookUp lookUp)
      throws CallFailedException, InterruptedException {
    if (unresolved.stream().noneMatch(operation -> operation.startsWith(OF_NAMES)))
      return;
    // In the order of their addresses, which puts a domain before its records.
    for (var desired : planned(info, context.cloud())) {
      switch (desired) {
        case DesiredDomain domain -> settle(new Operation.CreateDomain(domain), unresolved, context, lookUp);
        case DesiredRecord one when isThere(one, context) ->
          settle(new Operation.CreateRecord(one), unresolved, context, lookUp);
        default -> {
          // Found by its tag, or its place is not there.
        }
      }
    }
  }

  /// The operations that may have made something, those included that failed between two requests.
  static Set<String> of(ClusterState state, List<JournalEntry> journal, Set<String> unresolved) {
    return Stream.concat(unresolved.stream(),
        Failures.of(state, journal).stream().map(FailedOperation::operation)).collect(Collectors.toSet());
  }

  /// What such operations may have made and is known by tag and label, so that it is taken for what it is.
  ///
  /// @param undoing whether it matters which deployment made a reserved address; else one is looked for without its tag,
  ///   too, as one that was being kept for a node may not have it yet
  static List<DesiredResource> byTag(ClusterInfo info, Set<String> doubts, CloudProvider cloud,
      boolean undoing) throws CallFailedException, InterruptedException {
    var creating = doubts.stream().filter(operation -> operation.startsWith(CREATE))
        .map(operation -> new ResourceAddress(operation.substring(CREATE.length())))
        .collect(Collectors.toSet());
    return creating.isEmpty() ? List.of()
        : planned(info, cloud).stream()
            .filter(desired -> !OF_NAMES_ONLY.contains(desired.kind()))
            .filter(desired -> undoing || desired.kind() != ResourceKind.RESERVED_IP)
            .filter(desired -> desired.address().isWithin(creating)).toList();
  }

  /// What the cluster's plan stands for; nothing if that cannot be read any more.
  private static List<DesiredResource> planned(ClusterInfo info, CloudProvider cloud)
      throws CallFailedException, InterruptedException {
    var plan = PlanReader.read(info.planFile(), info.planBytes()).plan().value();
    return plan.isEmpty() ? List.of()
        : new PlanExpander().draft(new ExpandRequest(plan.get(), info.name(), cloud.catalog(),
            info.counters(), info.sshFrom())).expansion().resources();
  }

  private static boolean isThere(DesiredRecord one, DeployContext context) {
    return isRecorded(one.domain(), context)
        && (!(one.target() instanceof DesiredRecord.Target.AddressOf(var of)) || isRecorded(of, context));
  }

  private static boolean isRecorded(ResourceAddress address, DeployContext context) {
    return context.cluster().resource(address).isPresent();
  }

  private static void settle(Operation operation, Set<String> unresolved, DeployContext context,
      LookUp lookUp)
      throws CallFailedException, InterruptedException {
    if (!unresolved.contains(operation.id()))
      return;
    var found = lookUp.find(operation, context);
    var now = context.clock().instant();
    if (found.isEmpty()) {
      context.cluster().record(new ClusterChange.Journal(
          new JournalEntry.Withdrawn(operation.id(), "Looked for and not found", now)));
      return;
    }
    for (var resource : found.get()) {
      context.cluster().record(new ClusterChange.Put(resource),
          new ClusterChange.Journal(new JournalEntry.Completed(operation.id(), now)));
    }
  }
}
