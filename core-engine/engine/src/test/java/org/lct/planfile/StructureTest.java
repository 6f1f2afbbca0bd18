package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.HealthPlan;
import org.lct.plan.Maintenance;
import org.lct.plan.NetworkPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placement;
import org.lct.plan.PlanPath;
import org.lct.plan.PublicAddresses;
import org.lct.plan.StoragePlan;

/// What the reader says about keys and values, by themselves and together.
class StructureTest {
  @Test
  void suggestsTheKeyThatWasMeant() {
    var problem = Read
        .problem("name: shop\nregions:\n- region: us-east\n  nodes:\n  - name: web\n    »tyep: g6\n");

    assertThat(problem.code()).isEqualTo("unknown-key");
    assertThat(problem.summary()).isEqualTo("`tyep` is not a key of this node plan");
    assertThat(problem.detail()).isEqualTo("Did you mean `type`?");
  }

  @Test
  void saysWhereAMisplacedKeyBelongs() {
    assertThat(Read.problem("name: shop\n»nodebalancers: []\n").detail())
        .isEqualTo("Move it to where it belongs: region template, region.");
  }

  @Test
  void listsTheKeysWhenNoneIsNear() {
    assertThat(Read.problem("name: shop\nnetwork:\n  »frobnicate: 1\n").detail())
        .isEqualTo("Remove it. The keys are `mode`, `cidr`.");
  }

  @Test
  void reportsEverythingAtOnceInTheOrderOfTheFile() {
    var problems = Read.problems("""
        name: my shop
        regions:
        - region: us-east
          nodes:
          - nmae: web
            count: many
          - name: db
            count: 2
            storage:
            - label: data
            init:
              firstboot: [{name: 'anisble:site.yaml'}]
          nodebalancers: {name: lb}
        - regoin: eu-west
        """);

    assertThat(problems).extracting(Read::start, Diagnostic::code).containsExactly(tuple("1:7", "wrong-form"),
        tuple("5:5", "unknown-key"), tuple("6:12", "not-a-number"), tuple("10:7", "missing-key"),
        tuple("12:26", "unknown-word"), tuple("13:18", "wrong-kind"), tuple("14:3", "unknown-key"),
        tuple("14:3", "missing-key"));
  }

  @Test
  void reportsAMissingKeyAtItsMapping() {
    var problem = Read.problem("name: shop\nregionplan:\n  »nodes: []\n");

    assertThat(problem.code()).isEqualTo("missing-key");
    assertThat(problem.summary()).isEqualTo("The key `name` is missing in this region template");
    assertThat(problem.range().orElseThrow().endColumn()).isEqualTo(12);
  }

  @Test
  void reportsTheSecondOfTwoEqualKeys() {
    var problem = Read.problem("name: shop\ntags: a\n»name: other\n");

    assertThat(problem.code()).isEqualTo("duplicate-key");
    assertThat(problem.detail()).contains("line 1");
  }

  @Test
  void takesTheLiteralTextWhereATextIsWanted() {
    var plan = Read
        .plan("name: 9\nregions:\n- region: '9'\n  nodes: [{type: 1, tag: yes, image: 1e3}]\n- region: 9\n");

    assertThat(plan.name()).contains("9");
    assertThat(plan.regions()).extracting(region -> region.region().orElseThrow()).containsExactly("9", "9");
    var node = plan.regions().getFirst().nodes().getFirst();
    assertThat(node.type()).contains("1");
    assertThat(node.tag()).contains("yes");
    assertThat(node.image()).contains("1e3");
  }

