package org.lct.validate;

import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.Tags;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// Tags have a length the cloud takes; others select nodes in the plan and nothing else.
final class TagLengths implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return tags(draft.request().plan()).filter(tag -> !Tags.isLegal(tag.value())).map(TagLengths::problem);
  }

  private static Stream<Placed<String>> tags(ClusterPlan plan) {
    var ofCluster = Placed.each(PlanPath.ROOT.key("tags"), plan.tags());
    var ofRegions = Stream.concat(plan.placedRegionPlans(), plan.placedRegions())
        .flatMap(region -> Placed.each(region.path().key("tags"), region.value().tags()));
    return Stream.of(ofCluster, ofRegions, WrittenNodePlans.of(plan).flatMap(TagLengths::ofNodes))
        .flatMap(tags -> tags);
  }

  private static Stream<Placed<String>> ofNodes(Placed<NodePlan> nodes) {
    return Stream.concat(
        nodes.value().tag().map(tag -> new Placed<>(nodes.path().key("tag"), tag)).stream(),
        Placed.each(nodes.path().key("tags"), nodes.value().tags()));
  }

  private static Diagnostic problem(Placed<String> tag) {
    return Diagnostic.warning("tag-length", Subject.at(tag.path()),
        "`%s` cannot be a tag in the cloud".formatted(tag.value()),
        "It still selects nodes in the plan. Tags in the cloud have 3 to 50 characters.");
  }
}
