package org.lct.sandbox.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Row;
import org.lct.sandbox.store.Table;

/// A kind of thing that carries tags.
///
/// @param type as the API calls one of them: `linode`
/// @param table where they are
/// @param tags which tags one carries
/// @param retagged one with other tags
/// @param view one as the API shows it
public record TaggedKind<T extends Row>(String type, Table<T> table, Function<T, List<String>> tags,
    BiFunction<T, List<String>, T> retagged, Function<T, ObjectNode> view) {

  /// As the API calls several of them: `linodes`.
  String plural() {
    return type + "s";
  }

  boolean exists(long id) {
    return table.find(id).isPresent();
  }

  /// The things with this tag, each as `{type, data}`.
  Stream<ObjectNode> carriers(String label) {
    return with(label).stream().map(row -> Json.object().put("type", type).set("data", view.apply(row)));
  }

  void addTo(long id, String label) {
    var row = table.get(id);
    table.put(
        retagged.apply(row, Stream.concat(tags.apply(row).stream(), Stream.of(label)).distinct().toList()));
  }

  void removeFromAll(String label) {
    with(label).forEach(row -> table.put(
        retagged.apply(row, tags.apply(row).stream().filter(tag -> !tag.equals(label)).toList())));
  }

  private List<T> with(String label) {
    return table.all().stream().filter(row -> tags.apply(row).contains(label)).toList();
  }
}
