package org.lct.cloud.linode;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What an answer says about its rate limit.
///
/// @param limit requests in a window
/// @param remaining requests left in this window, after this one
/// @param refused whether the request was refused because none are left
/// @param reset when the next window begins, in whole seconds of the server's clock
record RateHeaders(int limit, int remaining, boolean refused, Instant reset) {
  private static final int TOO_MANY = 429;

  /// The limit an answer speaks of; empty if it says nothing complete.
  ///
  /// @param status of the answer
  /// @param header the value of a header by its name, if there is one
  static Optional<RateHeaders> read(int status, Function<String, Optional<String>> header) {
    var limit = header.apply("X-RateLimit-Limit").flatMap(RateHeaders::number);
    var remaining = header.apply("X-RateLimit-Remaining").flatMap(RateHeaders::number);
    var reset = header.apply("X-RateLimit-Reset").flatMap(RateHeaders::number);
    if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty())
      return Optional.empty();
    return Optional.of(new RateHeaders(limit.get().intValue(), remaining.get().intValue(), status == TOO_MANY,
        Instant.ofEpochSecond(reset.get())));
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
