package org.lct.editor.figures;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.LinodeType;
import org.lct.expand.Layered;
import org.lct.expand.ResolvedNodeBalancer;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.StorageEntry;
import org.lct.plan.VolumePlan;

/// One entry of the plan as it applies in one region: what a figure stands for.
public sealed interface PlanPart {
  /// Where the plan says what holds for all node plans.
  PlanPath DEFAULTS = PlanPath.ROOT.key("defaults");

  /// The identity of its figure.
  String id();

  /// Its name in the plan, given or by position.
  String name();

  /// The region it is in.
  ResolvedRegion region();

  /// Where it is written: in the region, in its template and in the plan's defaults, as far as they are.
  List<PlanPath> paths();

  /// Where it is written besides the plan's defaults: in the region, in its template, as far as it is.
  default List<PlanPath> entries() {
    return paths().stream().filter(path -> !path.equals(DEFAULTS)).toList();
  }

  /// Whether the region says something of its own over what its template says.
  default boolean isOverridden() { return entries().size() > 1; }

  /// A node plan.
  record Nodes(String id, ResolvedRegion region, ResolvedNodePlan nodes) implements PlanPart {
    @Override
    public String name() {
      return nodes.name();
    }

    @Override
    public List<PlanPath> paths() {
      return pathsOf(nodes.written());
    }
  }

  /// A NodeBalancer.
  ///
  /// @param balanced the node plans it sends traffic to
  record Balancer(String id, ResolvedRegion region, ResolvedNodeBalancer balancer,
      List<ResolvedNodePlan> balanced) implements PlanPart {
    /// Copies the list.
    public Balancer { balanced = List.copyOf(balanced); }

    /// How many nodes are behind it.
    public int backEnds() {
      return balanced.stream().mapToInt(ResolvedNodePlan::count).sum();
    }

    @Override
    public String name() {
      return balancer.name();
    }

    @Override
    public List<PlanPath> paths() {
      return pathsOf(balancer.written());
    }
  }

  /// The volumes that the nodes of a node plan have one of each.
  record NodeVolumes(String id, ResolvedRegion region, ResolvedNodePlan nodes, Placed<StorageEntry> entry)
      implements
        PlanPart {
    /// How large each of them is, in GB.
    public int gigabytes() {
      return entry.value().size().gigabytesOf(nodes.type().map(LinodeType::disk).orElse(0L));
    }

    @Override
    public String name() {
      return entry.value().label();
    }

    @Override
    public List<PlanPath> paths() {
      return List.of(entry.path());
    }
  }

  /// A volume that belongs to the region.
  record RegionVolume(String id, ResolvedRegion region, Layered<VolumePlan> volume) implements PlanPart {
    /// How large it is, in GB.
    public int gigabytes() {
      return volume.value().size().gigabytesOf(0);
    }

    /// The node plan of the node it is attached to: `webservers` for `us-east/webservers[1]`; empty if it is
    /// attached to none.
    public Optional<String> nodePlan() {
      return volume.value().attachTo().map(node -> node.substring(node.indexOf('/') + 1))
          .map(node -> node.contains("[") ? node.substring(0, node.indexOf('[')) : node);
    }

    @Override
    public String name() {
      return volume.value().label();
    }

    @Override
    public List<PlanPath> paths() {
      return pathsOf(volume);
    }
  }

  private static List<PlanPath> pathsOf(Layered<?> written) {
    return written.layers().stream().map(Placed::path).toList();
  }
}
