package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanKey;
import org.lct.planfile.Shape;

/// One value that can be given by hand, of one entry of the plan or of several alike.
///
/// @param id the way to it from the entry: `storage/0/size`
/// @param key its key in the table of the format; for an item of a list that of the list, with the item's shape
/// @param places where it is in each entry
/// @param values what it is in each; empty where nothing says it
record Field(String id, PlanKey key, List<Place> places, List<Optional<JsonNode>> values) {
  Field {
    places = List.copyOf(places);
    values = List.copyOf(values);
  }

  Shape shape() {
    return key.shape();
  }

  /// The value, if it is the same everywhere.
  Optional<JsonNode> value() {
    return isMixed() ? Optional.empty() : values.getFirst();
  }

  /// The value as text; nothing if there is none.
  String text() {
    return value().map(JsonNode::asText).orElse("");
  }

  /// What is written at the entries themselves, as text; nothing if it stands elsewhere.
  String own() {
    return isInherited() ? "" : text();
  }

  /// What stands in for a value that is not written at the entries.
  String standIn(String none) {
    if (isMixed())
      return Texts.of("inspector.mixed");
    return isInherited() && !text().isEmpty() ? text() : none;
  }

  /// Where a value comes from that is not written at the entries, in words; none if it is written there, and for what is
  /// inside of another value.
  String origin() {
    if (id.contains("/") || isMixed() || !isInherited() || value().isEmpty())
      return "";
    return Texts.of(places.stream().allMatch(place -> place.source().isBelow(PlanPart.DEFAULTS))
        ? "inspector.inherited"
        : "inspector.inherited.shared");
  }

  /// The items of a list; none if there is no list.
  List<JsonNode> items() {
    return value().filter(JsonNode::isArray).map(list -> list.valueStream().toList()).orElse(List.of());
  }

  /// Whether the entries differ in it.
  boolean isMixed() { return values.stream().distinct().count() > 1; }

  /// Whether something says it in all of the entries, but stands elsewhere.
  boolean isInherited() { return places.stream().allMatch(Place::isInherited); }

  /// What is under one of its keys.
  Field at(PlanKey inner) {
    return inner(inner.name(), inner, value -> Optional.ofNullable(value.get(inner.name())));
  }

  /// One of its items.
  Field at(int index, Shape element) {
    var item = new PlanKey(key.name(), element, key.meaning(), true, Optional.empty());
    return inner(Integer.toString(index), item, value -> Optional.ofNullable(value.get(index)));
  }

  private Field inner(String segment, PlanKey inner, Function<JsonNode, Optional<JsonNode>> step) {
    return new Field(id + "/" + segment, inner, places.stream().map(place -> place.at(segment)).toList(),
        values.stream().map(value -> value.flatMap(step).filter(there -> !there.isNull())).toList());
  }

  List<PlanEdit> set(JsonNode value) {
    return each(place -> Optional.of(place.set(value)));
  }

  /// Says it nowhere, as far as it stands there.
  List<PlanEdit> remove() {
    return IntStream.range(0, places.size()).filter(i -> values.get(i).isPresent())
        .mapToObj(places::get).map(Place::remove).flatMap(Optional::stream).toList();
  }

  /// Puts an item into the list.
  List<PlanEdit> insert(int index, JsonNode item) {
    return each(place -> Optional.of(place.insert(index, item)));
  }

  /// Puts a word at the end of each of the lists that does not have it. One word may stand for a list of it.
  List<PlanEdit> add(JsonNode word) {
    return IntStream.range(0, places.size()).mapToObj(i -> added(places.get(i), values.get(i), word))
        .flatMap(Optional::stream).toList();
  }

  private static Optional<PlanEdit> added(Place place, Optional<JsonNode> there, JsonNode word) {
    var list = JsonNodeFactory.instance.arrayNode();
    there.ifPresent(value -> (value.isArray() ? value.valueStream() : Stream.of(value)).forEach(list::add));
    if (list.valueStream().anyMatch(word::equals))
      return Optional.empty();
    return Optional.of(there.filter(JsonNode::isArray).isPresent() ? place.insert(list.size(), word)
        : place.set(list.add(word)));
  }

  /// Moves an item of the list; `to` is counted without it.
  List<PlanEdit> move(int from, int to) {
    return each(place -> Optional.of(place.move(from, to)));
  }

  private List<PlanEdit> each(Function<Place, Optional<PlanEdit>> edit) {
    return places.stream().map(edit).flatMap(Optional::stream).toList();
  }

  /// What there is inside: the fields of a mapping, the items of a list, the variables of a dictionary.
  Stream<Field> inside() {
    return switch (shape()) {
      case Shape.Mapping mapping -> mapping.keys().stream().map(this::at);
      case Shape.Sequence(Shape element) ->
        IntStream.range(0, items().size()).mapToObj(index -> at(index, element));
      case Shape.Dictionary(_, Shape.Text values) -> value().stream().flatMap(now -> now.propertyStream())
          .map(Map.Entry::getKey)
          .map(name -> at(new PlanKey(name, values, key.meaning(), true, Optional.empty())));
      case Shape.Shorthand shorthand -> withShape(shorthand.full()).inside();
      case Shape.Text _,Shape.Secret _,Shape.Tagged _,Shape.Whole _,Shape.Amount _,Shape.Flag _,Shape.Choice _ ->
        Stream.empty();
    };
  }

  /// The same in its full form.
  Field withShape(Shape shape) {
    return new Field(id, new PlanKey(key.name(), shape, key.meaning(), key.required(), key.oldName()),
        places, values);
  }
}
