package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.testing.Plans;

class GesturesTest {
  private static final CheckedPlan SHOP = Plans.checked("""
      # the shop
      name: shop
      regions:
      - region: us-east
        nodes:
        # what customers see
        - name: web
          type: g6-standard-1   # small
          count: 2
          tags: [front]
        - name: db
          type: g6-standard-4
          software: [mysql.server]
        nodebalancers:
        - name: lb
          tag: web
          port: 80
      - region: eu-central
        nodes:
        - {name: web, type: g6-standard-1}
      """);
  private static final CheckedPlan TWINS = Plans.checked("""
      name: twins
      regions:
      - region: us-east
        regionplan: pair
      - region: eu-central
        regionplan: pair
      regionplans:
      - name: pair
        nodes:
        - name: web
          type: g6-standard-1
      """);

  @Test
  void aRegionComesToTheEndAndIsSelected() {
    var gesture = Gestures.addRegion(SHOP, Plans.CATALOG.region("fr-par").orElseThrow()).orElseThrow();
    assertThat(gesture.label()).isEqualTo("Add fr-par");
    assertThat(gesture.select()).contains(Set.of("fr-par"));
    assertThat(Edited.newLines(SHOP, gesture)).containsExactly("- region: fr-par");
    assertThat(Gestures.addRegion(SHOP, Plans.CATALOG.region("us-east").orElseThrow())).isEmpty();
  }

  @Test
  void newNodesGetANameThatIsFree() {
    var gesture = Gestures.addNodes(SHOP, region(SHOP, "us-east"), "web",
        JsonNodeFactory.instance.objectNode().put("type", "g6-nanode-1").put("count", 1));
    assertThat(Edited.names(Edited.plan(SHOP, gesture), "us-east")).contains("web", "web-2");
    assertThat(Edited.names(Edited.plan(SHOP, gesture), "eu-central")).doesNotContain("web-2");
    assertThat(gesture.select()).contains(Set.of("us-east/web-2"));
  }

  @Test
  void whatIsPutIntoOneRegionOfARegionPlanIsPutIntoAll() {
    var gesture = Gestures.addBalancer(TWINS, region(TWINS, "us-east"),
        Optional.of(nodes(TWINS, "us-east/web")));
    var after = Edited.plan(TWINS, gesture);
    assertThat(balancer(after, "eu-central/web-nb/nodebalancer").balanced()).hasSize(1);
    assertThat(Edited.newLines(TWINS, gesture)).containsExactly("  nodebalancers:", "  - name: web-nb",
        "    tag: web", "    port: 80", "    protocol: http");
  }

  @Test
  void aVolumeStandsBesideADiskThatIsWrittenOut() {
    var once = Edited.plan(SHOP, Gestures.addVolume(SHOP, nodes(SHOP, "us-east/web")));
    assertThat(Edited.names(once, "us-east")).contains("data");
    assertThat(once.problemCount().errors()).isZero();
    var twice = Edited.plan(once, Gestures.addVolume(once, nodes(once, "us-east/web")));
    assertThat(Edited.names(twice, "us-east")).contains("data", "data2");
    assertThat(twice.problemCount().errors()).isZero();
  }

  @Test
  void aValueIsChangedInItsLineAndTheCommentStays() {
    var web = nodes(SHOP, "us-east/web");
    assertThat(
        Edited.newLines(SHOP, Gestures.set(SHOP, List.of(web), "type", TextNode.valueOf("g6-standard-8"))))
        .containsExactly("    type: g6-standard-8   # small");
    assertThat(Edited.newLines(SHOP, Gestures.set(SHOP, List.of(web), "count", IntNode.valueOf(9))))
        .containsExactly("    count: 9");
  }

  @Test
  void aValueOfSeveralPartsIsChangedInEachEntryOnce() {
    var both = List.of(nodes(TWINS, "us-east/web"), nodes(TWINS, "eu-central/web"));
    var gesture = Gestures.set(TWINS, both, "count", IntNode.valueOf(3));
    assertThat(gesture.edits()).hasSize(1);
    assertThat(Edited.plan(TWINS, gesture).linodes()).isEqualTo(6);
  }

