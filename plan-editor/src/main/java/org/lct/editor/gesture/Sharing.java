package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.SetValue;

/// What can be done by hand about region plans: what several regions have alike.
public final class Sharing {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final PlanPath PLANS = PlanPath.ROOT.key("regionplans");
  /// The lists of what stands in a region.
  private static final List<String> LISTS = List.of("nodes", "nodebalancers", "volumes");

  private Sharing() {}

  /// A region that applies no region plan gets one. What stands in it becomes a region plan of its own, as it is
  /// written; an empty region applies the region plan that the plan names last, or a new one.
  static Gesture share(CheckedPlan plan, PlanRegion region) {
    var names = names(plan).toList();
    boolean empty = LISTS.stream().allMatch(list -> Entries.count(plan, list(region, list)) == 0);
    return empty && !names.isEmpty() ? apply(region, names.getLast()) : moved(plan, region, names, empty);
  }

  /// A node plan that a region has from its region plan gets an entry of its own there, over the shared one: what is
  /// changed from then on holds in that region alone.
  ///
  /// @param keys what is to be different there at once; none for nothing yet
  public static Optional<Gesture> override(PlanPart part, ObjectNode keys) {
    if (!(part instanceof Nodes nodes) || part.isOverridden() || !isShared(part))
      return Optional.empty();
    var entry = JSON.objectNode().put("name", part.name());
    entry.setAll(keys);
    var list = part.region().written().path().key("nodes");
    int count = part.region().written().value().nodes().size();
    return Optional.of(Gesture.of(Texts.of("gesture.override", part.name(), part.region().id()),
        List.of(new InsertItem(list, count, entry))).selecting(Set.of(nodes.id())));
  }

  private static boolean isShared(PlanPart part) {
    return part.region().written().layers().stream().skip(1)
        .anyMatch(template -> part.entries().getLast().isBelow(template.path()));
  }

  /// A node plan that a region changes for itself is the shared one there again.
  public static Optional<Gesture> useShared(PlanPart part) {
    return part instanceof Nodes nodes && part.isOverridden()
        ? Optional.of(Gesture.of(Texts.of("gesture.use-shared", part.name(), part.region().id()),
            List.of(new RemoveValue(part.entries().getFirst()))).selecting(Set.of(nodes.id())))
        : Optional.empty();
  }

  /// The names of the region plans there are.
  private static Stream<String> names(CheckedPlan plan) {
    return plan.file().draft().stream().flatMap(draft -> draft.placedRegionPlans())
        .flatMap(template -> template.value().name().stream());
  }

  private static PlanPath list(PlanRegion region, String list) {
    return Written.region(region).key(list);
  }

  private static Gesture apply(PlanRegion region, String name) {
    return Gesture.of(Texts.of("gesture.apply", name, region.id()), List.of(applied(region, name)))
        .selecting(Set.of(region.id()));
  }

  private static PlanEdit applied(PlanRegion region, String name) {
    return new SetValue(Written.region(region).key("regionplan"), JSON.textNode(name));
  }

  private static Gesture moved(CheckedPlan plan, PlanRegion region, List<String> taken, boolean empty) {
    var name = Names.free(taken.stream().collect(Collectors.toSet()), "shared");
    int at = Entries.count(plan, PLANS);
    var edits = new ArrayList<PlanEdit>();
    edits.add(new InsertItem(PLANS, at, JSON.objectNode().put("name", name)));
    for (var list : LISTS) {
      int count = Entries.count(plan, list(region, list));
      for (int to = 0; to < count; to++)
        edits.add(new MoveItem(list(region, list).index(0), PLANS.index(at).key(list), to));
    }
    edits.add(applied(region, name));
    return Gesture.of(empty ? Texts.of("gesture.apply.new", name, region.id())
        : Texts.of("gesture.share", region.id(), name), edits).selecting(Set.of(region.id()));
  }
}
