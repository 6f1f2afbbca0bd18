package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.Preview;
import org.lct.editor.testing.Plans;
import org.lct.testing.ImmediateTasks;
import org.lct.topology.theme.Icon;

class HintWordsTest {
  private static final CheckedPlan TWINS = Plans.checked("""
      name: twins
      regionplans:
      - name: pair
        nodes:
        - {name: web, type: g6-standard-1, count: 2}
      regions:
      - region: us-east
        regionplan: pair
      - region: eu-central
        regionplan: pair
      """);
  private static final Cargo NODES = new Cargo.New(new PaletteItem.NodePlan("Redis", Icon.REDIS, "", "redis",
      JsonNodeFactory.instance.objectNode().put("type", "g6-dedicated-2").put("count", 3)));

  @Test
  void saysTheDeedThePlacesAndTheDifference() {
    assertThat(words(NODES, "eu-central").lines()).containsExactly("Add redis",
        "3 nodes in us-east, 3 nodes in eu-central", "+$216 a month");
  }

  @Test
  void saysNoNumbersBeforeTheyAreKnown() {
    assertThat(HintWords.of(TWINS, offer(NODES, "us-east"), Optional.empty()).lines())
        .containsExactly("Add redis", "In eu-central, us-east");
  }

  @Test
  void saysWhyNot() {
    var region = new Cargo.New(new PaletteItem.Place(Plans.CATALOG.region("us-east").orElseThrow(), ""));
    assertThat(words(region, "us-east").lines()).containsExactly("us-east is in the plan already");
  }

  @Test
  void saysThatNothingIsPaidForADomain() {
    assertThat(words(new Cargo.New(new PaletteItem.Domain("Domain", "")), "us-east").difference())
        .isEqualTo("Costs the same");
  }

  @Test
  void knowsTheFiguresThatWouldComeInEachRegion() {
    var preview = preview(offer(NODES, "us-east")).orElseThrow();
    assertThat(preview.coming().keySet()).containsExactly("us-east", "eu-central");
    assertThat(preview.coming().get("us-east")).extracting(figure -> figure.id())
        .containsExactly("us-east/redis");
    assertThat(preview.after().file().document().text()).contains("name: redis");
    assertThat(preview.before()).isEqualTo(TWINS);
  }

  private static HintWords words(Cargo cargo, String target) {
    var offer = offer(cargo, target);
    return HintWords.of(TWINS, offer, preview(offer));
  }

  private static Offer offer(Cargo cargo, String target) {
    return new DropPolicy(TWINS).offer(cargo, Optional.of(target));
  }

  private static Optional<Preview> preview(Offer offer) {
    PlanSession session = Plans.session(new ImmediateTasks());
    offer.gesture().ifPresent(gesture -> session.preview().ask(TWINS, gesture));
    return session.preview().previewProperty().get();
  }
}
