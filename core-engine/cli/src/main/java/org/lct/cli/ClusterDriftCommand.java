package org.lct.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.Acceptance;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.Proposal;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.plan.ResourceAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cluster drift`: what other people changed about a cluster, putting it back, and taking it into the plan.
@Command(name = "drift", description = "Lists what other people changed about a cluster; exit code 2 if there is something. With `restore` it is put back, with `accept` taken into the plan.")
final class ClusterDriftCommand extends ClusterDeployCommands.NamedPlanCommand {
  @Mixin
  private DeployOptions.Consent consent = new DeployOptions.Consent();
  @Parameters(index = "1", arity = "0..1", paramLabel = "restore|accept", description = "Put back what was changed about these resources, or take it into the plan file and the inventory.")
  private @Nullable Verb verb;
  @Parameters(index = "2..*", arity = "0..*", paramLabel = "ADDRESS", description = "The resources, as `us-east/web[1]`.")
  private List<String> addresses = new ArrayList<>();
  @Option(names = "--plan", paramLabel = "FILE", description = "For accept: the plan file, if it is no longer where the cluster was deployed from.")
  private Optional<Path> plan = Optional.empty();
  @Spec
  private @Nullable CommandSpec spec;

  /// What is done about it.
  enum Verb {
    RESTORE, ACCEPT
  }

  ClusterDriftCommand(Context context) {
    super(context);
  }

  @Override
  Optional<DeploymentResult> nothingDone() {
    return verb == Verb.RESTORE ? Optional.of(nothingDoneTo(name)) : Optional.empty();
  }

  @Override
  int run(Output output) {
    if (verb != null && addresses.isEmpty() && spec != null)
      throw new ParameterException(spec.commandLine(), "Missing: which resources, as us-east/web[1]");
    if (engine().inventory().find(name).isEmpty()) {
      output.diagnostics(List.of(engine().clusters().unknown(name)), Optional.empty());
      return ExitCode.FAILED;
    }
    return inAccount(output, (in, cloud) -> switch (verb) {
      case null -> list(output, in, cloud);
      case RESTORE -> restore(output, in, cloud);
      case ACCEPT -> accept(output, in, cloud);
    });
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
    var chosen = chosen();
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

  private Set<ResourceAddress> chosen() {
    return addresses.stream().map(ResourceAddress::new).collect(Collectors.toUnmodifiableSet());
  }

  private int accept(Output output, Account in, CloudProvider cloud) {
    output.account(in, cloud.url().toString());
    var accepted = engine().clusters().repair().accept(name, chosen(),
        plan.map(file -> context().directory().resolve(file).toAbsolutePath()), in.name(), cloud);
    if (accepted.failed()) {
      output.diagnostics(accepted.diagnostics(), Optional.empty());
      output.say("Nothing was changed.");
      return ExitCode.of(accepted.diagnostics());
    }
    var acceptance = accepted.value().orElseThrow();
    output.table("accepted", List.of("ADDRESS", "ATTRIBUTE", "BEFORE", "AFTER"), acceptance.drift().stream()
        .map(one -> List.of(one.address().value(), one.attribute(), one.recorded(), one.there())).toList());
    if (acceptance.written().isEmpty())
      output.say(acceptance.file() + " says it already; the inventory says it now, too.");
    else
      output.table("written", List.of("PLACE", "BEFORE", "AFTER"),
          acceptance.written().stream().map(ClusterDriftCommand::row).toList());
    output.diagnostics(accepted.diagnostics(), Optional.empty());
    output.say("Nothing was changed in the cloud.");
    return ExitCode.DONE;
  }

  private static List<String> row(Acceptance.Written one) {
    return List.of(one.path().toString(), one.before().orElse(""), one.after().orElse(""));
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
