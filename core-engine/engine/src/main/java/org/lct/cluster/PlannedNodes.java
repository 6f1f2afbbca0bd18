package org.lct.cluster;

import java.util.List;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Checked;
import org.lct.expand.DesiredLinode;
import org.lct.expand.ExpandRequest;
import org.lct.expand.PlanExpander;
import org.lct.inventory.ClusterInfo;
import org.lct.planfile.PlanReader;

/// The nodes that the plan last deployed stands for.
final class PlannedNodes {
  private PlannedNodes() {}

  /// The nodes, or why the plan is not understood any more.
  static Checked<List<DesiredLinode>> of(ClusterInfo info, Catalog catalog) {
    return PlanReader.read(info.planFile(), info.planBytes()).plan()
        .then(plan -> new PlanExpander()
            .expand(new ExpandRequest(plan, info.name(), catalog, info.counters(), info.sshFrom())))
        .then(expansion -> Checked.of(expansion.resources().stream().filter(DesiredLinode.class::isInstance)
            .map(DesiredLinode.class::cast).toList()));
  }
}
