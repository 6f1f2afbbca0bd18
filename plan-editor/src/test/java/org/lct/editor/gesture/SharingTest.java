package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

class SharingTest {
  private static final CheckedPlan SHOP = Plans.checked("""
      name: shop
      format: 2
      regions:
      # where it began
      - region: us-east
        nodes:
        # what customers see
        - name: web
          type: g6-standard-1   # small
        - {name: db, type: g6-standard-4}
        nodebalancers:
        - {name: lb, tag: web, port: 80}
      - region: eu-central
      """);
  private static final Cargo ITEM = new Cargo.New(new PaletteItem.RegionPlan("Region plan", ""));

  @Test
  void whatStandsInARegionBecomesARegionPlanAsItIsWritten() {
    var gesture = offer(SHOP, "us-east").gesture().orElseThrow();
    assertThat(gesture.label()).isEqualTo("Make what stands in us-east the region plan shared");
    assertThat(gesture.select()).contains(Set.of("us-east"));
    assertThat(Edited.text(SHOP, gesture)).isEqualTo("""
        name: shop
        format: 2
        regionplans:
        - name: shared
          nodes:
          # what customers see
          - name: web
            type: g6-standard-1   # small
          - {name: db, type: g6-standard-4}
          nodebalancers:
          - {name: lb, tag: web, port: 80}
        regions:
        # where it began
        - region: us-east
          regionplan: shared
        - region: eu-central
        """);
    var after = Edited.plan(SHOP, gesture);
    assertThat(Edited.names(after, "us-east")).containsExactlyElementsOf(
        Edited.names(SHOP, "us-east").toList());
    assertThat(after.cost().total()).isEqualByComparingTo(SHOP.cost().total());
  }

  @Test
  void aSecondRegionAppliesIt() {
    var shared = Edited.plan(SHOP, offer(SHOP, "us-east").gesture().orElseThrow());
    assertThat(offer(shared, "us-east/web").words())
        .isEqualTo("us-east applies the region plan shared already");
    var gesture = offer(shared, "eu-central").gesture().orElseThrow();
    assertThat(gesture.label()).isEqualTo("Apply the region plan shared to eu-central");
    assertThat(Edited.plan(shared, gesture).linodes()).isEqualTo(2 * SHOP.linodes());
  }

  @Test
  void anEmptyRegionGetsAnEmptyRegionPlanWhereThereIsNone() {
    var gesture = offer(SHOP, "eu-central").gesture().orElseThrow();
    assertThat(gesture.label()).isEqualTo("Add the region plan shared, empty, and apply it to eu-central");
    assertThat(Edited.newLines(SHOP, gesture)).containsExactly("regionplans:", "- name: shared",
        "  regionplan: shared");
  }

  @Test
  void itStandsInNoPlaceOfItsOwn() {
    assertThat(new DropPolicy(SHOP).offer(ITEM, Optional.empty()).words()).isEqualTo(
        "Let it go on a region: what stands there becomes a plan that other regions can apply");
  }

  private static Offer offer(CheckedPlan plan, String target) {
    return new DropPolicy(plan).offer(ITEM, Optional.of(target));
  }
}
