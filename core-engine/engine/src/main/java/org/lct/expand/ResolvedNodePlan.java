package org.lct.expand;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.plan.InitPhase;
import org.lct.plan.InitStep;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.PublicAddresses;
import org.lct.plan.StorageEntry;

/// A node plan as it applies in one region: the region's words over those of its template over the plan's
/// defaults.
///
/// @param name given, or by position
/// @param count how many Linodes, 0 to [#MOST]
public record ResolvedNodePlan(String name, Layered<NodePlan> written, int count, Optional<LinodeType> type,
    Optional<Image> image) {
  /// The most Linodes one node plan may ask for in a region.
  public static final int MOST = 10_000;

  /// What the plan says about these nodes.
  public NodePlan plan() {
    return written.value();
  }

  /// The words that mean these nodes: their name and their tags, each once.
  public Set<String> selectors() {
    var selectors = new LinkedHashSet<>(plan().allTags());
    selectors.add(name);
    return selectors;
  }

  /// Whether they have no public address.
  public boolean isHidden() {
    return plan().publicAddresses().filter(PublicAddresses.NONE::equals).isPresent();
  }

  /// The disks and volumes of every node as written, with their places; none if the image makes the disks.
  public Stream<Placed<StorageEntry>> storage() {
    return StorageLayout.placed(written);
  }

  /// The init steps of each phase that has any, with their places.
  public Map<InitPhase, List<Placed<InitStep>>> steps() {
    var steps = new EnumMap<InitPhase, List<Placed<InitStep>>>(InitPhase.class);
    plan().init().ifPresent(init -> Stream.of(InitPhase.values())
        .filter(phase -> !init.steps(phase).isEmpty()).forEach(phase -> steps.put(phase,
            Placed.each(stepsPath(phase), init.steps(phase)).toList())));
    return steps;
  }

  private PlanPath stepsPath(InitPhase phase) {
    return written
        .pathOf("init", nodes -> nodes.init().filter(init -> !init.steps(phase).isEmpty()).isPresent())
        .key(phase.key());
  }
}
