package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.SetValue;

/// Where a value of a plan is read, and where it is written when it is changed. What holds for many entries, by the
/// plan's `defaults`, is written out in the one entry whose value changes.
///
/// @param source where it stands, or would stand
/// @param anchor what an edit writes: the value, or what is around it and has to be written out with it
/// @param writtenOut the value that the anchor has from elsewhere, if it is not written there
/// @param rest the way from the anchor to the value
record Place(PlanPath source, PlanPath anchor, Optional<JsonNode> writtenOut, List<String> rest) {
  Place { rest = List.copyOf(rest); }

  /// A value that is read and written at the same place.
  static Place of(PlanPath path) {
    return new Place(path, path, Optional.empty(), List.of());
  }

  /// A value that holds by what stands at `source`, and would be written at `anchor`.
  static Place inherited(PlanPath source, PlanPath anchor, JsonNode value) {
    return new Place(source, anchor, Optional.of(value), List.of());
  }

  /// The value of a key, or the item of an index, of the value here.
  Place at(String segment) {
    var longer = new ArrayList<>(rest);
    longer.add(segment);
    return new Place(source.key(segment), anchor, writtenOut, longer);
  }

  /// Whether the value stands elsewhere.
  boolean isInherited() { return writtenOut.isPresent(); }

  PlanEdit set(JsonNode value) {
    if (rest.isEmpty())
      return new SetValue(anchor, value);
    return changed(new SetValue(path(), value), around -> {
      if (around instanceof ObjectNode mapping)
        mapping.set(last(), value);
      else
        ((ArrayNode) around).set(Integer.parseInt(last()), value);
    });
  }

  /// Removes the value; one that is inherited as a whole stays, because it does not stand here.
  Optional<PlanEdit> remove() {
    if (rest.isEmpty())
      return isInherited() ? Optional.empty() : Optional.of(new RemoveValue(anchor));
    return Optional.of(changed(new RemoveValue(path()), around -> {
      if (around instanceof ObjectNode mapping)
        mapping.remove(last());
      else
        ((ArrayNode) around).remove(Integer.parseInt(last()));
    }));
  }

  /// Puts an item into the list here.
  PlanEdit insert(int index, JsonNode item) {
    return at(Integer.toString(index)).changed(new InsertItem(path(), index, item),
        around -> ((ArrayNode) around).insert(index, item));
  }

  /// Moves an item of the list here; `to` is counted without it.
  PlanEdit move(int from, int to) {
    return at(Integer.toString(to)).changed(new MoveItem(path().index(from), path(), to), around -> {
      var list = (ArrayNode) around;
      list.insert(to, list.remove(from));
    });
  }

  private PlanPath path() {
    var path = anchor;
    for (var segment : rest)
      path = path.key(segment);
    return path;
  }

  private String last() {
    return rest.getLast();
  }

  /// The edit of what is written, or of a copy of what is not.
  private PlanEdit changed(PlanEdit where, Consumer<JsonNode> change) {
    if (writtenOut.isEmpty())
      return where;
    JsonNode copy = writtenOut.get().deepCopy();
    var around = copy;
    for (var segment : rest.subList(0, rest.size() - 1))
      around = inside(around, segment);
    change.accept(around);
    return new SetValue(anchor, copy);
  }

  /// What stands under a key or index; an empty mapping is made where nothing does.
  private static JsonNode inside(JsonNode around, String segment) {
    if (around instanceof ObjectNode mapping)
      return mapping.has(segment) ? mapping.get(segment)
          : mapping.set(segment, JsonNodeFactory.instance.objectNode()).get(segment);
    return around.get(Integer.parseInt(segment));
  }
}
