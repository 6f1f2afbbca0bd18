package org.lct.topology.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Health MIXED = new Health(
      List.of(NodeStatus.RUNNING, NodeStatus.STOPPED, NodeStatus.DEGRADED,
          NodeStatus.RUNNING, NodeStatus.FAILED));

  @Test
  void reportsCountsWorstFirst() {
    assertThat(MIXED.words()).isEqualTo("1 failed, 1 degraded, 1 stopped, 2 running");
  }

  @Test
  void aGroupIsAsBadAsItsWorstNode() {
    assertThat(MIXED.worst()).contains(NodeStatus.FAILED);
    assertThat(MIXED.bad()).isEqualTo(2);
  }

  @Test
  void workUnderWayIsWorseThanStoppedAndPlannedWorseThanRunning() {
    assertThat(new Health(List.of(NodeStatus.STOPPED, NodeStatus.CONFIGURING)).worst())
        .contains(NodeStatus.CONFIGURING);
    assertThat(new Health(List.of(NodeStatus.RUNNING, NodeStatus.PLANNED)).worst())
        .contains(NodeStatus.PLANNED);
  }

  @Test
  void aGroupWithoutNodesSaysNothing() {
    assertThat(Health.NONE.worst()).isEmpty();
    assertThat(Health.NONE.words()).isEmpty();
  }
}
