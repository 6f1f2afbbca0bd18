package org.lct.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.SourceRange;
import org.lct.fix.Conversion.Replacement;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;

class ConversionTest {
  private static final String OLD = """
      # The shop of 2017.
      name: shop
      regions:
      - region: '6'   # Newark
        nodes:
        - name: web
          type: g5-standard-1
          distribution: linode/ubuntu16.04lts
          count: 2
        - {name: db, type: Linode 24576}
      """;

  @Test
  void whatIsOfEarlierYearsIsReplacedAndEverythingElseStays() {
    var file = file(OLD);
    var after = after(file, conversion(file).orElseThrow());
    assertThat(after).isEqualTo("""
        # The shop of 2017.
        name: shop
        format: 2
        regions:
        - region: 'us-east'   # Newark
          nodes:
          - name: web
            type: g6-standard-1
            image: linode/ubuntu24.04
            count: 2
          - {name: db, type: g6-standard-8}
        network:
          mode: private-ip
        """);
    assertThat(conversion(file(after))).isEmpty();
  }

  @Test
  void whatIsReplacedIsListedWithItsPlaceAndTheReason() {
    var listed = conversion(file(OLD)).orElseThrow().replacements();
    assertThat(listed).extracting(one -> one.place().map(SourceRange::startLine).orElse(0),
        Replacement::before, Replacement::after).containsExactly(
            tuple(0, "", "network.mode: private-ip"), tuple(0, "", "format: 2"), tuple(4, "6", "us-east"),
            tuple(7, "g5-standard-1", "g6-standard-1"), tuple(8, "distribution", "image"),
            tuple(8, "linode/ubuntu16.04lts", "linode/ubuntu24.04"),
            tuple(10, "Linode 24576", "g6-standard-8"));
    assertThat(listed).allSatisfy(one -> assertThat(one.reason()).isNotEmpty().doesNotContain("`"));
  }

  @Test
  void errorsThatStayAreListed() {
    var file = file(OLD.replace("linode/ubuntu16.04lts", "Debian 8").replace("count: 2",
        "count: 2\n    nodenames: web-{counter}"));
    var conversion = conversion(file).orElseThrow();
    assertThat(conversion.left()).extracting(one -> one.place().map(SourceRange::startLine).orElse(0),
        Replacement::before, Replacement::after, Replacement::reason)
        .containsExactly(tuple(8, "Debian 8", "", "Stays: Debian 8 is no longer offered"),
            tuple(10, "web-{counter}", "", "Stays: There is no counter counter"));
  }

  @Test
  void whatAnAliasSharesIsReplacedOrListedAsLeftAndThePlanStaysRight() {
    var file = file("""
        name: shop
        defaults: &d
          type: g5-standard-1
          distribution: linode/ubuntu16.04lts
        regions:
        - region: us-east
          nodes:
          - <<: *d
            name: web
          - name: db
        """);
    var conversion = conversion(file).orElseThrow();
    var after = PlanEditor.apply(file.document(), conversion.edits()).value().orElseThrow().file();
    assertThat(after.plan().failed()).isFalse();
    assertThat(after.document().text()).isEqualTo("""
        name: shop
        format: 2
        defaults: &d
          type: g6-standard-1
          distribution: linode/ubuntu16.04lts
        regions:
        - region: us-east
          nodes:
          - <<: *d
            name: web
            type: g6-standard-1
          - name: db
        network:
          mode: private-ip
        """);
    assertThat(conversion.left()).extracting(one -> one.place().map(SourceRange::startLine).orElse(0),
        Replacement::before, Replacement::after).containsExactly(tuple(4, "distribution", "image"),
            tuple(4, "linode/ubuntu16.04lts", "linode/ubuntu24.04"),
            tuple(8, "linode/ubuntu16.04lts", "linode/ubuntu24.04"));
    assertThat(conversion.left()).allSatisfy(one -> assertThat(one.reason()).contains("alias"));
  }

  @Test
  void aPlanWithErrorsIsConvertedAsFarAsItIsUnderstood() {
    var file = file(OLD + "budget: none\n");
    assertThat(file.plan().failed()).isTrue();
    assertThat(after(file, conversion(file).orElseThrow())).contains("type: g6-standard-1", "budget: none");
  }

  @Test
  void theNetworkThatAPlanSaysStays() {
    var file = file("name: a\nnetwork: {mode: vpc}\nregions: []\n");
    assertThat(after(file, conversion(file).orElseThrow()))
        .isEqualTo("name: a\nformat: 2\nnetwork: {mode: vpc}\nregions: []\n");
  }

  @Test
  void aPlanOfTodayHasNothingToConvert() {
    assertThat(conversion(file("format: 2\nname: a\nregions: []\n"))).isEmpty();
    assertThat(conversion(file("name: [\n"))).isEmpty();
  }

  private static Optional<Conversion> conversion(PlanFile file) {
    return Conversion.of(file, Fixing.problems(file));
  }

  private static PlanFile file(String yaml) {
    return PlanReader.read("shop.yaml", yaml.getBytes(UTF_8));
  }

  private static String after(PlanFile file, Conversion conversion) {
    return PlanEditor.apply(file.document(), conversion.edits()).value().orElseThrow().file().document()
        .text();
  }
}
