package org.lct.cli;

import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.VolumePolicy;

/// The deletion of a cluster.
final class Deleting {
  private Deleting() {}

  /// Shows what would go and what stays, deletes the cluster if that is agreed to, and answers the exit code.
  static int agreed(Context context, Output output, Account in, CloudProvider cloud, String cluster,
      VolumePolicy volumes, DeployOptions.Consent consent) {
    var clusters = context.engine().get().clusters();
    output.account(in, cloud.url().toString());
    var proposed = clusters.proposeDeletion(cluster, volumes, in.name(), cloud);
    output.diagnostics(proposed.diagnostics(), Optional.empty());
    if (proposed.failed())
      return ExitCode.of(proposed.diagnostics());
    output.changes(cluster, proposed.value().orElseThrow(), Optional.empty());
    return consent.destroying(context.terminal(), output, cluster,
        () -> ExistingClusterCommand.carryOut(context, output,
            (progress, cancellation) -> clusters.delete(cluster,
                volumes, in.name(), cloud, progress, cancellation)));
  }
}
