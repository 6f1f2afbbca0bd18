package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

class PartCostTest {
  private final CheckedPlan wordpress = Plans.checked(Plans.haWordpress());

  @ParameterizedTest
  @CsvSource({"webservers, 12, 240", "memcached, 480, 4800", "mysqlnodes, 192, 768",
      "ndbdatanodes, 480, 2400", "ndbmgmtnodes, 192, 384", "ndbdatanodes/volume.data, 50, 250",
      "webservernb/nodebalancer, 10, 10", "mysqlnb/nodebalancer, 10, 10"})
  void isOnesPriceTimesTheCount(String part, BigDecimal each, BigDecimal all) {
    var priced = wordpress.part("us-east/" + part).orElseThrow();
    assertThat(PartCost.each(priced, Plans.CATALOG)).hasValueSatisfying(
        price -> assertThat(price.monthly()).isEqualByComparingTo(each));
    assertThat(PartCost.of(priced, Plans.CATALOG)).hasValueSatisfying(
        price -> assertThat(price.monthly()).isEqualByComparingTo(all));
  }

  @Test
  void partsAddUpToTheCostOfTheirRegionAndRegionsToThatOfTheCluster() {
    assertThat(wordpress.regions()).allSatisfy(region -> assertThat(region.parts().stream()
        .map(part -> PartCost.of(part, Plans.CATALOG)).flatMap(Optional::stream)
        .reduce(PartCost.NONE, PartCost::plus)).satisfies(sum -> {
          var whole = PartCost.ofRegion(region.id(), wordpress.cost());
          assertThat(sum.monthly()).isEqualByComparingTo(whole.monthly()).isEqualByComparingTo("8862");
          assertThat(sum.hourly()).isEqualByComparingTo(whole.hourly());
        }));
    assertThat(wordpress.cost().total()).isEqualByComparingTo("17724");
  }

  @Test
  void aVolumeOfTheRegionCostsItsGigabytes() {
    assertThat(PartCost.of(Plans.checked(Plans.shop()).part("us-east/volume.backup").orElseThrow(),
        Plans.CATALOG)).hasValueSatisfying(price -> assertThat(price.monthly()).isEqualByComparingTo("10"));
  }

  @Test
  void isEmptyWithoutAPrice() {
    var plan = Plans.checked("""
        name: lost
        regions: [{region: us-east, nodes: [{name: web, type: g6-none}]}]
        """);
    assertThat(PartCost.of(plan.part("us-east/web").orElseThrow(), Plans.CATALOG)).isEmpty();
  }
}
