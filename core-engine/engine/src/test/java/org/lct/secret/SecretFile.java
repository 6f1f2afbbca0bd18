package org.lct.secret;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file of secrets and somebody who knows a password for it. The key is cheap, as tests derive many.
final class SecretFile {
  static final KeyDerivation.Cost CHEAP = new KeyDerivation.Cost(8, 1, 1);

  final Path path;
  final List<String> questions = new ArrayList<>();
  final List<char[]> given = new ArrayList<>();
  final Redactor redactor = new Redactor();

  SecretFile(Path path) {
    this.path = path;
  }

  /// The store of a process that has just begun, whose user answers with these passwords, the last one for
  /// ever.
  EncryptedFileSecrets opened(String... answers) {
    var left = new ArrayList<>(List.of(answers));
    PasswordPrompt prompt = question -> {
      questions.add(question);
      if (left.isEmpty())
        return Optional.empty();
      char[] answer = (left.size() > 1 ? left.removeFirst() : left.getFirst()).toCharArray();
      given.add(answer);
      return Optional.of(answer);
    };
    return new EncryptedFileSecrets(new PrivateFile(path), prompt, new SecureRandom(), redactor, CHEAP);
  }
}
