package org.lct.cluster;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Drift;
import org.lct.diff.Drifts;
import org.lct.diff.ObservedCluster;
import org.lct.diff.Refreshed;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;

/// The look at a cluster when everything of a deployment is done: it tells what other people changed while that went on, and
/// records what is there.
final class Meanwhile {
  private final CloudProvider cloud;
  private final ClusterWriter writer;
  private final InstantSource clock;

  Meanwhile(CloudProvider cloud, ClusterWriter writer, InstantSource clock) {
    this.cloud = cloud;
    this.writer = writer;
    this.clock = clock;
  }

  /// The result with what is seen; what was to be made and is gone again makes it a partial one.
  DeploymentResult seen(DeploymentResult result, Proposal proposal) {
    if (!result.didSomething())
      return result;
    try {
      var state = writer.state().orElseThrow();
      var observed = ClusterObserver.observe(cloud, state.info().ownershipTag(), state.resources(),
          proposal.expansion().resources(), writer.unresolved(), clock);
      var drift = Drifts.of(state.resources(), observed, writer.unresolved()).stream()
          .filter(one -> !proposal.drift().contains(one)).toList();
      record(state, observed, drift);
      var told = drift.stream().map(one -> told(one, result.cluster())).toList();
      return told.isEmpty() ? result
          : result.because(drift.stream().anyMatch(Drift::isGone) ? Status.PARTIAL : result.status(), told);
    } catch (CallFailedException e) {
      return result.because(result.status(), List.of(Diagnostic.warning("not-looked-at", Subject.whole(),
          "Everything was done, but whether others changed something meanwhile could not be seen: "
              + e.failure().reason(),
          "`linodetool cluster status " + result.cluster() + "` looks again.")));
    } catch (InterruptedException e) {
      // Everything was done.
      Thread.currentThread().interrupt();
      return result;
    }
  }

  private void record(ClusterState state, ObservedCluster observed, List<Drift> drift) {
    var news = new ArrayList<ClusterChange>();
    state.resources().values().forEach(known -> observed.resource(known.address())
        .map(seen -> Refreshed.of(known, seen, observed))
        .filter(seen -> !seen.equals(known)).map(ClusterChange.Put::new).ifPresent(news::add));
    drift.stream().filter(Drift::isGone).flatMap(one -> Stream.concat(Stream.of(one.address()),
        writer.partsOf(one.address()).stream().map(part -> part.address())))
        .forEach(address -> news.add(new ClusterChange.Remove(address)));
    if (!news.isEmpty())
      writer.record(news.toArray(ClusterChange[]::new));
  }

  private static Diagnostic told(Drift one, String cluster) {
    if (one.isGone())
      return Diagnostic.error("resource-gone", Subject.on(one.address()),
          one.address() + " is gone: somebody deleted it during the deployment",
          "`linodetool cluster deploy " + cluster + "` makes it again.");
    return Diagnostic.warning("changed-meanwhile", Subject.on(one.address()),
        "%s of %s was changed by somebody else during the deployment, from %s to %s".formatted(
            one.attribute(),
            one.address(), one.recorded(), one.there()),
        "`linodetool cluster drift " + cluster + "` puts it back or takes it into the plan.");
  }
}
