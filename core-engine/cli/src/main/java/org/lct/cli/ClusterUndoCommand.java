package org.lct.cli;

import java.util.List;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `cluster undo`: removes what the last deployment created, and nothing that was there before.
@Command(name = "undo", description = "Deletes what the last deployment of a cluster created, its volumes included, and nothing that was there before. What it changed stays changed.")
final class ClusterUndoCommand extends OutputCommand {
  @Mixin
  private AccountOption account = new AccountOption();
  @Mixin
  private DeployOptions.Consent consent = new DeployOptions.Consent();
  @Parameters(paramLabel = "NAME", converter = ClusterNames.class, description = "The cluster.")
  private String name = "";

  ClusterUndoCommand(Context context) {
    super(context);
  }

  @Override
  Optional<DeploymentResult> nothingDone() {
    return Optional.of(nothingDoneTo(name));
  }

  @Override
  int run(Output output) {
    var state = engine().inventory().find(name);
    if (state.isEmpty()) {
      output.diagnostics(List.of(engine().clusters().unknown(name)), Optional.empty());
      return ExitCode.FAILED;
    }
    return account.useOf(state.get().info().account(), context(), output,
        (in, cloud) -> undo(output, in, cloud));
  }

  private int undo(Output output, Account in, CloudProvider cloud) {
    output.account(in, cloud.url().toString());
    var proposed = engine().clusters().proposeUndo(name, in.name(), cloud);
    output.diagnostics(proposed.diagnostics(), Optional.empty());
    if (proposed.failed())
      return ExitCode.of(proposed.diagnostics());
    var changes = proposed.value().orElseThrow();
    output.changes(name, changes, Optional.empty());
    if (changes.isEmpty()) {
      output.say("The last deployment created nothing that is still there.");
      return ExitCode.DONE;
    }
    if (!consent.agreesToDestroy(context().terminal(), name)) {
      output.say("Nothing was deleted. In a script: --yes --confirm " + name + ".");
      return context().terminal().interactive() ? ExitCode.FAILED : ExitCode.USAGE;
    }
    var progress = output.progress();
    var result = Running.stoppable(context().terminal(),
        cancellation -> engine().clusters().undo(name, in.name(),
            cloud, progress, cancellation),
        output::result);
    return result.status() == Status.COMPLETE ? ExitCode.DONE
        : Math.max(ExitCode.FAILED, ExitCode.of(result.diagnostics()));
  }
}
