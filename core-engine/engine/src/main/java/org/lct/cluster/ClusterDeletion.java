package org.lct.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.ClusterService.Surroundings;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeployContext;
import org.lct.deploy.Deployer;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.ClusterObserver;
import org.lct.diff.ObservedCluster;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.GraphBuilder;
import org.lct.operation.Stages;
import org.lct.plan.ResourceKind;

/// The deletion of a cluster that is held for it.
final class ClusterDeletion {
  private final CloudProvider cloud;
  private final ClusterWriter writer;
  private final Surroundings surroundings;
  private final DeploymentListener listener;
  private final Cancellation cancellation;

  ClusterDeletion(CloudProvider cloud, ClusterWriter writer, Surroundings surroundings,
      DeploymentListener listener, Cancellation cancellation) {
    this.cloud = cloud;
    this.writer = writer;
    this.surroundings = surroundings;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  DeploymentResult delete(String cluster, VolumePolicy volumes, String account, Portion portion)
      throws CallFailedException, InterruptedException {
    return carryOut(cluster, account, "delete", volumes.name(), portion,
        (observed, _) -> new Doomed(Deletion.of(observed, volumes), List.of()));
  }

  /// Deletes what the last deployment created, and nothing else.
  DeploymentResult undo(String cluster, String account, Portion portion)
      throws CallFailedException, InterruptedException {
    return carryOut(cluster, account, "undo", "", portion, (observed, doubts) -> {
      var born = writer.state().map(state -> Births.of(state, writer.journal(), doubts));
      var undoing = new Undoing(observed, born.map(Births::made).orElse(Set.of()));
      return new Doomed(undoing.changes(), Stream.concat(undoing.notes().stream(),
          born.stream().flatMap(births -> births.notes().stream())).toList());
    });
  }

  /// What is to be destroyed, and what is to be said about it.
  private record Doomed(ChangeSet changes, List<Diagnostic> notes) {}

  private DeploymentResult carryOut(String cluster, String account, String verb, String asked,
      Portion portion, BiFunction<ObservedCluster, Set<String>, Doomed> choice)
      throws CallFailedException, InterruptedException {
    var state = writer.state();
    if (state.isEmpty()) {
      return DeploymentResult.refused(cluster, Map.of(), List.of(Diagnostic.error("unknown-cluster",
          Subject.whole(), "There is no cluster `" + cluster + "`",
          "`linodetool cluster list` shows them.")));
    }
    var info = state.get().info();
    var standing = Standing.otherAccount(state.get(), account);
    if (standing.isPresent())
      return refused(state.get(), standing.get());
    var context = new DeployContext(cloud, writer, info.ownershipTag(), List.of(), Map.of(),
        surroundings.outside());
    Doubts.settle(info, writer.unresolved(), context, surroundings.lookUp());
    var doubts = Doubts.of(state.get(), writer.journal(), writer.unresolved());
    var observed = ClusterObserver.observe(cloud, info.ownershipTag(),
        writer.state().orElseThrow().resources(), Doubts.byTag(info, doubts, cloud, verb.equals("undo")),
        doubts,
        surroundings.clock());
    var nothing = Standing.nothingThere(state.get(), observed, writer.unresolved());
    if (nothing.isPresent())
      return refused(state.get(), nothing.get());
    forgetWhatIsGone(writer.state().orElseThrow(), observed.resources().keySet());
    observed.resources().values().forEach(seen -> writer.record(new ClusterChange.Put(seen)));
    var doomed = choice.apply(observed, doubts);
    var changes = doomed.changes();
    var whole = GraphBuilder.build(changes, observed.resources().values(), false,
        freed(info, changes, observed),
        Stages.NONE);
    if (portion.goesOn())
      Failures.settle(writer, whole, surroundings.clock().instant());
    var run = new Deployer.Run(cluster, verb, asked, Who.here(), portion.goesOn(), portion.left(whole),
        doomed.notes());
    var result = Deployer.deploy(run, portion.of(whole), context, surroundings.lookUp(),
        surroundings.random(), listener,
        cancellation);
    if (result.status() == Status.COMPLETE && result.resources().isEmpty())
      writer.delete();
    return result;
  }

  private static DeploymentResult refused(ClusterState state, Diagnostic why) {
    return DeploymentResult.refused(state.info().name(), state.counts(), List.of(why));
  }

  /// The tags that nothing carries any more when the changes are made: what stays keeps its tags.
  private static Set<String> freed(ClusterInfo info, ChangeSet changes, ObservedCluster observed) {
    var gone = changes.each(Change.Delete.class).map(Change::address).collect(Collectors.toSet());
    var staying = observed.resources().values().stream().filter(there -> !there.borrowed())
        .filter(there -> there.kind() == ResourceKind.VOLUME ? !gone.contains(there.address())
            : !there.address().isWithin(gone))
        .toList();
    var freed = new HashSet<>(info.introducedTags());
    // Nobody else has this one.
    if (staying.isEmpty())
      freed.add(info.ownershipTag());
    else
      freed.remove(info.ownershipTag());
    staying.stream().flatMap(there -> there.fact(Fact.TAGS).stream())
        .flatMap(tags -> Stream.of(tags.split(",", -1))).forEach(freed::remove);
    return freed;
  }

  private void forgetWhatIsGone(ClusterState state, Set<?> there) {
    var gone = state.resources().keySet().stream().filter(address -> !there.contains(address))
        .<ClusterChange>map(ClusterChange.Remove::new).toArray(ClusterChange[]::new);
    if (gone.length > 0)
      writer.record(gone);
  }
}
