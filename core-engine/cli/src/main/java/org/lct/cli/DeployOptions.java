package org.lct.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.lct.cli.output.Output;
import org.lct.cli.output.Terminal;
import org.lct.inventory.ClusterInfo.Options;
import picocli.CommandLine.Option;

/// The options of every command that deploys.
final class DeployOptions {
  @Option(names = "--skip-missing-steps", description = "Leave out init steps whose files are missing, and record that.")
  private boolean skipMissingSteps;

  @Option(names = "--no-start", description = "Leave nodes off that do not boot on creation, instead of starting them at the end.")
  private boolean noStart;

  @Option(names = "--ssh-from", paramLabel = "CIDR", split = ",", description = "Where SSH may come from if the plan does not say; may be repeated. `any` must be written (default: LCT_SSH_FROM, else what was said last of this cluster, else what is stored with the account).")
  private List<String> sshFrom = new ArrayList<>();

  Options options() {
    return new Options(skipMissingSteps, !noStart);
  }

  List<String> sshFrom() {
    return List.copyOf(sshFrom);
  }

  /// How a command is allowed to change something.
  static final class Consent {
    @Option(names = {"-y", "--yes"}, description = "Do it without asking.")
    private boolean yes;

    @Option(names = "--confirm", paramLabel = "NAME", description = "The cluster's name, once more: needed with --yes where something is destroyed.")
    private Optional<String> confirm = Optional.empty();

    /// Whether the user agrees to a change that destroys nothing; asks if that was not said.
    boolean agrees(Terminal terminal, String question) {
      return yes
          || terminal.ask(question + " [y/N]").filter(answer -> answer.equalsIgnoreCase("y")).isPresent();
    }

    /// Whether the user agrees to destroy something of a cluster, by typing its name.
    boolean agreesToDestroy(Terminal terminal, String cluster) {
      if (yes)
        return confirm.filter(cluster::equals).isPresent();
      return terminal.ask("Type the cluster's name, " + cluster + ", to allow it:").filter(cluster::equals)
          .isPresent();
    }

    /// Does what destroys something of a cluster, if the user agrees, and answers the exit code.
    int destroying(Terminal terminal, Output output, String cluster, IntSupplier work) {
      if (agreesToDestroy(terminal, cluster))
        return work.getAsInt();
      output.say("Nothing was deleted. In a script: --yes --confirm " + cluster + ".");
      return terminal.interactive() ? ExitCode.FAILED : ExitCode.USAGE;
    }
  }
}
