package org.lct.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lct.cli.output.JsonOutput;
import org.lct.cli.output.Output;
import org.lct.cli.output.TextOutput;
import org.lct.deploy.DeploymentResult;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.ClusterState;
import org.lct.inventory.InventoryException;
import org.lct.plan.ResourceKind;
import picocli.CommandLine.Option;

/// A command that tells what it found or did: what all of them share.
abstract class OutputCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--output", paramLabel = "text|json", defaultValue = "TEXT", description = "Text for people or one JSON object a line for programs (default: text).")
  private Format format = Format.TEXT;

  OutputCommand(Context context) {
    this.context = context;
  }

  /// The forms of output.
  enum Format {
    TEXT, JSON
  }

  /// Does what the command is for and answers the exit code.
  abstract int run(Output output);

  @Override
  public final Integer call() {
    var output = switch (format) {
      case TEXT -> new TextOutput(context.terminal());
      case JSON -> new JsonOutput(context.terminal().out());
    };
    int code = runAtHome(output);
    output.end(code == ExitCode.DONE || code == ExitCode.CHANGES, nothingDone());
    return code;
  }

  /// What a command that changes a cluster says at its end if it was refused before it began; empty for others.
  Optional<DeploymentResult> nothingDone() {
    return Optional.empty();
  }

  /// That nothing was done to a cluster, with what of it exists.
  final DeploymentResult nothingDoneTo(String cluster) {
    return DeploymentResult.refused(cluster, there(cluster), List.of());
  }

  private Map<ResourceKind, Long> there(String cluster) {
    try {
      return engine().inventory().find(cluster).map(ClusterState::counts).orElse(Map.of());
    } catch (Context.HomelessException | InventoryException e) {
      // It has been said that nothing is known here.
      return Map.of();
    }
  }

  /// What cannot be kept is said before anything is done.
  private int runAtHome(Output output) {
    try {
      return run(output);
    } catch (Context.HomelessException e) {
      output.diagnostics(e.problems(), Optional.empty());
      return ExitCode.FAILED;
    } catch (InventoryException e) {
      output.diagnostics(List.of(InventoryProblem.of(e)), Optional.empty());
      return ExitCode.FAILED;
    }
  }

  final Context context() {
    return context;
  }

  final Context.Engine engine() {
    return context.engine().get();
  }

  /// Tells what stands in the way, or what was done if nothing does, and answers the exit code.
  static int tell(Output output, List<Diagnostic> diagnostics, String done) {
    output.diagnostics(diagnostics, Optional.empty());
    int code = ExitCode.of(diagnostics);
    if (code == ExitCode.DONE)
      output.say(done);
    return code;
  }
}
