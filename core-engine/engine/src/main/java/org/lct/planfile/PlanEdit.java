package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import org.lct.plan.PlanPath;

/// One change of a plan, as a value: what is to be different, not how the text is to say it.
///
/// Paths are those of the document that the edit is applied to, as its file writes it; a value in a short
/// form also has the path of the value it is short for: `tags: web` is also `/tags/0`, a plain list of
/// stages also `/order/stages`. A key may be named by its present name where the file has the old one.
public sealed interface PlanEdit {
  /// What is changed: the value itself, or the list that gets an item; of an item that moves, where it was.
  default PlanPath path() {
    return switch (this) {
      case SetValue(var at, _) -> at;
      case RemoveValue(var at) -> at;
      case InsertItem(var list, _, _) -> list;
      case InsertCopy copy -> copy.list();
      case MoveItem(var from, _, _) -> from;
      case RenameKey(var at, _) -> at;
    };
  }

  /// Gives the key or list item at `path` the value `value`, which may be a single value, a list or a
  /// mapping. A key that is absent is added, with the mappings and lists around it that are missing. An
  /// index that equals the size of a list adds an item.
  record SetValue(PlanPath path, JsonNode value) implements PlanEdit {}

  /// Removes the key with its value, or the list item, at `path`. A mapping or list that becomes empty goes
  /// with its key; an item of a list that becomes empty stays as `{}` or `[]`, so that its siblings keep
  /// their paths.
  record RemoveValue(PlanPath path) implements PlanEdit {}

  /// Inserts `value` into the list at `list`, before the item that is at `index` now, or at the end if
  /// `index` is the list's size. A list that is absent is made; one value in the place of a list becomes
  /// a list of two.
  record InsertItem(PlanPath list, int index, JsonNode value) implements PlanEdit {}

  /// Inserts a copy of the list item at `item` of `source`, which may be another document, as it is written there with
  /// the comments above and in it; else like [InsertItem].
  ///
  /// @param value what the item says: written where its text cannot stand, because it has anchors or aliases, or has
  ///     lines and would stand in brackets
  record InsertCopy(PlanPath list, int index, JsonNode value, PlanDocument source, PlanPath item)
      implements
        PlanEdit {}

  /// Moves the list item at `from`, as it is written, into the list at `list`, which is made if it is absent.
  /// `index` is the item's place afterwards: it is counted without the item that moves. A list that loses
  /// its last item goes with its key.
  record MoveItem(PlanPath from, PlanPath list, int index) implements PlanEdit {}

  /// Gives the key at `path` the name `name`; its value stays as it is written, and where it is. A name that
  /// another key of the mapping has is refused.
  record RenameKey(PlanPath path, String name) implements PlanEdit {}
}
