package org.lct.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two lists as one, such that nothing jumps: the second, and what is only in the first right after what it followed.
public final class Interleaving {
  private Interleaving() {}

  /// The lists as one.
  ///
  /// @param identity by which items of the two lists are the same; each occurs once in a list
  public static <T> List<T> of(List<? extends T> before, List<? extends T> now, Function<T, ?> identity) {
    var there = now.stream().map(identity).collect(Collectors.toUnmodifiableSet());
    var gone = new HashMap<Optional<Object>, List<T>>();
    Optional<Object> last = Optional.empty();
    for (T item : before) {
      if (there.contains(identity.apply(item)))
        last = Optional.of(identity.apply(item));
      else
        gone.computeIfAbsent(last, _ -> new ArrayList<>()).add(item);
    }
    return all(now, gone, identity);
  }

  private static <T> List<T> all(List<? extends T> now, Map<Optional<Object>, List<T>> gone,
      Function<T, ?> identity) {
    var all = new ArrayList<T>(gone.getOrDefault(Optional.empty(), List.of()));
    for (T item : now) {
      all.add(item);
      all.addAll(gone.getOrDefault(Optional.of(identity.apply(item)), List.of()));
    }
    return List.copyOf(all);
  }
}
