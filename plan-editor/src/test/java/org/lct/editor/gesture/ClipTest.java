package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

class ClipTest {
  private static final CheckedPlan SHOP = Plans.checked("""
      name: shop
      format: 2
      regions:
      - region: us-east
        nodes:
        - name: web
          type: g6-standard-1
          count: 3
        nodebalancers:
        - {name: lb, tag: web, port: 80}
        volumes:
        - {label: backup, size: 100GB}
      - region: eu-central
      """);

  @Test
  void whatIsCopiedIsAPlanOfItsOwn() {
    assertThat(Clip.of(SHOP, Set.of("us-east/web", "us-east/lb/nodebalancer"))).hasValueSatisfying(
        text -> assertThat(Edited.names(Plans.checked(text), "us-east")).containsExactly("web", "lb"));
  }

  @Test
  void regionsAndTheClusterAreNotCopied() {
    assertThat(Clip.of(SHOP, Set.of("us-east"))).isEmpty();
    assertThat(Clip.of(SHOP, Set.of())).isEmpty();
  }

  @Test
  void whatIsPastedStandsInTheOtherRegion() {
    var text = Clip.of(SHOP, Set.of("us-east/web", "us-east/lb/nodebalancer", "us-east/volume.backup"))
        .orElseThrow();
    var gesture = Clip.paste(SHOP, SHOP.region("eu-central").orElseThrow(), text).orElseThrow();
    var after = Edited.plan(SHOP, gesture);
    assertThat(Edited.names(after, "eu-central")).containsExactlyInAnyOrder("web", "lb", "backup");
    assertThat(after.problemCount().errors()).isZero();
    assertThat(gesture.select().orElseThrow()).contains("eu-central/web", "eu-central/lb/nodebalancer");
  }

  @Test
  void whatIsPastedBesideItselfHasANameOfItsOwn() {
    var text = Clip.of(SHOP, Set.of("us-east/web")).orElseThrow();
    var twice = Edited.plan(SHOP, Clip.paste(SHOP, SHOP.region("us-east").orElseThrow(), text).orElseThrow());
    assertThat(Edited.names(twice, "us-east")).contains("web", "web-2");
  }

  @Test
  void whatIsNoPlanIsNotPasted() {
    var region = SHOP.region("us-east").orElseThrow();
    assertThat(Clip.paste(SHOP, region, "hello")).isEmpty();
    assertThat(Clip.paste(SHOP, region, "a: [")).isEmpty();
    assertThat(Clip.paste(SHOP, region, "")).isEmpty();
  }
}
