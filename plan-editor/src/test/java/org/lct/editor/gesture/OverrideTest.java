package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.details.Details;
import org.lct.editor.details.SelectionDetails;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

/// One region that differs from the region plan it applies.
class OverrideTest {
  private static final CheckedPlan TWINS = Plans.checked("""
      name: twins
      regionplans:
      - name: pair
        nodes:
        - name: web   # both
          type: g6-standard-1
          count: 2
          storage:
          - {label: system, size: 100%, boot: true}
        nodebalancers:
        - {name: lb, tag: web, port: 80}
      regions:
      - region: us-east
        regionplan: pair
      - region: eu-central
        regionplan: pair
      """);
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
  private static final CheckedPlan OVERRIDDEN = Edited.plan(TWINS,
      Sharing.override(web(TWINS), NOTHING).orElseThrow());

  @Test
  void theRegionGetsAnEntryOfTheSameName() {
    var gesture = Sharing.override(web(TWINS), JsonNodeFactory.instance.objectNode().put("count", 5))
        .orElseThrow();
    assertThat(gesture.label()).isEqualTo("Override web in us-east");
    assertThat(Edited.newLines(TWINS, gesture)).containsExactly("  - name: web",
        "    count: 5");
    assertThat(Edited.plan(TWINS, gesture).linodes()).isEqualTo(7);
  }

  @Test
  void nothingIsDifferentUntilItIsChanged() {
    assertThat(OVERRIDDEN.linodes()).isEqualTo(TWINS.linodes());
    assertThat(web(OVERRIDDEN).isOverridden()).isTrue();
    assertThat(OVERRIDDEN.diagram().regions().getFirst().own()).containsExactly("us-east/web");
    assertThat(OVERRIDDEN.problemCount()).isEqualTo(TWINS.problemCount());
    assertThat(note(OVERRIDDEN)).isEqualTo(
        "What is changed here holds in us-east alone; the rest is as in the shared plan.");
  }

  @Test
  void whatIsChangedThenHoldsInThatRegionAlone() {
    var counted = Gestures.count(OVERRIDDEN, List.of(web(OVERRIDDEN)), 1).orElseThrow();
    assertThat(Edited.newLines(OVERRIDDEN, counted)).containsExactly("    count: 3");
    assertThat(Edited.plan(OVERRIDDEN, counted).linodes()).isEqualTo(5);
    var other = Gestures.set(OVERRIDDEN, List.of((Nodes) OVERRIDDEN.part("eu-central/web").orElseThrow()),
        "count", IntNode.valueOf(4));
    assertThat(Edited.plan(OVERRIDDEN, other).linodes()).isEqualTo(8);
  }

  @Test
  void aVolumeStandsBesideTheSharedDisksWrittenOut() {
    var after = Edited.plan(OVERRIDDEN, Gestures.addVolume(OVERRIDDEN, web(OVERRIDDEN)));
    assertThat(Edited.names(after, "us-east")).contains("data");
    assertThat(Edited.names(after, "eu-central")).doesNotContain("data");
    assertThat(after.problemCount().errors()).isZero();
  }

  @Test
  void itsNameIsThatOfTheSharedOne() {
    var renamed = Edited.plan(OVERRIDDEN, Gestures.rename(OVERRIDDEN, web(OVERRIDDEN), "front"));
    assertThat(Edited.names(renamed, "us-east")).containsExactly("front", "lb");
    assertThat(Edited.names(renamed, "eu-central")).containsExactly("front", "lb");
    assertThat(renamed.part("us-east/front").orElseThrow().isOverridden()).isTrue();
  }

  @Test
  void aCopyOfItIsWhole() {
    var twice = Edited.plan(OVERRIDDEN,
        Gestures.duplicate(OVERRIDDEN, List.of(web(OVERRIDDEN))).orElseThrow());
    assertThat(((Nodes) twice.part("us-east/web-2").orElseThrow()).nodes().count()).isEqualTo(2);
    assertThat(Clip.of(OVERRIDDEN, Set.of("us-east/web")))
        .hasValueSatisfying(text -> assertThat(text).contains("type: g6-standard-1"));
  }

  @Test
  void itStaysInItsRegion() {
    assertThat(new DropPolicy(OVERRIDDEN)
        .offer(new Cargo.Parts(Set.of("us-east/web")), Optional.of("eu-central")).words())
        .isEqualTo("web is what us-east says over its region plan, and stays there");
  }

  @Test
  void theSharedPlanIsUsedAgain() {
    var gesture = Sharing.useShared(web(OVERRIDDEN)).orElseThrow();
    assertThat(gesture.label()).isEqualTo("Use the shared plan of web again in us-east");
    assertThat(Edited.text(OVERRIDDEN, gesture)).isEqualTo(TWINS.file().document().text());
  }

  @Test
  void onlyWhatARegionPlanSaysIsOverridden() {
    assertThat(Sharing.override(web(OVERRIDDEN), NOTHING)).isEmpty();
    assertThat(Sharing.useShared(web(TWINS))).isEmpty();
    var own = Plans.checked("regions: [{region: us-east, nodes: [{name: web, type: g6-standard-1}]}]\n");
    assertThat(Sharing.override(web(own), NOTHING)).isEmpty();
  }

  private static Nodes web(CheckedPlan plan) {
    return (Nodes) plan.part("us-east/web").orElseThrow();
  }

  private static String note(CheckedPlan plan) {
    return SelectionDetails.of(plan, Set.of("us-east/web")).note().map(Details.Note::words).orElseThrow();
  }
}
