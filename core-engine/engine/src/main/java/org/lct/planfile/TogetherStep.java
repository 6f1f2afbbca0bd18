package org.lct.planfile;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.planfile.PlanEdit.SetValue;

/// Many values that are set in one text at once. Done one after the other, each of them reads the whole text anew: a
/// thousand in a text of a thousand node plans take seconds.
final class TogetherStep {
  private TogetherStep() {}

  /// All of these edits as one step; empty where they are to be done one after the other: one of them sets no value or
  /// is refused, two of them are about one place, or the text would not say then what they want.
  static Optional<EditStep> of(Draft draft, List<PlanEdit> edits) {
    if (edits.size() < 2)
      return Optional.empty();
    var splices = new ArrayList<Splice>();
    Optional<Wanted> wanted = Optional.of(new Wanted.Kept(draft.root()));
    for (var edit : edits) {
      var step = step(draft, edit);
      wanted = wanted.flatMap(before -> step.flatMap(one -> Wanted.both(before, one.wanted())));
      if (wanted.isEmpty())
        return Optional.empty();
      splices.addAll(step.orElseThrow().splices());
    }
    return wanted.filter(all -> !splices.isEmpty() && areApart(splices)
        && draft.with(splices).filter(after -> all.matches(after.root())).isPresent())
        .map(all -> new EditStep(List.copyOf(splices), all, Site.root(draft.root())));
  }

  private static Optional<EditStep> step(Draft draft, PlanEdit edit) {
    if (!(edit instanceof SetValue(var path, var value)))
      return Optional.empty();
    try {
      NewValues.check(draft, path, value, PlanEditor.MAX_DEPTH);
      return Optional.of(EditStep.set(draft, path, value));
    } catch (Refusal _) {
      return Optional.empty();
    }
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
