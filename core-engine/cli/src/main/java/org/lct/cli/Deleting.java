package org.lct.cli;

import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.VolumePolicy;
import org.lct.deploy.DeploymentResult.Status;

/// The deletion of a cluster, once it is agreed to.
final class Deleting {
  private Deleting() {}

  /// Deletes the cluster, tells the progress and the result, and answers the exit code.
  static int run(Context context, Output output, Account in, CloudProvider cloud, String cluster,
      VolumePolicy volumes) {
    var progress = output.progress();
    var result = Running.stoppable(context.terminal(), cancellation -> context.engine().get().clusters()
        .delete(cluster, volumes, in.name(), cloud, progress, cancellation), output::result);
    if (result.status() == Status.COMPLETE)
      return ExitCode.DONE;
    return Math.max(ExitCode.FAILED, ExitCode.of(result.diagnostics()));
  }
}
