package org.lct.cloud;

import java.util.Set;

/// What a token may do.
///
/// @param words as the API writes them: `*` for everything, else `linodes:read_write`, `volumes:read_only`
public record TokenScopes(Set<String> words) {
  public TokenScopes { words = Set.copyOf(words); }

  /// Whether the token may read what `scope` is about, and change it if `write`.
  public boolean allow(String scope, boolean write) {
    return words.contains("*") || words.contains(scope + ":read_write")
        || (!write && words.contains(scope + ":read_only"));
  }
}
