package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanTree;

/// Parts of a plan on the clipboard: a small plan of its own, as text, so that it can also be pasted into an editor or
/// a message, and what somebody sends as text can be pasted here.
public final class Clip {
  private static final String EMPTY = "name: copy\nformat: 2\nregions:\n- region: ";
  private static final PlanPath REGION = PlanPath.ROOT.key("regions").index(0);
  /// The lists that hold what stands in a region, with the key of a part's name.
  private static final Map<String, String> LISTS = Map.of("nodes", "name", "nodebalancers", "name", "volumes",
      "label");

  private Clip() {}

  /// Whether something of what is selected can be copied.
  public static boolean isPossible(CheckedPlan plan, Set<String> selection) {
    return parts(plan, selection).findAny().isPresent();
  }

  private static Stream<PlanPart> parts(CheckedPlan plan, Set<String> selection) {
    return plan.regions().stream().flatMap(region -> region.parts().stream())
        .filter(part -> selection.contains(part.id()) && !(part instanceof PlanPart.NodeVolumes));
  }

  /// What is selected, as a plan with one region; empty if nothing of it can be copied. What an entry has from the
  /// plan's defaults is not taken along.
  public static Optional<String> of(CheckedPlan plan, Set<String> selection) {
    var parts = parts(plan, selection).toList();
    if (parts.isEmpty())
      return Optional.empty();
    var empty = read(EMPTY + parts.getFirst().region().id() + "\n").document();
    var counts = new HashMap<String, Integer>();
    var edits = parts.stream().collect(Collectors.toMap(Written::entry, part -> part, (one, _) -> one,
        LinkedHashMap::new)).entrySet().stream().<PlanEdit>map(entry -> {
          var path = entry.getKey();
          var list = path.segments().get(path.segments().size() - 2);
          return new InsertItem(REGION.key(list), counts.merge(list, 1, Integer::sum) - 1,
              Written.value(plan, entry.getValue()));
        }).toList();
    return PlanEditor.apply(empty, edits).value().map(edited -> edited.file().document().text());
  }

  /// Everything that stands in the regions of a plan that is given as text, put into one region under names that are
  /// free there. Empty if the text is no plan, or one of nothing.
  public static Optional<Gesture> paste(CheckedPlan plan, PlanRegion region, String text) {
    var tree = read(text).draft().map(PlanTree::of);
    var taken = region.parts().stream().map(PlanPart::name).collect(Collectors.toCollection(HashSet::new));
    var edits = new ArrayList<PlanEdit>();
    var ids = new HashSet<String>();
    tree.ifPresent(pasted -> regions(pasted).forEach(from -> LISTS.forEach((list, nameKey) -> {
      var target = Written.home(region).path().key(list);
      for (var entry : from.path(list)) {
        var name = Names.free(taken, entry.path(nameKey).asText(list));
        taken.add(name);
        ids.add(id(list, region.id(), name));
        edits.add(
            new InsertItem(target, Entries.count(plan, target) + added(edits, target),
                named(entry, nameKey, name)));
      }
    })));
    return edits.isEmpty() ? Optional.empty()
        : Optional.of(Gesture.of(Texts.of("gesture.paste", edits.size(), region.id()), edits).selecting(ids));
  }

  private static PlanFile read(String text) {
    return PlanReader.read(Texts.of("gesture.copy"), text.getBytes(StandardCharsets.UTF_8));
  }

  /// Regions and the templates they come from.
  private static Stream<JsonNode> regions(JsonNode plan) {
    return Stream.of(plan.path("regions"), plan.path("regionplans")).flatMap(JsonNode::valueStream);
  }

  private static ObjectNode named(JsonNode entry, String nameKey, String name) {
    var copy = JsonNodeFactory.instance.objectNode().put(nameKey, name);
    entry.properties().stream().filter(one -> !one.getKey().equals(nameKey))
        .forEach(one -> copy.set(one.getKey(), one.getValue()));
    return copy;
  }

  private static String id(String list, String region, String name) {
    return switch (list) {
      case "nodes" -> FigureIds.nodePlan(region, name);
      case "nodebalancers" -> FigureIds.nodeBalancer(region, name);
      default -> FigureIds.volume(region, name);
    };
  }

  private static int added(List<PlanEdit> edits, PlanPath list) {
    return (int) edits.stream()
        .filter(edit -> edit instanceof InsertItem(var path, _, _) && path.equals(list))
        .count();
  }
}
