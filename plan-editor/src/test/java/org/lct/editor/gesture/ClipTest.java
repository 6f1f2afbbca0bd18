package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.testing.Plans;

class ClipTest {
  private static final CheckedPlan SHOP = Plans.checked("""
      name: shop
      format: 2
      regions:
      - region: us-east
        nodes:
        - name: web
          type: g6-standard-1
          count: 3
        nodebalancers:
        - {name: lb, tag: web, port: 80}
        volumes:
        - {label: backup, size: 100GB}
      - region: eu-central
      """);

  @Test
  void whatIsCopiedIsAPlanOfItsOwn() {
    assertThat(Clip.of(SHOP, Set.of("us-east/web", "us-east/lb/nodebalancer"))).hasValueSatisfying(
        text -> assertThat(Edited.names(Plans.checked(text), "us-east")).containsExactly("web", "lb"));
  }

  @Test
  void aRegionIsCopiedWithWhatStandsInIt() {
    var text = Clip.of(SHOP, Set.of("us-east")).orElseThrow();
    var after = Edited.plan(SHOP, paste(SHOP, "eu-central", text).gesture().orElseThrow());
    assertThat(Edited.names(after, "eu-central")).containsExactly("web", "lb", "backup");
    assertThat(Clip.of(SHOP, Set.of("eu-central"))).isEmpty();
    assertThat(Clip.of(SHOP, Set.of())).isEmpty();
  }

  @Test
  void whatIsCopiedFromSeveralRegionsStaysApart() {
    var plan = Edited.plan(SHOP, paste(SHOP, "eu-central",
        Clip.of(SHOP, Set.of("us-east")).orElseThrow()).gesture().orElseThrow());
    var text = Clip.of(plan, Set.of("us-east/web", "us-east/lb/nodebalancer", "eu-central/web",
        "eu-central/lb/nodebalancer")).orElseThrow();
    var after = Edited.text(plan, paste(plan, "us-east", text).gesture().orElseThrow());
    assertThat(after).contains("{name: lb-2, tag: web-2, port: 80}", "{name: lb-3, tag: web-3, port: 80}");
  }

  @Test
  void aRegionThatIsNotThereIsPastedAsItIsWrittenWhereNoneIsChosen() {
    var region = """
          # the far one
          - region: ap-south
            tags: [far]
            counters: {web: 3}
            nodes:
            - {name: web, type: g6-standard-1}   # small
        """;
    var copied = Clip.of(Plans.checked("name: shop\nregions:\n" + region), Set.of("ap-south")).orElseThrow();
    var empty = Plans.checked("name: empty\n");
    var offer = Clip.paste(empty, Optional.empty(), copied);
    assertThat(offer.gesture().map(Gesture::label)).contains("Paste ap-south");
    assertThat(Edited.text(empty, offer.gesture().orElseThrow()))
        .isEqualTo("name: empty\nregions:\n" + region);
    var two = Clip.paste(SHOP, SHOP.region("us-east"), copied);
    assertThat(two.gesture().map(Gesture::label)).contains("Paste 1 part into us-east");
    assertThat(Clip.paste(SHOP, Optional.empty(), Clip.of(SHOP, Set.of("us-east")).orElseThrow()).gesture()
        .map(Gesture::label)).hasValueSatisfying(label -> assertThat(label).endsWith("into us-east"));
  }

  @Test
  void whatIsPastedStandsInTheOtherRegion() {
    var text = Clip.of(SHOP, Set.of("us-east/web", "us-east/lb/nodebalancer", "us-east/volume.backup"))
        .orElseThrow();
    var gesture = paste(SHOP, "eu-central", text).gesture().orElseThrow();
    var after = Edited.plan(SHOP, gesture);
    assertThat(Edited.names(after, "eu-central")).containsExactlyInAnyOrder("web", "lb", "backup");
    assertThat(after.problemCount().errors()).isZero();
    assertThat(gesture.select().orElseThrow()).contains("eu-central/web", "eu-central/lb/nodebalancer");
  }

