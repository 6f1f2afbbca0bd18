package org.lct.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cli.output.Output;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.fix.Conversion;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `linodetool plan convert`: a plan of earlier years in today's words.
@Command(name = "convert", description = "Lists what today's format says otherwise than a plan of earlier years, and writes the plan so.")
final class PlanConvertCommand extends OutputCommand {
  @Parameters(paramLabel = "PLAN", description = "The plan file, YAML or JSON.")
  private Path plan = Path.of("");
  @Option(names = "--output-file", paramLabel = "FILE", description = "Where to write the plan in today's words, which may be PLAN itself (default: nothing is written).")
  private Optional<Path> outputFile = Optional.empty();

  PlanConvertCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output) {
    var validated = ValidatedPlan.read(context().directory().resolve(plan), Optional.empty());
    var document = validated.file().document();
    var conversion = Conversion.of(validated.file(), validated.diagnostics());
    if (conversion.isEmpty()) {
      var unread = validated.file().draft().isEmpty() ? validated.diagnostics() : List.<Diagnostic>of();
      output.diagnostics(unread, Optional.of(document));
      if (unread.isEmpty())
        output.say("Nothing to convert: " + plan + " is in today's words.");
      return ExitCode.of(unread);
    }
    output.table("replacement", List.of("LINE", "BEFORE", "AFTER", "REASON"),
        Stream.concat(conversion.get().replacements().stream(), conversion.get().left().stream())
            .map(PlanConvertCommand::row).toList());
    if (outputFile.isEmpty()) {
      output.say("Nothing is written without --output-file.");
      return ExitCode.DONE;
    }
    var edited = PlanEditor.apply(document, conversion.get().edits()).value().orElseThrow();
    var file = context().directory().resolve(outputFile.get());
    return tell(output, PlanWriter.write(edited.file().document(), file).diagnostics(),
        "Wrote " + outputFile.get() + ".");
  }

  private static List<String> row(Conversion.Replacement one) {
    return List.of(one.place().map(SourceRange::startLine).map(line -> Integer.toString(line)).orElse(""),
        one.before(), one.after(), one.reason());
  }
}
