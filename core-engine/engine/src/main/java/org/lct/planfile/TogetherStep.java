package org.lct.planfile;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertCopy;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.SetValue;

/// Many values that are set in one text, or many items that are added to the end of one list, at once. Done one after the
/// other, each of them reads the whole text anew: a thousand in a text of a thousand node plans take seconds.
final class TogetherStep {
  private TogetherStep() {}

  /// Edits in their order, those together that may be done at once: values in a row, and items in a row that follow each
  /// other in one list.
  static List<List<PlanEdit>> runs(List<PlanEdit> edits) {
    var runs = new ArrayList<List<PlanEdit>>();
    for (var edit : edits) {
      if (runs.isEmpty() || !follows(edit, runs.getLast().getLast()))
        runs.add(new ArrayList<>());
      runs.getLast().add(edit);
    }
    return runs;
  }

  private static boolean follows(PlanEdit edit, PlanEdit before) {
    if (edit instanceof SetValue && before instanceof SetValue)
      return true;
    int index = index(before);
    return index >= 0 && index(edit) == index + 1 && edit.path().equals(before.path());
  }

  /// Where an edit adds an item; -1 if it adds none.
  private static int index(PlanEdit edit) {
    return switch (edit) {
      case InsertItem(_, int index, _) -> index;
      case InsertCopy copy -> copy.index();
      case SetValue _,PlanEdit.RemoveValue _,PlanEdit.MoveItem _,PlanEdit.RenameKey _ -> -1;
    };
  }

  /// All edits of a run as one step; empty where they are to be done one after the other: one of them is refused, two of
  /// them are about one place, the items are not to stand at the end, or the text would not say then what they want.
  static Optional<EditStep> of(Draft draft, CopySources sources, List<PlanEdit> run) {
    try {
      var step = run.getFirst() instanceof SetValue ? set(draft, run) : append(draft, sources, run);
      return step.filter(one -> !one.splices().isEmpty()
          && draft.with(one.splices()).filter(after -> one.wanted().matches(after.root())).isPresent());
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private static Optional<EditStep> set(Draft draft, List<PlanEdit> run) throws Refusal {
    var splices = new ArrayList<Splice>();
    Optional<Wanted> wanted = Optional.of(new Wanted.Kept(draft.root()));
    for (var edit : run) {
      if (!(edit instanceof SetValue(var path, var value)))
        return Optional.empty();
      NewValues.check(draft, path, value, PlanEditor.MAX_DEPTH);
      var step = EditStep.set(draft, path, value);
      wanted = wanted.flatMap(before -> Wanted.both(before, step.wanted()));
      if (wanted.isEmpty())
        return Optional.empty();
      splices.addAll(step.splices());
    }
    return wanted.filter(_ -> areApart(splices))
        .map(all -> new EditStep(List.copyOf(splices), all, Site.root(draft.root())));
  }

  private static Optional<EditStep> append(Draft draft, CopySources sources, List<PlanEdit> run)
      throws Refusal {
    var list = run.getFirst().path();
    var values = new ArrayList<JsonNode>();
    for (var edit : run)
      switch (edit) {
        case InsertItem(_, _, var value) -> values.add(checked(draft, list, value));
        case InsertCopy copy -> {
          var value = checked(draft, list, copy.value());
          values.add(sources.find(copy).<JsonNode>map(POJONode::new).orElse(value));
        }
        case SetValue _,PlanEdit.RemoveValue _,PlanEdit.MoveItem _,PlanEdit.RenameKey _ -> {
          return Optional.empty();
        }
      }
    return EditStep.append(draft, list, index(run.getFirst()), values);
  }

  private static JsonNode checked(Draft draft, PlanPath list, JsonNode value) throws Refusal {
    NewValues.check(draft, list, value, PlanEditor.MAX_DEPTH);
    return value;
  }

  /// Of two that are written at one place nobody says which comes first.
  private static boolean areApart(List<Splice> splices) {
    var spans = splices.stream().map(Splice::span).sorted(comparingInt(Span::start)).toList();
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() <= spans.get(i - 1).end())
        return false;
    }
    return true;
  }
}
