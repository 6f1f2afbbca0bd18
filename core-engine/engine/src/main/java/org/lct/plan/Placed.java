package org.lct.plan;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A part of a plan together with where it stands, so that a rule can point at it.
public record Placed<T>(PlanPath path, T value) {
  /// The elements of a list that stands at `path`, each with its own path.
  public static <T> Stream<Placed<T>> each(PlanPath path, List<T> list) {
    return IntStream.range(0, list.size()).mapToObj(i -> new Placed<>(path.index(i), list.get(i)));
  }
}
