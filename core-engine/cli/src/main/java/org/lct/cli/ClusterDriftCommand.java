package org.lct.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.Proposal;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.plan.ResourceAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cluster drift`: what other people changed about a cluster, and putting it back.
@Command(name = "drift", description = "Lists what other people changed about a cluster; exit code 2 if there is something. With `restore` it is put back.")
final class ClusterDriftCommand extends ClusterDeployCommands.PlanCommandBase {
  @Mixin
  private DeployOptions.Consent consent = new DeployOptions.Consent();
  @Parameters(index = "1", arity = "0..1", paramLabel = "restore", description = "Put back what was changed about these resources.")
  private @Nullable Verb verb;
  @Parameters(index = "2..*", arity = "0..*", paramLabel = "ADDRESS", description = "The resources, as `us-east/web[1]`.")
  private List<String> addresses = new ArrayList<>();
  @Spec
  private @Nullable CommandSpec spec;

  /// What is done about it.
  enum Verb {
    RESTORE
  }

  ClusterDriftCommand(Context context) {
    super(context);
  }

  @Override
  Optional<DeploymentResult> nothingDone() {
    return verb == null ? Optional.empty() : Optional.of(nothingDoneTo(name));
  }

  @Override
  int run(Output output) {
    if (verb != null && addresses.isEmpty() && spec != null)
      throw new ParameterException(spec.commandLine(), "Missing: which resources, as us-east/web[1]");
    if (engine().inventory().find(name).isEmpty()) {
      output.diagnostics(List.of(engine().clusters().unknown(name)), Optional.empty());
      return ExitCode.FAILED;
    }
    return inAccount(output,
        (in, cloud) -> verb == null ? list(output, in, cloud) : restore(output, in, cloud));
  }

  private int list(Output output, Account in, CloudProvider cloud) {
    var status = engine().clusters().status(name, in.name(), cloud);
    output.diagnostics(status.diagnostics(), Optional.empty());
    if (status.failed())
      return ExitCode.of(status.diagnostics());
    var drift = status.value().orElseThrow().drift();
    output.drift(drift);
    if (drift.isEmpty())
      output.say("Nobody else has changed " + name + ".");
    return drift.isEmpty() ? ExitCode.DONE : ExitCode.CHANGES;
  }

  private int restore(Output output, Account in, CloudProvider cloud) {
    output.account(in, cloud.url().toString());
    var asked = request("restore", Optional.empty(), in).orElseThrow();
    if (asked.failed())
      return refused(output, asked.diagnostics());
    output.diagnostics(asked.diagnostics(), Optional.empty());
    var request = asked.value().orElseThrow();
    var chosen = addresses.stream().map(ResourceAddress::new).collect(Collectors.toUnmodifiableSet());
    var proposed = engine().clusters().proposeRestoring(request, chosen, cloud);
    if (proposed.failed())
      return refused(output, proposed.diagnostics());
    output.diagnostics(proposed.diagnostics(), Optional.empty());
    var proposal = proposed.value().orElseThrow();
    output.changes(name, proposal.changes(), Optional.empty());
    if (!agreed(proposal)) {
      output
          .say("Nothing was changed. In a script, --yes agrees; where something is destroyed, with --confirm "
              + name + ".");
      return context().terminal().interactive() ? ExitCode.FAILED : ExitCode.USAGE;
    }
    return carryOut(output, request, chosen, proposal, cloud);
  }

  private boolean agreed(Proposal proposal) {
    return proposal.changes().destroys() ? consent.agreesToDestroy(context().terminal(), name)
        : consent.agrees(context().terminal(), "Put this back?");
  }

  private int carryOut(Output output, DeployRequest request, Set<ResourceAddress> chosen, Proposal proposal,
      CloudProvider cloud) {
    var progress = output.progress();
    var result = Running.stoppable(context().terminal(), cancellation -> engine().clusters().restore(request,
        chosen, cloud, Optional.of(proposal.changes()), progress, cancellation), output::result);
    return result.status() == Status.COMPLETE ? ExitCode.DONE
        : Math.max(ExitCode.FAILED, ExitCode.of(result.diagnostics()));
  }
}
