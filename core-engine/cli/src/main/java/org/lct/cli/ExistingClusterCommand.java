package org.lct.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A command about a cluster that exists, in the account it lives in.
abstract class ExistingClusterCommand extends OutputCommand {
  @Mixin
  private AccountOption account = new AccountOption();
  @Parameters(index = "0", paramLabel = "NAME", converter = ClusterNames.class, description = "The cluster.")
  private String name = "";

  ExistingClusterCommand(Context context) {
    super(context);
  }

  /// Does what the command is for and answers the exit code.
  abstract int run(Output output, Account in, CloudProvider cloud);

  final String name() {
    return name;
  }

  @Override
  final int run(Output output) {
    var state = engine().inventory().find(name);
    if (state.isEmpty()) {
      output.diagnostics(List.of(engine().clusters().unknown(name)), Optional.empty());
      return ExitCode.FAILED;
    }
    return account.useOf(state.get().info().account(), context(), output,
        (in, cloud) -> run(output, in, cloud));
  }

  /// What is done and can be stopped.
  interface Deed extends BiFunction<DeploymentListener, Cancellation, DeploymentResult> {}

  /// Does it, tells the progress and the result, and answers the exit code.
  static int carryOut(Context context, Output output, Deed deed) {
    var progress = output.progress();
    var result = Running.stoppable(context.terminal(), cancellation -> deed.apply(progress, cancellation),
        output::result);
    return result.status() == Status.COMPLETE ? ExitCode.DONE
        : Math.max(ExitCode.FAILED, ExitCode.of(result.diagnostics()));
  }
}
