package org.lct.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lct.compare.EntryDifference.KeyDifference;
import org.lct.planfile.PlanTree;

/// Finds the keys in which two trees differ. Mappings are compared key by key; lists of mappings item by item, by the
/// items' names where all have one; other lists as one value.
final class KeyDifferences {
  private static final Set<String> NAMES = Set.of("name", "label");

  private final List<KeyDifference> found = new ArrayList<>();

  private KeyDifferences() {}

  static List<KeyDifference> between(JsonNode before, JsonNode after) {
    var differences = new KeyDifferences();
    differences.compare("", before, after);
    return List.copyOf(differences.found);
  }

  private void compare(String key, JsonNode before, JsonNode after) {
    if (isSame(before, after))
      return;
    if (areAll(JsonNode::isObject, before, after))
      mappings(key, before, after);
    else if (areAll(KeyDifferences::isListOfMappings, before, after))
      lists(key, before, after);
    else
      found.add(new KeyDifference(key, text(before), text(after)));
  }

  /// Amounts are the same however many zeros they end with.
  private static boolean isSame(JsonNode before, JsonNode after) {
    if (before.isNumber() && after.isNumber())
      return before.decimalValue().compareTo(after.decimalValue()) == 0;
    return before.equals(after);
  }

  private static boolean areAll(Predicate<JsonNode> kind, JsonNode... values) {
    return Stream.of(values).allMatch(value -> value.isMissingNode() || kind.test(value));
  }

  private static boolean isListOfMappings(JsonNode value) {
    return value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isObject);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isMissingNode() ? Optional.empty() : Optional.of(PlanTree.shown(value));
  }

  private void mappings(String around, JsonNode before, JsonNode after) {
    var keys = new LinkedHashSet<String>();
    before.fieldNames().forEachRemaining(keys::add);
    after.fieldNames().forEachRemaining(keys::add);
    for (var key : keys)
      compare(around.isEmpty() ? key : around + "." + key, before.path(key), after.path(key));
  }

  private void lists(String key, JsonNode before, JsonNode after) {
    boolean named = areNamed(before) && areNamed(after);
    var was = items(before, named);
    var is = items(after, named);
    var names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    for (var name : names)
      compare(key + "[" + name + "]", was.getOrDefault(name, MissingNode.getInstance()),
          is.getOrDefault(name, MissingNode.getInstance()));
    order(key, was.keySet(), is.keySet());
  }

  /// Inside an entry the order of items may mean something: that of disks their devices, that of steps who is first.
  private void order(String key, Set<String> was, Set<String> is) {
    if (!was.stream().filter(is::contains).toList().equals(is.stream().filter(was::contains).toList()))
      found.add(
          new KeyDifference(key, Optional.of(String.join(", ", was)), Optional.of(String.join(", ", is))));
  }

  private static boolean areNamed(JsonNode list) {
    var names = new LinkedHashSet<String>();
    for (var item : list) {
      if (name(item).filter(names::add).isEmpty())
        return false;
    }
    return true;
  }

  private static Optional<String> name(JsonNode item) {
    return NAMES.stream().map(item::path).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst();
  }

  private static SequencedMap<String, JsonNode> items(JsonNode list, boolean named) {
    var items = new LinkedHashMap<String, JsonNode>();
    for (var item : list)
      items.put(named ? name(item).orElseThrow() : Integer.toString(items.size() + 1), item);
    return items;
  }
}