  @Test
  void whatIsPastedBesideItselfHasANameOfItsOwn() {
    var text = Clip.of(SHOP, Set.of("us-east/web")).orElseThrow();
    var twice = Edited.plan(SHOP, paste(SHOP, "us-east", text).gesture().orElseThrow());
    assertThat(Edited.names(twice, "us-east")).contains("web", "web-2");
  }

  @Test
  void aNodeBalancerThatIsPastedWithItsNodesSendsThemItsTraffic() {
    var text = Clip.of(SHOP, Set.of("us-east/web", "us-east/lb/nodebalancer")).orElseThrow();
    var gesture = paste(SHOP, "us-east", text).gesture().orElseThrow();
    assertThat(Edited.newLines(SHOP, gesture)).contains("  - {name: lb-2, tag: web-2, port: 80}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- name: app\n  type: g6-nanode-1\n", "name: app\ntype: g6-nanode-1",
      "  - name: app\n    type: g6-nanode-1\n", "name: app\n    type: g6-nanode-1\n",
      "- name: app\n    type: g6-nanode-1\n  - name: app2\n    type: g6-nanode-1",
      "# mine\n- {name: app, type: g6-nanode-1}", "{\"name\": \"app\", \"type\": \"g6-nanode-1\"}",
      "nodes:\n- name: app\n  type: g6-nanode-1", "- region: fr-par\n  nodes:\n  - {name: app}\n",
      "regions:\n- region: fr-par\n  nodes:\n  - {name: app}\n"})
  void linesOfAPlanArePasted(String lines) {
    var after = Edited.plan(SHOP, paste(SHOP, "eu-central", lines).gesture().orElseThrow());
    assertThat(after.part("eu-central/app")).isPresent();
  }

  @Test
  void commentsAreCopiedAndPasted() {
    var plan = Plans.checked("""
        name: shop
        format: 2
        regions:
        - region: us-east
          nodes:
          # what customers see
          - name: web   # the front
            # small
            type: g6-standard-1
          nodebalancers:
          - {name: lb, tag: web, port: 80}   # in front of it
        - region: eu-central
          nodes:
          - {name: web, type: g6-standard-1}
        """);
    var text = Clip.of(plan, Set.of("us-east/web", "us-east/lb/nodebalancer")).orElseThrow();
    assertThat(Edited.text(plan, paste(plan, "eu-central", text).gesture().orElseThrow())).endsWith("""
        - region: eu-central
          nodes:
          - {name: web, type: g6-standard-1}
          # what customers see
          - name: web-2   # the front
            # small
            type: g6-standard-1
          nodebalancers:
          - {name: lb, tag: web-2, port: 80}   # in front of it
        """);
  }

  @Test
  void linesOfANodeBalancerAndOfAVolumeArePasted() {
    assertThat(paste(SHOP, "us-east", "- {name: nb, tag: web, port: 443}").gesture().orElseThrow().select())
        .contains(Set.of("us-east/nb/nodebalancer"));
    assertThat(paste(SHOP, "us-east", "label: more\nsize: 20GB\n").gesture().orElseThrow().select())
        .contains(Set.of("us-east/volume.more"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "a: [", "", "\n", "- hello", "name: x\nbudget: 3\n"})
  void whatIsNoPlanSaysSo(String text) {
    assertThat(paste(SHOP, "us-east", text).words())
        .isEqualTo("The text on the clipboard is no plan and no part of one");
  }

  @Test
  void whatCannotBePastedSaysWhy() {
    assertThat(Clip.paste(Plans.checked("name: x\n"), Optional.empty(), "- name: app").words())
        .isEqualTo("There is no region to paste into");
    assertThat(paste(Plans.checked("name: x\nformat: 2\nregions:\n- region: us-west\n"), "us-west",
        "- {name: app, type: g1-gpu-rtx6000-1}").words())
        .endsWith(" is not available there: us-west has no GPU Linodes");
  }

  private static Offer paste(CheckedPlan plan, String region, String text) {
    return Clip.paste(plan, plan.region(region), text);
  }
}
