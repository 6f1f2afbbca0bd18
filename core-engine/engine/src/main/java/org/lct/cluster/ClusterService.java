package org.lct.cluster;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.DeployRequest.Access;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeployContext.Outside;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.LookUp;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.ChangeSet;
import org.lct.diff.ClusterObserver;
import org.lct.diff.ObservedCluster;
import org.lct.expand.PlanCost;
import org.lct.inventory.ClusterLockedException;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.Inventory;
import org.lct.inventory.InventoryException;
import org.lct.inventory.LockHolder;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanReader;

/// The verbs on clusters. All methods block; what a user can act on comes back as diagnostics, never as an
/// exception.
public final class ClusterService {
  private final Inventory inventory;
  private final InstantSource clock;
  private final Surroundings surroundings;

  /// @param lookUp the look before a repeat; [LookUp#AT_THE_CLOUD] but in a test of that very look
  public ClusterService(Inventory inventory, Outside outside, RandomGenerator random, LookUp lookUp) {
    this.inventory = inventory;
    this.clock = outside.clock();
    this.surroundings = new Surroundings(outside, random, lookUp);
  }

  /// What deploying would do: validate, refresh and diff. Changes nothing and takes no lock.
  public Checked<Proposal> propose(DeployRequest request, CloudProvider cloud) {
    return reading(() -> planning(request, cloud).propose());
  }

  private Planning planning(DeployRequest request, CloudProvider cloud) {
    return new Planning(request, cloud, inventory.find(request.cluster()),
        inventory.unresolved(request.cluster()), clock);
  }

  /// Everything that stands against deploying a plan, all at once, else what is to be expected of it. Changes nothing
  /// and takes no lock.
  public Checked<Outlook> preflight(DeployRequest request, CloudProvider cloud) {
    return propose(request, cloud).then(proposal -> {
      var refusals = PlanDeployment.refusals(proposal.changes());
      return refusals.isEmpty() ? Checked.of(Outlook.of(proposal, request, cloud))
          : Checked.failed(refusals);
    });
  }

  /// What a plan costs a month by itself, as far as it can be understood; changes nothing.
  public Checked<PlanCost> cost(DeployRequest request, CloudProvider cloud) {
    return reading(() -> planning(request, cloud).cost());
  }

  /// Deploys a plan. Always answers where it got to, however far.
  ///
  /// @param reviewed what somebody has seen and agreed to; if the cluster has moved since, nothing is done
  public DeploymentResult deploy(DeployRequest request, CloudProvider cloud, Optional<ChangeSet> reviewed,
      DeploymentListener listener, Cancellation cancellation) {
    return locked(request.cluster(), request.verb(), writer -> new PlanDeployment(request, cloud, writer,
        surroundings, listener, cancellation, request.verb().equals("resume") ? Portion.REST : Portion.ALL)
        .deploy(reviewed));
  }

  /// What putting back would do that other people changed about some resources: a proposal with these changes only. Changes
  /// nothing and takes no lock.
  ///
  /// @param request of the plan last deployed
  public Checked<Proposal> proposeRestoring(DeployRequest request, Set<ResourceAddress> addresses,
      CloudProvider cloud) {
    return propose(request, cloud).then(proposal -> Restoring.of(proposal, addresses)
        .then(changes -> Checked.of(proposal.restrictedTo(changes))));
  }

  /// Puts back what other people changed about some resources, and changes nothing else.
  ///
  /// @param request of the plan last deployed
  /// @param reviewed what somebody has seen and agreed to; if the cluster has moved since, nothing is done
  public DeploymentResult restore(DeployRequest request, Set<ResourceAddress> addresses, CloudProvider cloud,
      Optional<ChangeSet> reviewed, DeploymentListener listener, Cancellation cancellation) {
    if (addresses.isEmpty())
      throw new IllegalArgumentException("Nothing to put back");
    return locked(request.cluster(), request.verb(), writer -> new PlanDeployment(request, cloud, writer,
        surroundings, listener, cancellation, Portion.restoring(addresses))
        .deploy(reviewed));
  }

