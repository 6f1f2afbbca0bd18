package org.lct.sandbox.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All tables and number sequences of one cloud, changed in transactions.
///
/// A transaction begins with the first change after [#commit] or [#rollback]. Not thread-safe: one thread at a
/// time, which is why every request holds one lock.
public final class Store implements AutoCloseable {
  /// The bytes that a snapshot may have.
  public static final int LARGEST_SNAPSHOT = 1 << 28;

  private final Journal journal;
  private final Map<String, Table<?>> tables = new LinkedHashMap<>();
  private final Sequences sequences;
  private final Map<Change<?>, Undo<?>> changes = new LinkedHashMap<>();
  private final Map<String, Long> advanced = new TreeMap<>();

  /// An empty store that writes what is committed to the journal. Tables are declared next, then [#load] is called.
  ///
  /// @param sequences also those of other stores
  public Store(Journal journal, Sequences sequences) {
    this.journal = journal;
    this.sequences = sequences;
  }

  /// Declares a table. The name and the type's components are the storage format.
  public <T extends Row> Table<T> table(String name, Class<T> type) {
    var table = new Table<>(name, type, this);
    if (tables.put(name, table) != null) {
      throw new IllegalArgumentException("Table declared twice: " + name);
    }
    return table;
  }

  /// Fills the declared tables with what the journal holds.
  ///
  /// @throws IOException when the journal cannot be read or was written by something newer; the message is for users
  public void load() throws IOException {
    journal.open(new Image(tables, sequences));
  }

  /// The next number of a sequence that begins with `first`. Numbers are not given back by a rollback.
  public long next(String sequence, long first) {
    var next = sequences.next(sequence, first);
    advanced.put(sequence, next);
    return next;
  }

  /// Makes the changes of this transaction durable.
  ///
  /// @throws IOException when they could not be written; they are then rolled back, in memory and on disk
  public void commit() throws IOException {
    if (changes.isEmpty() && advanced.isEmpty()) {
      return;
    }
    try {
      var transaction = new Transaction();
      changes.keySet().forEach(change -> change.describe(transaction));
      transaction.sequences(advanced);
      journal.append(transaction);
      changes.clear();
      advanced.clear();
    } catch (IOException e) {
      rollback();
      throw e;
    }
  }

  /// Forgets the changes of this transaction.
  public void rollback() {
    changes.values().forEach(Undo::restore);
    changes.clear();
  }

  /// The whole content as one text that [#restore] reads. No transaction may be under way.
  public String snapshot() {
    return Snapshot.of(new Image(tables, sequences));
  }

  /// Replaces the whole content by that of a snapshot, durably or not at all. No transaction may be under way. Numbers
  /// that were given since are not given again.
  ///
  /// @param others those of the platform that stay, each by what users call it
  /// @throws SnapshotException when it is no snapshot that can be read, or has what one of the others has
  /// @throws IOException when the new content could not be written
  public void restore(String snapshot, Map<String, Store> others) throws IOException {
    var staged = new Image(tables, sequences).empty();
    Snapshot.read(snapshot, staged);
    for (var other : others.entrySet()) {
      var twice = staged.firstAlsoIn(other.getValue().tables.values());
      if (twice.isPresent()) {
        throw SnapshotException.twice(twice.get(), other.getKey());
      }
    }
    become(staged);
  }

  /// Removes every row, durably or not at all. No transaction may be under way. Numbers are not given again.
  ///
  /// @throws IOException when that could not be written
  public void clear() throws IOException {
    become(new Image(tables, sequences).empty());
  }

  private void become(Image staged) throws IOException {
    sequences.all().forEach(staged.sequences()::reached);
    journal.replace(staged);
    tables.values().forEach(table -> table.become(staged.table(table)));
    staged.sequences().all().forEach(sequences::reached);
    advanced.clear();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  <T extends Row> void changing(Table<T> table, long id) {
    changes.computeIfAbsent(new Change<>(table, id), _ -> new Undo<>(table, id, table.find(id).orElse(null)));
  }

  private record Change<T extends Row>(Table<T> table, long id) {
    void describe(Transaction transaction) {
      table.find(id).ifPresentOrElse(row -> transaction.put(table.name(), row),
          () -> transaction.remove(table.name(), id));
    }
  }

  private record Undo<T extends Row>(Table<T> table, long id, @Nullable T old) {
    void restore() {
      table.set(id, old);
    }
  }
}
