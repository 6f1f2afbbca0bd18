package org.lct.cli.output;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Where the command line reads and writes.
///
/// @param interactive whether a person can be asked
/// @param decorated whether lines may be redrawn and coloured
public record Terminal(PrintStream out, PrintStream err, Reader in, boolean interactive, boolean decorated,
    boolean coloured) {
  /// The terminal of this process.
  ///
  /// @param environment `NO_COLOR` and `TERM` are looked at
  public static Terminal system(Map<String, String> environment) {
    boolean interactive = console().isPresent();
    boolean dumb = "dumb".equals(environment.get("TERM")) || !environment.containsKey("TERM");
    boolean noColor = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        new InputStreamReader(System.in, StandardCharsets.UTF_8), interactive, interactive && !dumb,
        interactive && !dumb && !noColor);
  }

  /// A line the user types in answer to a question; empty if there is nobody to ask.
  public Optional<String> ask(String question) {
    if (!interactive)
      return Optional.empty();
    err.print(question + " ");
    err.flush();
    try {
      return Optional.ofNullable(new BufferedReader(in).readLine()).map(String::strip);
    } catch (IOException e) {
      // The terminal has gone away: nobody is there to ask.
      return Optional.empty();
    }
  }

  /// A word the user types unseen; empty if there is nobody to ask.
  public Optional<char[]> askSecretly(String question) {
    return interactive ? console().map(console -> console.readPassword("%s: ", question)) : Optional.empty();
  }

  private static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
