package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;
import org.lct.topology.diagram.NodeNames.Name;

class PlannedNamesTest {
  private static final String SHOP = """
      name: shop
      format: 2
      counters: [web]
      regions:
        - region: us-east
          nodes:
            - {name: caches, type: g6-standard-1, image: linode/debian12, count: 12}
            - name: web
              type: g6-standard-1
              image: linode/debian12
              count: 3
              nodenames: 'web{web}'
              hostnames: 'web-{index}'
              publicfqdn: 'web-{index}.example.org'
              privatefqdn: 'web-{index}.internal'
      """;

  @Test
  void theNameUnderWhichANodeIsReachedComesFirst() {
    assertThat(Plans.checked(SHOP).names().of("us-east/web[3]")).containsExactly(
        new Name("Public FQDN", "web-3.example.org"), new Name("Private FQDN", "web-3.internal"),
        new Name("Host name", "web-3"), new Name("Name", "web3"),
        new Name("Cloud label", "shop-us-east-web-3"));
  }

  @Test
  void everyNodeOfAPlanHasNames() {
    var plan = Plans.checked(SHOP);
    for (int index = 1; index <= 12; index++)
      assertThat(plan.names().of("us-east/caches[" + index + "]"))
          .contains(new Name("Name", "caches-" + index));
  }

  @Test
  void nodesThatThePlanHasNotHaveNoNames() {
    var plan = Plans.checked(SHOP);
    assertThat(plan.names().of("us-east/web[4]")).isEmpty();
    assertThat(plan.names().of("us-east/web")).isEmpty();
    assertThat(plan.names().of("zz/web[1]")).isEmpty();
  }

  @Test
  void namesAreKnownAlsoWhileThePlanHasErrors() {
    CheckedPlan broken = Plans.checked(SHOP.replace("g6-standard-1, image", "nonsense, image"));
    assertThat(broken.expansion()).isEmpty();
    assertThat(broken.names().of("us-east/web[1]")).contains(new Name("Host name", "web-1"));
    assertThat(broken.names().of("us-east/caches[1]")).isEmpty();
  }
}
