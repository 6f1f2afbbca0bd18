package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.Region;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.figures.PlanSection;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.SetValue;

/// What can be done to a plan by hand. Pure functions; each answer is in terms of the plan it was asked about.
public final class Gestures {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final PlanPath REGIONS = PlanPath.ROOT.key("regions");

  private Gestures() {}

  /// One more region at the end of the plan; empty if it is there already.
  public static Optional<Gesture> addRegion(CheckedPlan plan, Region region) {
    if (plan.region(region.id()).isPresent())
      return Optional.empty();
    var entry = JSON.objectNode().put("region", region.id());
    return Optional.of(Gesture.of(Texts.of("gesture.add", region.id()),
        List.of(new InsertItem(REGIONS, Entries.count(plan, REGIONS), entry)))
        .selecting(Set.of(region.id())));
  }

  /// A new node plan in a region, or in the region plan it applies.
  ///
  /// @param wanted its name, unless that is taken
  /// @param keys the keys of the entry besides its name
  public static Gesture addNodes(CheckedPlan plan, PlanRegion region, String wanted, JsonNode keys) {
    var name = Names.free(region, wanted);
    return add(plan, region, "nodes", name, named(name, keys), FigureIds.nodePlan(region.id(), name));
  }

  /// A new NodeBalancer in a region.
  ///
  /// @param nodes the node plan it sends traffic to, if it is dropped on one
  public static Gesture addBalancer(CheckedPlan plan, PlanRegion region, Optional<Nodes> nodes) {
    var name = Names.free(region, nodes.map(part -> part.name() + "-nb").orElse("balancer"));
    var keys = JSON.objectNode();
    nodes.ifPresent(part -> keys.put("tag", part.name()));
    keys.put("port", 80).put("protocol", "http");
    return add(plan, region, "nodebalancers", name, named(name, keys),
        FigureIds.nodeBalancer(region.id(), name));
  }

  private static JsonNode named(String name, JsonNode keys) {
    var entry = JSON.objectNode().put("name", name);
    keys.properties().forEach(key -> entry.set(key.getKey(), key.getValue()));
    return entry;
  }

  private static Gesture add(CheckedPlan plan, PlanRegion region, String list, String name, JsonNode entry,
      String id) {
    var path = Written.home(region).path().key(list);
    return Gesture
        .of(Texts.of("gesture.add", name),
            List.of(new InsertItem(path, Entries.count(plan, path), entry)))
        .selecting(Set.of(id));
  }

  /// A new volume that belongs to a region and is attached to no node yet.
  static Gesture addVolume(CheckedPlan plan, PlanRegion region) {
    var label = Names.free(region, "data");
    return add(plan, region, "volumes", label, JSON.objectNode().put("label", label).put("size", "100GB"),
        FigureIds.volume(region.id(), label));
  }

  /// A volume for each node of a node plan.
  static Gesture addVolume(CheckedPlan plan, Nodes nodes) {
    var label = freeLabel(nodes);
    var entry = JSON.objectNode().put("label", label).put("size", "100GB").put("fs", "ext4")
        .put("type", "blockstore").put("mount", "/" + label);
    var list = Written.key(nodes, "storage");
    int listed = Entries.count(plan, list);
    PlanEdit edit = listed > 0
        ? new InsertItem(list, listed, entry)
        : new SetValue(list, storage(plan, nodes).add(entry));
    return Gesture.of(Texts.of("gesture.volume", nodes.name()), List.of(edit))
        .selecting(Set.of(FigureIds.volume(nodes.region().id(), nodes.name(), label)));
  }

  /// What the nodes have from elsewhere, written out, so that a volume can stand beside: without disks of its own a
  /// node has what the image makes.
  private static ArrayNode storage(CheckedPlan plan, Nodes nodes) {
    var list = JSON.arrayNode();
    nodes.nodes().storage().flatMap(entry -> Entries.value(plan, entry.path()).stream()).forEach(list::add);
    if (list.isEmpty())
      list.addObject().put("label", "system").put("size", "100%").put("fs", "ext4").put("boot", true);
    return list;
  }

