package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.lct.sandbox.account.Token;

/// All accounts of the sandbox: at least one.
record Accounts(List<Account> all) {

  /// Who sends a request: whoever the token belongs to. What comes without a valid one is the first account's affair.
  ///
  /// @param token the valid token that came with it
  record Caller(Account account, Optional<Token> token) {}

  /// Who sends this request at this time (milliseconds since the epoch).
  Caller caller(Incoming request, long now) {
    return request.token().flatMap(value -> all.stream()
        .flatMap(account -> account.token(value, now).map(token -> new Caller(account, Optional.of(token)))
            .stream())
        .findFirst()).orElseGet(() -> new Caller(all.getFirst(), Optional.empty()));
  }

  /// The account whose first token came with this request.
  Optional<Account> controlled(Incoming request) {
    return request.token().flatMap(value -> all.stream()
        .filter(account -> MessageDigest.isEqual(value.getBytes(UTF_8), account.firstToken().getBytes(UTF_8)))
        .findFirst());
  }
}
