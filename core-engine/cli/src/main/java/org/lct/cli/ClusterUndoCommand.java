package org.lct.cli;

import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.deploy.DeploymentResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `cluster undo`: removes what the last deployment created, and nothing that was there before.
@Command(name = "undo", description = "Deletes what the last deployment of a cluster created, its volumes included, and nothing that was there before. What it changed stays changed.")
final class ClusterUndoCommand extends ExistingClusterCommand {
  @Mixin
  private DeployOptions.Consent consent = new DeployOptions.Consent();

  ClusterUndoCommand(Context context) {
    super(context);
  }

  @Override
  Optional<DeploymentResult> nothingDone() {
    return Optional.of(nothingDoneTo(name()));
  }

  @Override
  int run(Output output, Account in, CloudProvider cloud) {
    output.account(in, cloud.url().toString());
    var proposed = engine().clusters().proposeUndo(name(), in.name(), cloud);
    output.diagnostics(proposed.diagnostics(), Optional.empty());
    if (proposed.failed())
      return ExitCode.of(proposed.diagnostics());
    var changes = proposed.value().orElseThrow();
    output.changes(name(), changes, Optional.empty());
    if (changes.isEmpty()) {
      output.say("The last deployment created nothing that is still there.");
      return ExitCode.DONE;
    }
    return consent.destroying(context().terminal(), output, name(),
        () -> carryOut(context(), output,
            (progress, cancellation) -> engine().clusters().undo(name(), in.name(),
                cloud, progress, cancellation)));
  }
}
