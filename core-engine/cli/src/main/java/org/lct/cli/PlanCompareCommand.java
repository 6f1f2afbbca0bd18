package org.lct.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cli.output.Output;
import org.lct.cloud.BundledCatalog;
import org.lct.compare.PlanComparison;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.git.Git;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `linodetool plan compare`: how one plan differs from another, or from what git has of it.
@Command(name = "compare", description = "Says how a plan differs from another: entries added, changed and removed; exit code 2 if any.")
final class PlanCompareCommand extends OutputCommand {
  @Parameters(index = "0", paramLabel = "PLAN", description = "The plan to begin with; by itself it is compared with what the last git commit has of it.")
  private Path plan = Path.of("");
  @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "The plan that may differ from it.")
  private Optional<Path> other = Optional.empty();

  PlanCompareCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output) {
    var path = context().directory().resolve(plan);
    var after = PlanReader.read(other.map(context().directory()::resolve).orElse(path));
    if (!after.document().isComplete()) {
      output.diagnostics(after.plan().diagnostics(), Optional.empty());
      return ExitCode.FAILED;
    }
    var before = other.isPresent() ? Checked.of(PlanReader.read(path)) : lastCommitted(path);
    if (before.value().isEmpty()) {
      output.diagnostics(before.diagnostics(), Optional.empty());
      return ExitCode.FAILED;
    }
    return compare(output, before.value().get(), after);
  }

  private static Checked<PlanFile> lastCommitted(Path file) {
    try {
      return Git.INSTALLED.lastCommitted(file);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a command", e);
    }
  }

  private static int compare(Output output, PlanFile before, PlanFile after) {
    var compared = PlanComparison.of(before, after, BundledCatalog.load());
    compared.diagnostics()
        .forEach(problem -> output.diagnostics(List.of(problem), documentOf(problem, before, after)));
    if (compared.value().isEmpty())
      return ExitCode.FAILED;
    output.compared(compared.value().get());
    return compared.value().get().isSame() ? ExitCode.DONE : ExitCode.CHANGES;
  }

  /// The file of which a diagnostic quotes a line.
  private static Optional<PlanDocument> documentOf(Diagnostic problem, PlanFile... files) {
    return Stream.of(files).map(PlanFile::document)
        .filter(document -> problem.range().filter(range -> range.file().equals(document.fileName()))
            .isPresent())
        .findFirst();
  }
}
