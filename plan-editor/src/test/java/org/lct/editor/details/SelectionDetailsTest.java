package org.lct.editor.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.details.Details.Fact.Field;
import org.lct.editor.details.Details.Fact.Item;
import org.lct.editor.details.Details.Total;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;
import org.lct.topology.theme.Icon;

class SelectionDetailsTest {
  private final CheckedPlan wordpress = Plans.checked(Plans.haWordpress());
  private final CheckedPlan shop = Plans.checked(Plans.shop());

  @Test
  void nothingSelectedMeansTheCluster() {
    assertThat(of(wordpress)).isEqualTo(of(wordpress, FigureIds.CLUSTER))
        .isEqualTo(of(wordpress, "us-east/nobody")).satisfies(details -> {
          assertThat(details.heading().title()).isEqualTo("ha-wordpress");
          assertThat(details.heading().subtitle()).isEqualTo("82 Linodes in 2 regions");
          assertThat(details.total()).contains(new Total("", "$17,724.00 a month", "$26.586 an hour"));
        });
  }

  @Test
  void aRegionIsDescribed() {
    assertThat(of(wordpress, "us-east").heading().title()).isEqualTo("us-east");
    assertThat(of(wordpress, "us-east").total())
        .contains(new Total("", "$8,862.00 a month", "$13.293 an hour"));
  }

  @Test
  void aRegionSaysWhichRegionsApplyItsRegionPlan() {
    assertThat(of(wordpress, "us-east").note()).hasValueSatisfying(note -> assertThat(note.words())
        .isEqualTo("Region plan ha-wordpress-region, applied by us-east, eu-central."));
    assertThat(of(shop, "us-east").note()).isEmpty();
  }

  @Test
  void oneEntryInOneRegionIsCountedThere() {
    var details = of(wordpress, "us-east/webservers");
    assertThat(details.heading().title()).isEqualTo("webservers");
    assertThat(details.heading().subtitle()).isEqualTo("Node plan, 20 nodes in us-east");
    assertThat(details.heading().icon()).isEqualTo(Icon.WEB);
    assertThat(details.note()).hasValueSatisfying(
        note -> assertThat(note.words()).isEqualTo("Shared plan: it stands in us-east, eu-central."));
    assertThat(details.total()).contains(new Total("20 × $12.00", "$240.00 a month", "$0.360 an hour"));
  }

  @Test
  void aNodeIsDescribedWithItsAddressAndItsNames() {
    var details = of(wordpress, "us-east/webservers[3]");
    assertThat(details.heading().title()).isEqualTo("webservers 3");
    assertThat(details.heading().subtitle()).isEqualTo("Node 3 of 20 in us-east");
    assertThat(details.note()).hasValueSatisfying(note -> assertThat(note.words())
        .isEqualTo("The fields below are those of all 20 nodes of webservers."));
    assertThat(details.sections().getFirst().facts())
        .contains(new Field("Address", "us-east/webservers[3]", true))
        .hasSize(1 + wordpress.names().of("us-east/webservers[3]").size());
    assertThat(details.total()).contains(new Total("", "$12.00 a month", "$0.018 an hour"));
  }

  @Test
  void severalNodesOfOneNodePlanAreThatNodePlan() {
    assertThat(of(wordpress, "us-east/webservers[3]", "us-east/webservers[4]"))
        .isEqualTo(of(wordpress, "us-east/webservers"));
  }

  @Test
  void oneEntryInSeveralRegionsIsDescribedOnce() {
    var details = of(wordpress, "us-east/webservers", "eu-central/webservers");
    assertThat(details.heading().subtitle()).isEqualTo("Node plan, 20 nodes in each of 2 regions");
    assertThat(details.total())
        .contains(new Total("20 × $12.00, in 2 regions", "$480.00 a month", "$0.720 an hour"));
  }

  @Test
  void entriesOfOneNameThatAreNotSharedAreSeveral() {
    var details = of(shop, "us-east/web", "eu-central/web");
    assertThat(details.heading().title()).isEqualTo("2 selected");
    assertThat(of(shop, "us-east/web").note()).isEmpty();
  }

  @Test
  void severalAreListedWithTheirSum() {
    var details = of(wordpress, "us-east/webservers", "us-east/mysqlnb/nodebalancer", "eu-central");
    assertThat(details.heading().title()).isEqualTo("3 selected");
    assertThat(details.heading().subtitle()).isEqualTo("2 parts and 1 region");
    assertThat(details.sections().getFirst().facts()).containsExactly(new Item("eu-central", "Region"),
        new Item("webservers", "Node plan, 20 nodes in us-east"),
        new Item("mysqlnb", "NodeBalancer in us-east"));
  }

  @Test
  void theSumOfSeveralCountsRegionsToo() {
    assertThat(of(wordpress, "us-east/webservers", "eu-central").total())
        .contains(new Total("", "$9,102.00 a month", "$13.653 an hour"));
    assertThat(of(wordpress, "us-east", "eu-central").total())
        .contains(new Total("", "$17,724.00 a month", "$26.586 an hour"));
  }

  @Test
  void aPartOfASelectedRegionIsCountedOnce() {
    assertThat(of(wordpress, "us-east/webservers", "us-east").total())
        .contains(new Total("", "$8,862.00 a month", "$13.293 an hour"));
  }

  @Test
  void nodeBalancersAndVolumesHaveTheirHeadings() {
    assertThat(of(wordpress, "us-east/mysqlnb/nodebalancer").heading().subtitle())
        .isEqualTo("NodeBalancer in us-east");
    assertThat(of(wordpress, "us-east/ndbdatanodes/volume.data").heading().subtitle())
        .isEqualTo("5 volumes in us-east");
    assertThat(of(shop, "us-east/volume.backup").heading().subtitle()).isEqualTo("Volume in us-east");
    assertThat(of(wordpress, "us-east/ndbdatanodes/volume.data").total())
        .contains(new Total("5 × $50.00", "$250.00 a month", "$0.375 an hour"));
  }

  @Test
  void saysWhatIsWrongWithIt() {
    assertThat(of(wordpress, "us-east/webservers").problems()).extracting(Problem::names)
        .isNotEmpty().allMatch(names -> names.contains("webservers"));
  }

  @Test
  void withoutAPriceThereIsNoTotal() {
    var plan = Plans.checked("name: lost\nregions: [{region: us-east, nodes: [{name: web, type: none}]}]\n");
    assertThat(of(plan, "us-east/web").total()).isEqualTo(Optional.empty());
  }

  private static Details of(CheckedPlan plan, String... selection) {
    return SelectionDetails.of(plan, Set.of(selection));
  }
}
