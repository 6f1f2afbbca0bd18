package org.lct.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.planfile.PlanReader;

class PlanComparisonTest {
  private static final Catalog CATALOG = BundledCatalog.load();
  private static final String SHOP = """
      format: 2
      name: shop
      budget: 100
      defaults:
        image: linode/debian12
      regionplans:
        - name: pair
          tags: [pair]
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, tags: [front, web], health: {tcp: 80}}
            - name: db
              type: g6-standard-2
              storage:
                - {label: system, size: 80%, fs: ext4, boot: true}
                - {label: swap, size: 20%, fs: swap}
                - {label: data, size: 100GB, type: blockstore, fs: ext4}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http}
      regions:
        - {region: us-east, regionplan: pair}
        - {region: eu-central, regionplan: pair}
        - region: ap-south
          nodes:
            - {name: cache, type: g6-nanode-1}
          volumes:
            - {label: backup, size: 20GB}
      """;

  private static Checked<PlanComparison> compare(String before, String after) {
    return PlanComparison.of(PlanReader.read("before.yaml", before.getBytes(UTF_8)),
        PlanReader.read("after.yaml", after.getBytes(UTF_8)), CATALOG);
  }

  /// Each difference in one line: "~ us-east/web count 2 -> 3".
  private static List<String> differences(String before, String after) {
    var compared = compare(before, after);
    assertThat(compared.diagnostics()).isEmpty();
    return lines(compared.value().orElseThrow());
  }

  private static List<String> lines(PlanComparison comparison) {
    return comparison.differences().stream().flatMap(PlanComparisonTest::lines).toList();
  }

  private static Stream<String> lines(EntryDifference difference) {
    var entry = difference.entry().kind() + " " + difference.entry().address();
    return switch (difference.kind()) {
      case ADDED -> Stream.of("+ " + entry);
      case REMOVED -> Stream.of("- " + entry);
      case CHANGED -> difference.keys().stream().map(key -> "~ %s %s %s -> %s".formatted(entry, key.key(),
          key.before().orElse("none"), key.after().orElse("none")));
    };
  }

  private static List<String> changed(String target, String replacement) {
    assertThat(SHOP).contains(target);
    return differences(SHOP, SHOP.replace(target, replacement));
  }

  @Test
  void aChangeOfARegionPlanIsOneInEachRegionThatAppliesIt() {
    assertThat(changed("count: 2", "count: 3")).containsExactly("~ node plan us-east/web count 2 -> 3",
        "~ node plan eu-central/web count 2 -> 3");
    assertThat(changed("{name: nb, tag: web, port: 80, protocol: http}",
        "{name: nb, tag: web, protocol: http, ports: [{port: 80}, {port: 443}]}"))
        .containsExactly("~ NodeBalancer us-east/nb port 80 -> none",
            "~ NodeBalancer us-east/nb ports[1].port none -> 80",
            "~ NodeBalancer us-east/nb ports[2].port none -> 443",
            "~ NodeBalancer eu-central/nb port 80 -> none",
            "~ NodeBalancer eu-central/nb ports[1].port none -> 80",
            "~ NodeBalancer eu-central/nb ports[2].port none -> 443");
    assertThat(changed("tags: [pair]", "tags: [twins]")).containsExactly(
        "~ region us-east tags pair -> twins", "~ region eu-central tags pair -> twins");
  }

  @Test
  void keysInsideOthersAreToldByTheirPath() {
    assertThat(changed("health: {tcp: 80}", "health: {http: 80/up}")).contains(
        "~ node plan us-east/web health.tcp 80 -> none", "~ node plan us-east/web health.http none -> 80/up");
    assertThat(changed("size: 80%", "size: 70%"))
        .contains("~ node plan us-east/db storage[system].size 80% -> 70%");
    assertThat(changed("tags: [front, web]", "tags: [front]"))
        .contains("~ node plan us-east/web tags front, web -> front");
  }

  @Test
  void volumesOfNodesAreEntriesOfTheirOwn() {
    assertThat(changed("size: 100GB", "size: 200GB")).containsExactly(
        "~ volume us-east/db/volume.data size 100GB -> 200GB",
        "~ volume eu-central/db/volume.data size 100GB -> 200GB");
    assertThat(changed("{label: backup, size: 20GB}", "{label: archive, size: 20GB}"))
        .containsExactly("- volume ap-south/volume.backup", "+ volume ap-south/volume.archive");
  }

  @Test
  void whatIsRenamedIsRemovedAndAdded() {
    assertThat(changed("{name: cache,", "{name: redis,"))
        .containsExactly("- node plan ap-south/cache", "+ node plan ap-south/redis");
  }

  @Test
  void aRegionComesAndGoesWithWhatStandsInIt() {
    assertThat(changed("  - {region: eu-central, regionplan: pair}\n", "")).containsExactly(
        "- region eu-central", "- node plan eu-central/web", "- node plan eu-central/db",
        "- volume eu-central/db/volume.data", "- NodeBalancer eu-central/nb");
  }

