package org.lct.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/// A process of its own that keeps secrets in a file that others write as well.
final class WritingProcess {
  private WritingProcess() {}

  /// Puts secrets `NAME-0`, `NAME-1` … with the password of the environment, and says so on its output
  /// after each of them.
  ///
  /// @param arguments the file, NAME, how many
  public static void main(String[] arguments) {
    var prompt = PasswordPrompt.environmentFirst(System.getenv(), _ -> Optional.empty());
    var store = new EncryptedFileSecrets(new PrivateFile(Path.of(arguments[0])), prompt, new SecureRandom(),
        new Redactor(), SecretFile.CHEAP);
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      var name = arguments[1] + "-" + i;
      var problems = store.put(new SecretRef(name), Secret.of("value of " + name));
      if (!problems.isEmpty())
        throw new IllegalStateException(problems.toString());
      System.out.println(name);
    }
  }

  /// Starts one; the password is "p".
  static Process start(Path file, String name, int count) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var builder = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), WritingProcess.class.getName(), file.toString(), name,
        Integer.toString(count));
    builder.environment().putAll(Map.of(PasswordPrompt.VARIABLE, "p"));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
