package org.lct.secret;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.diagnostic.Checked;

/// The name of a secret, which is what stands in plans and in the list of accounts: `secret:NAME`.
///
/// Names are up to 128 letters, digits, `-`, `_` and `.`, in parts parted by `/`; each part begins with a
/// letter or a digit. Names are free, and some of them are well known: the constants of this class.
public record SecretRef(String name) {
  private static final String PREFIX = "secret:";
  private static final Pattern RULE = Pattern
      .compile("(?=.{1,128}$)[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

  /// Linode's personal tokens: 64 hexadecimal digits.
  private static final Pattern TOKEN = Pattern.compile("[0-9a-fA-F]{64}");

  /// The token of the account at Linode, for those who have only one account.
  public static final SecretRef PERSONAL_TOKEN = new SecretRef("personal-token");
  /// The SSH public key that opens every node whose plan names no other.
  public static final SecretRef DEFAULT_ROOT_SSH_PUBLIC_KEY = new SecretRef("default-root-ssh-public-key");

  /// @throws IllegalArgumentException if the name breaks the rule; ask [#named] about names people typed
  public SecretRef {
    if (!RULE.matcher(name).matches())
      throw new IllegalArgumentException("Not the name of a secret");
  }

  /// The secret of this name, if it may be one. What was typed is not repeated in the diagnostic: it could
  /// be the secret itself.
  public static Checked<SecretRef> named(String name) {
    if (TOKEN.matcher(name).matches())
      return Checked.failed(SecretProblems.tokenAsName());
    return RULE.matcher(name).matches()
        ? Checked.of(new SecretRef(name))
        : Checked.failed(SecretProblems.malformedName());
  }

  /// The reference written as `secret:NAME`; empty if `text` is none.
  public static Optional<SecretRef> parse(String text) {
    return Optional.of(text).filter(t -> t.startsWith(PREFIX)).map(t -> t.substring(PREFIX.length()))
        .filter(name -> RULE.matcher(name).matches()).map(SecretRef::new);
  }

  /// Whether the name says that the value is an SSH public key, for it ends in `public-key`.
  public boolean isPublicKey() { return name.endsWith("public-key"); }

  /// The way it stands in a plan: `secret:NAME`.
  @Override
  public String toString() {
    return PREFIX + name;
  }
}
