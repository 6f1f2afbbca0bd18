package org.lct.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `linodetool cluster`: the verbs on clusters.
@Command(name = "cluster", description = "Deploys, compares, shows and deletes clusters.", subcommands = {
    ClusterDeployCommands.Create.class, ClusterDeployCommands.Deploy.class,
    ClusterDeployCommands.Diff.class, ClusterDeployCommands.Resume.class, ClusterCommand.ListAll.class,
    ClusterCommand.Show.class, ClusterDeleteCommand.class})
final class ClusterCommand {
  @Command(name = "list", description = "Lists the clusters.")
  static final class ListAll implements Callable<Integer> {
    private final Context context;
    @Mixin
    private CommonOptions common = new CommonOptions();

    ListAll(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      var inventory = context.engine().get().inventory();
      common.output(context)
          .clusters(inventory.names().stream().flatMap(name -> inventory.find(name).stream()).toList());
      return ExitCode.DONE;
    }
  }

  @Command(name = "show", description = "Shows what is recorded of a cluster.")
  static final class Show implements Callable<Integer> {
    private final Context context;
    @Mixin
    private CommonOptions common = new CommonOptions();
    @Parameters(paramLabel = "NAME", converter = ClusterNames.class)
    private String name = "";

    Show(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      var output = common.output(context);
      var state = context.engine().get().inventory().find(name);
      if (state.isEmpty()) {
        output.diagnostics(List.of(context.engine().get().clusters().unknown(name)), Optional.empty());
        return ExitCode.FAILED;
      }
      output.cluster(state.get());
      return ExitCode.DONE;
    }
  }
}
