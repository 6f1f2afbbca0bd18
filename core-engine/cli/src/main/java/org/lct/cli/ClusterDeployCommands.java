package org.lct.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cli.output.TextOutput;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.Proposal;
import org.lct.cluster.Unfinished;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ChangeSet;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.inventory.ClusterState;
import org.lct.plan.ResourceAddress;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `cluster create`, `deploy`, `diff`, `resume` and `retry`: what makes a cluster like its plan, or says what would.
final class ClusterDeployCommands {
  private ClusterDeployCommands() {}

  /// What the commands share: a request made of what was typed and what is recorded.
  abstract static class PlanCommandBase extends OutputCommand {
    @Mixin
    AccountOption account = new AccountOption();
    @Mixin
    DeployOptions deployOptions = new DeployOptions();
    /// The cluster.
    String name = "";

    PlanCommandBase(Context context) {
      super(context);
    }

    /// Runs with the account that is meant; for a cluster that exists, that is its own.
    final int inAccount(Output output, AccountOption.Work work) {
      return engine().inventory().find(name).map(state -> state.info().account())
          .map(known -> account.useOf(known, context(), output, work))
          .orElseGet(() -> account.use(context(), output, work));
    }

    final Checked<DeployRequest> request(String verb, PlanFile file, Path baseDirectory, Account in,
        Options options,
        List<String> sshFrom) {
      // What else is to be said about the plan comes with the proposal or the result.
      return file
          .plan().value().map(plan -> engine().access().resolve(plan, in, sshFrom, engine().openSoFar(name))
              .then(access -> Checked
                  .of(new DeployRequest(verb, name, file, baseDirectory, in.name(), access, options))))
          .orElseGet(() -> Checked.failed(file.plan().diagnostics()));
    }

    /// The plan given with the command, else the one last deployed.
    final Optional<Checked<DeployRequest>> request(String verb, Optional<Path> plan, Account in) {
      var asked = deployOptions.options();
      if (plan.isPresent()) {
        var path = context().directory().resolve(plan.get()).toAbsolutePath();
        var folder = Optional.ofNullable(path.getParent()).orElse(path);
        return Optional.of(request(verb, PlanReader.read(path), folder, in, asked, deployOptions.sshFrom()));
      }
      return engine().clusters().resumption(name, List.of()).map(last -> {
        var options = new Options(asked.skipMissingSteps() || last.options().skipMissingSteps(),
            asked.start() && last.options().start());
        var from = deployOptions.sshFrom().isEmpty() ? last.access().sshFrom() : deployOptions.sshFrom();
        return request(verb, last.plan(), last.baseDirectory(), in, options, from);
      });
    }

    final int unknown(Output output) {
      return refused(output, List.of(engine().clusters().unknown(name)));
    }

    /// Only who makes nodes needs to know who may come in.
    private Optional<Checked<DeployRequest>> resumption(Account in) {
      var clusters = engine().clusters();
      return clusters.unfinished(name).filter(left -> left instanceof Unfinished.Deployment
          || left instanceof Unfinished.PuttingBack).isPresent()
              ? request("resume", Optional.empty(), in)
              : clusters.resumption(name, List.of())
                  .map(last -> Checked.of(new DeployRequest(last.verb(), name,
                      last.plan(), last.baseDirectory(), in.name(), last.access(), last.options())));
    }

    /// Goes on with what was agreed to when it began.
    final int goOn(Output output, Account in, CloudProvider cloud, GoingOn work) {
      var asked = resumption(in);
      if (asked.isEmpty())
        return unknown(output);
      output.account(in, cloud.url().toString());
      if (asked.get().failed())
        return refused(output, asked.get().diagnostics());
      return ExistingClusterCommand.carryOut(context(), output,
          (progress, cancellation) -> work.with(asked.get().value().orElseThrow(), progress, cancellation));
    }

    /// Tells why nothing is done, and what exists nevertheless.
    final int refused(Output output, List<Diagnostic> diagnostics) {
      var there = engine().inventory().find(name).map(ClusterState::counts).orElse(Map.of());
      output.result(DeploymentResult.refused(name, there, diagnostics));
      return ExitCode.of(diagnostics);
    }
  }

  /// One to which the cluster is named.
  abstract static class NamedPlanCommand extends PlanCommandBase {
    NamedPlanCommand(Context context) {
      super(context);
    }

    @Parameters(index = "0", paramLabel = "NAME", converter = ClusterNames.class, description = "The cluster.")
    final void name(String given) {
      name = given;
    }
  }

  /// What goes on with the last run of a cluster.
  interface GoingOn {
    DeploymentResult with(DeployRequest resumption, DeploymentListener progress, Cancellation cancellation);
  }

  @Command(name = "diff", description = "Compares a plan with what runs; exit code 2 if there is something to do.")
  static final class Diff extends NamedPlanCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", description = "The plan (default: the one last deployed).")
    private @Nullable Path plan;

    Diff(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return inAccount(output, (in, cloud) -> {
        var asked = request("diff", Optional.ofNullable(plan), in);
        if (asked.isEmpty())
          return notCompared(output, List.of(engine().clusters().unknown(name)), Optional.empty());
        if (asked.get().failed())
          return notCompared(output, asked.get().diagnostics(), Optional.empty());
        var request = asked.get().value().orElseThrow();
        var proposed = engine().clusters().propose(request, cloud);
        if (proposed.failed())
          return notCompared(output, proposed.diagnostics(), Optional.of(request.plan().document()));
        var proposal = proposed.value().orElseThrow();
        output.diagnostics(proposal.notes(), Optional.of(request.plan().document()));
        if (plan == null)
          output.diagnostics(engine().clusters().edited(name).stream().toList(), Optional.empty());
        output.proposal(proposal);
        return proposal.changes().isEmpty() ? ExitCode.DONE : ExitCode.CHANGES;
      });
    }

