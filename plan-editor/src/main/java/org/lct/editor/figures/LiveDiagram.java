package org.lct.editor.figures;

import java.util.Map;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.RegionBox;

/// A planned diagram with the states of a cluster that is deployed or runs.
public final class LiveDiagram {
  private LiveDiagram() {}

  /// The diagram with these states, each region with how many of its nodes run.
  public static Diagram of(Diagram planned, Map<String, FigureState> states) {
    var live = planned.withStates(states);
    return new Diagram(live.title(), live.summary(),
        live.regions().stream().map(LiveDiagram::counted).toList(),
        live.edges());
  }

  private static RegionBox counted(RegionBox region) {
    var health = region.health();
    return region.withSummary(Texts.of("region.running", health.count(NodeStatus.RUNNING), health.size()));
  }
}
