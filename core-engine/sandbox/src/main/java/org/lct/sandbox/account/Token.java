package org.lct.sandbox.account;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Scopes;
import org.lct.sandbox.store.Row;

/// A token that opens the account. Its value is not kept, only enough to know it again.
///
/// @param scopes as Linode writes them
/// @param hash of the value: SHA-256, hexadecimal
/// @param beginning the part of the value that is shown
/// @param expiry when it ends: milliseconds since the epoch; null for never
public record Token(long id, String label, String scopes, String hash, String beginning, long created,
    @Nullable Long expiry) implements Row {
  /// The id of the first one that an account makes. The tokens that accounts are started with have smaller ones.
  static final long FIRST_MADE = 42_180_000;

  @Override
  public Stream<String> claims() {
    return made() ? Stream.of(Long.toString(id)) : Stream.empty();
  }

  /// Whether the account made it, and was not started with it.
  boolean made() {
    return id >= FIRST_MADE;
  }

  /// What it allows.
  public Scopes allows() {
    return new Scopes(scopes);
  }

  /// Whether it opens anything at this time.
  boolean valid(long now) {
    return expiry == null || now < expiry;
  }

  /// The same token with another name.
  Token labelled(String newLabel) {
    return new Token(id, newLabel, scopes, hash, beginning, created, expiry);
  }
}
