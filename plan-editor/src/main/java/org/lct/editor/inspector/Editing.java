package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.gesture.Gestures;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanFormat;

/// Carries what is changed in the fields of some entries to the session. A field is looked up anew in the plan that is
/// changed, because what was done just before may have moved it. What is selected by then does not matter: a text that
/// is written because something else was clicked belongs to the entry it was typed for. JavaFX thread only.
final class Editing {
  private final PlanSession session;
  private final Inspected inspected;

  /// @param inspected the entries whose fields are changed
  Editing(PlanSession session, Inspected inspected) {
    this.session = session;
    this.inspected = inspected;
  }

  /// Gives a field a value; no text removes it.
  void write(Field field, String text) {
    if (text.isEmpty())
      remove(field);
    else
      set(field, JsonNodeFactory.instance.textNode(text));
  }

  void set(Field field, JsonNode value) {
    change(field, (form, now) -> form.set(now, value), false);
  }

  /// Counts a number up or down; several steps are undone as one.
  void count(Field field, int value) {
    change(field, (form, now) -> form.set(now, JsonNodeFactory.instance.numberNode(value)), true);
  }

  /// Takes back the last change of the plan, whatever it was.
  void undo() {
    session.undo();
  }

  /// Does again what was taken back last.
  void redo() {
    session.redo();
  }

  void remove(Field field) {
    change(field, FullForm::remove, false);
  }

  void insert(Field list, int index, JsonNode item) {
    change(list, (_, now) -> now.insert(index, item), false);
  }

  /// Puts a word at the end of the lists of several entries.
  void add(Field lists, JsonNode word) {
    change(lists, (_, now) -> now.add(word), false);
  }

  void move(Field list, int from, int to) {
    change(list, (_, now) -> now.move(from, to), false);
  }

  private void change(Field field, BiFunction<FullForm, Field, List<PlanEdit>> edits, boolean merging) {
    session.perform(plan -> inspected.in(plan).flatMap(about -> about.find(field.id()).flatMap(
        now -> gesture(plan, about, now, edits.apply(new FullForm(plan, about), now), merging))));
  }

  private static Optional<Gesture> gesture(CheckedPlan plan, Inspected about, Field field,
      List<PlanEdit> edits, boolean merging) {
    if (edits.isEmpty())
      return Optional.empty();
    var renamed = renamed(about, field, edits);
    if (renamed.isPresent())
      return Optional.of(Gestures.rename(plan, about.parts().getFirst(), renamed.get()));
    var gesture = Gesture.of(Texts.of("gesture.set", what(plan, about), FieldWords.label(field.key().name())),
        edits);
    if (about.mapping().equals(Inspected.REGION_PLAN) && field.id().equals("name"))
      return Optional.of(renamed(plan, about, gesture, written(edits.getFirst())));
    if (about.mapping().equals(PlanFormat.REGION) && field.id().equals("region"))
      gesture = gesture.selecting(Set.of(written(edits.getFirst())));
    return Optional.of(merging ? gesture.mergingWith(List.of(field.id(), about.entries())) : gesture);
  }

  /// The new name of one part, which others refer to by its old one.
  private static Optional<String> renamed(Inspected about, Field field, List<PlanEdit> edits) {
    return Showing.isName(field) && about.parts().size() == 1
        && edits.getFirst() instanceof PlanEdit.SetValue(_, var value)
            ? Optional.of(value.asText())
            : Optional.empty();
  }

  /// The new name of a region plan, also where regions apply it.
  private static Gesture renamed(CheckedPlan plan, Inspected about, Gesture gesture, String name) {
    var path = about.entries().getFirst().getFirst();
    var appliers = plan.regions().stream().filter(region -> region.applies(path))
        .<PlanEdit>map(region -> new PlanEdit.SetValue(region.region().written().path().key("regionplan"),
            JsonNodeFactory.instance.textNode(name)));
    return Gesture.of(gesture.label(), Stream.concat(gesture.edits().stream(), appliers).toList())
        .selecting(Set.of(FigureIds.regionPlan(name)));
  }

  private static String written(PlanEdit edit) {
    return edit instanceof PlanEdit.SetValue(_, var value) ? value.asText() : "";
  }

  private static String what(CheckedPlan plan, Inspected about) {
    if (about.entries().size() > 1)
      return Texts.of("gesture.several", about.entries().size());
    return about.parts().stream().findFirst().map(PlanPart::name).orElseGet(() -> plan.diagram().title());
  }
}
