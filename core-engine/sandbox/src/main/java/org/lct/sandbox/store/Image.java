package org.lct.sandbox.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lct.sandbox.json.Json;

/// The content of a store while a journal reads it in and writes it out again.
record Image(Map<String, Table<?>> tables, Sequences sequences) {
  private static final Set<String> PARTS = Set.of("put", "remove", "sequences");

  /// The same tables without rows, apart from the store.
  Image empty() {
    var copies = new LinkedHashMap<String, Table<?>>();
    tables.forEach((name, table) -> copies.put(name, table.empty()));
    return new Image(copies, new Sequences());
  }

  /// Repeats one recorded transaction.
  ///
  /// @throws IOException when it is none, or names a table or has a row that this program does not know
  void apply(JsonNode transaction) throws IOException {
    check(transaction);
    for (var part : transaction.path("put").properties()) {
      for (var row : part.getValue()) {
        restore(table(part.getKey()), row);
      }
    }
    for (var part : transaction.path("remove").properties()) {
      for (var id : part.getValue()) {
        table(part.getKey()).set(id.longValue(), null);
      }
    }
    transaction.path("sequences").properties()
        .forEach(s -> sequences.reached(s.getKey(), s.getValue().longValue()));
  }

  private static void check(JsonNode transaction) throws IOException {
    if (!transaction.isObject() || !transaction.properties().stream().allMatch(
        part -> PARTS.contains(part.getKey()) && part.getValue().isObject())) {
      throw new IOException("it is no transaction");
    }
  }

  /// The whole content, as transactions that rebuild it from nothing.
  void describe(Consumer<Transaction> transactions) {
    for (var table : tables.values()) {
      for (var row : table.all()) {
        var transaction = new Transaction();
        transaction.put(table.name(), row);
        transactions.accept(transaction);
      }
    }
    var last = new Transaction();
    last.sequences(sequences.all());
    transactions.accept(last);
  }

  /// Something here that may not be there, too, as “linodes 97900000”.
  Optional<String> firstAlsoIn(Collection<Table<?>> others) {
    return others.stream().flatMap(other -> {
      var there = other.claims().collect(Collectors.toSet());
      return table(other).claims().filter(there::contains).map(claim -> other.name() + " " + claim);
    }).findFirst();
  }

  /// The table with the name of this one.
  Table<?> table(Table<?> same) {
    return Objects.requireNonNull(tables.get(same.name()));
  }

  private Table<?> table(String name) throws IOException {
    var table = tables.get(name);
    if (table == null) {
      throw new IOException("it holds “%s”, which this version does not know".formatted(name));
    }
    return table;
  }

  private static <T extends Row> void restore(Table<T> table, JsonNode json) throws IOException {
    var row = Json.mapper().treeToValue(json, table.type());
    if (row == null) {
      throw new IOException("it holds no row where one should be");
    }
    table.set(row.id(), row);
  }
}
