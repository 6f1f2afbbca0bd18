package org.lct.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lct.cli.output.Output;
import org.lct.planfile.PlanSchema;
import org.lct.template.Template;
import org.lct.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `linodetool plan`: plans as files, without any account.
@Command(name = "plan", description = "Checks, compares, expands, converts and exports cluster plans, and has some to begin with; without any account.", subcommands = {
    PlanCommand.Check.class, PlanCompareCommand.class, PlanCommand.Expand.class, PlanExportCommand.class,
    PlanConvertCommand.class,
    PlanCommand.Schema.class,
    PlanCommand.ShowTemplate.class})
final class PlanCommand {
  @Command(name = "check", description = "Says everything that is wrong with a plan; exit code 0 without errors.")
  static final class Check extends OutputCommand {
    @Parameters(paramLabel = "PLAN", description = "The plan file, YAML or JSON.")
    private Path plan = Path.of("");

    Check(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var validated = ValidatedPlan.read(context().directory().resolve(plan), Optional.empty());
      output.diagnostics(validated.diagnostics(), Optional.of(validated.file().document()));
      output.checked(plan.toString(), validated.diagnostics());
      return ExitCode.of(validated.diagnostics());
    }
  }

  @Command(name = "expand", description = "Lists the resources a plan stands for.")
  static final class Expand extends OutputCommand {
    @Parameters(paramLabel = "PLAN", description = "The plan file, YAML or JSON.")
    private Path plan = Path.of("");
    @Option(names = "--cluster", paramLabel = "NAME", description = "The cluster's name, which stands in labels (default: the plan's name).")
    private Optional<String> cluster = Optional.empty();

    Expand(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var validated = ValidatedPlan.read(context().directory().resolve(plan), cluster);
      var expansion = validated.expansion().value();
      if (expansion.isEmpty()) {
        output.diagnostics(validated.diagnostics(), Optional.of(validated.file().document()));
        return ExitCode.FAILED;
      }
      output.expansion(expansion.get());
      return ExitCode.DONE;
    }
  }

  @Command(name = "schema", description = "Prints the JSON Schema of the plan format, for editors.")
  static final class Schema extends OutputCommand {

    Schema(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      output.document(PlanSchema.json());
      return ExitCode.DONE;
    }
  }

  @Command(name = "template", description = "Lists the plans to begin with, or prints one of them.")
  static final class ShowTemplate extends OutputCommand {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The template to print; all are listed if left out.")
    private Optional<String> name = Optional.empty();

    ShowTemplate(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var templates = Templates.load();
      if (name.isEmpty()) {
        output.table("template", List.of("ID", "NAME", "CATEGORY", "NODES", "DESCRIPTION"),
            templates.templates().stream().map(ShowTemplate::row).toList());
        return ExitCode.DONE;
      }
      var template = templates.named(name.get());
      output.diagnostics(template.diagnostics(), Optional.empty());
      template.value().ifPresent(output::template);
      return ExitCode.of(template.diagnostics());
    }

    private static List<String> row(Template template) {
      return List.of(template.id(), template.name(), template.category().word(),
          Integer.toString(template.nodes()), template.line());
    }
  }
}