  @Test
  void aCountIsChangedByAsManyAndNeverBelowNone() {
    var web = List.of(nodes(SHOP, "us-east/web"));
    int before = web.getFirst().nodes().count();
    assertThat(Edited.newLines(SHOP, Gestures.count(SHOP, web, 4).orElseThrow()))
        .containsExactly("    count: " + (before + 4));
    assertThat(Edited.newLines(SHOP, Gestures.count(SHOP, web, -before - 1).orElseThrow()))
        .containsExactly("    count: 0");
    assertThat(Gestures.count(SHOP, List.of(), 1)).isEmpty();
  }

  @Test
  void renamingFollowsTheNameToNodeBalancers() {
    var gesture = Gestures.rename(SHOP, nodes(SHOP, "us-east/web"), "front-end");
    assertThat(Edited.newLines(SHOP, gesture)).containsExactly("  - name: front-end", "    tag: front-end");
    assertThat(balancer(Edited.plan(SHOP, gesture), "us-east/lb/nodebalancer").balanced()).hasSize(1);
    assertThat(gesture.select()).contains(Set.of("us-east/front-end"));
  }

  @Test
  void whatIsRemovedTakesItsCommentsAndLeavesTheRest() {
    var after = Edited.text(SHOP, Gestures.remove(SHOP, Set.of("us-east/web", "us-east/lb/nodebalancer"))
        .orElseThrow());
    assertThat(after).isEqualTo("""
        # the shop
        name: shop
        regions:
        - region: us-east
          nodes:
          - name: db
            type: g6-standard-4
            software: [mysql.server]
        - region: eu-central
          nodes:
          - {name: web, type: g6-standard-1}
        """);
  }

  @Test
  void aRegionGoesWithAllThatStandsInIt() {
    var after = Edited.plan(SHOP, Gestures.remove(SHOP, Set.of("us-east", "us-east/db")).orElseThrow());
    assertThat(after.regions()).extracting(PlanRegion::id).containsExactly("eu-central");
    assertThat(Gestures.remove(SHOP, Set.of())).isEmpty();
  }

  @Test
  void partsMoveAsTheyAreWritten() {
    var after = Edited.text(SHOP, Gestures.move(SHOP, Set.of("us-east/db"), region(SHOP, "eu-central"))
        .orElseThrow());
    assertThat(after).contains("""
        - region: eu-central
          nodes:
          - name: db
            type: g6-standard-4
            software: [mysql.server]
          - {name: web, type: g6-standard-1}
        """);
    assertThat(Gestures.move(SHOP, Set.of("us-east/db"), region(SHOP, "us-east"))).isEmpty();
    assertThat(Gestures.move(TWINS, Set.of("us-east/web"), region(TWINS, "eu-central"))).isEmpty();
  }

  @Test
  void aDuplicateStandsBelowWithANameOfItsOwn() {
    var gesture = Gestures.duplicate(SHOP, List.of(nodes(SHOP, "us-east/web"))).orElseThrow();
    assertThat(Edited.names(Edited.plan(SHOP, gesture), "us-east")).contains("web", "web-2");
    assertThat(nodes(Edited.plan(SHOP, gesture), "us-east/web-2").nodes().plan().tags()).contains("front");
    assertThat(gesture.select()).contains(Set.of("us-east/web-2"));
  }

  @Test
  void usingSoftwareWritesWhatIsUsed() {
    var gesture = Gestures.use(SHOP, nodes(SHOP, "us-east/web"), nodes(SHOP, "us-east/db")).orElseThrow();
    assertThat(gesture.label()).isEqualTo("Let web use mysql");
    assertThat(Edited.newLines(SHOP, gesture)).containsExactly("    uses: [mysql]");
    var after = Edited.plan(SHOP, gesture);
    assertThat(Gestures.use(after, nodes(after, "us-east/web"), nodes(after, "us-east/db"))).isEmpty();
    assertThat(Gestures.use(SHOP, nodes(SHOP, "us-east/db"), nodes(SHOP, "us-east/web"))).isEmpty();
  }

