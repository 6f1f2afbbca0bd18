package org.lct.fix;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NetworkPlan;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.SetValue;

/// Writes the kind of network that `auto` stands for, wherever it is written, and for the whole plan where none is.
record PrivateNetwork() implements FixKind {
  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    return flaw.plan().stream().flatMap(plan -> flaw.candidates().stream()
        .map(mode -> new QuickFix("Write mode: " + mode,
            places(plan).<PlanEdit>map(path -> new SetValue(path, TextNode.valueOf(mode))).toList())));
  }

  private static Stream<PlanPath> places(ClusterPlan plan) {
    var ofPlan = mode(plan.network()).orElse(NetworkPlan.Mode.AUTO) == NetworkPlan.Mode.AUTO
        ? Stream.of(PlanPath.ROOT.key("network").key("mode"))
        : Stream.<PlanPath>empty();
    var ofRegions = Stream.concat(plan.placedRegionPlans(), plan.placedRegions())
        .filter(region -> mode(region.value().network()).filter(NetworkPlan.Mode.AUTO::equals).isPresent())
        .map(region -> region.path().key("network").key("mode"));
    return Stream.concat(ofPlan, ofRegions);
  }

  private static Optional<NetworkPlan.Mode> mode(Optional<NetworkPlan> network) {
    return network.flatMap(NetworkPlan::mode);
  }
}
