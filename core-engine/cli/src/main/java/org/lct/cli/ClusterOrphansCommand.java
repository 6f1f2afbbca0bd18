package org.lct.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.Orphan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `cluster orphans`: what is ours in an account and no cluster works with.
@Command(name = "orphans", description = "Lists what was made by this toolkit and belongs to no cluster recorded here, by tags and journals, with its monthly cost, and the volumes that were kept. Removes nothing.")
final class ClusterOrphansCommand extends OutputCommand {
  private static final List<String> COLUMNS = List.of("KIND", "ID", "LABEL", "REGION", "CLUSTER", "MONTHLY",
      "STATE", "WHY");

  @Mixin
  private AccountOption account = new AccountOption();

  ClusterOrphansCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output) {
    return account.use(context(), output, (in, cloud) -> list(output, in, cloud));
  }

  private int list(Output output, Account in, CloudProvider cloud) {
    var found = engine().clusters().repair().orphans(in.name(), cloud);
    output.diagnostics(found.diagnostics(), Optional.empty());
    if (found.failed())
      return ExitCode.of(found.diagnostics());
    var orphans = found.value().orElseThrow();
    output.table("orphan", COLUMNS, orphans.stream().map(ClusterOrphansCommand::row).toList());
    output.say("Orphans: %d, $%,.2f a month. Kept volumes: %d, $%,.2f a month. Nothing was removed."
        .formatted(count(orphans, false), cost(orphans, false), count(orphans, true), cost(orphans, true)));
    return ExitCode.DONE;
  }

  private static long count(List<Orphan> orphans, boolean kept) {
    return orphans.stream().filter(orphan -> orphan.kept() == kept).count();
  }

  private static BigDecimal cost(List<Orphan> orphans, boolean kept) {
    return orphans.stream().filter(orphan -> orphan.kept() == kept).map(Orphan::monthly)
        .flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> row(Orphan orphan) {
    return List.of(orphan.kind().id(), Long.toString(orphan.id()), orphan.label(), orphan.region(),
        orphan.cluster(), orphan.monthly().map(BigDecimal::toPlainString).orElse(""),
        orphan.kept() ? "kept" : "orphan", orphan.why());
  }
}
