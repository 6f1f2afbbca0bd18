package org.lct.planfile;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes new values the way the file writes its own: as lines of a block, or in brackets. Keys stand in
/// the order of the format.
final class ValueText {
  private final Habits habits;
  private final boolean blocks;
  private final String lineBreak;
  private final ScalarText scalars;

  ValueText(Draft draft, Habits habits) {
    this.habits = habits;
    blocks = draft.blocks() && !habits.json();
    lineBreak = Lines.lineBreak(draft.source());
    scalars = new ScalarText(habits);
  }

  /// Whether a value is written on the line of its key.
  boolean isInline(JsonNode value) {
    if (value.isArray())
      return value.isEmpty() || (habits.flowLists() && isOfScalars(value));
    return value.isObject() ? value.isEmpty() : !value.isPojo() && !isBlockText(value);
  }

  /// Whether a value is a text of several lines that is written as such.
  boolean isBlockText(JsonNode value) {
    return blocks && value.isTextual() && value.textValue().strip().contains("\n")
        && ScalarText.fitsBlock(value.textValue(), false);
  }

  private static boolean isOfScalars(JsonNode list) {
    return list.valueStream().allMatch(item -> item.isValueNode() && !item.isPojo());
  }

  /// The lines of a key with its value, the key at `column`.
  List<String> entry(String key, JsonNode value, Optional<Shape> shape, int column) {
    String head = " ".repeat(column) + scalars.key(key, false) + ":";
    if (isInline(value))
      return List.of(head + " " + flow(value, shape));
    var lines = new ArrayList<String>();
    if (isBlockText(value))
      lines.add(head + " " + ScalarText.blockHeader(value.textValue(), false));
    else
      lines.add(head);
    lines.addAll(below(value, shape, column));
    return lines;
  }

  /// The lines of a value below its key at `column`.
  List<String> below(JsonNode value, Optional<Shape> shape, int column) {
    if (isBlockText(value))
      return ScalarText.blockBody(value.textValue(), false, column + habits.step());
    return lines(value, shape, value.isArray() ? habits.itemColumn(column) : column + habits.step());
  }

  /// The lines of a mapping whose keys, or of a list whose items, begin at `column`.
  List<String> lines(JsonNode value, Optional<Shape> shape, int column) {
    var lines = new ArrayList<String>();
    if (value.isArray())
      value.forEach(item -> lines.addAll(item(item, Shapes.ofItem(shape), column, habits.gap())));
    else
      for (var field : fields(value, shape))
        lines.addAll(entry(field.getKey(), field.getValue(), Shapes.ofKey(shape, field.getKey()), column));
    return lines;
  }

  /// The lines of a list item whose `-` is at `column`, with `gap` blanks after it.
  List<String> item(JsonNode value, Optional<Shape> shape, int column, int gap) {
    String head = " ".repeat(column) + "-";
    if (value instanceof POJONode node && node.getPojo() instanceof MovedItem moved)
      return moved.linesAt(column);
    if (isInline(value) || (value.isArray() && isOfScalars(value)))
      return List.of(head + " ".repeat(gap) + flow(value, shape));
    if (isBlockText(value)) {
      var lines = new ArrayList<>(ScalarText.blockBody(value.textValue(), false, column + habits.step()));
      lines.addFirst(head + " " + ScalarText.blockHeader(value.textValue(), false));
      return lines;
    }
    int inner = column + 1 + gap;
    var lines = new ArrayList<>(lines(value, shape, inner));
    lines.set(0, head + " ".repeat(gap) + lines.getFirst().substring(inner));
    return lines;
  }

  /// A value on one line, in brackets if it is a collection.
  String flow(JsonNode value, Optional<Shape> shape) {
    if (value.isArray())
      return value.valueStream().map(item -> inFlow(item, Shapes.ofItem(shape)))
          .collect(Collectors.joining(habits.comma(), "[", "]"));
    if (value.isObject())
      return fields(value, shape).stream()
          .map(field -> flowEntry(field.getKey(), field.getValue(), Shapes.ofKey(shape, field.getKey())))
          .collect(Collectors.joining(habits.comma(), "{", "}"));
    return scalars.write(value, shape, Optional.empty(), habits.json());
  }

  /// A key with its value between braces.
  String flowEntry(String key, JsonNode value, Optional<Shape> shape) {
    return flowKey(key) + inFlow(value, shape);
  }

  private String flowKey(String key) {
    String text = scalars.key(key, true);
    return text + ("'\"".indexOf(text.charAt(0)) >= 0 ? habits.colon() : ": ");
  }

  /// An item of a list between brackets.
  ///
  /// @param indent what its line is indented by if it has one of its own
  FlowEntry flowItem(JsonNode value, Optional<Shape> shape, Optional<String> indent) {
    if (value instanceof POJONode node && node.getPojo() instanceof MovedItem moved)
      return moved.flow().orElseGet(() -> FlowEntry.of(""));
    return FlowEntry.of(indent.map(own -> spread(value, shape, own)).orElseGet(() -> inFlow(value, shape)));
  }

  /// A value between brackets.
  String inFlow(JsonNode value, Optional<Shape> shape) {
    if (value instanceof POJONode node && node.getPojo() instanceof MovedItem moved)
      return moved.flow().map(FlowEntry::text).orElse("");
    return value.isContainerNode() ? flow(value, shape) : scalars.write(value, shape, Optional.empty(), true);
  }

  /// A value in brackets over several lines, as pretty JSON; `indent` is that of the line it begins in.
  String spread(JsonNode value, Optional<Shape> shape, String indent) {
    if (!value.isContainerNode() || value.isEmpty() || (value.isArray() && isOfScalars(value)))
      return inFlow(value, shape);
    String inner = indent + (indent.startsWith("\t") ? "\t" : " ".repeat(habits.step()));
    var parts = value.isArray()
        ? value.valueStream().map(item -> spread(item, Shapes.ofItem(shape), inner)).toList()
        : fields(value, shape).stream().map(field -> spreadEntry(field.getKey(), field.getValue(),
            Shapes.ofKey(shape, field.getKey()), inner)).toList();
    return (value.isArray() ? "[" : "{") + lineBreak + inner
        + String.join("," + lineBreak + inner, parts) + lineBreak
        + indent + (value.isArray() ? "]" : "}");
  }

  /// A key with its value in braces over several lines.
  String spreadEntry(String key, JsonNode value, Optional<Shape> shape, String indent) {
    return flowKey(key) + spread(value, shape, indent);
  }

  /// The fields of a mapping in the order of the format; those it does not know come last.
  private static List<Map.Entry<String, JsonNode>> fields(JsonNode mapping, Optional<Shape> shape) {
    return mapping.properties().stream()
        .sorted(comparingInt(field -> Shapes.position(shape, field.getKey()).orElse(Integer.MAX_VALUE)))
        .toList();
  }
}
