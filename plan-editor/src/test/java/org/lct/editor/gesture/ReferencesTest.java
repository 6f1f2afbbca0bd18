package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

class ReferencesTest {
  private static final String ALL = """
      name: shop
      format: 2
      regions:
      - region: us-east
        nodes:
        - name: web   # customers
          type: g6-standard-1
          uses: [redis]
        - {name: db, type: g6-standard-1, tags: [store]}
        nodebalancers:
        - name: lb
          tag: web   # all of them
          allow-from: [store, web, 192.0.2.0/24]
        - {name: other, tag: db}
        volumes:
        - {label: files, size: 20GB, attach-to: 'us-east/web[1]'}
        - {label: logs, size: 20GB, attach-to: "web[1]"}
        - {label: dumps, size: 20GB, attach-to: 'db[1]'}
        network:
          mode: vpc
          nat: web
      security:
        allow:
        - {from: web, to: db, port: 5432}
        - {from: any, to: 'web', port: 443}
      order:
      - db   # first
      - [cache, web]
      stop-order: {stages: [web, [db]]}
      """;

  @Test
  void everythingThatNamesANodePlanFollowsItsName() {
    var expected = ALL.replace("name: web ", "name: front ").replace("tag: web ", "tag: front ")
        .replace("store, web,", "store, front,").replace("us-east/web[1]", "us-east/front[1]")
        .replace("\"web[1]\"", "\"front[1]\"").replace("nat: web", "nat: front")
        .replace("from: web,", "from: front,").replace("to: 'web'", "to: 'front'")
        .replace("[cache, web]", "[cache, front]").replace("[web, [db]]", "[front, [db]]");
    assertThat(renamed(Plans.checked(ALL), "us-east/web", "front")).isEqualTo(expected);
  }

  @Test
  void aWordThatMeansOtherNodesTooStays() {
    var plan = Plans.checked("""
        name: two
        format: 2
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1}
          nodebalancers:
          - {name: lb, tag: web}
        - region: eu-central
          nodes:
          - {name: web, type: g6-standard-1}
          nodebalancers:
          - {name: lb, tag: web}
        order: [web]
        """);
    var after = renamed(plan, "us-east/web", "front");
    assertThat(after).contains("order: [web]");
    assertThat(after.lines().filter(line -> line.contains("tag:"))).containsExactly(
        "  - {name: lb, tag: front}", "  - {name: lb, tag: web}");
  }

  @Test
  void whatARegionPlanSaysFollowsInAllRegionsThatApplyIt() {
    var plan = Plans.checked("""
        name: twins
        format: 2
        regions:
        - {region: us-east, regionplan: pair}
        - {region: eu-central, regionplan: pair}
        regionplans:
        - name: pair
          nodes:
          - {name: web, type: g6-standard-1}
          nodebalancers:
          - {name: lb, tag: web}
          volumes:
          - {label: files, size: 20GB, attach-to: 'web[1]'}
        order: [web]
        """);
    assertThat(renamed(plan, "eu-central/web", "front")).contains("{name: front, type", "tag: front}",
        "attach-to: 'front[1]'", "order: [front]");
  }

  private static String renamed(CheckedPlan plan, String id, String name) {
    return Edited.text(plan, Gestures.rename(plan, plan.part(id).orElseThrow(), name));
  }
}
