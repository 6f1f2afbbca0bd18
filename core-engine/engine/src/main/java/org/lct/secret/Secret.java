package org.lct.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A value that nobody but its user may see. It prints as `***`, and a serialiser that looks at properties
/// or fields finds none.
public final class Secret {
  private final transient String value;

  private Secret(String value) {
    this.value = value;
  }

  /// The secret whose value is `value`.
  public static Secret of(String value) {
    return new Secret(value);
  }

  /// The value, to be handed to whatever it opens and to nothing else.
  public String reveal() {
    return value;
  }

  /// Compares without telling by the time it takes how much is equal.
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_16BE),
        secret.value.getBytes(StandardCharsets.UTF_16BE));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /// Three asterisks, whatever the value.
  @Override
  public String toString() {
    return "***";
  }
}
