package org.lct.sandbox.history;

import java.util.Optional;
import java.util.function.Function;

/// A request and its answer, as a client saw them.
///
/// @param <S> the state of what is asked for
/// @param begin before the request was sent, in nanoseconds of some clock
/// @param end after the answer had come
/// @param effect the state afterwards; empty for a state in which this answer would have been wrong
/// @param text both, for a reader
public record Call<S>(long begin, long end, Function<S, Optional<S>> effect, String text) {
  @Override
  public String toString() {
    return "%d-%d %s".formatted(begin, end, text);
  }
}
