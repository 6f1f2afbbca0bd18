package org.lct.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.PowerRequest;
import org.lct.cluster.PowerRequest.Verb;
import org.lct.deploy.DeploymentResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `cluster start`, `cluster stop`, `cluster restart`.
final class ClusterPowerCommands {
  private ClusterPowerCommands() {}

  @Command(name = "start", description = "Starts the nodes of a cluster, in the order of its plan.")
  static final class Start extends Power {
    Start(Context context) {
      super(context, Verb.START);
    }
  }

  @Command(name = "stop", description = "Stops the nodes of a cluster, in the order of its plan. NodeBalancers send them nothing more before.")
  static final class Stop extends Power {
    Stop(Context context) {
      super(context, Verb.STOP);
    }
  }

  @Command(name = "restart", description = "Starts the nodes of a cluster again, of each node plan no more at once than may be down.")
  static final class Restart extends Power {
    Restart(Context context) {
      super(context, Verb.RESTART);
    }
  }

  /// What the three have in common.
  abstract static class Power extends ExistingClusterCommand {
    private final Verb verb;
    @Option(names = {"-y", "--yes"}, description = "Do it without asking.")
    private boolean yes;
    @Option(names = "--only", paramLabel = "NODES", split = ",", description = "Only these nodes: a node plan, a tag, a region or an address such as us-east/web[1]; may be repeated.")
    private List<String> only = new ArrayList<>();

    Power(Context context, Verb verb) {
      super(context);
      this.verb = verb;
    }

    @Override
    Optional<DeploymentResult> nothingDone() {
      return Optional.of(nothingDoneTo(name()));
    }

    @Override
    int run(Output output, Account in, CloudProvider cloud) {
      output.account(in, cloud.url().toString());
      var request = new PowerRequest(verb, name(), in.name(), only);
      var problems = engine().clusters().problems(request, cloud);
      if (!problems.isEmpty()) {
        output.diagnostics(problems, Optional.empty());
        return ExitCode.of(problems);
      }
      var which = only.isEmpty() ? "all nodes" : String.join(", ", only);
      if (!yes && verb != Verb.START && context().terminal()
          .ask("%s %s of %s? [y/N]".formatted(verb == Verb.STOP ? "Stop" : "Restart", which, name()))
          .filter(answer -> answer.equalsIgnoreCase("y")).isEmpty()) {
        output.say("Nothing was done. In a script: --yes.");
        return context().terminal().interactive() ? ExitCode.FAILED : ExitCode.USAGE;
      }
      return carryOut(context(), output, (progress, cancellation) -> engine().clusters()
          .power(request, cloud, progress, cancellation));
    }
  }
}
