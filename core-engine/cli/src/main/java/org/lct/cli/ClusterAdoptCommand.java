package org.lct.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.adopt.Selection;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.AdoptRequest;
import org.lct.cluster.Adoption;
import org.lct.inventory.ResourceRecord.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `cluster adopt`: makes a cluster of things that are in an account.
@Command(name = "adopt", description = "Makes a cluster of things that are in an account and nobody here made: writes a plan of them and records them. In the cloud only the cluster's tag is put on them.")
final class ClusterAdoptCommand extends OutputCommand {
  @Mixin
  private AccountOption account = new AccountOption();
  @Mixin
  private DeployOptions.Consent consent = new DeployOptions.Consent();
  @Option(names = "--tag", paramLabel = "T", description = "Only what carries this tag, and what belongs to that alone.")
  private Optional<String> tag = Optional.empty();
  @Option(names = "--region", paramLabel = "R", description = "Only what is in this region.")
  private Optional<String> region = Optional.empty();
  @Option(names = "--label", paramLabel = "L", description = "Only what has this label; * stands for any characters.")
  private Optional<String> label = Optional.empty();
  @Option(names = "--plan", paramLabel = "FILE", description = "The plan file to write (default: NAME.yaml).")
  private Optional<Path> plan = Optional.empty();
  @Option(names = "--ssh-from", paramLabel = "CIDR", split = ",", description = "Where SSH to later nodes may come from; may be repeated. `any` must be written.")
  private List<String> sshFrom = List.of();
  @Parameters(index = "0", paramLabel = "NAME", converter = ClusterNames.class, description = "The cluster.")
  private String name = "";

  ClusterAdoptCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output) {
    return account.use(context(), output, (in, cloud) -> adopt(output, in, cloud));
  }

  private int adopt(Output output, Account in, CloudProvider cloud) {
    output.account(in, cloud.url().toString());
    var from = engine().access().sshFrom(in, sshFrom, List.of());
    output.diagnostics(from.diagnostics(), Optional.empty());
    if (from.failed())
      return ExitCode.FAILED;
    var file = context().directory().resolve(plan.orElseGet(() -> Path.of(name + ".yaml"))).toAbsolutePath();
    var request = new AdoptRequest(name, "%08x".formatted(new SecureRandom().nextInt()),
        new Selection(tag, region, label), file, in.name(), from.value().orElseThrow());
    var proposed = engine().clusters().repair().proposeAdoption(request, cloud);
    output.diagnostics(proposed.diagnostics(), Optional.empty());
    if (proposed.failed())
      return ExitCode.of(proposed.diagnostics());
    var adoption = proposed.value().orElseThrow();
    show(output, adoption);
    if (!consent.agrees(context().terminal(), "Adopt this, and put the tag " + adoption.tag() + " on it?")) {
      output.say("Nothing was changed. In a script: --yes.");
      return context().terminal().interactive() ? ExitCode.FAILED : ExitCode.USAGE;
    }
    return carryOut(output, request, adoption, cloud);
  }

  private static void show(Output output, Adoption adoption) {
    output.table("adopted", List.of("KIND", "ADDRESS", "ID", "LABEL", "REGION"),
        adoption.resources().stream().map(one -> List.of(one.kind().id(), one.address().value(),
            Long.toString(one.id()), one.label(), one.fact(Fact.REGION).orElse(""))).toList());
  }

  private int carryOut(Output output, AdoptRequest request, Adoption adoption, CloudProvider cloud) {
    var adopted = engine().clusters().repair().adopt(request, adoption, cloud);
    output.diagnostics(adopted.diagnostics(), Optional.empty());
    if (adopted.failed())
      return ExitCode.of(adopted.diagnostics());
    output.say("Wrote " + request.file() + " and put the tag " + adoption.tag()
        + " on what is adopted. `linodetool cluster diff " + name + "` says that nothing differs.");
    return ExitCode.DONE;
  }
}
