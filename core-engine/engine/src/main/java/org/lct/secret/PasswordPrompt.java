package org.lct.secret;

import java.util.Map;
import java.util.Optional;

/// How the password of the secrets is learned. Clients bind it: to a dialog, to the terminal.
@FunctionalInterface
public interface PasswordPrompt {
  /// The variable that holds the password where nobody can be asked.
  String VARIABLE = "LCT_SECRETS_PASSWORD";

  /// The user's answer, which whoever asked wipes after use; empty if there is nobody to ask or the user
  /// wants to give none. May block, and is called from any thread.
  ///
  /// @param question one line, without a question mark or a colon at its end
  /// @throws java.util.concurrent.CancellationException if the user would rather not do what it is needed for
  Optional<char[]> ask(String question);

  /// Answers with `LCT_SECRETS_PASSWORD` if it is set and not empty, else asks `otherwise`.
  ///
  /// @param environment the environment variables
  static PasswordPrompt environmentFirst(Map<String, String> environment, PasswordPrompt otherwise) {
    return question -> Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isEmpty())
        .map(String::toCharArray).or(() -> otherwise.ask(question));
  }
}