  /// The request that takes up what the last deployment of a cluster left undone: the same plan, the same
  /// options. Empty if there is no such cluster.
  public Optional<DeployRequest> resumption(String cluster, List<String> keys) {
    return inventory.find(cluster).map(ClusterState::info).map(info -> {
      var file = Path.of(info.planFile()).toAbsolutePath();
      var folder = Optional.ofNullable(file.getParent()).orElse(file);
      return new DeployRequest("resume", cluster, PlanReader.read(info.planFile(), info.planBytes()), folder,
          info.account(), new Access(keys, info.sshFrom(), Map.of()), info.options());
    });
  }

  /// That the file of the plan last deployed has been edited since; empty if it has not, or is not there any more.
  public Optional<Diagnostic> edited(String cluster) {
    return inventory.find(cluster).map(ClusterState::info).flatMap(Standing::edited);
  }

  /// What the last run of a cluster left undone, and what goes on; empty if there is no such cluster.
  public Optional<Unfinished> unfinished(String cluster) {
    return inventory.find(cluster).map(state -> Unfinished.of(state.last()));
  }

  /// Goes on with what the last run of a cluster left undone, as what it was: its deployment, deletion, undoing, putting
  /// back, start, stop or restart.
  ///
  /// @param request the resumption of its plan
  public DeploymentResult resume(DeployRequest request, CloudProvider cloud, DeploymentListener listener,
      Cancellation cancellation) {
    return locked(request.cluster(), "resume", writer -> goOn(request, cloud, writer,
        new Watching(listener, cancellation), Portion.REST));
  }

  /// Tries failed operations of the last run alone: these and what they need.
  ///
  /// @param request the resumption of its plan
  /// @param only the resources whose operations are meant; empty for all that failed
  public DeploymentResult retry(DeployRequest request, Set<ResourceAddress> only, CloudProvider cloud,
      DeploymentListener listener, Cancellation cancellation) {
    return locked(request.cluster(), "retry", writer -> {
      var failed = writer.state().map(state -> Failures.of(state, writer.journal())).orElse(List.of());
      var problems = Retrial.problems(request.cluster(), failed, only);
      if (!problems.isEmpty())
        return refused(request.cluster(), problems);
      return goOn(request, cloud, writer, new Watching(listener, cancellation),
          Portion.of(Retrial.chosen(failed, only)));
    });
  }

  /// The operations of a cluster that failed and have not been done since.
  public List<FailedOperation> failures(String cluster) {
    return inventory.find(cluster).map(state -> Failures.of(state, inventory.journal(cluster)))
        .orElse(List.of());
  }

  /// The verbs for when what is recorded and what is there have parted.
  public ClusterRepair repair() {
    return new ClusterRepair(this, inventory, clock);
  }

  boolean isReadable(String cluster) {
    try {
      return inventory.find(cluster).isPresent();
    } catch (InventoryException _) {
      return false;
    }
  }

  private record Watching(DeploymentListener listener, Cancellation cancellation) {}

  private DeploymentResult goOn(DeployRequest request, CloudProvider cloud, ClusterWriter writer,
      Watching watching, Portion portion) throws CallFailedException, InterruptedException {
    var state = writer.state();
    var name = request.cluster();
    if (state.isEmpty())
      return refused(name, List.of(unknown(name)));
    var listener = watching.listener();
    var cancellation = watching.cancellation();
    var deletion = new ClusterDeletion(cloud, writer, surroundings, listener, cancellation);
    return switch (Unfinished.of(state.get().last())) {
      case Unfinished.Deployment _ ->
        new PlanDeployment(request, cloud, writer, surroundings, listener, cancellation, portion)
            .deploy(Optional.empty());
      case Unfinished.Deletion(var volumes) -> deletion.delete(name, volumes, request.account(), portion);
      case Unfinished.PuttingBack(var resources) -> new PlanDeployment(request.as("restore"), cloud, writer,
          surroundings, listener, cancellation, portion.about(resources)).deploy(Optional.empty());
      case Unfinished.Undoing _ -> deletion.undo(name, request.account(), portion);
      case Unfinished.Power(var verb, var only) ->
        new ClusterPower(cloud, writer, surroundings, listener, cancellation)
            .run(new PowerRequest(verb, name, request.account(), only), state.get(), portion);
    };
  }

