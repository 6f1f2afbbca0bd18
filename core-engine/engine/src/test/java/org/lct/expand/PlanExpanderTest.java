package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.expand.Expansions.draft;
import static org.lct.expand.Expansions.expand;
import static org.lct.expand.Expansions.find;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.expand.Expansion.NodeStep;
import org.lct.plan.InitPhase;
import org.lct.plan.ResourceAddress;
import org.lct.testing.Problems;
import org.lct.testing.SamplePlans;

class PlanExpanderTest {
  @Test
  void expandsTheWordpressClusterOf2017() {
    var expansion = expand(SamplePlans.haWordpress(), CounterValues.NONE);

    assertThat(expansion.each(DesiredLinode.class)).hasSize(82);
    assertThat(expansion.each(DesiredNodeBalancer.class)).hasSize(4);
    assertThat(expansion.each(DesiredNodeBalancerConfig.class)).hasSize(4);
    assertThat(expansion.each(DesiredBackEnd.class)).hasSize(48);
    assertThat(expansion.each(DesiredVolume.class)).hasSize(10);
    assertThat(expansion.each(DesiredDisk.class)).hasSize(20);
    assertThat(expansion.each(DesiredConfig.class)).hasSize(10);
    assertThat(expansion.each(DesiredFirewall.class)).hasSize(3);
    assertThat(expansion.resources()).isSortedAccordingTo((a, b) -> a.address().compareTo(b.address()));
  }

  @Test
  void expandsTheDataClusterOf2017() {
    var expansion = expand(SamplePlans.mendedIotCruncher(), CounterValues.NONE);

    assertThat(expansion.each(DesiredLinode.class)).hasSize(52);
    var node = find(expansion, DesiredLinode.class, "us-east/sparkservers[20]");
    assertThat(node.names().node()).isEqualTo("spark-20");
    assertThat(node.names().host()).contains("spark-20");
    assertThat(node.names().publicFqdn()).contains("spark-20.iot.useast");
    assertThat(node.names().privateFqdn()).contains("internal.spark-20.iot.useast");
  }

  @Test
  void pointsAtTheBraceOfAnUnknownCounter() {
    var draft = draft(SamplePlans.iotCruncher(), CounterValues.NONE);

    assertThat(draft.checked().failed()).isTrue();
    var errors = draft.diagnostics().stream().filter(problem -> problem.isError()).toList();
    assertThat(Problems.of(errors))
        .containsExactly("error unknown-counter /regions/2/nodes/0/privatefqdn[15..29]");
    assertThat(errors.getFirst().detail()).endsWith("Did you mean `kafkacounter3`?");
    assertThat(draft.expansion().each(DesiredLinode.class)).hasSize(52);
  }

  @Test
  void describesANodeCompletely() {
    var expansion = expand("""
        name: shop
        tags: [production, shop]
        regions:
        - region: newark
          tags: [east]
          nodes:
          - name: web
            type: g6-standard-1
            image: debian 12
            count: 2
            tag: web
            tags: [shop, db]
            backups: true
            maintenance: power-off-on
            init: {boot-on-create: false}
        """);

    var node = find(expansion, DesiredLinode.class, "us-east/web[2]");
    assertThat(node.region()).isEqualTo("us-east");
    assertThat(node.index()).isEqualTo(2);
    assertThat(node.label()).isEqualTo("shop-us-east-web-2");
    assertThat(node.names().node()).isEqualTo("web-2");
    assertThat(node.names().host()).isEmpty();
    assertThat(node.type()).isEqualTo("g6-standard-1");
    assertThat(node.image()).isEqualTo(new DesiredImage("linode/debian12", "debian 12"));
    assertThat(node.ownDisks()).isFalse();
    assertThat(node.bootOnCreate()).isFalse();
    assertThat(node.privateIp()).isTrue();
    assertThat(node.backups()).isTrue();
    assertThat(node.tags()).containsExactly("production", "shop", "east", "web");
    assertThat(node.firewall()).isEqualTo(new ResourceAddress("firewall.ssh"));
  }

