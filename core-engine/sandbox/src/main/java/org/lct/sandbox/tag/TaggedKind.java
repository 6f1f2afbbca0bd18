package org.lct.sandbox.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
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
/// @param find the one that a request names: its id in the table, empty when there is none
public record TaggedKind<T extends Row>(String type, Table<T> table, Function<T, List<String>> tags,
    BiFunction<T, List<String>, T> retagged, Function<T, ObjectNode> view,
    Function<JsonNode, Optional<Long>> find) {

  /// A kind that requests name by its numbers.
  public TaggedKind(String type, Table<T> table, Function<T, List<String>> tags,
      BiFunction<T, List<String>, T> retagged, Function<T, ObjectNode> view) {
    this(type, table, tags, retagged, view,
        number -> Optional.of(number.longValue()).filter(id -> table.find(id).isPresent()));
  }

  /// As the API calls several of them: `linodes`.
  String plural() {
    return type + (type.endsWith("s") ? "es" : "s");
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
