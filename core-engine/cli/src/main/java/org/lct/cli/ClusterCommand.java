package org.lct.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.cli.output.Output;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.ClusterState;
import org.lct.inventory.InventoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `linodetool cluster`: the verbs on clusters.
@Command(name = "cluster", description = "Deploys, compares, shows and deletes clusters.", subcommands = {
    ClusterDeployCommands.Create.class, ClusterDeployCommands.Deploy.class,
    ClusterDeployCommands.Diff.class, ClusterDeployCommands.Resume.class, ClusterDeployCommands.Retry.class,
    ClusterPowerCommands.Start.class,
    ClusterPowerCommands.Stop.class, ClusterPowerCommands.Restart.class, ClusterStatusCommand.class,
    ClusterDriftCommand.class, ClusterCommand.ListAll.class,
    ClusterCommand.Show.class, ClusterDeleteCommand.class, ClusterUndoCommand.class,
    ClusterCommand.Forget.class, ClusterPreflightCommand.class, ClusterOrphansCommand.class,
    ClusterRecoverCommand.class, ClusterAdoptCommand.class})
final class ClusterCommand {
  @Command(name = "list", description = "Lists the clusters.")
  static final class ListAll extends OutputCommand {

    ListAll(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var readable = new ArrayList<ClusterState>();
      var damaged = new ArrayList<Diagnostic>();
      for (var name : engine().inventory().names()) {
        try {
          engine().inventory().find(name).ifPresent(readable::add);
        } catch (InventoryException e) {
          damaged.add(InventoryProblem.of(e));
        }
      }
      output.clusters(readable);
      output.diagnostics(damaged, Optional.empty());
      return ExitCode.of(damaged);
    }
  }

  @Command(name = "forget", description = "Forgets a cluster that somebody deleted elsewhere. Touches nothing in the cloud.")
  static final class Forget extends OutputCommand {
    @Mixin
    private DeployOptions.Consent consent = new DeployOptions.Consent();
    @Parameters(paramLabel = "NAME", converter = ClusterNames.class)
    private String name = "";

    Forget(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      if (engine().inventory().find(name).isPresent()
          && !consent.agreesToDestroy(context().terminal(), name)) {
        output.say("Nothing was forgotten. In a script: --yes --confirm " + name + ".");
        return context().terminal().interactive() ? ExitCode.FAILED : ExitCode.USAGE;
      }
      return tell(output, engine().clusters().forget(name),
          "Forgot " + name + ". What is left of it in the cloud, if anything, stays there and is billed.");
    }
  }

  @Command(name = "show", description = "Shows what is recorded of a cluster.")
  static final class Show extends OutputCommand {
    @Parameters(paramLabel = "NAME", converter = ClusterNames.class)
    private String name = "";

    Show(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var state = engine().inventory().find(name);
      if (state.isEmpty()) {
        output.diagnostics(List.of(engine().clusters().unknown(name)), Optional.empty());
        return ExitCode.FAILED;
      }
      output.cluster(state.get());
      return ExitCode.DONE;
    }
  }
}
