package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.editor.session.CheckedPlan;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.SetValue;

/// The values that a plan writes.
final class Entries {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Entries() {}

  /// The value at a path, as it is written.
  static Optional<JsonNode> value(CheckedPlan plan, PlanPath path) {
    return Optional.of(plan.tree().at(path.toString())).filter(node -> !node.isMissingNode());
  }

  /// How many items a list has, drawn or not; none if there is no list.
  static int count(CheckedPlan plan, PlanPath list) {
    int count = 0;
    while (plan.file().document().rangeOf(list.index(count)).isPresent())
      count++;
    return count;
  }

  /// Puts words at the end of a list. One that stands in its entry gets items, and what is written of the others stays;
  /// one that the entry has from elsewhere is written out with them.
  ///
  /// @param now what the list says now, wherever
  static List<PlanEdit> add(CheckedPlan plan, PlanPath list, List<String> now, List<String> words) {
    int count = isShared(plan, list) ? 0 : count(plan, list);
    if (count > 0)
      return IntStream.range(0, words.size())
          .<PlanEdit>mapToObj(i -> new InsertItem(list, count + i, JSON.textNode(words.get(i)))).toList();
    var all = JSON.arrayNode();
    Stream.concat(now.stream(), words.stream()).forEach(all::add);
    return List.of(new SetValue(list, all));
  }

  /// Whether a value stands where an anchor is, and comes here by an alias or a merge key.
  private static boolean isShared(CheckedPlan plan, PlanPath path) {
    var document = plan.file().document();
    return Stream.of(document.rangeOf(path), document.keyRangeOf(path)).flatMap(Optional::stream)
        .map(
            range -> document.line(range.startLine()).codePoints().skip(range.startColumn() - 1L).findFirst())
        .anyMatch(first -> first.equals(OptionalInt.of('*')) || first.equals(OptionalInt.of('<')));
  }
}
