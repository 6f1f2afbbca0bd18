package org.lct.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lct.cli.output.JsonOutput;
import org.lct.cli.output.Output;
import org.lct.cli.output.TextOutput;
import org.lct.diagnostic.Diagnostic;
import picocli.CommandLine.Option;

/// A command that tells what it found or did: what all of them share.
abstract class OutputCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--output", paramLabel = "text|json", defaultValue = "TEXT", description = "Text for people or one JSON object a line for programs (default: text).")
  private Format format = Format.TEXT;

  OutputCommand(Context context) {
    this.context = context;
  }

  /// The forms of output.
  enum Format {
    TEXT, JSON
  }

  /// Does what the command is for and answers the exit code.
  abstract int run(Output output);

  @Override
  public final Integer call() {
    var output = switch (format) {
      case TEXT -> new TextOutput(context.terminal());
      case JSON -> new JsonOutput(context.terminal().out());
    };
    int code = runAtHome(output);
    output.end(code == ExitCode.DONE || code == ExitCode.CHANGES);
    return code;
  }

  /// What cannot be kept is said before anything is done.
  private int runAtHome(Output output) {
    try {
      return run(output);
    } catch (Context.HomelessException e) {
      output.diagnostics(e.problems(), Optional.empty());
      return ExitCode.FAILED;
    }
  }

  final Context context() {
    return context;
  }

  final Context.Engine engine() {
    return context.engine().get();
  }

  /// Tells what stands in the way, or what was done if nothing does, and answers the exit code.
  static int tell(Output output, List<Diagnostic> diagnostics, String done) {
    output.diagnostics(diagnostics, Optional.empty());
    int code = ExitCode.of(diagnostics);
    if (code == ExitCode.DONE)
      output.say(done);
    return code;
  }
}
