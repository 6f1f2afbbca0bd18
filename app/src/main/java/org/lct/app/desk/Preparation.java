package org.lct.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lct.account.Account;
import org.lct.account.Connection;
import org.lct.account.StoredAccounts;
import org.lct.app.deployment.Run;
import org.lct.app.desk.Prepared.Go;
import org.lct.app.text.Texts;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.Unfinished;
import org.lct.cluster.VolumePolicy;
import org.lct.deploy.DeploymentResult;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ChangeSet;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.inventory.ClusterState;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanFile;

/// Finds out what a verb would do to a cluster. All methods block and may be called from any thread; none changes
/// anything.
final class Preparation {
  private final Toolkit toolkit;
  private final Reviews reviews;
  private final Runs runs;

  Preparation(Toolkit toolkit) {
    this.toolkit = toolkit;
    reviews = new Reviews(toolkit.clock());
    runs = new Runs(toolkit.clock());
  }

  /// A plan that shall be deployed.
  ///
  /// @param folder where the paths of its init steps start
  /// @param leaveOut whether steps whose files are missing are left out
  record Wish(PlanFile file, Path folder, ClusterPlan plan, String cluster, boolean leaveOut) {
    /// The same with or without the steps whose files are missing.
    Wish leavingOut(boolean missing) {
      return new Wish(file, folder, plan, cluster, missing);
    }
  }

  /// Deploying a plan; to the account in which the cluster lives, if it exists.
  Prepared deployment(Wish wish, Optional<String> chosenAccount) {
    var there = toolkit.inventory().find(wish.cluster()).map(ClusterState::info);
    var account = there.map(info -> info.account()).or(() -> chosenAccount);
    return inAccount(wish.cluster(), account, (in, cloud) -> {
      var access = toolkit.access().resolve(wish.plan(), in, List.of(),
          there.map(ClusterInfo::sshFrom).orElse(List.of()));
      if (access.failed())
        return against(wish.cluster(), place(in, cloud), access.diagnostics());
      var request = new DeployRequest(there.isPresent() ? "deploy" : "create", wish.cluster(), wish.file(),
          wish.folder(), in.name(), access.value().orElseThrow(), new Options(wish.leaveOut(), true));
      return proposed(request, Run.Kind.DEPLOY, in, cloud);
    });
  }

  /// Going on where the last run of a cluster left off, as what that was.
  Prepared resumption(String cluster) {
    var last = toolkit.clusters().resumption(cluster, List.of());
    if (last.isEmpty())
      return against(cluster, "", List.of(toolkit.clusters().unknown(cluster)));
    return switch (toolkit.clusters().unfinished(cluster).orElseGet(Unfinished.Deployment::new)) {
      case Unfinished.Deletion(var volumes) -> {
        var agreed = deletion(cluster, volumes);
        yield new Prepared(agreed.review(), agreed.go(), agreed.go().isEmpty());
      }
      case Unfinished.Power _,Unfinished.Undoing _ -> goingOn(last.get(), false);
      case Unfinished.PuttingBack _ -> goingOn(last.get(), true);
      case Unfinished.Deployment _ -> resumption(last.get());
    };
  }

  /// What was agreed to when it began.
  ///
  /// @param makes whether it may make nodes, so that who may come into them must be known
  private Prepared goingOn(DeployRequest last, boolean makes) {
    var cluster = last.cluster();
    return inAccount(cluster, Optional.of(last.account()), (in, cloud) -> {
      var access = makes ? last.plan().plan()
          .then(read -> toolkit.access().resolve(read, in, last.access().sshFrom(), List.of()))
          : Checked.of(last.access());
      if (access.failed())
        return against(cluster, place(in, cloud), access.diagnostics());
      var request = new DeployRequest(last.verb(), cluster, last.plan(), last.baseDirectory(), last.account(),
          access.value().orElseThrow(), last.options());
      var state = toolkit.inventory().find(cluster).orElseThrow();
      var review = reviews.against(cluster, place(in, cloud), List.of());
      return new Prepared(review, Optional.of(new Go(runs.goingOn(state, review),
          (listener, cancellation) -> connected(cluster, in.name(),
              again -> toolkit.clusters().resume(request, again, listener, cancellation)))),
          false);
    });
  }

