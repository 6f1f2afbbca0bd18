package org.lct.cli;

import org.lct.cli.output.JsonOutput;
import org.lct.cli.output.Output;
import org.lct.cli.output.TextOutput;
import picocli.CommandLine.Option;

/// The options of every command that prints something.
final class CommonOptions {
  @Option(names = "--output", paramLabel = "text|json", defaultValue = "TEXT", description = "Text for people or one JSON object a line for programs (default: text).")
  private Format format = Format.TEXT;

  /// The forms of output.
  enum Format {
    TEXT, JSON
  }

  Output output(Context context) {
    return switch (format) {
      case TEXT -> new TextOutput(context.terminal());
      case JSON -> new JsonOutput(context.terminal().out());
    };
  }
}
