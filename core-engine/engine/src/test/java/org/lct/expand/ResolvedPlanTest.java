package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.plan.NetworkPlan;
import org.lct.testing.Problems;
import org.lct.testing.SamplePlans;

class ResolvedPlanTest {
  private static ResolvedPlan resolve(String yaml) {
    return ResolvedPlan.of(SamplePlans.of(yaml), Expansions.CATALOG);
  }

  @Test
  void laysTheRegionOverItsTemplateAndThatOverTheDefaults() {
    var plan = resolve("""
        defaults: {type: g6-standard-1, image: linode/debian12, tags: [base], backups: true}
        regionplans:
        - name: shop
          tags: [shop]
          counters: [one]
          nodes:
          - {name: web, count: 3, tags: [web]}
          - {name: db, count: 2}
          nodebalancers:
          - {name: front, tag: web, port: 80, protocol: tcp}
          volumes: [{label: shared, size: 20GB}]
        regions:
        - region: us-east
          regionplan: shop
          tags: [east]
          counters: [two, one]
          nodes:
          - {name: cache, type: g6-standard-2}
          - {name: web, count: 5}
          nodebalancers:
          - {name: front, port: 8080}
          volumes: [{label: shared, size: 50GB}]
        """);

    assertThat(plan.diagnostics()).isEmpty();
    var region = plan.regions().getFirst();
    assertThat(region.nodePlans()).extracting(ResolvedNodePlan::name).containsExactly("web", "db", "cache");
    var web = region.nodePlans().getFirst();
    assertThat(web.count()).isEqualTo(5);
    assertThat(web.type().orElseThrow().id()).isEqualTo("g6-standard-1");
    assertThat(web.plan().allTags()).containsExactly("web");
    assertThat(web.plan().backups()).contains(true);
    assertThat(web.written().pathOf("count", nodes -> nodes.count().isPresent()))
        .hasToString("/regions/0/nodes/1/count");
    assertThat(web.written().pathOf("tags", nodes -> !nodes.tags().isEmpty()))
        .hasToString("/regionplans/0/nodes/0/tags");
    assertThat(web.written().pathOf("type", nodes -> nodes.type().isPresent())).hasToString("/defaults/type");
    assertThat(web.written().pathOf("health", nodes -> nodes.health().isPresent()))
        .hasToString("/regions/0/nodes/1/health");
    assertThat(region.nodeBalancers().getFirst().plan().direct().port()).contains(8080);
    assertThat(region.nodeBalancers().getFirst().plan().direct().protocol()).contains("tcp");
    assertThat(region.volumes()).extracting(volume -> volume.value().size()).hasToString("[50GB]");
    assertThat(region.tags()).containsExactly("east", "shop");
    assertThat(region.counters()).containsExactly("two", "one");
  }

  @Test
  void reportsAProblemOfATemplateOnceHoweverManyRegionsApplyIt() {
    var plan = ResolvedPlan.of(SamplePlans.haWordpress(), Expansions.CATALOG);

    assertThat(Problems.serious(plan.diagnostics())).containsExactlyInAnyOrder(
        "warning retired-region /regions/0/region", "warning retired-region /regions/1/region",
        "warning retired-type /regionplan/nodes/0/type", "warning retired-type /regionplan/nodes/1/type",
        "warning retired-type /regionplan/nodes/2/type", "warning retired-type /regionplan/nodes/3/type",
        "warning retired-type /regionplan/nodes/4/type");
    assertThat(plan.diagnostics()).filteredOn(problem -> problem.code().equals("image-defaulted")).hasSize(5);
  }

