package org.lct.sandbox.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of one kind, by ascending id. Changes belong to the store's current transaction.
///
/// Not thread-safe: whoever holds the store's lock may use it.
public final class Table<T extends Row> {
  private final String name;
  private final Class<T> type;
  private final Store store;
  private final TreeMap<Long, T> rows = new TreeMap<>();
  private final List<Index<?, T>> indexes = new ArrayList<>();

  Table(String name, Class<T> type, Store store) {
    this.name = name;
    this.type = type;
    this.store = store;
  }

  /// The row with this id.
  public Optional<T> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  /// The row with this id, which must exist.
  ///
  /// @throws IllegalStateException when there is none: a bug of the caller
  public T get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No row %d in %s".formatted(id, name)));
  }

  /// Every row, by ascending id; a live view.
  public Collection<T> all() {
    return Collections.unmodifiableCollection(rows.values());
  }

  /// Adds the row, or replaces the one with its id.
  public void put(T row) {
    store.changing(this, row.id());
    set(row.id(), row);
  }

  /// Removes the row with this id, if there is one.
  public void remove(long id) {
    if (rows.containsKey(id)) {
      store.changing(this, id);
      set(id, null);
    }
  }

  /// A further way to look rows up, from now on kept up to date.
  public <K> Index<K, T> index(Function<T, @Nullable K> key) {
    var index = new Index<K, T>(key);
    rows.values().forEach(index::add);
    indexes.add(index);
    return index;
  }

  /// A table of the same kind without rows and without indexes.
  Table<T> empty() {
    return new Table<>(name, type, store);
  }

  /// Takes the rows of a table of the same kind in place of its own, without recording the change.
  void become(Table<?> other) {
    List.copyOf(rows.keySet()).forEach(id -> set(id, null));
    other.rows.values().forEach(row -> set(row.id(), type.cast(row)));
  }

  Stream<String> claims() {
    return rows.values().stream().flatMap(Row::claims);
  }

  String name() {
    return name;
  }

  Class<T> type() {
    return type;
  }

  /// Sets or removes a row without recording the change.
  void set(long id, @Nullable T row) {
    var old = row == null ? rows.remove(id) : rows.put(id, row);
    for (var index : indexes) {
      if (old != null) {
        index.remove(old);
      }
      if (row != null) {
        index.add(row);
      }
    }
  }
}
