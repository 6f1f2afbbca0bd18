package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanRegion;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertCopy;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.SetValue;

/// Entries that are put into a region under names that are free there. NodeBalancers and volumes that are copied after
/// their node plan refer to the copy.
final class Copies {
  /// The lists that hold what stands in a region, node plans first.
  static final List<String> LISTS = List.of("nodes", "nodebalancers", "volumes");
  /// The address of a node, with the name of its node plan.
  private static final Pattern NODE = Pattern.compile("(?:.*/)?([^/\\[]+)(\\[.*)?");

  private final String region;
  private final Map<String, Set<String>> taken = new HashMap<>();
  /// The new names of the node plans by their old ones.
  private final Map<String, String> nodes = new HashMap<>();

  /// A copy.
  ///
  /// @param id the identity of its figure
  /// @param value what it says
  /// @param changed the keys in which it is not what was copied
  record Copy(String id, ObjectNode value, List<String> changed) {
    /// Puts it into a list: as what was copied is written, with its comments, where that can stand there.
    ///
    /// @param from the places in which that is written; of several none is all of it
    List<PlanEdit> into(PlanPath list, int index, PlanDocument source, List<PlanPath> from) {
      if (from.size() > 1)
        return List.of(new InsertItem(list, index, value));
      return Stream.concat(Stream.<PlanEdit>of(new InsertCopy(list, index, value, source, from.getFirst())),
          changed.stream().<PlanEdit>map(key -> new SetValue(list.index(index).key(key), value.get(key))))
          .toList();
    }
  }

  private Copies(String region) {
    this.region = region;
  }

  /// None yet, in a region.
  static Copies into(PlanRegion region) {
    var copies = new Copies(region.id());
    region.parts().stream().filter(part -> !(part instanceof PlanPart.NodeVolumes))
        .forEach(part -> copies.taken(Written.list(Written.entry(part))).add(part.name()));
    return copies;
  }

  /// What is copied from now on comes from another region: names mean what they mean there.
  void fromAnother() {
    nodes.clear();
  }

  private Set<String> taken(String list) {
    return taken.computeIfAbsent(list, _ -> new HashSet<>());
  }

  /// The key of the name in the entries of a list.
  static String nameKey(String list) {
    return list.equals("volumes") ? "label" : "name";
  }

  /// A copy of an entry.
  ///
  /// @param list the list it stands in
  /// @param was what it is called now, given or by position
  Copy of(String list, String was, JsonNode entry) {
    var name = Names.free(taken(list), was);
    taken(list).add(name);
    var key = nameKey(list);
    var value = JsonNodeFactory.instance.objectNode().put(key, name);
    entry.properties().stream().filter(one -> !one.getKey().equals(key))
        .forEach(one -> value.set(one.getKey(), one.getValue()));
    var id = switch (list) {
      case "nodes" -> {
        nodes.put(was, name);
        yield FigureIds.nodePlan(region, name);
      }
      case "nodebalancers" -> {
        Optional.ofNullable(nodes.get(value.path("tag").asText())).ifPresent(now -> value.put("tag", now));
        yield FigureIds.nodeBalancer(region, name);
      }
      default -> {
        follow(value);
        yield FigureIds.volume(region, name);
      }
    };
    return new Copy(id, value, value.properties().stream().map(Map.Entry::getKey)
        .filter(one -> !value.get(one).equals(entry.get(one))).toList());
  }

  private void follow(ObjectNode volume) {
    var named = NODE.matcher(volume.path("attach-to").asText());
    if (named.matches() && nodes.containsKey(named.group(1)))
      volume.put("attach-to", nodes.get(named.group(1)) + Optional.ofNullable(named.group(2)).orElse(""));
  }
}
