package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Diagnostic;

class SoftwareRulesTest {
  private static final String WARNING = "warning unknown-software /regions/0/nodes/0/";

  @ParameterizedTest
  @ValueSource(strings = {"software: [kafka, kafka.broker, nginx, opensearch.node]", "uses: [redis.node]",
      "software: [], uses: []"})
  void knownSoftwareIsTaken(String keys) {
    assertThat(Checks.ofNode(keys)).noneMatch(problem -> problem.contains("unknown-software"));
  }

  @Test
  void unknownSoftwareIsAWarningAtEachPlace() {
    assertThat(Checks.ofNode("software: [kafka, kaffka, kafka.brokr], uses: [wesbphere, postgresql.]"))
        .contains(WARNING + "software/1", WARNING + "software/2", WARNING + "uses/0", WARNING + "uses/1");
  }

  @Test
  void defaultsAndTemplatesAreCheckedWhereTheyAreWritten() {
    assertThat(Checks.problems("""
        defaults: {type: g6-nanode-1, image: linode/debian12, software: [nothing-of-ours]}
        regionplan: {name: shop, nodes: [{name: web, uses: [mysqll]}]}
        regions: [{region: us-east, regionplan: shop}, {region: us-west, regionplan: shop}]
        """)).containsOnlyOnce("warning unknown-software /defaults/software/0",
        "warning unknown-software /regionplan/nodes/0/uses/0");
  }

  @Test
  void whatIsUsedRunsSomewhereInThePlan() {
    assertThat(Checks.problems("""
        defaults: {type: g6-nanode-1, image: linode/debian12}
        regions:
        - region: us-east
          nodes:
          - {name: web, uses: [redis, kafka.connect, memcached, mysql.server, kaffka]}
          - {name: broker, software: [kafka.broker], uses: [kafka]}
        - {region: us-west, nodes: [{name: cache, software: [redis.node, mysql]}]}
        """)).filteredOn(problem -> problem.contains("unserved-use")).containsExactly(
        "warning unserved-use /regions/0/nodes/0/uses/1", "warning unserved-use /regions/0/nodes/0/uses/2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      kaffka      | It is drawn, and nothing is known of its ports. Did you mean `kafka`?
      galera.nod  | Its roles are `galera.node`, `galera.garbd`. Did you mean `galera.node`?
      quarkxpress | It is drawn, and nothing is known of its ports.
      """)
  void suggestsWhatWasMeant(String written, String detail) {
    assertThat(Checks.check("""
        regions:
        - region: us-east
          nodes: [{name: web, type: g6-nanode-1, image: linode/debian12, software: ['%s']}]
        """.formatted(written))).filteredOn(problem -> problem.code().equals("unknown-software"))
        .extracting(Diagnostic::detail).containsExactly(detail);
  }
}
