package org.lct.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedPlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.StorageEntry;
import org.lct.planfile.PlanTree;

/// The entries of one plan, each with what the plan says of it by its keys.
final class PlanEntries {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SequencedMap<PlanEntry, JsonNode> entries = new LinkedHashMap<>();

  private PlanEntries() {}

  /// The entries in the plan's order: the cluster, each region followed by what stands in it. Of several of one name the
  /// first.
  ///
  /// @param applied the names of region plans that are said by the regions that apply them, and not of the cluster
  static SequencedMap<PlanEntry, JsonNode> of(ResolvedPlan plan, Set<String> applied) {
    var all = new PlanEntries();
    all.entries.put(new PlanEntry.Cluster(), cluster(plan, applied));
    for (int i = 0; i < plan.regions().size(); i++)
      all.region(plan.regions().get(i).idAt(i), plan.regions().get(i));
    return Collections.unmodifiableSequencedMap(all.entries);
  }

  /// The names of the region plans that regions of a plan apply.
  static Set<String> applied(ResolvedPlan plan) {
    return plan.plan().regions().stream().flatMap(region -> region.regionplan().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static JsonNode cluster(ResolvedPlan plan, Set<String> applied) {
    var tree = PlanTree.of(plan.plan());
    tree.remove(List.of("regions", "regionplan", "regionplans"));
    var others = JSON.objectNode();
    plan.plan().placedRegionPlans()
        .filter(template -> template.value().name().filter(applied::contains).isEmpty())
        .forEach(template -> others.putIfAbsent(
            template.value().name().orElseGet(() -> Integer.toString(others.size() + 1)),
            PlanTree.ofPart(template.value())));
    if (!others.isEmpty())
      tree.set("regionplans", others);
    return tree;
  }

  private void region(String id, ResolvedRegion region) {
    if (entries.putIfAbsent(new PlanEntry.Region(id), tree(region)) != null)
      return;
    region.nodePlans().forEach(nodes -> nodes(id, nodes));
    region.nodeBalancers()
        .forEach(balancer -> entries.putIfAbsent(new PlanEntry.Balancer(id, balancer.name()),
            PlanTree.ofPart(balancer.plan())));
    region.volumes()
        .forEach(volume -> entries.putIfAbsent(new PlanEntry.RegionVolume(id, volume.value().label()),
            PlanTree.ofPart(volume.value())));
  }

  /// What is said of the region itself, by itself or by its region plan.
  private static JsonNode tree(ResolvedRegion region) {
    var tree = PlanTree.ofPart(region.written().layers().getFirst().value());
    tree.remove(List.of("nodes", "nodebalancers", "volumes"));
    list(tree, "counters", region.counters());
    list(tree, "tags", region.tags());
    var network = JSON.objectNode();
    region.written().layers().reversed().stream().map(layer -> layer.value().network())
        .forEach(said -> said.map(PlanTree::ofPart).ifPresent(network::setAll));
    if (!network.isEmpty())
      tree.set("network", network);
    return tree;
  }

  private static void list(ObjectNode tree, String key, List<String> words) {
    if (words.isEmpty())
      tree.remove(key);
    else
      words.forEach(tree.putArray(key)::add);
  }

  private void nodes(String region, ResolvedNodePlan nodes) {
    entries.putIfAbsent(new PlanEntry.Nodes(region, nodes.name()), tree(nodes));
    nodes.plan().storage().ifPresent(storage -> storage.volumes()
        .forEach(volume -> entries.putIfAbsent(
            new PlanEntry.NodeVolumes(region, nodes.name(), volume.label()), PlanTree.ofPart(volume))));
  }

  /// What is said of the nodes besides their volumes, the image in its present place.
  private static JsonNode tree(ResolvedNodePlan nodes) {
    var tree = PlanTree.ofPart(nodes.plan());
    if (tree.path("storage").isArray())
      tree.withArray("storage").removeIf(
          entry -> entry.path("type").asText().equals(StorageEntry.BLOCK_STORAGE));
    if (tree.path("init") instanceof ObjectNode init)
      init.remove("image");
    nodes.plan().wantedImage().ifPresent(image -> tree.put("image", image));
    return tree;
  }
}