  @Test
  void whatIsUsedOrRunIsAddedToTheListThatIsThereAndItsCommentsStay() {
    var plan = Plans.checked("""
        name: lists
        regions:
        - region: us-east
          nodes:
          - name: block
            software:
            - nginx   # what customers see
            # of old
            - php
            uses:
            # sessions
            - redis
          - name: flow
            uses: [ redis ]   # sessions
            software: nginx   # what customers see
          - name: shared
            uses: &used [redis]
          - name: alias
            uses: *used
          - {name: broker, software: [kafka.broker]}
        """);
    assertThat(used(plan, "block")).containsExactly("    - kafka");
    assertThat(used(plan, "flow")).containsExactly("    uses: [ redis, kafka ]   # sessions");
    assertThat(used(plan, "alias")).containsExactly("    uses: [redis, kafka]");
    assertThat(run(plan, "block")).containsExactly("    - memcached.node");
    assertThat(run(plan, "flow"))
        .containsExactly("    software: [nginx, memcached.node]   # what customers see");
  }

  private static List<String> used(CheckedPlan plan, String client) {
    return newLines(plan, Gestures
        .use(plan, nodes(plan, "us-east/" + client), nodes(plan, "us-east/broker")).orElseThrow());
  }

  private static List<String> run(CheckedPlan plan, String name) {
    return newLines(plan,
        Gestures.run(plan, nodes(plan, "us-east/" + name), List.of("memcached.node")).orElseThrow());
  }

  /// The lines that a gesture adds, having taken away only the lines it wrote anew.
  private static List<String> newLines(CheckedPlan plan, Gesture gesture) {
    var before = plan.file().document().text().lines().count();
    var after = Edited.text(plan, gesture).lines().count();
    var lines = Edited.newLines(plan, gesture);
    assertThat(after - before).isBetween(0L, 1L);
    return lines;
  }

  @Test
  void whatHoldsByTheDefaultsIsWrittenOutWhereMoreIsUsed() {
    var plan = Plans.checked("""
        name: defaults
        defaults:
          uses: [redis]
        regions:
        - region: us-east
          nodes:
          - {name: web}
          - {name: broker, software: [kafka.broker]}
        """);
    assertThat(used(plan, "web")).containsExactly("  - {name: web, uses: [redis, kafka]}");
  }

  @Test
  void severalAreDuplicatedAtOnceAndReferToEachOther() {
    var plan = Plans.checked("""
        name: shop
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1}
          - {name: db, type: g6-standard-1}
          nodebalancers:
          - {name: lb, tag: web, port: 80}
          volumes:
          - {label: files, size: 20GB, attach-to: 'us-east/web[1]'}
        """);
    var parts = plan.regions().getFirst().parts();
    var gesture = Gestures.duplicate(plan, parts).orElseThrow();
    assertThat(gesture.label()).isEqualTo("Duplicate 4 parts");
    assertThat(gesture.select()).contains(Set.of("us-east/web-2", "us-east/db-2",
        "us-east/lb-2/nodebalancer", "us-east/volume.files-2"));
    assertThat(Edited.text(plan, gesture)).isEqualTo("""
        name: shop
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1}
          - {name: web-2, type: g6-standard-1}
          - {name: db, type: g6-standard-1}
          - {name: db-2, type: g6-standard-1}
          nodebalancers:
          - {name: lb, tag: web, port: 80}
          - {name: lb-2, tag: web-2, port: 80}
          volumes:
          - {label: files, size: 20GB, attach-to: 'us-east/web[1]'}
          - {label: files-2, size: 20GB, attach-to: 'web-2[1]'}
        """);
  }

  private static PlanRegion region(CheckedPlan plan, String id) {
    return plan.region(id).orElseThrow();
  }

  private static Nodes nodes(CheckedPlan plan, String id) {
    return part(plan, id, Nodes.class);
  }

  private static Balancer balancer(CheckedPlan plan, String id) {
    return part(plan, id, Balancer.class);
  }

  private static <P extends PlanPart> P part(CheckedPlan plan, String id, Class<P> kind) {
    return kind.cast(plan.part(id).orElseThrow());
  }
}
