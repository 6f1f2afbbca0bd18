package org.lct.cli;

import java.io.IOException;
import org.lct.cli.output.Output;
import picocli.CommandLine.Option;

/// How a command is allowed to destroy what is in a sandbox.
final class Agreement {
  @Option(names = {"-y", "--yes"}, description = "Do it without asking.")
  private boolean yes;

  /// Asks unless that was said, and does it if the user agrees. Answers the exit code.
  int to(String question, Context context, Output output, Work work)
      throws IOException, InterruptedException {
    var terminal = context.terminal();
    if (yes || terminal.ask(question + " [y/N]").filter(answer -> answer.equalsIgnoreCase("y")).isPresent())
      return work.run();
    output.say("Nothing was changed. In a script: --yes.");
    return terminal.interactive() ? ExitCode.FAILED : ExitCode.USAGE;
  }

  /// What is agreed to.
  @FunctionalInterface
  interface Work {
    /// Does it and answers the exit code.
    int run() throws IOException, InterruptedException;
  }
}
