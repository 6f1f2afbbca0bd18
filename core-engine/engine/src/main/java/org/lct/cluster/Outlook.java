package org.lct.cluster;

import java.time.Duration;
import java.util.Set;
import org.lct.cloud.CloudProvider;
import org.lct.operation.GraphBuilder;
import org.lct.operation.Stages;

/// What can be said of a deployment before it begins.
///
/// @param proposal what it would do
/// @param expected about how long that takes at Linode: what takes time there, and its limits of creating
public record Outlook(Proposal proposal, Duration expected) {
  /// The outlook on a proposal in which nothing is refused.
  static Outlook of(Proposal proposal, DeployRequest request, CloudProvider cloud) {
    var graph = GraphBuilder.build(proposal.changes(), proposal.observed().resources().values(),
        request.options().start(), Set.of(), Stages.NONE);
    return new Outlook(proposal,
        Forecast.of(graph, cloud.allowance().linodes(), cloud.allowance().volumes()));
  }
}
