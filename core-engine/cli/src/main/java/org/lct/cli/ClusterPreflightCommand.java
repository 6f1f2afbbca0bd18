package org.lct.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cli.output.TextOutput;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.DeployRequest.Access;
import org.lct.cluster.Outlook;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.PlanCost;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `cluster preflight`: what stands against a deployment, before it begins.
@Command(name = "preflight", description = "Says everything that stands against deploying a plan: names, files, the token, regions, stock, images, labels, budget; changes nothing.")
final class ClusterPreflightCommand extends OutputCommand {
  @Mixin
  private AccountOption account = new AccountOption();
  @Mixin
  private DeployOptions options = new DeployOptions();
  @Option(names = "--cluster", paramLabel = "NAME", converter = ClusterNames.class, description = "The cluster it is for (default: the plan's name).")
  private Optional<String> cluster = Optional.empty();
  @Parameters(paramLabel = "PLAN", description = "The plan file, YAML or JSON.")
  private Path plan = Path.of("");

  ClusterPreflightCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output) {
    var file = PlanReader.read(context().directory().resolve(plan).toAbsolutePath());
    if (file.draft().isEmpty()) {
      output.diagnostics(file.plan().diagnostics(), Optional.of(file.document()));
      return ExitCode.FAILED;
    }
    var name = cluster.or(() -> file.draft().get().name()).orElse("cluster");
    return engine().inventory().find(name).map(state -> state.info().account())
        .map(known -> account.useOf(known, context(), output,
            (in, cloud) -> check(output, name, file, in, cloud)))
        .orElseGet(() -> account.use(context(), output,
            (in, cloud) -> check(output, name, file, in, cloud)));
  }

  private int check(Output output, String name, PlanFile file, Account in, CloudProvider cloud) {
    output.account(in, cloud.url().toString());
    var problems = new ArrayList<Diagnostic>();
    var draft = file.draft().orElseThrow();
    var request = request(name, file, in, access(draft, name, in, problems));
    var outlook = engine().clusters().preflight(request, cloud);
    problems.addAll(outlook.diagnostics());
    output.diagnostics(problems, Optional.of(file.document()));
    boolean failed = problems.stream().anyMatch(Diagnostic::isError);
    if (failed)
      engine().clusters().cost(request, cloud).value().ifPresent(cost -> output.say(known(cost)));
    else
      outlook.value().ifPresent(found -> tell(output, name, draft, found));
    return failed ? ExitCode.FAILED : ExitCode.DONE;
  }

  private DeployRequest request(String name, PlanFile file, Account in, Access access) {
    var path = context().directory().resolve(plan).toAbsolutePath();
    var folder = Optional.ofNullable(path.getParent()).orElse(path);
    return new DeployRequest("preflight", name, file, folder, in.name(), access, options.options());
  }

  /// Who may come in; what is not known of that is one problem among others.
  private Access access(ClusterPlan draft, String name, Account in, List<Diagnostic> problems) {
    var resolved = engine().access().resolve(draft, in, options.sshFrom(),
        engine().openSoFar(name));
    problems.addAll(resolved.diagnostics());
    return resolved.value().orElseGet(() -> new Access(
        engine().access().keys(draft, in).value().orElse(List.of("not known")), List.of(), Map.of()));
  }

  private static void tell(Output output, String name, ClusterPlan plan, Outlook outlook) {
    var changes = outlook.proposal().changes();
    var cost = outlook.proposal().cost();
    var json = JsonNodeFactory.instance.objectNode().put("cluster", name)
        .put("changes", changes.changes().size()).put("monthly_after", cost.after())
        .put("expected_seconds", outlook.expected().toSeconds());
    plan.budget().ifPresent(budget -> json.put("budget", budget));
    var budget = plan.budget().map(most -> " of a budget of $%,.2f".formatted(most)).orElse("");
    output.told("preflight", json,
        "Nothing stands against deploying %s: %s, $%,.2f a month%s, about %s at Linode."
            .formatted(name, TextOutput.count(changes), cost.after(), budget, words(outlook.expected())));
    output.say("How many Linodes an account may have, Linode does not tell before they are created.");
  }

  private static String known(PlanCost cost) {
    var missing = cost.unknown().isEmpty() ? ""
        : ", without what has no known price: " + String.join(", ", cost.unknown());
    return "As far as the plan is understood, it costs $%,.2f a month%s. How many changes that are and how long they "
        .formatted(cost.total(), missing) + "take is known when the errors are mended.";
  }

  private static String words(Duration duration) {
    return duration.toMinutes() == 0 ? duration.toSeconds() + " s"
        : "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