    /// Nothing was to be done: only why it cannot be said is told.
    private static int notCompared(Output output, List<Diagnostic> why, Optional<PlanDocument> document) {
      output.diagnostics(why, document);
      return ExitCode.of(why);
    }
  }

  /// A command that ends with a deployment.
  abstract static class DeployingCommand extends PlanCommandBase {
    @Mixin
    private DeployOptions.Consent consent = new DeployOptions.Consent();

    DeployingCommand(Context context) {
      super(context);
    }

    @Override
    Optional<DeploymentResult> nothingDone() {
      return Optional.of(nothingDoneTo(name));
    }

    final int deploy(Output output, Account in, CloudProvider cloud, Optional<Checked<DeployRequest>> asked) {
      if (asked.isEmpty())
        return unknown(output);
      output.account(in, cloud.url().toString());
      if (asked.get().failed())
        return refused(output, asked.get().diagnostics());
      var request = asked.get().value().orElseThrow();
      output.diagnostics(asked.get().diagnostics(), Optional.of(request.plan().document()));
      Optional<ChangeSet> reviewed = Optional.empty();
      if (needsReview(in)) {
        var proposed = engine().clusters().propose(request, cloud);
        if (proposed.failed())
          return refused(output, proposed.diagnostics());
        if (!agreed(output, in, proposed.value().orElseThrow()))
          return notAgreed(output);
        reviewed = proposed.value().map(Proposal::changes);
      }
      return carryOut(output, request, cloud, reviewed);
    }

    /// On a simulated account creating things is agreed to by asking for it; whether something would be
    /// destroyed must be looked at wherever the cluster exists.
    private boolean needsReview(Account in) {
      return !in.simulated() || engine().inventory().find(name).isPresent();
    }

    private boolean agreed(Output output, Account in, Proposal proposal) {
      if (proposal.changes().isEmpty())
        return true;
      output.proposal(proposal);
      if (proposal.changes().destroys())
        return consent.agreesToDestroy(context().terminal(), name);
      if (in.simulated())
        return true;
      return consent.agrees(context().terminal(),
          "Deploy %s to %s?".formatted(TextOutput.count(proposal.changes()), name));
    }

    private int notAgreed(Output output) {
      output
          .say("Nothing was changed. In a script, --yes agrees; where something is destroyed, with --confirm "
              + name + ".");
      return context().terminal().interactive() ? ExitCode.FAILED : ExitCode.USAGE;
    }

    private int carryOut(Output output, DeployRequest request, CloudProvider cloud,
        Optional<ChangeSet> reviewed) {
      var progress = output.progress();
      var result = Running.stoppable(context().terminal(),
          cancellation -> engine().clusters().deploy(request, cloud, reviewed, progress, cancellation),
          output::result);
      return switch (result.status()) {
        case COMPLETE -> ExitCode.DONE;
        case PARTIAL, STOPPED -> ExitCode.FAILED;
        case FAILED -> Math.max(ExitCode.FAILED, ExitCode.of(result.diagnostics()));
      };
    }
  }

  /// The same of a cluster that is named.
  abstract static class NamedDeployingCommand extends DeployingCommand {
    private NamedDeployingCommand(Context context) {
      super(context);
    }

    @Parameters(index = "0", paramLabel = "NAME", converter = ClusterNames.class, description = "The cluster.")
    final void name(String given) {
      name = given;
    }
  }

  @Command(name = "create", description = "Makes a cluster from a plan. The same plan again changes nothing.")
  static final class Create extends NamedDeployingCommand {
    @Parameters(index = "1", paramLabel = "PLAN", description = "The plan file, YAML or JSON.")
    private Path plan = Path.of("");

    Create(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return inAccount(output,
          (in, cloud) -> deploy(output, in, cloud, request("create", Optional.of(plan), in)));
    }
  }

  @Command(name = "deploy", description = "Changes a cluster into what a plan says.")
  static final class Deploy extends NamedDeployingCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", description = "The plan (default: the one last deployed).")
    private @Nullable Path plan;

    Deploy(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return inAccount(output,
          (in, cloud) -> deploy(output, in, cloud, request("deploy", Optional.ofNullable(plan), in)));
    }
  }

  @Command(name = "resume", description = "Takes up what the last deployment of a cluster left undone.")
  static final class Resume extends NamedDeployingCommand {
    Resume(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return inAccount(output, (in, cloud) -> {
        // What began as something else was agreed to then, and goes on as that.
        var unfinished = engine().clusters().unfinished(name);
        if (unfinished.isPresent() && !(unfinished.get() instanceof Unfinished.Deployment))
          return goOn(output, in, cloud, (request, progress, cancellation) -> engine().clusters()
              .resume(request, cloud, progress, cancellation));
        return deploy(output, in, cloud, request("resume", Optional.empty(), in));
      });
    }
  }

  @Command(name = "retry", description = "Tries operations that failed again, and nothing else; `cluster status` shows them.")
  static final class Retry extends NamedPlanCommand {
    @Parameters(index = "1", arity = "0..*", paramLabel = "ADDRESS", description = "The resources that are meant (default: all about which something failed).")
    private List<String> addresses = List.of();

    Retry(Context context) {
      super(context);
    }

    @Override
    Optional<DeploymentResult> nothingDone() {
      return Optional.of(nothingDoneTo(name));
    }

    @Override
    int run(Output output) {
      var only = addresses.stream().map(ResourceAddress::new).collect(Collectors.toUnmodifiableSet());
      return inAccount(output,
          (in, cloud) -> goOn(output, in, cloud, (request, progress, cancellation) -> engine().clusters()
              .retry(request, only, cloud, progress, cancellation)));
    }
  }
}
