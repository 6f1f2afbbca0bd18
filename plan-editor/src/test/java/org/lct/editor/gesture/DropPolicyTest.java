package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.palette.Palette;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.testing.Plans;
import org.lct.software.SoftwareCatalog;
import org.lct.template.Templates;

class DropPolicyTest {
  private static final Palette PALETTE = Palette.of(Plans.CATALOG, SoftwareCatalog.load(), Templates.load());
  private static final CheckedPlan PLAN = Plans.checked("""
      name: shop
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1}
        - {name: db, type: g6-standard-4, software: [mysql.server]}
        nodebalancers:
        - {name: lb, port: 80, tag: db}
      - region: eu-central
        nodes:
        - {name: app, type: g6-standard-1}
      """);
  private final DropPolicy policy = new DropPolicy(PLAN);

  @Test
  void aNodePlanGoesIntoARegionAlsoWhenItIsLetGoOnAFigure() {
    assertThat(policy.offer(item("General"), Optional.of("eu-central")).words()).isEqualTo("Add nodes");
    assertThat(policy.offer(item("General"), Optional.of("us-east/web")).places()).containsExactly("us-east");
  }

  @Test
  void outsideOfRegionsOnlyARegionCanBeLetGo() {
    assertThat(policy.offer(item("General"), Optional.empty()).words())
        .isEqualTo("Let it go inside a region");
    assertThat(new DropPolicy(Plans.checked("name: new\nregions: []\n"))
        .offer(item("General"), Optional.empty()).words()).isEqualTo("Drag a region here first");
    assertThat(policy.offer(item("fr-par"), Optional.empty()).words()).isEqualTo("Add fr-par");
    assertThat(policy.offer(item("us-east"), Optional.empty()).words())
        .isEqualTo("us-east is in the plan already");
  }

  @Test
  void softwareOnNodesRunsThereAndInARegionMakesNodes() {
    var kafka = item("Kafka");
    assertThat(policy.offer(kafka, Optional.of("us-east/web")).words()).startsWith("Run kafka")
        .endsWith("on web");
    var into = policy.offer(kafka, Optional.of("us-east"));
    assertThat(into.isAccepted()).isTrue();
    var after = Edited.plan(PLAN, into.gesture().orElseThrow());
    assertThat(after.problems()).filteredOn(problem -> problem.diagnostic().isError()).isEmpty();
    assertThat(after.linodes()).isGreaterThan(PLAN.linodes());
  }

  @Test
  void aNodeBalancerDoesNotTakeNodesOfAnotherRegion() {
    assertThat(connect("us-east/lb/nodebalancer", "us-east/web").words())
        .isEqualTo("Send traffic of lb to web");
    assertThat(connect("us-east/web", "us-east/lb/nodebalancer").isAccepted()).isTrue();
    assertThat(connect("us-east/lb/nodebalancer", "eu-central/app").words())
        .isEqualTo("A NodeBalancer reaches nodes of its own region only, which is us-east");
  }

  @Test
  void nodesUseWhatOthersRun() {
    assertThat(connect("us-east/web", "us-east/db").choices()).extracting(Gesture::label)
        .containsExactly("Let web use mysql", "Start web after db");
    assertThat(connect("us-east/web", "us-east/db").words())
        .isEqualTo("Let web use mysql / Start web after db: you choose when you let go");
  }

  @Test
  void nodesStartAfterOthersThatRunNothingToUse() {
    assertThat(connect("us-east/db", "us-east/web").words()).isEqualTo("Start db after web");
  }

  @Test
  void volumesGoOnNodePlans() {
    assertThat(policy.offer(item("Volume"), Optional.of("us-east/web")).words())
        .isEqualTo("Add a volume to web");
    assertThat(policy.offer(item("Volume"), Optional.of("us-east")).isAccepted()).isFalse();
  }

  @Test
  void nothingIsDroppedOnATextWithAnError() {
    assertThat(new DropPolicy(Plans.checked(Plans.noYaml())).offer(item("General"), Optional.empty()).words())
        .isEqualTo("The text has an error; mend it first");
  }

  @Test
  void figuresMoveToOtherRegions() {
    var offer = policy.offer(new Cargo.Parts(Set.of("us-east/web", "us-east/db")), Optional.of("eu-central"));
    assertThat(offer.words()).isEqualTo("Move 2 parts to eu-central");
    assertThat(Edited.names(Edited.plan(PLAN, offer.gesture().orElseThrow()), "eu-central"))
        .containsExactlyInAnyOrder("web", "db", "app");
    assertThat(policy.offer(new Cargo.Parts(Set.of("us-east/web")), Optional.of("us-east")).words())
        .isEqualTo("It stands here already");
  }

  private Offer connect(String from, String to) {
    return policy.offer(new Cargo.Parts(Set.of(from)), Optional.of(to));
  }

  private static Cargo item(String words) {
    return new Cargo.New(PALETTE.matching(words).first().orElseThrow());
  }
}
