package org.lct.secret;

import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;

/// What can be wrong with secrets and where they are kept, in words. None of them quotes a value.
final class SecretProblems {
  private SecretProblems() {}

  private static Diagnostic error(String code, String summary, String detail) {
    return Diagnostic.error(code, Subject.whole(), summary, detail);
  }

  static Diagnostic malformedName() {
    return error("secret-name-malformed", "That cannot be the name of a secret",
        "A name has up to 128 letters, digits, -, _ and ., in parts parted by /; each part begins with a "
            + "letter or a digit.");
  }

  static Diagnostic missing(SecretRef name) {
    return error("secret-missing", "There is no secret named " + name.name(),
        "Store it with: linodetool secret set " + name.name() + " VALUE, FILE or -");
  }
}
