package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lct.plan.NodePlan;
import org.lct.plan.RegionPlan;
import org.lct.sample.SamplePlan;

class UnderstoodTest {
  private static PlanFile read(String text) {
    return PlanReader.read("plan.yaml", text.getBytes(UTF_8));
  }

  @Test
  void aKeyThatIsNoneLeavesTheRestUnderstood() {
    var file = read("""
        name: shop
        stackscrpt: x
        regions:
          - region: us-east
            nodes:
              - {name: web, type: g6-nanode-1, count: many}
              - {name: db, type: g6-nanode-1, count: 2}
          - nodes: []
        """);

    assertThat(file.plan().failed()).isTrue();
    assertThat(file.draft()).hasValueSatisfying(draft -> {
      assertThat(draft.regions()).extracting(RegionPlan::region).singleElement()
          .satisfies(region -> assertThat(region).contains("us-east"));
      assertThat(draft.regions().getFirst().nodes()).extracting(NodePlan::countOrOne).containsExactly(1, 2);
    });
  }

  @Test
  void aVariableThatIsNoTextLeavesTheOthersUnderstood() {
    var file = read("""
        name: shop
        defaults:
          init: {boot: [{name: "shell:a.sh", with: {good: x, bad: [1]}}]}
        regions: []
        """);

    assertThat(file.plan().failed()).isTrue();
    assertThat(file.draft()).hasValueSatisfying(draft -> assertThat(
        draft.defaults().orElseThrow().init().orElseThrow().boot().getFirst().with())
        .containsOnlyKeys("good"));
  }

  @Test
  void aPlanWithoutErrorsIsItsOwnDraft() {
    var file = PlanReader.read(SamplePlan.FILE_NAME, SamplePlan.bytes());

    assertThat(file.draft()).isEqualTo(file.plan().value());
  }

  @Test
  void whatIsNoYamlHasNone() {
    assertThat(read("a: [").draft()).isEmpty();
    assertThat(read("").draft()).isEmpty();
  }

  @Provide
  Arbitrary<String> damaged() {
    var sample = new String(SamplePlan.bytes(), UTF_8);
    return Arbitraries.integers().between(0, sample.length() - 8).flatMap(at -> Arbitraries
        .of("", "x", ":", "[]", "null", "- ", "{}", "\n", "9").map(put -> sample.substring(0, at) + put
            + sample.substring(at + 4)));
  }

  @Property
  void whateverIsDamagedADraftIsBoundOrThereIsNone(@ForAll("damaged") String text) {
    var file = read(text);

    assertThat(file.plan().failed() || file.draft().equals(file.plan().value())).isTrue();
  }
}