  @Test
  void whatIsSaidOfTheClusterIsADifferenceOfTheCluster() {
    assertThat(changed("budget: 100", "budget: 250")).containsExactly("~ cluster  budget 100 -> 250");
    assertThat(changed("budget: 100", "budget: 100.00")).isEmpty();
    assertThat(changed("name: shop", "name: store")).containsExactly("~ cluster  name shop -> store");
  }

  @Test
  void aDefaultIsADifferenceWhereItAppliesToo() {
    assertThat(changed("image: linode/debian12", "image: linode/debian13")).containsExactly(
        "~ cluster  defaults.image linode/debian12 -> linode/debian13",
        "~ node plan us-east/web image linode/debian12 -> linode/debian13",
        "~ node plan us-east/db image linode/debian12 -> linode/debian13",
        "~ node plan eu-central/web image linode/debian12 -> linode/debian13",
        "~ node plan eu-central/db image linode/debian12 -> linode/debian13",
        "~ node plan ap-south/cache image linode/debian12 -> linode/debian13");
  }

  @Test
  void aRegionPlanThatNoRegionAppliesIsSaidOfTheCluster() {
    assertThat(changed("regionplans:\n", "regionplans:\n  - {name: spare, tags: [spare]}\n")).containsExactly(
        "~ cluster  regionplans.spare.name none -> spare",
        "~ cluster  regionplans.spare.tags none -> spare");
  }

  @Test
  void theOrderOfDisksMeansSomething() {
    var swapped = SHOP.replace("{label: system, size: 80%, fs: ext4, boot: true}", "SYSTEM")
        .replace("{label: swap, size: 20%, fs: swap}", "{label: system, size: 80%, fs: ext4, boot: true}")
        .replace("SYSTEM", "{label: swap, size: 20%, fs: swap}");
    assertThat(differences(SHOP, swapped)).containsExactly(
        "~ node plan us-east/db storage system, swap -> swap, system",
        "~ node plan eu-central/db storage system, swap -> swap, system");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
      "name: shop | name: 'shop' # quoted",
      "{region: us-east, regionplan: pair} | {regionplan: pair, region: us-east}",
      "{name: cache, type: g6-nanode-1} | {type: g6-nanode-1, name: cache, image: linode/debian12}"})
  void howAPlanIsWrittenIsNoDifference(String before, String after) {
    assertThat(changed(before, after)).isEmpty();
  }

  @Test
  void theOrderOfEntriesIsNoDifference() {
    var east = "  - {region: us-east, regionplan: pair}\n";
    var moved = SHOP.replace(east, "") + east;
    assertThat(differences(SHOP, moved)).isEmpty();
  }

  @Test
  void whatIsWrittenIntoARegionInsteadOfItsRegionPlanIsTheSamePlan() {
    var pair = """
        regionplan: {name: pair, nodes: [{name: web, type: g6-nanode-1, count: 2}]}
        regions: [{region: us-east, regionplan: pair}]
        """;
    var overridden = pair.replace("regionplan: pair}", "regionplan: pair, nodes: [{name: web, count: 2}]}");
    var named = "format: 2\nname: shop\n";
    assertThat(differences(named + pair, named + overridden)).isEmpty();
  }

  @Test
  void imagesAreTheSameInTheirOldPlace() {
    var old = "name: shop\nregions: [{region: us-east, nodes: [{name: web, type: g6-nanode-1, init: {distribution: linode/debian12}}]}]\n";
    assertThat(
        differences(old, old.replace("init: {distribution: linode/debian12}", "image: linode/debian12")))
        .isEmpty();
  }

  @Test
  void aPlanWithErrorsIsComparedAsFarAsItIsUnderstood() {
    var compared = compare(SHOP, SHOP.replace("count: 2", "count: many").replace("budget: 100", "budget: 1"));

    assertThat(compared.diagnostics()).extracting(Diagnostic::code).containsExactly("compared-in-part");
    assertThat(compared.diagnostics().getFirst().summary()).isEqualTo("after.yaml has errors");
    assertThat(lines(compared.value().orElseThrow())).contains("~ cluster  budget 100 -> 1");
  }

  @Test
  void aFileThatMakesNoPlanIsNotCompared() {
    var compared = compare(SHOP, "name: [");

    assertThat(compared.value()).isEmpty();
    assertThat(compared.diagnostics()).isNotEmpty().allMatch(Diagnostic::isError);
  }

  @Test
  void privateKeysAreHidden() {
    var key = "-----BEGIN PRIVATE KEY-----abc-----END PRIVATE KEY-----";
    var lines = changed("name: shop", "name: shop\ndescription: '" + key + "'");
    assertThat(lines).singleElement().asString().contains("description").doesNotContain("abc");
  }
}
