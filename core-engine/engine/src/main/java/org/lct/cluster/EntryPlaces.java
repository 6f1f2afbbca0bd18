package org.lct.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.compare.PlanEntry;
import org.lct.expand.Layered;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedPlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanTree;

/// Where in a plan the keys of its entries are written.
record EntryPlaces(ResolvedPlan plan) {
  private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]|([^.\\[]+)");

  private record Layer(PlanPath path, JsonNode tree) {
    static Layer of(Placed<? extends Record> part) {
      return new Layer(part.path(), PlanTree.ofPart(part.value()));
    }
  }

  /// The place of a key, in the first of the layers that say it; as much of the way there as the plan has.
  ///
  /// @param key in the words of [org.lct.compare.EntryDifference.KeyDifference]; empty for the entry itself
  PlanPath of(PlanEntry entry, String key) {
    if (entry instanceof PlanEntry.Cluster)
      return below(PlanPath.ROOT, PlanTree.of(plan.plan()), key);
    var top = key.replaceFirst("[.\\[].*", "");
    var layers = layers(entry).toList();
    return layers.stream().filter(layer -> layer.tree().has(top)).findFirst()
        .or(() -> layers.stream().findFirst()).map(layer -> below(layer.path(), layer.tree(), key))
        .orElse(PlanPath.ROOT.key("regions"));
  }

  private static PlanPath below(PlanPath around, JsonNode tree, String key) {
    var path = around;
    var node = tree;
    var steps = STEP.matcher(key);
    while (steps.find()) {
      if (steps.group(2) != null) {
        node = node.path(steps.group(2));
        path = path.key(steps.group(2));
      } else {
        int index = index(node, steps.group(1));
        node = node.path(index);
        path = path.index(index);
      }
      if (node.isMissingNode())
        return path.parent();
    }
    return path;
  }

  /// The position of an item that is called by its name, or by its number from one.
  private static int index(JsonNode list, String item) {
    for (int i = 0; i < list.size(); i++) {
      var one = list.get(i);
      if (item.equals(one.path("name").asText()) || item.equals(one.path("label").asText()))
        return i;
    }
    return item.matches("\\d{1,6}") ? Integer.parseInt(item) - 1 : list.size();
  }

  private Stream<Layer> layers(PlanEntry entry) {
    return switch (entry) {
      case PlanEntry.Cluster _ -> Stream.empty();
      case PlanEntry.Region(var region) -> regions(region).flatMap(one -> layers(one.written()));
      case PlanEntry.Nodes(var region, var name) -> nodes(region, name).flatMap(one -> layers(one.written()));
      case PlanEntry.Balancer(var region, var name) -> regions(region)
          .flatMap(one -> one.nodeBalancers().stream()).filter(one -> one.name().equals(name))
          .flatMap(one -> layers(one.written()));
      case PlanEntry.NodeVolumes(var region, var nodePlan, var label) -> nodes(region, nodePlan)
          .flatMap(ResolvedNodePlan::storage).filter(one -> one.value().label().equals(label)).map(Layer::of);
      case PlanEntry.RegionVolume(var region, var label) -> regions(region)
          .flatMap(one -> one.volumes().stream()).filter(one -> one.value().label().equals(label))
          .flatMap(EntryPlaces::layers);
    };
  }

  private static Stream<Layer> layers(Layered<? extends Record> written) {
    return written.layers().stream().map(Layer::of);
  }

  private Stream<ResolvedRegion> regions(String id) {
    return plan.regions().stream().filter(region -> region.id().equals(id));
  }

  private Stream<ResolvedNodePlan> nodes(String region, String name) {
    return regions(region).flatMap(one -> one.nodePlans().stream()).filter(one -> one.name().equals(name));
  }
}
