package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.RegionBox;

class LiveDiagramTest {
  @Test
  void liveStatesTakeThePlaceOfPlannedOnesAndRegionsCountWhatRuns() {
    var planned = Plans.checked(Plans.haWordpress()).diagram();

    var live = LiveDiagram.of(planned,
        Map.of("us-east/webservers", FigureState.of(Health.of(NodeStatus.RUNNING, 20))));

    assertThat(live.regions()).extracting(RegionBox::summary).containsExactly("20 of 41 running",
        "0 of 41 running");
    assertThat(live.health().count(NodeStatus.RUNNING)).isEqualTo(20);
    assertThat(live.edges()).isEqualTo(planned.edges());
  }
}
