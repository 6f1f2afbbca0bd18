package org.lct.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lct.cli.output.Output;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.export.ExportFormat;
import org.lct.export.ExportSource;
import org.lct.planfile.PlanWriter;
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
  private Optional<Path> target = Optional.empty();

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
    if (target.isEmpty()) {
      output.exported(format, text.value().get());
      return ExitCode.DONE;
    }
    var file = context().directory().resolve(target.get());
    return tell(output, written(text.value().get(), source, file), "Wrote " + target.get() + ".");
  }

  /// Writes a text, and answers what stood in the way.
  private static List<Diagnostic> written(String text, Path plan, Path file) {
    return isSameFile(plan, file)
        ? List.of(
            Diagnostic.error("export-over-plan", Subject.whole(), "The plan would be replaced by its export",
                "Choose another file."))
        : PlanWriter.write(text, file).diagnostics();
  }

  private static boolean isSameFile(Path plan, Path file) {
    try {
      return Files.exists(file) && Files.isSameFile(plan, file);
    } catch (IOException e) {
      // What cannot be looked at is refused when it is written, with the reason.
      return false;
    }
  }
}
