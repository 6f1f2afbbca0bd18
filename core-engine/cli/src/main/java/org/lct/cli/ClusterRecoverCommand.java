package org.lct.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.DeployRequest.Access;
import org.lct.planfile.PlanReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `cluster recover`: records a cluster anew whose record is lost or damaged.
@Command(name = "recover", description = "Records a cluster anew whose record is lost or damaged, by its tag in the account and its plan. Touches nothing in the cloud.")
final class ClusterRecoverCommand extends OutputCommand {
  @Mixin
  private AccountOption account = new AccountOption();
  @Mixin
  private DeployOptions options = new DeployOptions();
  @Option(names = "--id", paramLabel = "ID", description = "The cluster's number, if several of its name are in the account: the end of its tag.")
  private Optional<String> id = Optional.empty();
  @Parameters(index = "0", paramLabel = "NAME", converter = ClusterNames.class, description = "The cluster.")
  private String name = "";
  @Parameters(index = "1", paramLabel = "PLAN", description = "The plan it was last deployed from, YAML or JSON.")
  private Path plan = Path.of("");

  ClusterRecoverCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output) {
    return account.use(context(), output, (in, cloud) -> recover(output, in, cloud));
  }

  private int recover(Output output, Account in, CloudProvider cloud) {
    output.account(in, cloud.url().toString());
    var path = context().directory().resolve(plan).toAbsolutePath();
    var file = PlanReader.read(path);
    var from = file.plan().then(read -> engine().access().resolve(read, in, options.sshFrom(), List.of()));
    if (from.failed()) {
      output.diagnostics(from.diagnostics(), Optional.of(file.document()));
      return ExitCode.FAILED;
    }
    var request = new DeployRequest("recover", name, file, Optional.ofNullable(path.getParent()).orElse(path),
        in.name(),
        from.value().map(Access::sshFrom).map(cidrs -> new Access(List.of(), cidrs, Map.of())).orElseThrow(),
        options.options());
    var recovered = engine().clusters().repair().recover(request, id, cloud);
    output.diagnostics(recovered.diagnostics(), Optional.of(file.document()));
    if (recovered.failed())
      return ExitCode.of(recovered.diagnostics());
    output.cluster(recovered.value().orElseThrow());
    output.say("Recorded " + name + " anew. `linodetool cluster diff " + name
        + "` says how it differs from its plan.");
    return ExitCode.DONE;
  }
}
