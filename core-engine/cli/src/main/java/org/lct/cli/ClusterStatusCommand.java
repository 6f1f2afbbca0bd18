package org.lct.cli;

import java.util.List;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.LinodeStatus;
import org.lct.cluster.FailedOperation;
import org.lct.cluster.NodeStatus;
import org.lct.deploy.NodeHealth;
import org.lct.inventory.ResourceRecord.Fact;
import picocli.CommandLine.Command;

/// `cluster status`: how the nodes of a cluster are getting on, as the cloud says now.
@Command(name = "status", description = "Shows how the nodes of a cluster are getting on. Exits with 1 if one of them does not work.")
final class ClusterStatusCommand extends ExistingClusterCommand {
  private static final List<String> COLUMNS = List.of("ADDRESS", "STATUS", "PUBLIC_IPV4", "BACK_ENDS", "UP",
      "HEALTH");
  private static final List<String> FAILURES = List.of("OPERATION", "ADDRESS", "AT", "REASON", "NEXT");

  ClusterStatusCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output, Account in, CloudProvider cloud) {
    var status = engine().clusters().status(name(), in.name(), cloud);
    output.diagnostics(status.diagnostics(), Optional.empty());
    if (status.failed())
      return ExitCode.of(status.diagnostics());
    var nodes = status.value().orElseThrow().nodes();
    output.table("node", COLUMNS, nodes.stream().map(ClusterStatusCommand::row).toList());
    output.drift(status.value().orElseThrow().drift());
    long working = nodes.stream().filter(NodeStatus::works).count();
    var failures = engine().clusters().failures(name());
    if (!failures.isEmpty())
      output.table("failure", FAILURES, failures.stream().map(ClusterStatusCommand::row).toList());
    output.say("%d of %d nodes work.".formatted(working, nodes.size()));
    if (!failures.isEmpty())
      output.say("Try what failed again: `linodetool cluster retry %s`.".formatted(name()));
    return working == nodes.size() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static List<String> row(FailedOperation failed) {
    return List.of(failed.operation(), failed.address().value(), failed.at().toString(), failed.reason(),
        failed.remedy());
  }

  private static List<String> row(NodeStatus status) {
    return List.of(status.node().address().value(), status.status().map(LinodeStatus::word).orElse("gone"),
        status.node().fact(Fact.PUBLIC_IPV4).orElse(""), Integer.toString(status.backEnds()),
        Integer.toString(status.up()), status.health().map(NodeHealth::summary).orElse(""));
  }
}
