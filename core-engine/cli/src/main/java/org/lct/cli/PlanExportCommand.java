package org.lct.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lct.cli.output.Output;
import org.lct.export.ExportFormat;
import org.lct.export.ExportSource;
import org.lct.export.ExportTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `linodetool plan export`: a plan in the words of another tool.
@Command(name = "export", description = "Exports a plan: as YAML or JSON, for Terraform, for Ansible, as a summary.")
final class PlanExportCommand extends OutputCommand {
  @Parameters(paramLabel = "PLAN", description = "The plan file, YAML or JSON.")
  private Path plan = Path.of("");
  @Option(names = "--as", required = true, paramLabel = "FORMAT", description = "yaml, json, terraform, ansible or markdown.")
  private ExportFormat format = ExportFormat.YAML;
  @Option(names = "--output-file", paramLabel = "FILE", description = "Where to write it; what is there is replaced (default: standard output).")
  private Optional<Path> outputFile = Optional.empty();

  PlanExportCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output) {
    var source = context().directory().resolve(plan);
    var validated = ValidatedPlan.read(source, Optional.empty());
    var text = format.export(
        new ExportSource(validated.file(), validated.expansion(), validated.catalog()));
    output.diagnostics(text.diagnostics(), Optional.of(validated.file().document()));
    if (text.value().isEmpty())
      return ExitCode.FAILED;
    if (outputFile.isEmpty()) {
      output.exported(format, text.value().get());
      return ExitCode.DONE;
    }
    var file = context().directory().resolve(outputFile.get());
    var target = new ExportTarget(file, List.of(source));
    return tell(output, target.write(text.value().get().getBytes(StandardCharsets.UTF_8)).diagnostics(),
        "Wrote " + outputFile.get() + ".");
  }
}