  @ParameterizedTest
  @CsvSource({"'20',Remove the quotes", "1_000,`1000`", "010,leading zeros", "0o17,decimal", "0x1F,decimal",
      "1e3,exponent", "2.0,decimal point", "+5,`+`", "many,a whole number from 0 to 10000",
      "2026-11-23,a whole number"})
  void takesOnlyDecimalDigitsForANumber(String written, String advice) {
    String value = written.equals("20") ? "'20'" : written;

    var problem = Read.problem("name: shop\ndefaults:\n  count: »" + value + "\n");

    assertThat(problem.code()).isEqualTo("not-a-number");
    assertThat(problem.detail()).contains(advice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "99999999999999999999"})
  void refusesAPortOutOfRange(String port) {
    var problem = Read.problem("name: shop\ndefaults: {health: {tcp: »" + port + "}}\n");

    assertThat(problem.code()).isEqualTo("out-of-range");
    assertThat(problem.detail()).isEqualTo("Write a whole number from 1 to 65535.");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "True,true", "yes,true", "YES,true", "On,true", "false,false", "no,false",
      "OFF,false"})
  void takesTheBooleansOf2017(String written, boolean value) {
    assertThat(
        Read.plan("name: shop\ndefaults: {backups: " + written + "}\n").defaults().orElseThrow().backups())
        .contains(value);
  }

  @Test
  void refusesAQuotedBoolean() {
    var problem = Read.problem("name: shop\ndefaults: {backups: »'yes'}\n");

    assertThat(problem.code()).isEqualTo("not-a-boolean");
    assertThat(problem.detail()).isEqualTo("Remove the quotes, which make it a text.");
  }

  @Test
  void suggestsTheWordThatWasMeant() {
    var problem = Read.problem("name: shop\nnetwork: {mode: »VPC}\n");

    assertThat(problem.code()).isEqualTo("unknown-word");
    assertThat(problem.detail()).endsWith("Did you mean `vpc`?");
  }

  @Test
  void suggestsTheKindOfAStep() {
    var problem = Read.problem("name: shop\ndefaults: {init: {boot: [{name: »'anisble:site.yaml'}]}}\n");

    assertThat(problem.code()).isEqualTo("unknown-word");
    assertThat(problem.detail()).contains("`cloudinit`", "Did you mean `ansible`?");
  }

  @Test
  void wantsToKnowWhatAStepRuns() {
    assertThat(Read.problem("name: shop\ndefaults: {init: {boot: [{name: »'shell:'}]}}\n").detail())
        .isEqualTo("Say what to run after the colon, as in `shell:NAME`.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "0%", "101%", "0GB", "1.5GB", "80 percent", "-1GB", "99999999999GB"})
  void refusesWhatIsNoSize(String size) {
    var problem = Read.problem("name: shop\ndefaults: {storage: [{label: boot, size: »" + size + "}]}\n");

    assertThat(problem.code()).isEqualTo("wrong-form");
    assertThat(problem.detail()).isEqualTo("Write a size such as `80%` or `500GB`.");
  }

  @Test
  void neverShowsWhatStandsInThePlaceOfASecret() {
    String marked = "name: shop\nregions:\n- region: x\n  nodebalancers: [{key: »'MIIEvQIBADANBg'}]\n";

    var problem = Read.problem(marked);

    assertThat(problem.code()).isEqualTo("secret-in-plan");
    assertThat(problem.summary() + problem.detail()).doesNotContain("MIIE");
  }

  @Test
  void takesAKeyWithoutAValueAsAbsent() {
    var file = Read.file("name: shop\nregions:\ntags: ~\ndescription: null\n");

    assertThat(file.plan().value().orElseThrow().regions()).isEmpty();
    assertThat(file.plan().value().orElseThrow().description()).isEmpty();
    assertThat(file.plan().diagnostics()).extracting(Read::start, Diagnostic::code).containsExactly(
        tuple("2:1", "empty-value"), tuple("3:1", "empty-value"), tuple("4:1", "empty-value"));
  }

  @Test
  void refusesAnEmptyEntryOfAList() {
    assertThat(Read.problem("name: shop\nregions:\n- region: x\n-»\n").code()).isEqualTo("empty-entry");
  }

  @Test
  void refusesARequiredKeyWithoutAValue() {
    assertThat(Read.problem("name: shop\nregions:\n- »region:\n").code()).isEqualTo("missing-key");
  }

  @Test
  void takesOneTextForAListOfTexts() {
    var plan = Read.plan("name: shop\ntags: web\nsecurity: {ssh: {from: any}, egress: dns}\n");

    assertThat(plan.tags()).containsExactly("web");
    assertThat(plan.security().orElseThrow().ssh().orElseThrow().from()).containsExactly("any");
    assertThat(plan.security().orElseThrow().egress()).containsExactly("dns");
  }

  @Test
  void takesAListOfStagesForAnOrder() {
    var plan = Read.plan("name: shop\norder: [db, [web, cache]]\nstop-order: {stages: [web], wait: none}\n");

    assertThat(plan.order().orElseThrow().stages()).containsExactly(List.of("db"), List.of("web", "cache"));
    assertThat(plan.stopOrder().orElseThrow().waitFor()).contains("none");
  }

  @Test
  void readsEveryKindOfValueOfANodePlan() {
    var node = Read.plan("""
        name: shop
        defaults:
          distribution: ubuntu 24.04 lts
          storage: default
          public: none
          placement: strict
          maintenance: power-off-on
          max-unavailable: 25%
          health: ssh
          reserved-ip: no
          init:
            boot-on-create: off
            boot:
            - name: stackscript:linode/LAMP
              with: {db_name: shop, port: 3306}
              timeout: 10m
              retries: 3
        """).defaults().orElseThrow();

    assertThat(node)
        .extracting(NodePlan::image, NodePlan::storage, NodePlan::publicAddresses, NodePlan::placement,
            NodePlan::maintenance, NodePlan::maxUnavailable)
        .containsExactly(Optional.of("ubuntu 24.04 lts"),
            Optional.of(StoragePlan.DEFAULT), Optional.of(PublicAddresses.NONE),
            Optional.of(Placement.STRICT), Optional.of(Maintenance.POWER_OFF_ON),
            Optional.of("25%"));
    assertThat(node.health().flatMap(HealthPlan::ssh)).contains(true);
    assertThat(node.bootsOnCreate()).isFalse();
    var step = node.init().orElseThrow().boot().getFirst();
    assertThat(step.with()).isEqualTo(Map.of("db_name", "shop", "port", "3306"));
    assertThat(step.retries()).contains(3);
  }

  @Test
  void readsAmountsAndModes() {
    var plan = Read
        .plan("name: shop\nformat: 2\nbudget: 99.50\nnetwork: {mode: private-ip, cidr: 10.0.0.0/8}\n");

    assertThat(plan.budget()).contains(new BigDecimal("99.50"));
    assertThat(plan.network().flatMap(NetworkPlan::mode)).contains(NetworkPlan.Mode.PRIVATE_IP);
    assertThat(plan.is2017()).isFalse();
  }

  @Test
  void refusesAKeyTogetherWithItsOldName() {
    var problem = Read.problem("name: shop\ndefaults:\n  image: a\n  »distribution: b\n");

    assertThat(problem.code()).isEqualTo("conflicting-keys");
  }

  @Test
  void refusesTwoHealthChecks() {
    assertThat(Read.problem("name: shop\ndefaults: {health: »{tcp: 80, ssh: true}}\n").code())
        .isEqualTo("conflicting-keys");
  }

  @Test
  void refusesANewerFormatAndSaysNothingElse() {
    var problem = Read.problem("format: »3\nwhatever: 1\n");

    assertThat(problem.code()).isEqualTo("newer-format");
  }

  @Test
  void refusesAnOlderFormatNumber() {
    assertThat(Read.problem("name: shop\nformat: »1\n").code()).isEqualTo("out-of-range");
  }

  @Test
  void pointsAtAMappingWithoutCollections() {
    assertThat(Read.problem("»just a text\n").code()).isEqualTo("wrong-kind");
    assertThat(Read.problem("»- a\n").summary())
        .isEqualTo("A plan must be a mapping (cluster plan), but here is a list");
  }

  @Test
  void givesEveryProblemThePathOfItsValue() {
    var problem = Read.problem("name: shop\nregions:\n- region: x\n  nodes:\n  - count: »x\n");

    assertThat(problem.subject()).isInstanceOfSatisfying(Subject.InPlan.class,
        in -> assertThat(in.path())
            .isEqualTo(PlanPath.ROOT.key("regions").index(0).key("nodes").index(0).key("count")));
  }

  @Test
  void cutsAFloodOfProblems() {
    var problems = Read.problems("name: shop\n" + "x: 1\n".repeat(5000));

    assertThat(problems).hasSize(Problems.LIMIT + 1)
        .filteredOn(problem -> problem.code().equals("too-many-problems"))
        .hasSize(1);
  }

  @Test
  void refusesAPlanWhoseErrorsComeAfterTooManyWarnings() {
    String warnings = IntStream.range(0, Problems.LIMIT + 1).mapToObj(i -> "v" + i + ": ")
        .collect(joining(", "));

    var file = Read.file("name: shop\ndefaults: {init: {boot: [{name: 'shell:a', with: {" + warnings
        + "}}]}, count: many}\n");

    assertThat(file.plan().value()).isEmpty();
    assertThat(file.plan().diagnostics()).filteredOn(Diagnostic::isError).extracting(Diagnostic::code)
        .containsExactly("too-many-problems");
  }

  @ParameterizedTest
  @CsvSource({"plans/shop.yaml,shop", "my shop (2).yml,my-shop-2", "shop,shop", ".yaml,yaml",
      "C:\\plans\\a.b.json,a.b",
      "ü.yaml,cluster"})
  void namesAPlanAfterItsFile(String file, String name) {
    var read = PlanReader.read(file, "regions: []\n".getBytes(UTF_8)).plan();

    assertThat(read.value().orElseThrow().name()).contains(name);
    assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("name-missing");
  }
}