  @Test
  void findsEveryProblemAtOnce() {
    var plan = resolve("""
        regionplans: [{name: one}, {name: one}]
        regions:
        - region: us-east
          regionplan: onne
          nodes:
          - {name: web, type: nonsense, image: nonsense, count: -1}
          - {name: web, type: g6-standard-1, image: linode/debian12}
          - {name: all of them, image: linode/debian12, type: g6-standard-1}
          - name: db
            type: g6-standard-1
            image: linode/debian12
            storage: [{label: a, size: 50%, boot: true}, {label: a, size: 10%}, {label: a/b, size: 10GB, type: blockstore}]
          - {name: none, image: linode/debian12}
          nodebalancers:
          - {name: volume.front, tag: web, ports: [{port: 80}, {port: 443}, {port: 80}]}
          volumes: [{label: data, size: 20GB}, {label: data, size: 20GB}]
        - {region: newark}
        - {}
        """);

    assertThat(Problems.of(plan.diagnostics())).containsExactlyInAnyOrder(
        "error duplicate-name /regionplans/1/name",
        "error unknown-region-plan /regions/0/regionplan", "error unknown-type /regions/0/nodes/0/type",
        "error unknown-image /regions/0/nodes/0/image", "error count-out-of-range /regions/0/nodes/0/count",
        "error duplicate-name /regions/0/nodes/1/name", "error illegal-name /regions/0/nodes/2/name",
        "error duplicate-name /regions/0/nodes/3/storage/1/label",
        "error illegal-name /regions/0/nodes/3/storage/2/label", "error type-missing /regions/0/nodes/4",
        "error illegal-name /regions/0/nodebalancers/0/name",
        "error duplicate-port /regions/0/nodebalancers/0/ports/2/port",
        "error duplicate-name /regions/0/volumes/1/label", "error duplicate-region /regions/1/region",
        "error region-missing /regions/2");
  }

  @Test
  void keepsAPartWhoseNameIsTakenUnderOneOfItsOwn() {
    var plan = resolve("""
        defaults: {type: g6-standard-1, image: linode/debian12}
        regions:
        - {region: us-east, nodes: [{name: web}, {name: web-2}, {name: web, count: 5}]}
        """);

    assertThat(plan.nodePlans()).extracting(ResolvedNodePlan::name).containsExactly("web", "web-2", "web-3");
    assertThat(Problems.of(plan.diagnostics()))
        .containsExactly("error duplicate-name /regions/0/nodes/2/name");
  }

  @Test
  void namesWhatHasNoNameByItsPosition() {
    var plan = resolve("""
        defaults: {type: g6-standard-1, image: linode/debian12}
        regionplan:
          name: shop
          nodes: [{name: web}, {count: 2}]
        regions:
        - region: us-east
          regionplan: shop
          nodes: [{count: 3}]
          nodebalancers: [{tag: web}]
        """);

    assertThat(plan.nodePlans()).extracting(ResolvedNodePlan::name).containsExactly("web", "nodeplan2",
        "nodeplan3");
    assertThat(Problems.of(plan.diagnostics())).containsExactlyInAnyOrder(
        "warning node-plan-name-missing /regionplan/nodes/1",
        "warning node-plan-name-missing /regions/0/nodes/0",
        "warning nodebalancer-name-missing /regions/0/nodebalancers/0");
  }

  @Test
  void pointsAtTheImageWhereverItStands() {
    var plan = resolve("""
        regions:
        - region: us-east
          nodes:
          - {name: a, type: g6-standard-1, init: {distribution: nonsense}}
          - {name: b, type: g6-standard-1, distribution: nonsense}
        """);

    assertThat(Problems.of(plan.diagnostics())).containsExactly(
        "error unknown-image /regions/0/nodes/0/init/image",
        "error unknown-image /regions/0/nodes/1/image");
  }

  @Test
  void takesTheNetworkFromTheRegionItsTemplateOrThePlan() {
    var plan = resolve("""
        format: 2
        network: {cidr: 10.0.0.0/8}
        regionplan: {name: lonely, network: {mode: none}}
        regions:
        - {region: us-east, regionplan: lonely, network: {mode: vpc}}
        - {region: us-west, regionplan: lonely, network: {cidr: 10.1.0.0/16}}
        - {region: eu-west}
        """);

    assertThat(plan.regions()).extracting(ResolvedRegion::network).containsExactly(NetworkPlan.Mode.VPC,
        NetworkPlan.Mode.NONE, NetworkPlan.Mode.AUTO);
    assertThat(resolve("regions: [{region: us-east}]").regions().getFirst().network())
        .isEqualTo(NetworkPlan.Mode.PRIVATE_IP);
  }
}
