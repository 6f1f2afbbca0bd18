package org.lct.sandbox.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of a table by something other than their id, always up to date.
///
/// A row whose key is null is not in the index.
public final class Index<K, T extends Row> {
  private final Function<T, @Nullable K> key;
  private final Map<K, TreeSet<T>> rows = new HashMap<>();

  Index(Function<T, @Nullable K> key) {
    this.key = key;
  }

  /// The rows with this key, by ascending id.
  public List<T> get(K wanted) {
    var found = rows.get(wanted);
    return found == null ? List.of() : List.copyOf(found);
  }

  void add(T row) {
    var of = key.apply(row);
    if (of != null) {
      rows.computeIfAbsent(of, _ -> new TreeSet<>(Comparator.comparingLong(Row::id))).add(row);
    }
  }

  void remove(T row) {
    var of = key.apply(row);
    var found = of == null ? null : rows.get(of);
    if (found != null && found.remove(row) && found.isEmpty()) {
      rows.remove(of);
    }
  }
}
