package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.expand.Expansions.expand;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lct.plan.ResourceAddress;
import org.lct.testing.SamplePlans;

class CountersTest {
  private static Expansion web(int count, CounterValues counters) {
    return expand(SamplePlans.of("""
        counters: [c]
        defaults: {type: 1gb}
        regions:
        - region: us-east
          nodes: [{name: web, count: %d, nodenames: 'web-{c}', hostnames: 'host-{c}'}]
        """.formatted(count)), counters);
  }

  private static List<String> names(Expansion expansion) {
    return expansion.each(DesiredLinode.class).map(node -> node.address() + "=" + node.names().node())
        .toList();
  }

  @Test
  void countsFromOneAndOncePerNode() {
    var expansion = web(2, CounterValues.NONE);

    assertThat(names(expansion)).containsExactly("us-east/web[1]=web-1", "us-east/web[2]=web-2");
    assertThat(expansion.each(DesiredLinode.class).map(node -> node.names().host().orElseThrow()))
        .containsExactly("host-1", "host-2");
    assertThat(expansion.counters()).isEqualTo(new CounterValues(Map.of("c", 2), Map.of(
        new ResourceAddress("us-east/web[1]"), Map.of("c", 1), new ResourceAddress("us-east/web[2]"),
        Map.of("c", 2))));
  }

  @Test
  void sharesCountersOfThePlanAndKeepsThoseOfRegionsApart() {
    var expansion = expand("""
        counters: [all]
        defaults: {type: 1gb, count: 2, nodenames: 'n-{all}-{own}'}
        regionplan: {name: shop, counters: [own], nodes: [{name: web}]}
        regions:
        - {region: us-east, regionplan: shop}
        - {region: ap-south, regionplan: shop}
        """);

    assertThat(names(expansion)).containsExactly("ap-south/web[1]=n-1-1", "ap-south/web[2]=n-2-2",
        "us-east/web[1]=n-3-1", "us-east/web[2]=n-4-2");
    assertThat(expansion.counters().last()).containsOnlyKeys("all", "ap-south/own", "us-east/own");
  }

  @Test
  void keepsTheNumbersThatNodesHaveAndGivesNewOnesToOthers() {
    var before = new CounterValues(Map.of("c", 7),
        Map.of(new ResourceAddress("us-east/web[1]"), Map.of("c", 5)));

    assertThat(names(web(3, before))).containsExactly("us-east/web[1]=web-5", "us-east/web[2]=web-8",
        "us-east/web[3]=web-9");
  }

  @Test
  void givesAReturningAddressTheNextNumber() {
    var three = web(3, CounterValues.NONE);
    var one = web(1, three.counters());
    var again = web(3, one.counters());

    assertThat(names(again)).containsExactly("us-east/web[1]=web-1", "us-east/web[2]=web-4",
        "us-east/web[3]=web-5");
  }

  @Test
  void keepsNumbersThatNoPatternShowsForNow() {
    var silent = expand(SamplePlans.of("""
        regions: [{region: us-east, nodes: [{name: web, type: 1gb}]}]
        """), web(1, CounterValues.NONE).counters());

    assertThat(names(web(1, silent.counters()))).containsExactly("us-east/web[1]=web-1");
  }
}
