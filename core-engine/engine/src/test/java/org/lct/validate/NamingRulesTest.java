package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.validate.Checks.ofNode;
import static org.lct.validate.Checks.ofPlan;
import static org.lct.validate.Checks.problems;

import org.junit.jupiter.api.Test;

class NamingRulesTest {
  @Test
  void clusterNamesAreLegal() {
    assertThat(ofPlan("name: my-shop.2_b")).isEmpty();
    assertThat(ofPlan("name: my shop")).containsExactly("error illegal-name /name");
    assertThat(Checks.check("name: my shop\nregions: []").getFirst().detail()).endsWith("such as `my-shop`.");
  }

  @Test
  void countersAreDeclaredOnceAndUsed() {
    assertThat(problems("""
        counters: [a, a, b]
        defaults: {type: 1gb, image: arch}
        regionplans:
        - {name: shop, counters: [b, t, u], nodes: [{name: web, nodenames: 'web-{t}-{a}-{b}-{region}'}]}
        - {name: unused, counters: [z]}
        regions:
        - {region: us-east, regionplan: shop, counters: [c, t]}
        - {region: us-west, regionplan: shop, counters: [e]}
        """)).containsExactly("error duplicate-counter /counters/1",
        "error duplicate-counter /regionplans/0/counters/0", "warning unused-counter /regions/0/counters/0",
        "warning unused-counter /regionplans/0/counters/2", "warning unused-counter /regions/1/counters/0",
        "warning unused-region-plan /regionplans/1/name");
  }

  @Test
  void counterNamesAreLegalAndNotReserved() {
    assertThat(ofNode("nodenames: '{index}'")).isEmpty();
    assertThat(problems("""
        counters: [region, a b]
        regions:
        - region: us-east
          nodes: [{name: web, type: 1gb, image: arch, nodenames: '{region}-{a b}'}]
        """)).containsExactly("error reserved-counter-name /counters/0", "error illegal-name /counters/1");
  }

  @Test
  void regionPlansAreUsed() {
    assertThat(ofPlan("regionplan: {name: shop}"))
        .containsExactly("warning unused-region-plan /regionplan/name");
    assertThat(ofPlan("regionplan: {tags: [abc]}")).containsExactly("warning unused-region-plan /regionplan");
  }

  @Test
  void noTwoNodesOfARegionGetOneName() {
    assertThat(ofNode("count: 3, nodenames: web"))
        .containsExactly("error duplicate-node-name /regions/0/nodes/0/nodenames");
    assertThat(ofNode("count: 3, hostnames: web"))
        .containsExactly("error duplicate-node-name /regions/0/nodes/0/hostnames");
    assertThat(ofNode("count: 3, nodenames: 'web-{index}', hostnames: 'web-{index}'")).isEmpty();
  }

  @Test
  void nodeNamesMayRepeatInAnotherRegionAndDomainNamesMayNot() {
    assertThat(problems("""
        dns: {}
        defaults: {type: 1gb, image: arch, nodenames: 'n-{index}', publicfqdn: 'n-{index}.example.com'}
        regionplan: {name: shop, nodes: [{name: web, count: 2}]}
        regions: [{region: us-east, regionplan: shop}, {region: us-west, regionplan: shop}]
        """)).containsExactly("note repeated-node-name /defaults/nodenames",
        "error duplicate-node-name /defaults/publicfqdn", "note names-not-published /defaults/publicfqdn");
    assertThat(problems("""
        defaults: {type: 1gb, image: arch}
        regionplan: {name: shop, nodes: [{name: web, count: 2}]}
        regions: [{region: us-east, regionplan: shop}, {region: us-west, regionplan: shop}]
        """)).isEmpty();
  }

  @Test
  void hostNamesHaveTheirForm() {
    assertThat(ofNode("hostnames: 'web_{index}'"))
        .containsExactly("error illegal-host-name /regions/0/nodes/0/hostnames");
    assertThat(ofNode("hostnames: 'web-{index'"))
        .containsExactly("error illegal-host-name /regions/0/nodes/0/hostnames");
    assertThat(ofNode("publicfqdn: 'web..example.com'"))
        .contains("error illegal-host-name /regions/0/nodes/0/publicfqdn");
    assertThat(ofNode("privatefqdn: '" + "a".repeat(64) + ".example.com'"))
        .contains("error illegal-host-name /regions/0/nodes/0/privatefqdn");
    assertThat(ofNode("nodenames: 'web_{index}'")).isEmpty();
  }

  @Test
  void domainNamesWithoutADomainStayInside() {
    assertThat(ofNode("privatefqdn: 'web-{index}.example.com'")).containsExactly(
        "note names-not-published /regions/0/nodes/0/privatefqdn");
  }

  @Test
  void aDomainInWhichNothingHasANamePublishesNothing() {
    assertThat(ofPlan("dns: {domain: example.com, reverse: true}")).containsExactlyInAnyOrder(
        "note nodes-without-names /dns/domain", "note nodes-without-names /dns/reverse");
    assertThat(ofPlan("dns: {domain: example.com, records: [{type: TXT, target: x}]}")).isEmpty();
    assertThat(ofPlan("dns: {domain: example.com, reverse: true}\ndefaults: {hostnames: 'web{index}'}"))
        .isEmpty();
  }

  @Test
  void tagsHaveALengthTheCloudTakes() {
    assertThat(problems("""
        tags: [ab, abc]
        defaults: {type: 1gb, image: arch, tags: [x]}
        regions: [{region: us-east, tags: ['%s'], nodes: [{name: web, tag: no, tags: [ok, okay]}]}]
        """.formatted("t".repeat(51)))).containsExactly("warning tag-length /tags/0",
        "warning tag-length /regions/0/tags/0",
        "warning tag-length /defaults/tags/0", "warning tag-length /regions/0/nodes/0/tag",
        "warning tag-length /regions/0/nodes/0/tags/0");
  }
}