  @Test
  void aFirewallHasTheTagsThatAllRegionsOfItsNodesHave() {
    var plan = """
        name: shop
        tags: [shop]
        regions:
        - region: us-east
          tags: [america, east]
          nodes: [{name: web, type: 1gb}]
          nodebalancers: [{name: lb, tag: web, allow-from: [any]}]
        - region: us-ord
          tags: [america, mid]
          nodes: [{name: sql, type: 1gb}]
        """;

    assertThat(expand(plan).each(DesiredFirewall.class).map(one -> one.address() + " " + one.tags()))
        .containsExactly("firewall.ssh [shop, america, mid]", "firewall.tcp-80 [shop, america, east]",
            "firewall.us-east+lb [shop, america, east]");
    assertThat(
        find(expand(plan.replaceAll(" +nodebalancers:.*\n", "")), DesiredFirewall.class, "firewall.ssh")
            .tags())
        .containsExactly("shop", "america");
  }

  @Test
  void fillsThePlaceholdersOfPatterns() {
    var node = find(expand("""
        name: shop
        regions:
        - region: us-east
          nodes: [{name: web, type: 1gb, nodenames: 'x-{cluster}-{region}-{nodeplan}-{index}-{index}'}]
        """), DesiredLinode.class, "us-east/web[1]");

    assertThat(node.names().node()).isEqualTo("x-shop-us-east-web-1-1");
  }

  @Test
  void leavesOutPrivateAddressesWhereThePlanSaysSo() {
    var expansion = expand("""
        network: {mode: none}
        regions: [{region: us-east, nodes: [{name: web, type: 1gb}]}]
        """);

    assertThat(expansion.each(DesiredLinode.class)).noneMatch(DesiredLinode::privateIp);
  }

  @Test
  void listsTheStepsOfEveryNodeInTheOrderTheyRun() {
    var steps = expand("""
        regionplan:
          name: shop
          nodes:
          - name: web
            type: 1gb
            count: 2
            init:
              planready: [{name: 'shell:./last.sh'}]
              firstboot: [{name: 'shell:./a.sh'}, {name: 'shell:./b.sh'}]
          - {name: db, type: 1gb, init: {boot: [{name: 'shell:./boot.sh'}]}}
        regions: [{region: us-east, regionplan: shop}]
        """).steps();

    assertThat(steps).extracting(step -> step.node() + " " + step.phase().key() + " " + step.step().what())
        .containsExactly("us-east/web[1] firstboot ./a.sh", "us-east/web[1] firstboot ./b.sh",
            "us-east/web[2] firstboot ./a.sh", "us-east/web[2] firstboot ./b.sh",
            "us-east/db[1] boot ./boot.sh",
            "us-east/web[1] planready ./last.sh", "us-east/web[2] planready ./last.sh");
    assertThat(steps.get(1)).extracting(NodeStep::path).hasToString("/regionplan/nodes/0/init/firstboot/1");
    assertThat(steps.getFirst().phase()).isEqualTo(InitPhase.FIRST_BOOT);
  }

  @Test
  void expandsVolumesThatBelongToARegion() {
    var expansion = expand("""
        name: shop
        regions:
        - region: us-east
          nodes: [{name: web, type: 1gb, count: 2}]
          volumes:
          - {label: shared, size: 100GB, attach-to: 'web[2]', keep: false}
          - {label: spare, size: 1TB}
        """);

    assertThat(find(expansion, DesiredVolume.class, "us-east/volume.shared"))
        .isEqualTo(
            new DesiredVolume(new ResourceAddress("us-east/volume.shared"), "us-east", "shop-us-east-shared",
                100, Optional.of(new ResourceAddress("us-east/web[2]")), false, List.of(),
                Optional.empty()));
    assertThat(find(expansion, DesiredVolume.class, "us-east/volume.spare").attachTo()).isEmpty();
    assertThat(find(expansion, DesiredVolume.class, "us-east/volume.spare").gigabytes()).isEqualTo(1024);
  }

  @Test
  void refusesToAttachAVolumeToANodeThatIsNotThere() {
    var draft = draft("""
        regions:
        - region: us-east
          nodes: [{name: web, type: 1gb, image: arch}]
          volumes: [{label: shared, size: 100GB, attach-to: 'web[2]'}]
        """);

    assertThat(Problems.of(draft.diagnostics()))
        .containsExactly("error unknown-node /regions/0/volumes/0/attach-to");
  }

  @Test
  void refusesMoreNodesThanCanBeExpanded() {
    var draft = draft("""
        defaults: {type: 1gb, image: arch, count: 10000}
        regions:
        - {region: us-east, nodes: [{name: a}, {name: b}, {name: c}]}
        - {region: us-west, nodes: [{name: a}, {name: b}, {name: c}]}
        """);

    assertThat(Problems.of(draft.diagnostics())).containsExactly("error too-many-nodes /regions");
    assertThat(draft.expansion().resources()).isEmpty();
  }
}