  private Prepared resumption(DeployRequest before) {
    var cluster = before.cluster();
    return inAccount(cluster, Optional.of(before.account()), (in, cloud) -> {
      var plan = before.plan().plan();
      var access = plan
          .then(read -> toolkit.access().resolve(read, in, before.access().sshFrom(), List.of()));
      if (access.failed())
        return against(cluster, place(in, cloud), access.diagnostics());
      var request = new DeployRequest(before.verb(), cluster, before.plan(), before.baseDirectory(),
          before.account(), access.value().orElseThrow(), before.options());
      return proposed(request, Run.Kind.RESUME, in, cloud);
    });
  }

  /// Deleting a cluster.
  Prepared deletion(String cluster, VolumePolicy volumes) {
    var state = toolkit.inventory().find(cluster);
    if (state.isEmpty())
      return against(cluster, "", List.of(toolkit.clusters().unknown(cluster)));
    return inAccount(cluster, state.map(known -> known.info().account()), (in, cloud) -> {
      var proposed = toolkit.clusters().proposeDeletion(cluster, volumes, in.name(), cloud);
      if (proposed.failed())
        return against(cluster, place(in, cloud), proposed.diagnostics());
      var changes = proposed.value().orElseThrow();
      var review = reviews.ofDeletion(state.get(), changes, proposed.diagnostics(), place(in, cloud),
          volumes);
      return new Prepared(review, Optional.of(new Go(runs.deletion(state.get(), review),
          (listener, cancellation) -> connected(cluster, in.name(),
              again -> toolkit.clusters().delete(cluster, volumes, in.name(), again, listener,
                  cancellation)))),
          true);
    });
  }

  private Prepared proposed(DeployRequest request, Run.Kind kind, Account in, CloudProvider cloud) {
    var proposed = toolkit.clusters().propose(request, cloud);
    var review = reviews.of(request, proposed, place(in, cloud));
    if (proposed.failed())
      return new Prepared(review, Optional.empty(), true);
    var proposal = proposed.value().orElseThrow();
    var changes = proposal.changes();
    boolean resumes = kind == Run.Kind.RESUME;
    if (review.isRefused() || (changes.isEmpty() && !resumes))
      return new Prepared(review, Optional.empty(), true);
    var run = runs.of(kind, request, proposal, review);
    return new Prepared(review, Optional.of(new Go(run,
        (listener, cancellation) -> connected(request.cluster(), in.name(), again -> toolkit.clusters()
            .deploy(request, again, Optional.of(changes), listener, cancellation)))),
        needsReview(in.name().equals(StoredAccounts.SANDBOX), resumes, changes));
  }

  /// Whether somebody has to agree before. In the sandbox, and in no account that has another name, what only creates need not be agreed to, nor
  /// going on with what was begun unless it destroys something; to do nothing needs no agreement anywhere.
  static boolean needsReview(boolean sandbox, boolean resumes, ChangeSet changes) {
    boolean harmless = resumes ? !changes.destroys() : changes.onlyCreates();
    return !changes.isEmpty() && !(sandbox && harmless);
  }

  private Prepared inAccount(String cluster, Optional<String> account,
      BiFunction<Account, CloudProvider, Prepared> work) {
    var opened = toolkit.connections().open(account);
    if (opened.failed())
      return against(cluster, account.orElse(""), opened.diagnostics());
    try (Connection connection = opened.value().orElseThrow()) {
      var held = toolkit.clusters().held(cluster);
      return held.isPresent()
          ? against(cluster, place(connection.account(), connection.cloud()), List.of(held.get()))
          : work.apply(connection.account(), connection.cloud());
    }
  }

  private interface Doing {
    DeploymentResult with(CloudProvider cloud);
  }

  private DeploymentResult connected(String cluster, String account, Doing doing) {
    var opened = toolkit.connections().open(Optional.of(account));
    if (opened.failed()) {
      var there = toolkit.inventory().find(cluster).map(ClusterState::counts).orElse(Map.of());
      return DeploymentResult.refused(cluster, there, opened.diagnostics());
    }
    try (Connection connection = opened.value().orElseThrow()) {
      return doing.with(connection.cloud());
    }
  }

  private static String place(Account account, CloudProvider cloud) {
    return Texts.of("account.place", account.name(), cloud.url().toString());
  }

  private Prepared against(String cluster, String account, List<Diagnostic> problems) {
    return new Prepared(reviews.against(cluster, account, problems), Optional.empty(), true);
  }
}
