package org.lct.editor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Plans;

class CostRowTest {
  @Test
  void listsNodesThenVolumesThenNodeBalancersRegionByRegion() {
    var rows = CostRow.of(Plans.checked(Plans.haWordpress()));
    assertThat(rows).hasSize(16);
    assertThat(rows.subList(0, 8)).allMatch(row -> row.region().equals("us-east"));
    assertThat(rows.subList(0, 8)).extracting(CostRow::kind).containsExactly("Nodes", "Nodes", "Nodes",
        "Nodes", "Nodes", "Volumes", "NodeBalancer", "NodeBalancer");
    assertThat(rows.subList(8, 16)).allMatch(row -> row.region().equals("eu-central"));
  }

  @Test
  void addsUpToTheCostOfTheCluster() {
    assertThat(CostRow.of(Plans.checked(Plans.haWordpress())).stream().map(CostRow::monthly)
        .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("17724");
    assertThat(CostRow.of(Plans.checked(Plans.iotCruncher())).stream().map(CostRow::monthly)
        .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("16144");
  }

  @Test
  void everyRegionAndTheClusterHaveASumByTheMonthAndByTheHour() {
    var plan = Plans.checked(Plans.haWordpress());
    var sums = CostRow.withSums(plan).stream().filter(CostRow::sum).toList();
    assertThat(sums).extracting(CostRow::region).containsExactly("", "us-east", "eu-central");
    assertThat(sums.getFirst().monthly()).isEqualByComparingTo(plan.cost().total());
    assertThat(sums.getFirst().hourly()).isEqualByComparingTo(plan.cost().hourly());
    assertThat(sums.get(1).monthly()).isEqualByComparingTo("8862");
    assertThat(sums.get(1).hourly().add(sums.get(2).hourly())).isEqualByComparingTo(plan.cost().hourly());
  }

  @Test
  void namesAndCounts() {
    assertThat(CostRow.of(Plans.checked(Plans.shop()))).extracting(row -> row.name() + " " + row.count())
        .contains("web 3", "caches 1", "backup 1", "spare 1");
  }

  @Test
  void aFileThatSaysNoPlanCostsNothing() {
    assertThat(CostRow.of(Plans.checked(Plans.noYaml()))).isEmpty();
  }
}
