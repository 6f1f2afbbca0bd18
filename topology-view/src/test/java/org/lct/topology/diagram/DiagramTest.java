package org.lct.topology.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.topology.testing.SampleDiagrams;

class DiagramTest {
  private final Diagram sample = SampleDiagrams.planned();

  @Test
  void theSampleHasEightyTwoNodes() {
    assertThat(sample.health().size()).isEqualTo(82);
  }

  @Test
  void mergesParallelEdgesAndJoinsTheirPorts() {
    var one = new Edge("us-east/webservers", "us-east/mysqlnodes", Edge.Kind.USES, "3306");
    var other = new Edge("us-east/webservers", "us-east/mysqlnodes", Edge.Kind.USES, "33060");
    var balancing = new Edge("us-east/webservers", "us-east/mysqlnodes", Edge.Kind.BALANCES, "3306");
    assertThat(new Diagram("x", "", sample.regions(), List.of(one, balancing, other)).edges())
        .containsExactly(new Edge(one.from(), one.to(), Edge.Kind.USES, "3306, 33060"), balancing);
  }

  @Test
  void leavesOutAnEdgeFromAFigureToItself() {
    var edge = new Edge("us-east/mysqlnodes", "us-east/mysqlnodes", Edge.Kind.USES, "3306");
    assertThat(new Diagram("x", "", sample.regions(), List.of(edge)).edges()).isEmpty();
  }

  @Test
  void refusesTwoFiguresOfOneName() {
    var region = sample.regions().getFirst();
    assertThatThrownBy(() -> new Diagram("x", "", List.of(region, region), List.of()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("us-east");
  }

  @Test
  void refusesAnEdgeToNowhere() {
    var edge = new Edge("us-east/webservers", "us-east/redis", Edge.Kind.USES, "6379");
    assertThatThrownBy(() -> new Diagram("x", "", sample.regions(), List.of(edge)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("us-east/redis");
  }

  @Test
  void showsTheNodesOfThePlansThatAreNamedAndOfNoOthers() {
    var expanded = sample
        .withExpanded(Set.of("us-east/webservers", "us-east/webservernb", "us-east/deleted"));
    assertThat(expanded(expanded)).containsExactly("us-east/webservers");
    assertThat(expanded(expanded.withExpanded(Set.of("us-east/memcached"))))
        .containsExactly("us-east/memcached");
    assertThat(expanded.withExpanded(Set.of())).isEqualTo(sample);
  }

  @Test
  void aPlanWithoutNodesIsNeverExpanded() {
    var none = sample.withStates(Map.of("us-east/webservers", FigureState.NONE));
    assertThat(expanded(none.withExpanded(Set.of("us-east/webservers")))).isEmpty();
  }

  private static List<String> expanded(Diagram diagram) {
    return diagram.figures().filter(figure -> figure instanceof NodePlanFigure nodes && nodes.expanded())
        .map(Figure::id).toList();
  }

  @Test
  void changesOnlyTheStatesThatAreNamed() {
    var running = FigureState.of(Health.of(NodeStatus.RUNNING, 20));
    var changed = sample.withStates(Map.of("us-east/webservers", running, "us-east/deleted", running));
    assertThat(
        changed.figures().filter(figure -> figure.id().equals("us-east/webservers")).map(Figure::state))
        .containsExactly(running);
    assertThat(changed.figures().filter(figure -> !figure.id().equals("us-east/webservers")))
        .containsExactlyElementsOf(
            sample.figures().filter(figure -> !figure.id().equals("us-east/webservers")).toList());
  }
}
