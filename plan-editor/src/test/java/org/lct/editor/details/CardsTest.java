package org.lct.editor.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.editor.details.Details.Fact;
import org.lct.editor.details.Details.Fact.Field;
import org.lct.editor.details.Details.Fact.Words;
import org.lct.editor.details.Details.Section;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

/// What the cards of clusters, regions, node plans, NodeBalancers and volumes say.
class CardsTest {
  private final CheckedPlan wordpress = Plans.checked(Plans.haWordpress());
  private final CheckedPlan shop = Plans.checked(Plans.shop());

  @Test
  void aClusterCountsWhatItHas() {
    assertThat(facts(wordpress)).contains(value("Linodes", "82"), value("NodeBalancers", "4"),
        value("Volumes", "10"));
    assertThat(facts(shop)).contains(value("Volumes", "2"));
  }

  @Test
  void aClusterSaysWhatItsKindsCost() {
    assertThat(section(wordpress, "Cost a month").facts()).containsExactly(value("Nodes", "$17,184.00"),
        value("NodeBalancers", "$40.00"), value("Volumes", "$500.00"));
  }

  @Test
  void aRegionSaysHowManyLinodesItHas() {
    assertThat(facts(wordpress, "us-east")).containsExactly(value("Linodes", "41"));
  }

  @Test
  void nodeBalancersSayWhatTheyBalance() {
    assertThat(facts(shop, "us-east/web/nodebalancer")).containsExactly(words("Balances", "web"),
        value("Back ends", "3 nodes"));
  }

  @Test
  void volumesSayTheirSizeAndHowManyThereAre() {
    assertThat(facts(wordpress, "us-east/ndbdatanodes/volume.data")).containsExactly(
        value("Size", "500 GB xfs"), value("Count", "5, one for each node of ndbdatanodes"));
    assertThat(facts(shop, "us-east/volume.spare")).containsExactly(value("Size", "20 GB xfs"));
  }

  private static Fact value(String label, String value) {
    return new Field(label, value, false);
  }

  private static Fact words(String label, String... words) {
    return new Words(label, List.of(words));
  }

  private static Stream<Fact> facts(CheckedPlan plan, String... selection) {
    return section(plan, "", selection).facts().stream();
  }

  private static Section section(CheckedPlan plan, String title, String... selection) {
    return details(plan, selection).sections().stream().filter(section -> section.title().equals(title))
        .findFirst().orElseThrow();
  }

  private static Details details(CheckedPlan plan, String... selection) {
    return SelectionDetails.of(plan, Set.of(selection));
  }
}