  private static String freeLabel(Nodes nodes) {
    var taken = nodes.nodes().storage().map(entry -> entry.value().label()).collect(Collectors.toSet());
    return Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? "data" : "data" + n)
        .filter(l -> !taken.contains(l))
        .findFirst().orElseThrow();
  }

  /// Another value for a key of parts: of several that are one entry the entry is changed once.
  ///
  /// @param value the value; null removes the key, so that what stands around it holds
  public static Gesture set(CheckedPlan plan, List<? extends PlanPart> parts, String key, JsonNode value) {
    var paths = parts.stream().map(part -> Written.key(part, key)).distinct().toList();
    var edits = paths.stream().<PlanEdit>map(
        path -> value.isNull() ? new RemoveValue(path) : new SetValue(path, value)).toList();
    var what = parts.size() == 1 ? parts.getFirst().name() : Texts.of("gesture.several", parts.size());
    return Gesture.of(Texts.of("gesture.set", what, key), edits).mergingWith(List.of(key, paths));
  }

  /// More or fewer nodes of these node plans, each by as many as are asked for and never below none. Empty if there is
  /// no node plan among them.
  public static Optional<Gesture> count(CheckedPlan plan, List<Nodes> parts, int more) {
    var edits = new LinkedHashMap<PlanPath, PlanEdit>();
    parts.forEach(part -> {
      var path = Written.key(part, "count");
      edits.put(path, new SetValue(path, JSON.numberNode(
          Math.clamp(part.nodes().count() + more, 0, ResolvedNodePlan.MOST))));
    });
    var what = parts.size() == 1 ? parts.getFirst().name() : Texts.of("gesture.several", parts.size());
    return edits.isEmpty() ? Optional.empty()
        : Optional.of(Gesture.of(Texts.of("gesture.count", what), List.copyOf(edits.values()))
            .mergingWith(List.of("count", edits.keySet())));
  }

  /// Another name for a node plan or NodeBalancer, where it is written and where the plan refers to it.
  public static Gesture rename(CheckedPlan plan, PlanPart part, String name) {
    var key = part instanceof NodeVolumes || part instanceof RegionVolume ? "label" : "name";
    var edits = new ArrayList<PlanEdit>();
    entriesOf(plan, part).forEach(path -> edits.add(new SetValue(path.key(key), JSON.textNode(name))));
    if (part instanceof Nodes nodes)
      edits.addAll(References.follow(plan, nodes, name));
    var names = names(plan, part, name);
    return Gesture.of(Texts.of("gesture.rename", part.name(), name), edits)
        .selecting(Optional.ofNullable(names.get(part.id())).map(Set::of).orElse(Set.of()))
        .renaming(names);
  }

  /// Whose name a part would take if it was called that, in words: nothing could tell the two apart. Empty if nobody has
  /// that name.
  public static Optional<String> takes(CheckedPlan plan, PlanPart part, String name) {
    var names = names(plan, part, name);
    return names.values().stream().filter(id -> !names.containsKey(id)).map(plan::part)
        .flatMap(Optional::stream).findFirst()
        .map(other -> Texts.of("gesture.rename.taken", other.region().id(), other.name()));
  }

  /// What the figures of an entry in all regions will be called, with those of the volumes of its nodes.
  private static Map<String, String> names(CheckedPlan plan, PlanPart part, String name) {
    var names = new HashMap<String, String>();
    plan.regions().forEach(region -> region.parts().forEach(other -> {
      if (sameEntry(other, part))
        names.put(other.id(), switch (other) {
          case Nodes _ -> FigureIds.nodePlan(region.id(), name);
          case Balancer _ -> FigureIds.nodeBalancer(region.id(), name);
          case NodeVolumes volumes -> FigureIds.volume(region.id(), volumes.nodes().name(), name);
          case RegionVolume _ -> FigureIds.volume(region.id(), name);
        });
      else if (other instanceof NodeVolumes volumes
          && names.containsKey(FigureIds.nodePlan(region.id(), volumes.nodes().name())))
        names.put(other.id(), FigureIds.volume(region.id(), name, volumes.name()));
    }));
    return names;
  }

  /// The entries in which something of that name is written: a shared one, and those that override it.
  private static Stream<PlanPath> entriesOf(CheckedPlan plan, PlanPart part) {
    return plan.regions().stream().flatMap(region -> region.parts().stream())
        .filter(other -> sameEntry(other, part)).flatMap(other -> other.entries().stream()).distinct();
  }

  private static boolean sameEntry(PlanPart one, PlanPart other) {
    return one.entries().getLast().equals(other.entries().getLast());
  }

  /// Without what is selected; regions go with all that stands in them. Empty if nothing of it can be removed.
  public static Optional<Gesture> remove(CheckedPlan plan, Set<String> selection) {
    var paths = new LinkedHashSet<PlanPath>();
    plan.regions().stream().filter(region -> selection.contains(region.id())).map(Written::region)
        .forEach(paths::add);
    plan.regions().stream().flatMap(region -> region.parts().stream())
        .filter(part -> selection.contains(part.id())).map(Written::entry)
        .filter(path -> paths.stream().noneMatch(region -> path.isBelow(region))).forEach(paths::add);
    plan.sections().stream().filter(section -> selection.contains(section.id())).map(PlanSection::path)
        .filter(path -> paths.stream().noneMatch(region -> path.isBelow(region))).forEach(paths::add);
    if (paths.isEmpty())
      return Optional.empty();
    // From the end, so that what goes first does not move what goes later.
    var edits = paths.stream().sorted(BY_PLACE.reversed()).<PlanEdit>map(RemoveValue::new).toList();
    var what = paths.size() == 1
        ? selection.stream().filter(id -> !id.equals(FigureIds.CLUSTER)).findFirst().map(Gestures::lastName)
            .orElse("")
        : Texts.of("gesture.several", paths.size());
    return Optional.of(Gesture.of(Texts.of("gesture.remove", what), edits).selecting(Set.of()));
  }

  private static String lastName(String id) {
    return id.replace("/nodebalancer", "").replaceAll(".*/", "");
  }

  /// Paths in the order of lists: `/regions/2` before `/regions/10`.
  private static final Comparator<PlanPath> BY_PLACE = (one, other) -> {
    int shorter = Math.min(one.segments().size(), other.segments().size());
    for (int i = 0; i < shorter; i++) {
      var a = one.segments().get(i);
      var b = other.segments().get(i);
      if (!a.equals(b))
        return isIndex(a) && isIndex(b)
            ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b))
            : a.compareTo(b);
    }
    return Integer.compare(one.segments().size(), other.segments().size());
  };

  private static boolean isIndex(String segment) {
    return segment.matches("\\d{1,9}");
  }

  /// Another NodeBalancer target: traffic goes to these nodes.
  public static Gesture balance(CheckedPlan plan, Balancer balancer, Nodes nodes) {
    return Gesture.of(Texts.of("gesture.balance", balancer.name(), nodes.name()),
        List.of(new SetValue(Written.key(balancer, "tag"), JSON.textNode(nodes.name()))));
  }

  /// These nodes become clients of what others run. Empty if those run nothing that is named, or they are clients
  /// already.
  public static Optional<Gesture> use(CheckedPlan plan, Nodes client, Nodes server) {
    var wanted = server.nodes().plan().software().stream().map(name -> name.replaceAll("\\..*", ""))
        .distinct()
        .filter(name -> !client.nodes().plan().uses().contains(name)).toList();
    if (wanted.isEmpty())
      return Optional.empty();
    return Optional.of(Gesture.of(Texts.of("gesture.use", client.name(), String.join(", ", wanted)),
        Entries.add(plan, Written.key(client, "uses"), client.nodes().plan().uses(), wanted)));
  }

  /// These nodes run one more software. Empty if they do.
  static Optional<Gesture> run(CheckedPlan plan, Nodes nodes, List<String> roles) {
    var there = nodes.nodes().plan().software();
    var more = roles.stream().filter(role -> !there.contains(role)).toList();
    return more.isEmpty() ? Optional.empty()
        : Optional.of(Gesture.of(Texts.of("gesture.run", String.join(", ", more), nodes.name()),
            Entries.add(plan, Written.key(nodes, "software"), there, more)).selecting(Set.of(nodes.id())));
  }

  /// A volume of a region is attached to the first of these nodes.
  static Gesture attach(RegionVolume volume, Nodes nodes) {
    var node = nodes.name() + "[1]";
    return Gesture.of(Texts.of("gesture.attach", volume.name(), node),
        List.of(new SetValue(Written.key(volume, "attach-to"), JSON.textNode(node))));
  }

  /// The same parts once more, each beside itself with a name of its own; among the copies references follow the names.
  /// Empty if none of them can be.
  public static Optional<Gesture> duplicate(CheckedPlan plan, List<PlanPart> parts) {
    var entries = new TreeMap<PlanPath, PlanPart>(BY_PLACE);
    parts.stream().filter(part -> !(part instanceof NodeVolumes))
        .forEach(part -> entries.putIfAbsent(Written.entry(part), part));
    if (entries.isEmpty())
      return Optional.empty();
    var copies = new HashMap<String, Copies>();
    // From the end, so that what comes first does not move what comes later.
    var edits = new TreeMap<PlanPath, List<PlanEdit>>(BY_PLACE.reversed());
    var ids = new HashSet<String>();
    entries.values().stream().sorted(Comparator.comparing(part -> !(part instanceof Nodes))).forEach(part -> {
      var region = Written.regionOf(plan, part).orElseThrow();
      var copy = copies.computeIfAbsent(region.id(), _ -> Copies.into(region))
          .of(Written.list(Written.entry(part)), part.name(), Written.value(plan, part));
      var entry = Written.entry(part);
      edits.put(entry, copy.into(entry.parent(), Integer.parseInt(entry.segments().getLast()) + 1,
          plan.file().document(), part.entries()));
      ids.add(copy.id());
    });
    var what = entries.size() == 1 ? entries.firstEntry().getValue().name()
        : Texts.of("gesture.several", entries.size());
    return Optional.of(Gesture.of(Texts.of("gesture.duplicate", what),
        edits.values().stream().flatMap(List::stream).toList()).selecting(ids));
  }

  /// Parts that stand in a region of their own move into another region, as they are written; what a region says over
  /// its region plan stays. Empty if none of them can.
  public static Optional<Gesture> move(CheckedPlan plan, Set<String> ids, PlanRegion target) {
    var moving = moving(plan, ids, target).map(Written::entry).distinct().sorted(BY_PLACE.reversed())
        .toList();
    if (moving.isEmpty())
      return Optional.empty();
    var home = Written.home(target).path();
    var edits = moving.stream()
        .<PlanEdit>map(path -> new PlanEdit.MoveItem(path, home.key(Written.list(path)), 0)).toList();
    var there = moving(plan, ids, target).map(part -> idIn(target.id(), part))
        .collect(Collectors.toUnmodifiableSet());
    return Optional.of(Gesture.of(Texts.of("gesture.move", moving.size(), target.id()), edits)
        .selecting(there));
  }

  /// What the figure of a part is called when that stands in a region.
  private static String idIn(String region, PlanPart part) {
    return switch (part) {
      case Nodes nodes -> FigureIds.nodePlan(region, nodes.name());
      case NodeVolumes volumes -> FigureIds.nodePlan(region, volumes.nodes().name());
      case Balancer balancer -> FigureIds.nodeBalancer(region, balancer.name());
      case RegionVolume volume -> FigureIds.volume(region, volume.name());
    };
  }

  /// Those of some parts that would move into a region.
  static Stream<PlanPart> moving(CheckedPlan plan, Set<String> ids, PlanRegion target) {
    return plan.regions().stream().filter(region -> !region.equals(target))
        .flatMap(region -> region.parts().stream()).filter(part -> ids.contains(part.id()))
        .filter(part -> !(part instanceof NodeVolumes) && !part.isOverridden())
        .filter(part -> !Written.entry(part).isBelow(Written.home(target).path()));
  }
}
