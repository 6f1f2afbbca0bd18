package org.lct.cli;

import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.VolumePolicy;
import org.lct.deploy.DeploymentResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `cluster delete`: removes a cluster; its volumes stay unless the plan or the user says otherwise.
@Command(name = "delete", description = "Deletes a cluster. Volumes are kept unless the plan or --volumes says otherwise.")
final class ClusterDeleteCommand extends ExistingClusterCommand {
  @Mixin
  private DeployOptions.Consent consent = new DeployOptions.Consent();
  @Option(names = "--volumes", paramLabel = "keep|delete", description = "What happens to its volumes.")
  private Optional<Volumes> volumes = Optional.empty();

  /// What may be asked for volumes.
  enum Volumes {
    KEEP, DELETE
  }

  ClusterDeleteCommand(Context context) {
    super(context);
  }

  @Override
  Optional<DeploymentResult> nothingDone() {
    return Optional.of(nothingDoneTo(name()));
  }

  @Override
  int run(Output output, Account in, CloudProvider cloud) {
    var policy = volumes.map(asked -> asked == Volumes.KEEP ? VolumePolicy.KEEP : VolumePolicy.DELETE)
        .orElse(VolumePolicy.AS_PLANNED);
    return Deleting.agreed(context(), output, in, cloud, name(), policy, consent);
  }
}
