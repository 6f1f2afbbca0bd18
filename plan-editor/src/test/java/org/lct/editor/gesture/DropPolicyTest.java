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
  void volumesGoOnNodePlansAndIntoRegions() {
    assertThat(policy.offer(item("Volume"), Optional.of("us-east/web")).words())
        .isEqualTo("Add a volume to web");
    var offer = policy.offer(item("Volume"), Optional.of("us-east"));
    assertThat(offer.words()).isEqualTo("Add data");
    assertThat(offer.gesture().orElseThrow().select()).contains(Set.of("us-east/volume.data"));
    assertThat(Edited.newLines(PLAN, offer.gesture().orElseThrow())).containsExactly("  volumes:",
        "  - label: data", "    size: 100GB");
    var after = Edited.plan(PLAN, offer.gesture().orElseThrow());
    assertThat(after.problemCount().errors()).isEqualTo(PLAN.problemCount().errors());
    assertThat(new DropPolicy(after).offer(item("Volume"), Optional.of("us-east/lb/nodebalancer")).words())
        .isEqualTo("Add data-2");
  }

  @Test
  void aVolumeOfARegionIsAttachedToNodesOfItsRegion() {
    var plan = Plans.checked("""
        name: volumes
        format: 2
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1, count: 2}
          - {name: none, type: g6-standard-1, count: 0}
          - name: db
            type: g6-standard-1
            storage:
            - {label: system, size: 100%}
            - {label: own, size: 20GB, type: blockstore}
          volumes:
          - label: files   # of old
            size: 20GB
          - {label: logs, size: 20GB, attach-to: 'us-east/web[2]'}   # kept
        - region: eu-central
          nodes:
          - {name: app, type: g6-standard-1}
        """);
    var connecting = new DropPolicy(plan);
    var files = connecting.offer(parts("us-east/volume.files"), Optional.of("us-east/web"));
    assertThat(files.words()).isEqualTo("Attach files to web[1]");
    assertThat(Edited.newLines(plan, files.gesture().orElseThrow())).containsExactly("    attach-to: web[1]");
    assertThat(Edited.plan(plan, files.gesture().orElseThrow()).problemCount().errors())
        .isEqualTo(plan.problemCount().errors());
    assertThat(Edited.newLines(plan, connecting.offer(parts("us-east/db"), Optional.of("us-east/volume.logs"))
        .gesture().orElseThrow()))
        .containsExactly("  - {label: logs, size: 20GB, attach-to: 'db[1]'}   # kept");
    assertThat(words(connecting, "us-east/volume.logs", "us-east/web"))
        .isEqualTo("logs is attached to us-east/web[2] already");
    assertThat(words(connecting, "us-east/volume.files", "eu-central/app"))
        .isEqualTo("A volume is attached to nodes of its own region only, which is us-east");
    assertThat(words(connecting, "us-east/volume.files", "us-east/none"))
        .isEqualTo("none has no nodes a volume could be attached to");
    assertThat(words(connecting, "us-east/db/volume.own", "us-east/web"))
        .isEqualTo("own belongs to the nodes of db, one to each, and cannot be attached elsewhere");
    assertThat(words(connecting, "us-east/db/volume.own", "eu-central"))
        .isEqualTo("own belongs to the nodes of db, one to each, and cannot be attached elsewhere");
  }

  private static String words(DropPolicy policy, String from, String to) {
    var offer = policy.offer(parts(from), Optional.of(to));
    assertThat(offer.isAccepted()).isFalse();
    return offer.words();
  }

  private static Cargo parts(String id) {
    return new Cargo.Parts(Set.of(id));
  }

  @Test
  void nothingMovesToWhereItsNameIsTaken() {
    var twice = new DropPolicy(Plans.checked("""
        name: twice
        format: 2
        regions:
        - {region: us-east, nodes: [{name: web, type: g6-standard-1}, {name: db, type: g6-standard-1}]}
        - {region: us-west, nodes: [{name: db, type: g6-standard-1}]}
        - {region: eu-central, nodes: [{name: web, type: g6-nanode-1}]}
        """));
    assertThat(words(twice, "us-east/web", "eu-central"))
        .isEqualTo("eu-central has a web already; rename one of them first");
    var both = twice.offer(new Cargo.Parts(Set.of("us-east/db", "us-west/db")), Optional.of("eu-central"));
    assertThat(both.reason()).isEqualTo("Two of these are called db; rename one of them first");
    assertThat(twice.offer(parts("us-east/db"), Optional.of("eu-central")).isAccepted()).isTrue();
  }

  @Test
  void nodesOfATypeThatARegionDoesNotHaveDoNotMoveThere() {
    var plan = Plans.checked("""
        name: types
        format: 2
        regions:
        - region: us-ord
          nodes:
          - {name: gpu, type: g1-gpu-rtx6000-1}
          - {name: premium, type: g7-premium-2}
          - {name: plain, type: g6-standard-1}
        - region: us-west
        """);
    var moving = new DropPolicy(plan);
    assertThat(words(moving, "us-ord/gpu", "us-west"))
        .endsWith(" is not available there: us-west has no GPU Linodes");
    assertThat(words(moving, "us-ord/premium", "us-west"))
        .endsWith(" is not available there: us-west has no Premium Plans");
    assertThat(moving.offer(new Cargo.Parts(Set.of("us-ord/gpu", "us-ord/plain")), Optional.of("us-west"))
        .isAccepted()).isFalse();
    assertThat(moving.offer(parts("us-ord/plain"), Optional.of("us-west")).isAccepted()).isTrue();
    assertThat(moving.offer(item("With a GPU"), Optional.of("us-west")).words())
        .endsWith(" is not available there: us-west has no GPU Linodes");
  }

  @Test
  void aMoveSaysWhichConnectionsEnd() {
    assertThat(moved("us-east/db")).isEqualTo("lb then sends no traffic to db any more");
    assertThat(moved("us-east/lb/nodebalancer")).isEqualTo("lb then sends no traffic to db any more");
    assertThat(moved("us-east/web")).isEmpty();
    assertThat(policy.offer(new Cargo.Parts(Set.of("us-east/db", "us-east/lb/nodebalancer")),
        Optional.of("eu-central")).note()).isEmpty();
  }

  private String moved(String id) {
    var offer = policy.offer(parts(id), Optional.of("eu-central"));
    assertThat(offer.words()).isEqualTo("Move 1 part to eu-central");
    return offer.note();
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