  /// What deleting a cluster would destroy and what it would keep. Changes nothing and takes no lock.
  ///
  /// @param account the name of the account that `cloud` leads to
  public Checked<ChangeSet> proposeDeletion(String cluster, VolumePolicy volumes, String account,
      CloudProvider cloud) {
    return proposeDeletion(cluster, account, cloud, false,
        (_, observed) -> Checked.of(Deletion.of(observed, volumes)));
  }

  private Checked<ChangeSet> proposeDeletion(String cluster, String account, CloudProvider cloud,
      boolean undoing,
      BiFunction<ClusterState, ObservedCluster, Checked<ChangeSet>> doomed) {
    return reading(() -> {
      var state = inventory.find(cluster);
      if (state.isEmpty())
        return Checked.failed(unknown(cluster));
      var standing = Standing.otherAccount(state.get(), account);
      if (standing.isPresent())
        return Checked.failed(standing.get());
      var doubts = doubts(state.get());
      var observed = ClusterObserver.observe(cloud, state.get().info().ownershipTag(),
          state.get().resources(), Doubts.byTag(state.get().info(), doubts, cloud, undoing), doubts, clock);
      var nothing = Standing.nothingThere(state.get(), observed, inventory.unresolved(cluster));
      return nothing.map(Checked::<ChangeSet>failed)
          .orElseGet(() -> doomed.apply(state.get(), observed));
    });
  }

  /// Deletes a cluster. When nothing of it is left, the inventory forgets it, too.
  ///
  /// @param account the name of the account that `cloud` leads to
  public DeploymentResult delete(String cluster, VolumePolicy volumes, String account, CloudProvider cloud,
      DeploymentListener listener, Cancellation cancellation) {
    return locked(cluster, "delete", writer -> new ClusterDeletion(cloud, writer,
        surroundings, listener, cancellation).delete(cluster, volumes, account, Portion.ALL));
  }

  /// How a cluster is getting on, and what other people changed about it; with a warning if its last run left something
  /// undone. Changes nothing and takes no lock.
  ///
  /// @param account the name of the account that `cloud` leads to
  public Checked<ClusterStatus> status(String cluster, String account, CloudProvider cloud) {
    return reading(() -> {
      var state = inventory.find(cluster);
      if (state.isEmpty())
        return Checked.failed(unknown(cluster));
      var standing = Standing.otherAccount(state.get(), account);
      if (standing.isPresent())
        return Checked.failed(standing.get());
      return Checked.of(new StatusLook(state.get(), cloud, surroundings.outside())
          .look(inventory.unresolved(cluster)), Standing.leftUndone(state.get()).stream().toList());
    });
  }

  /// The errors that stand against a request, as far as the record tells. Changes nothing and takes no lock.
  public List<Diagnostic> problems(PowerRequest request, CloudProvider cloud) {
    return reading(() -> {
      var state = inventory.find(request.cluster());
      return state.isEmpty() ? Checked.failed(unknown(request.cluster()))
          : ClusterPower.nodes(request, state.get().info(), state.get().resources().keySet(), cloud);
    }).diagnostics().stream().filter(Diagnostic::isError).toList();
  }

  /// Starts, stops or restarts nodes of a cluster.
  public DeploymentResult power(PowerRequest request, CloudProvider cloud, DeploymentListener listener,
      Cancellation cancellation) {
    return locked(request.cluster(), request.verb().word(), writer -> {
      var state = writer.state();
      return state.isEmpty() ? refused(request.cluster(), unknown(request.cluster()))
          : new ClusterPower(cloud, writer, surroundings, listener, cancellation)
              .run(request, state.get(), Portion.ALL);
    });
  }

  private Births births(ClusterState state) {
    return Births.of(state, inventory.journal(state.info().name()), doubts(state));
  }

  private Set<String> doubts(ClusterState state) {
    var name = state.info().name();
    return Doubts.of(state, inventory.journal(name), inventory.unresolved(name));
  }

