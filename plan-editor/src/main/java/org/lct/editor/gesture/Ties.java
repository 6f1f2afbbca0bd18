package org.lct.editor.gesture;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.PlanPath;

/// The connections within regions that end when some of what stands there goes to another region.
final class Ties {
  private static final int SAID = 2;

  private Ties() {}

  /// Says which end; nothing if none does.
  ///
  /// @param moved the entries that go
  static String cut(CheckedPlan plan, Set<PlanPath> moved) {
    var ends = plan.regions().stream().flatMap(region -> cut(region, moved)).distinct().toList();
    return ends.size() > SAID ? Texts.of("drop.parted.many", ends.size()) : String.join(". ", ends);
  }

  private static Stream<String> cut(PlanRegion region, Set<PlanPath> moved) {
    return region.parts().stream().flatMap(part -> switch (part) {
      case Balancer balancer -> parted(balancer.balanced(), moved, Written.entry(part))
          .map(nodes -> Texts.of("drop.parted", part.name(), nodes.name()));
      case RegionVolume volume -> parted(attached(region, volume), moved, Written.entry(part))
          .map(nodes -> Texts.of("drop.parted.volume", part.name(), nodes.name()));
      case Nodes _,NodeVolumes _ -> Stream.empty();
    });
  }

  private static List<ResolvedNodePlan> attached(PlanRegion region, RegionVolume volume) {
    return region.region().nodePlans().stream()
        .filter(nodes -> volume.nodePlan().filter(nodes.name()::equals).isPresent()).toList();
  }

  /// Those of the nodes that go while what is tied to them stays, or stay while it goes.
  private static Stream<ResolvedNodePlan> parted(List<ResolvedNodePlan> nodes, Set<PlanPath> moved,
      PlanPath tied) {
    return nodes.stream().filter(one -> moved.contains(one.written().path()) != moved.contains(tied));
  }
}
