package org.lct.cli;

import java.util.List;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.VolumePolicy;
import org.lct.deploy.DeploymentResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `cluster delete`: removes a cluster; its volumes stay unless the plan or the user says otherwise.
@Command(name = "delete", description = "Deletes a cluster. Volumes are kept unless the plan or --volumes says otherwise.")
final class ClusterDeleteCommand extends OutputCommand {
  @Mixin
  private AccountOption account = new AccountOption();
  @Mixin
  private DeployOptions.Consent consent = new DeployOptions.Consent();
  @Parameters(paramLabel = "NAME", converter = ClusterNames.class, description = "The cluster.")
  private String name = "";
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
        (in, cloud) -> delete(output, in, cloud));
  }

  private int delete(Output output, Account in, CloudProvider cloud) {
    var clusters = engine().clusters();
    output.account(in, cloud.url().toString());
    var policy = volumes.map(asked -> asked == Volumes.KEEP ? VolumePolicy.KEEP : VolumePolicy.DELETE)
        .orElse(VolumePolicy.AS_PLANNED);
    var proposed = clusters.proposeDeletion(name, policy, in.name(), cloud);
    output.diagnostics(proposed.diagnostics(), Optional.empty());
    if (proposed.failed())
      return ExitCode.of(proposed.diagnostics());
    output.changes(name, proposed.value().orElseThrow(), Optional.empty());
    if (!consent.agreesToDestroy(context().terminal(), name)) {
      output.say("Nothing was deleted. In a script: --yes --confirm " + name + ".");
      return context().terminal().interactive() ? ExitCode.FAILED : ExitCode.USAGE;
    }
    return Deleting.run(context(), output, in, cloud, name, policy);
  }
}