  /// What undoing the last deployment of a cluster would destroy: what it created, but not what it made in the place of
  /// something else, of which a note tells; and which firewalls that stay would no longer let that in. Changes nothing
  /// and takes no lock.
  ///
  /// @param account the name of the account that `cloud` leads to
  public Checked<ChangeSet> proposeUndo(String cluster, String account, CloudProvider cloud) {
    return proposeDeletion(cluster, account, cloud, true, (state, observed) -> {
      var births = births(state.with(observed.resources()));
      return Checked.of(new Undoing(observed, births.made()).changes(), births.notes());
    });
  }

  /// Deletes what the last deployment of a cluster created, and nothing that was there before or is in its place; and
  /// takes it out of the rules of firewalls.
  public DeploymentResult undo(String cluster, String account, CloudProvider cloud,
      DeploymentListener listener,
      Cancellation cancellation) {
    return locked(cluster, "undo", writer -> new ClusterDeletion(cloud, writer,
        surroundings, listener, cancellation).undo(cluster, account, Portion.ALL));
  }

  /// Forgets a cluster of which nothing is there any more, because somebody deleted it elsewhere. Touches no cloud.
  ///
  /// @return what stands in the way; nothing if it is forgotten
  public List<Diagnostic> forget(String cluster) {
    if (inventory.find(cluster).isEmpty())
      return List.of(unknown(cluster));
    return locked(cluster, "forget", writer -> {
      writer.delete();
      return DeploymentResult.refused(cluster, Map.of(), List.of());
    }).diagnostics();
  }

  /// That somebody is changing a cluster now; empty if nobody of this machine is.
  public Optional<Diagnostic> held(String cluster) {
    return inventory.find(cluster).flatMap(ClusterState::holder).map(holder -> heldBy(cluster, holder));
  }

  static Diagnostic heldBy(String cluster, LockHolder holder) {
    return Diagnostic.error("cluster-locked", Subject.whole(),
        "The cluster " + cluster + " is being changed by "
            + holder,
        "Wait until that has ended, or stop it there.");
  }

  /// That no cluster has this name.
  public Diagnostic unknown(String cluster) {
    return Diagnostic.error("unknown-cluster", Subject.whole(), "There is no cluster `" + cluster + "`",
        known().isEmpty() ? "None has been deployed yet." : "Known are " + String.join(", ", known()) + ".");
  }

  /// A folder of which nothing was recorded before a crash is no cluster.
  private List<String> known() {
    return inventory.names().stream().filter(this::isReadable).toList();
  }

  /// What the environment of a deployment gives it.
  record Surroundings(Outside outside, RandomGenerator random, LookUp lookUp) {
    InstantSource clock() {
      return outside.clock();
    }
  }

  interface Reading<T> {
    Checked<T> read() throws CallFailedException, InterruptedException;
  }

  static <T> Checked<T> reading(Reading<T> work) {
    try {
      return work.read();
    } catch (CallFailedException e) {
      return Checked.failed(CloudProblems.of(e.failure()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Checked.failed(stopped());
    }
  }

  private interface Writing {
    DeploymentResult run(ClusterWriter writer)
        throws CallFailedException, InterruptedException;
  }

  private DeploymentResult locked(String cluster, String verb, Writing work) {
    try (var writer = inventory.lock(cluster, verb)) {
      try {
        return work.run(writer);
      } finally {
        // A cluster of which nothing was recorded leaves no trace.
        if (writer.isOpen() && writer.state().isEmpty())
          writer.delete();
      }
    } catch (ClusterLockedException e) {
      return refused(cluster, heldBy(cluster, e.holder()));
    } catch (CallFailedException e) {
      return refused(cluster, CloudProblems.of(e.failure()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refused(cluster, stopped());
    }
  }

  private DeploymentResult refused(String cluster, Diagnostic diagnostic) {
    return refused(cluster, List.of(diagnostic));
  }

  private DeploymentResult refused(String cluster, List<Diagnostic> diagnostics) {
    Map<ResourceKind, Long> there = inventory.find(cluster).map(ClusterState::counts)
        .orElse(Collections.emptyMap());
    return DeploymentResult.refused(cluster, there, diagnostics);
  }

  private static Diagnostic stopped() {
    return Diagnostic.error("stopped", Subject.whole(), "Stopped before anything was changed",
        "Ask again when it shall go on.");
  }
}
