package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.StartStages;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.SetValue;

/// What can be done by hand to the order in which a cluster starts. Stages that are there stay as they are written; one
/// that becomes empty goes.
public final class StartOrder {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final PlanPath ORDER = PlanPath.ROOT.key("order");
  private static final PlanPath STAGES = ORDER.key("stages");

  private final StartStages order;
  private final Nodes first;
  private final Nodes next;
  private final Set<String> places;
  /// The stages of both, counted from zero; none if they are in none.
  private final Optional<Integer> firstAt;
  private final Optional<Integer> nextAt;

  private StartOrder(CheckedPlan plan, Nodes first, Nodes next) {
    order = StartStages.of(plan.file().draft());
    this.first = first;
    this.next = next;
    places = Set.of(first.id(), next.id());
    firstAt = order.stage(first.nodes()).map(stage -> stage - 1);
    nextAt = order.stage(next.nodes()).map(stage -> stage - 1);
  }

  /// The nodes `next` start when the nodes `first` have; refused if they do already, or if that would be a circle.
  public static Offer after(CheckedPlan plan, Nodes first, Nodes next) {
    return new StartOrder(plan, first, next).after();
  }

  /// The nodes `next` do not wait for the nodes `first` any more, and start together with them; refused if they do not
  /// wait.
  public static Offer together(CheckedPlan plan, Nodes first, Nodes next) {
    return new StartOrder(plan, first, next).together();
  }

  private Offer after() {
    if (first.name().equals(next.name()))
      return refused("start.same");
    int stages = order.stages().size();
    if (firstAt.isPresent() && nextAt.isPresent())
      return apart(firstAt.get(), nextAt.get());
    if (firstAt.isPresent())
      return done(join(firstAt.get() + 1, next.name()));
    if (nextAt.isPresent())
      return done(nextAt.get() == 0
          ? insert(0, first.name())
          : join(nextAt.get() - 1, first.name()));
    return stages == 0
        ? done(List.of(new SetValue(ORDER, JSON.arrayNode().add(first.name()).add(next.name()))))
        : done(both());
  }

  /// Neither is in a stage: they begin as early as they can.
  private List<PlanEdit> both() {
    var edits = new ArrayList<>(join(0, first.name()));
    edits.addAll(join(1, next.name()));
    return edits;
  }

  private Offer apart(int before, int behind) {
    if (before < behind)
      return refused("start.already");
    if (before > behind)
      return refused("start.circle");
    var own = order.stages().get(behind).indexOf(next.name());
    if (own >= 0) {
      var edits = new ArrayList<>(leave(behind, own));
      edits.addAll(insert(before + 1, next.name()));
      return done(edits);
    }
    var other = order.stages().get(before).indexOf(first.name());
    if (other < 0)
      return refused("start.by-tag");
    var edits = new ArrayList<>(leave(before, other));
    edits.addAll(insert(before, first.name()));
    return done(edits);
  }

  private Offer together() {
    if (firstAt.isEmpty() || nextAt.isEmpty() || firstAt.get() >= nextAt.get())
      return refused("start.not-after");
    int own = order.stages().get(nextAt.get()).indexOf(next.name());
    if (own < 0)
      return refused("start.by-tag");
    boolean single = order.stages().get(nextAt.get()).size() == 1;
    var edits = new ArrayList<PlanEdit>();
    if (single && order.stages().size() == 2) {
      edits.add(new RemoveValue(ORDER));
    } else {
      edits.addAll(join(firstAt.get(), next.name()));
      edits.addAll(leave(nextAt.get(), own));
    }
    return Offer.of(Gesture.of(Texts.of("gesture.start.together", next.name(), first.name()), edits), places);
  }

  /// One more in a stage; a stage of its own behind the last.
  private List<PlanEdit> join(int stage, String name) {
    return stage < order.stages().size()
        ? List.of(new InsertItem(STAGES.index(stage), order.stages().get(stage).size(), JSON.textNode(name)))
        : insert(stage, name);
  }

  private static List<PlanEdit> insert(int stage, String name) {
    return List.of(new InsertItem(STAGES, stage, JSON.textNode(name)));
  }

  private List<PlanEdit> leave(int stage, int index) {
    return List.of(new RemoveValue(order.stages().get(stage).size() == 1
        ? STAGES.index(stage)
        : STAGES.index(stage).index(index)));
  }

  private Offer done(List<PlanEdit> edits) {
    return Offer.of(Gesture.of(Texts.of("gesture.start.after", next.name(), first.name()), edits), places);
  }

  private Offer refused(String key) {
    return Offer.refused(Texts.of(key, next.name(), first.name()), places);
  }
}
