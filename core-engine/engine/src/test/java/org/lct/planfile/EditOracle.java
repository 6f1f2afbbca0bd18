package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.List;
import java.util.Optional;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertCopy;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.RenameKey;
import org.lct.planfile.PlanEdit.SetValue;

/// What edits mean, on trees and without any text.
final class EditOracle {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// An edit that makes no sense for the tree.
  private static final class Senseless extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private EditOracle() {}

  /// The tree after an edit; empty if the edit is to be refused.
  static Optional<JsonNode> apply(JsonNode tree, PlanEdit edit) {
    try {
      var copy = tree.deepCopy();
      var after = switch (edit) {
        case SetValue(var path, var value) -> set(copy, path.segments(), value);
        case RemoveValue(var path) -> remove(copy, path.segments());
        case InsertItem(var list, int index, var value) -> insert(copy, list.segments(), index, value);
        case InsertCopy inserted ->
          insert(copy, inserted.list().segments(), inserted.index(), inserted.value());
        case MoveItem move -> move(copy, move);
        case RenameKey(var path, var name) -> rename(copy, path, name);
      };
      return Optional.of(after).filter(node -> !node.isEmpty());
    } catch (Senseless _) {
      return Optional.empty();
    }
  }

  private static JsonNode set(JsonNode node, List<String> path, JsonNode value) {
    if (path.isEmpty())
      return value;
    String first = path.getFirst();
    var rest = path.subList(1, path.size());
    boolean index = first.matches("[0-9]+");
    return switch (node) {
      case ObjectNode mapping -> {
        String key = written(mapping, first);
        boolean word = key.equals("storage") && mapping.path(key).isTextual();
        yield mapping.set(key, set(word ? JSON.missingNode() : mapping.path(key), rest, value));
      }
      case ArrayNode list when index && Integer.parseInt(first) < list.size() -> {
        int at = Integer.parseInt(first);
        list.set(at, set(list.get(at), rest, value));
        yield list;
      }
      case ArrayNode list when index && Integer.parseInt(first) == list.size() ->
        list.add(set(JSON.missingNode(), rest, value));
      case ArrayNode list when first.equals("stages") -> set(list, rest, value);
      case ValueNode one when one.isValueNode() && !one.isNull() && first.equals("0") && rest.isEmpty() ->
        value;
      case NullNode _,MissingNode _ -> made(first, set(JSON.missingNode(), rest, value));
      default -> throw new Senseless();
    };
  }

  private static JsonNode made(String segment, JsonNode inner) {
    if (segment.matches("[1-9][0-9]*"))
      throw new Senseless();
    return segment.equals("0") ? JSON.arrayNode().add(inner) : JSON.objectNode().set(segment, inner);
  }

  private static String written(ObjectNode mapping, String key) {
    return key.equals("image") && !mapping.has(key) && mapping.has("distribution") ? "distribution" : key;
  }

  private static JsonNode remove(JsonNode root, List<String> path) {
    if (path.isEmpty())
      throw new Senseless();
    var parent = at(root, path.subList(0, path.size() - 1));
    switch (parent) {
      case ObjectNode mapping when mapping.has(written(mapping, path.getLast())) ->
        mapping.remove(written(mapping, path.getLast()));
      case ArrayNode list when path.getLast().matches("[0-9]+")
          && Integer.parseInt(path.getLast()) < list.size() ->
        list.remove(Integer.parseInt(path.getLast()));
      default -> throw new Senseless();
    }
    boolean item = path.size() > 1 && at(root, path.subList(0, path.size() - 2)).isArray();
    return parent.isEmpty() && !item && path.size() > 1 ? remove(root, path.subList(0, path.size() - 1))
        : root;
  }

  private static JsonNode at(JsonNode root, List<String> path) {
    var node = root;
    for (var segment : path)
      node = node.isArray() && segment.equals("stages") ? node
          : node.isArray() ? node.path(Integer.parseInt(segment))
              : node instanceof ObjectNode mapping ? mapping.path(written(mapping, segment))
                  : JSON.missingNode();
    return node;
  }

  private static JsonNode rename(JsonNode root, PlanPath path, String name) {
    if (!(at(root, path.parent().segments()) instanceof ObjectNode mapping) || path.segments().isEmpty())
      throw new Senseless();
    String written = written(mapping, path.segments().getLast());
    if (!mapping.has(written) || (mapping.has(name) && !name.equals(written)))
      throw new Senseless();
    mapping.set(name, mapping.remove(written));
    return root;
  }

  private static JsonNode insert(JsonNode root, List<String> path, int index, JsonNode value) {
    var list = at(root, path);
    if (list.isArray()) {
      if (index < 0 || index > list.size())
        throw new Senseless();
      ((ArrayNode) list).insert(index, value);
      return root;
    }
    if (list.isObject() || index < 0 || index > 1)
      throw new Senseless();
    boolean word = list.isTextual() && path.getLast().equals("storage");
    if (list.isMissingNode() || list.isNull() || word) {
      if (index > 0)
        throw new Senseless();
      return set(root, path, JSON.arrayNode().add(value));
    }
    var two = JSON.arrayNode().add(list);
    return set(root, path, two.insert(index, value));
  }

  private static JsonNode move(JsonNode root, MoveItem move) {
    var from = move.from().segments();
    var source = at(root, move.from().parent().segments());
    var item = at(root, from);
    if (!source.isArray() || item.isMissingNode() || isPrefix(from, move.list().segments()))
      throw new Senseless();
    var copy = item.deepCopy();
    if (move.list().equals(move.from().parent())) {
      if (move.index() < 0 || move.index() >= source.size())
        throw new Senseless();
      ((ArrayNode) source).remove(Integer.parseInt(from.getLast()));
      ((ArrayNode) source).insert(move.index(), copy);
      return root;
    }
    insert(root, move.list().segments(), move.index(), copy);
    return remove(root, shifted(root, move, from));
  }

  private static boolean isPrefix(List<String> from, List<String> list) {
    return list.size() >= from.size() && list.subList(0, from.size()).equals(from);
  }

  private static List<String> shifted(JsonNode root, MoveItem move, List<String> from) {
    var list = move.list().segments();
    if (!at(root, list).isArray() || from.size() <= list.size() || !from.subList(0, list.size()).equals(list))
      return from;
    int index = Integer.parseInt(from.get(list.size()));
    var shifted = new PlanPath(list).index(index >= move.index() ? index + 1 : index);
    for (var segment : from.subList(list.size() + 1, from.size()))
      shifted = shifted.key(segment);
    return shifted.segments();
  }
}
