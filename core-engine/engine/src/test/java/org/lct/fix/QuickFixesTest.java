package org.lct.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.sample.SamplePlan;
import org.lct.template.Template;
import org.lct.template.Templates;
import org.lct.testing.SharedFolder;

class QuickFixesTest {
  @ParameterizedTest
  @MethodSource("badPlans")
  void mendsTheProblemAndNothingElse(BadPlan plan) {
    var file = plan.file();
    var problem = problem(plan.code(), file);
    var fixes = Fixing.fixes(problem, file);

    assertThat(fixes).extracting(QuickFix::title).containsExactlyElementsOf(plan.titles());
    for (var fix : fixes)
      Fixing.apply(fix, problem, file);
    assertThat(Fixing.apply(fixes.getFirst(), problem, file).document().text())
        .isEqualTo(plan.with(plan.mended()));
  }

  static Stream<BadPlan> badPlans() {
    return Stream.of(names(), keys(), values(), parts()).flatMap(List::stream);
  }

  private static List<BadPlan> names() {
    return List.of(
        BadPlan.of("retired-type", "g6-standard-2 ", "g5-standard-2 ", "Write g6-standard-2"),
        BadPlan.of("ambiguous-type", "g6-standard-2 ", "price:576 ", "g6-standard-20 ",
            "Write g6-standard-20", "Write g6-dedicated-32"),
        BadPlan.of("unknown-type", "g6-standard-2 ", "g6-standrad-2 ", "g6-standard-2 ",
            "Write g6-standard-2", "Write g6-standard-32", "Write g6-standard-1"),
        BadPlan.of("retired-image", "debian12\n    count", "debian9\n    count", "Write linode/debian12"),
        BadPlan.of("deprecated-image", "debian12\n    count", "debian10\n    count", "Write linode/debian12"),
        BadPlan.of("ambiguous-image", "linode/debian12\n    count", "Rocky\n    count",
            "linode/rocky10\n    count", "Write linode/rocky10", "Write linode/rocky8",
            "Write linode/rocky9"),
        BadPlan.of("unknown-image", "debian12\n    count", "debiann12\n    count", "debian12\n    count",
            "Write linode/debian12", "Write linode/debian10", "Write linode/debian11"),
        BadPlan.of("unknown-image", "debian12\n    count", "debian8\n    count", "debian13\n    count",
            "Write linode/debian13", "Write linode/debian12", "Write linode/debian11"),
        BadPlan.of("image-defaulted", "    image: linode/debian12\n    count: 2", "    count: 2",
            "    count: 2\n    image: linode/debian13", "Write image: linode/debian13"),
        BadPlan.of("retired-region", "region: us-east", "region: us-east-1a", "Write us-east"),
        BadPlan.of("closed-region", "region: us-east", "region: ap-northeast-1a", "region: ap-northeast",
            "Write ap-northeast", "Write jp-tyo-3", "Write jp-osa"),
        BadPlan.of("ambiguous-region", "region: us-east", "region: Mumbai", "region: ap-west",
            "Write ap-west", "Write in-bom-2"),
        BadPlan.of("unknown-region", "region: us-east", "region: us-eest", "region: us-east",
            "Write us-east", "Write us-west"),
        BadPlan.of("unknown-region-plan", "regionplan: small", "regionplan: smal", "regionplan: small",
            "Write small", "Remove regionplan"),
        BadPlan.of("unknown-software", "software: [web]", "software: [kafak]", "software: [kafka]",
            "Write kafka"),
        BadPlan.of("selector-matches-nothing", "tag: web", "tag: wbe", "Write web"),
        BadPlan.of("unknown-step-name", "cloudinit:firewalled", "cloudinit:firewaled",
            "Write cloudinit:firewalled"),
        BadPlan.of("unknown-counter", "web-{number}", "web-{nubmer}", "web-{number}",
            "Replace nubmer by number", "Declare the counter nubmer"));
  }

  private static List<BadPlan> keys() {
    return List.of(
        BadPlan.of("name-missing", "name: shop\n", "", "name: shop\n", "Write name: shop"),
        BadPlan.of("node-plan-name-missing", "  - name: cache\n    type", "  - type",
            "  - name: nodeplan1\n    type", "Write name: nodeplan1"),
        BadPlan.of("nodebalancer-name-missing", "  - name: front\n    tag", "  - tag",
            "  - name: nodebalancer1\n    tag", "Write name: nodebalancer1"),
        BadPlan.of("selector-missing", "    tag: web\n", "", "    tag: cache\n", "Write tag: cache",
            "Write tag: web"),
        BadPlan.of("network-auto", "mode: private-ip", "mode: auto", "Write mode: private-ip"),
        BadPlan.of("network-auto", "network:\n  mode: private-ip\n", "", "Write mode: private-ip"),
        BadPlan.of("network-auto", "  regionplan: small", "  regionplan: small\n  network: {mode: auto}",
            "  regionplan: small\n  network: {mode: private-ip}", "Write mode: private-ip"),
        BadPlan.of("unknown-key", "    count: 2", "    cuont: 2", "    count: 2", "Rename to count",
            "Remove cuont"),
        BadPlan.of("conflicting-keys", "    count: 2", "    distribution: linode/debian11\n    count: 2",
            "    count: 2", "Remove distribution", "Remove image"),
        BadPlan.of("empty-value", "    count: 2\n", "    count:\n", "", "Remove count"));
  }

  private static List<BadPlan> values() {
    return List.of(
        BadPlan.of("out-of-range", "count: 2", "count: 20000", "count: 10000", "Write 10000"),
        BadPlan.of("not-a-number", "count: 2", "count: '2'", "Write 2"),
        BadPlan.of("not-a-number", "count: 2", "count: 1,000", "count: 1000", "Write 1000"),
        BadPlan.of("not-a-boolean", "boot: true", "boot: 'true'", "Write true"),
        BadPlan.of("unknown-word", "kind: connection", "kind: conection", "Write connection"),
        BadPlan.of("unknown-word", "cloudinit:firewalled", "cloudint:firewalled",
            "Write cloudinit:firewalled"),
        BadPlan.of("wrong-form", "name: front", "name: front door", "name: front-door",
            "Write front-door"),
        BadPlan.of("volume-size", "size: 20GB", "size: 5GB", "size: 10GB", "Write 10GB"));
  }

  private static List<BadPlan> parts() {
    return List.of(
        BadPlan.of("no-boot-disk", "      boot: true\n", "", "Boot from boot"),
        BadPlan.of("no-boot-disk", "boot: true", "boot: false", "Boot from boot"),
        BadPlan.of("several-boot-disks", "      size: 20%\n", "      size: 20%\n      boot: true\n",
            "Remove boot"),
        BadPlan.of("boot-on-volume", "type: blockstore\n", "type: blockstore\n      boot: true\n",
            "Remove boot"),
        BadPlan.of("boot-file-system", "fs: ext4", "fs: btrfs", "Write ext4"),
        BadPlan.of("bad-device", "      fs: ext4\n", "      fs: ext4\n      device: /dev/hda\n",
            "Remove device"),
        BadPlan.of("duplicate-device", "      boot: true\n    - label: swap\n",
            "      boot: true\n      device: /dev/sda\n    - label: swap\n      device: /dev/sda\n",
            "      boot: true\n      device: /dev/sda\n    - label: swap\n", "Remove device"),
        BadPlan.of("unused-counter", "counters: [number]", "counters: [number, spare]",
            "Remove the counter spare"),
        BadPlan.of("duplicate-counter", "counters: [number]", "counters: [number, number]",
            "Remove the counter number"),
        BadPlan.of("unused-region-plan", "regions:\n- region",
            "- name: large\n  nodes: []\nregions:\n- region",
            "Remove the region plan large"));
  }

  @Test
  void everyCodeThatHasFixesIsInTheTable() {
    assertThat(badPlans().map(BadPlan::code).distinct())
        .containsExactlyInAnyOrderElementsOf(QuickFixes.BY_CODE.keySet());
  }

  @Test
  void aGoodPlanHasNoFixes() {
    var file = BadPlan.goodPlan();
    assertThat(Fixing.problems(file)).flatExtracting(problem -> Fixing.fixes(problem, file)).isEmpty();
  }

  @Test
  void aRegionThatThePlanHasIsNoChoice() {
    var file = read("""
        name: shop
        regions:
        - region: in-bom-2
        - region: Mumbai
        """);
    assertThat(Fixing.fixes(problem("ambiguous-region", file), file)).extracting(QuickFix::title)
        .containsExactly("Write ap-west");
  }

  @Test
  void aDiskThatIsRawOrSwapIsNotBootedFrom() {
    var file = read("""
        name: shop
        regions:
        - region: us-east
          nodes:
          - name: web
            type: g6-standard-2
            image: linode/debian12
            storage:
            - {label: one, size: 10%, fs: swap}
            - {label: two, size: 10%, fs: raw}
            - {label: three, size: 10%}
        """);
    assertThat(Fixing.fixes(problem("no-boot-disk", file), file)).extracting(QuickFix::title)
        .containsExactly("Boot from three");
  }

  @Test
  void aCounterIsDeclaredWhereItsPatternStands() {
    var file = read("""
        name: shop
        defaults: {hostnames: '{a}', type: g6-nanode-1, image: linode/debian12}
        regionplan:
          name: small
          nodes: [{name: cache, nodenames: 'cache-{b}'}]
        regions:
        - region: us-east
          regionplan: small
          nodes: [{name: web, nodenames: 'web-{c}'}]
        """);
    assertThat(Fixing.problems(file).stream().filter(Diagnostic::isError)
        .flatMap(problem -> Fixing.fixes(problem, file).stream()).toList())
        .containsExactlyInAnyOrder(declaration("a", PlanPath.ROOT),
            declaration("b", PlanPath.ROOT.key("regionplan")),
            declaration("c", PlanPath.ROOT.key("regions").index(0)));
  }

  private static QuickFix declaration(String name, PlanPath place) {
    return QuickFix.of("Declare the counter " + name,
        new InsertItem(place.key("counters"), 0, TextNode.valueOf(name)));
  }

  @Test
  void whatTheTextForbidsIsNotOffered() {
    var file = read("""
        name: shop
        regions:
        - region: us-east
          nodes:
          - {name: web, type: &old g5-standard-1, image: linode/debian12}
          - {name: cache, type: *old, image: linode/debian12}
        """);
    var problem = problem("retired-type", file);
    assertThat(problem.candidates()).containsExactly("g6-standard-1");
    assertThat(Fixing.fixes(problem, file)).isEmpty();
  }

  @Test
  void whatTheRulesSayOfAChoiceIsLeftToTheNextCheck() {
    var file = read("""
        name: shop
        regions:
        - region: us-east
          nodes: [{name: web, type: 'ram:8GB', image: linode/debian12}]
        """);
    var fixes = Fixing.fixes(problem("ambiguous-type", file), file);
    assertThat(fixes).extracting(QuickFix::title).contains("Write g7-premium-4");
  }

  @Test
  void aFixThatWouldBreakTheFileIsNotOffered() {
    var file = read("name: shop\nregions: []\nbugdet: much\n");
    assertThat(Fixing.fixes(problem("unknown-key", file), file)).extracting(QuickFix::title)
        .containsExactly("Remove bugdet");
  }

  @Test
  void aLongTextThatIsNoNameIsNoNameWithHyphens() {
    var file = read("name: %s\nregions: []\n".formatted("two words ".repeat(10)));
    assertThat(Fixing.fixes(problem("wrong-form", file), file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"retired-type, type: g6-standard-1, type: g5-standard-1, Write g6-standard-1",
      "unknown-type, type: g6-standard-1, type: g6-standrad-1, Write g6-standard-1",
      "ambiguous-region, region: ap-west, region: Mumbai, Write ap-west",
      "unknown-software, software: kafka, software: kafak, Write kafka",
      "unknown-counter, nodenames: 'web-{number}', nodenames: 'web-{numbr}', Replace numbr by number"})
  void whatIsWrongBesidesAnErrorOfTheFileIsMendedAllTheSame(String code, String good, String bad,
      String title) {
    var text = """
        name: shop
        format: 2
        network: {mode: private-ip}
        counters: [number]
        defaults: {image: linode/debian12}
        regions:
        - region: us-east
          nodes:
          - name: odd
            type: g6-nanode-1
            public: ipv5
          - name: web
            type: g6-standard-1
            software: kafka
            nodenames: 'web-{number}'
        - region: ap-west
        """;
    var file = read(text.replace(good, bad));
    assertThat(file.plan().failed()).isTrue();
    var problem = problem(code, file);

    var fix = Fixing.fixes(problem, file).getFirst();

    assertThat(fix.title()).isEqualTo(title);
    assertThat(Fixing.apply(fix, problem, file).document().text()).isEqualTo(text);
  }

  @Test
  void whatComesAfterAnEntryThatIsNotUnderstoodIsNotMendedInItsPlace() {
    var file = read("""
        name: shop
        regions:
        - nodes: []
        - region: us-east-1a
        """);
    assertThat(Fixing.fixes(problem("retired-region", file), file)).isEmpty();
  }

  @Test
  void whatHasNoPlaceInThePlanHasNoFixes() {
    var file = read("name: [shop\n");
    assertThat(Fixing.problems(file)).isNotEmpty()
        .allMatch(problem -> Fixing.fixes(problem, file).isEmpty());
  }

  private static PlanFile read(String text) {
    return PlanReader.read("shop.yaml", text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("plansOfTheWorld")
  void everyFixOfEveryProblemCanBeDone(PlanFile file) {
    for (var problem : Fixing.problems(file)) {
      for (var fix : Fixing.fixes(problem, file))
        Fixing.apply(fix, problem, file);
    }
  }

  static Stream<PlanFile> plansOfTheWorld() {
    return Stream.concat(Stream.of(PlanReader.read(SamplePlan.FILE_NAME, SamplePlan.bytes())),
        Templates.load().templates().stream().map(Template::file));
  }

  @Test
  void thePlansOf2017AreMendedByTheirFirstFixes() {
    assertThat(Fixing.problems(mended("ha-wordpress.yaml"))).isNotEmpty()
        .allMatch(problem -> !problem.code().startsWith("retired"));
    assertThat(Fixing.problems(mended("iot-cruncher.yaml"))).isNotEmpty()
        .noneMatch(problem -> problem.isError() || problem.code().startsWith("retired"));
  }

  /// The file after the first fix of each problem that has one.
  private static PlanFile mended(String name) {
    var file = PlanReader.read(name, SharedFolder.bytes("plans/" + name));
    for (var problem = mendable(file); problem.isPresent(); problem = mendable(file))
      file = Fixing.apply(Fixing.fixes(problem.get(), file).getFirst(), problem.get(), file);
    return file;
  }

  private static Optional<Diagnostic> mendable(PlanFile file) {
    return Fixing.problems(file).stream().filter(problem -> !Fixing.fixes(problem, file).isEmpty())
        .findFirst();
  }

  @Test
  void theOneErrorOfIotCruncherIsAMisspeltCounter() {
    var file = PlanReader.read("iot-cruncher.yaml", SharedFolder.bytes("plans/iot-cruncher.yaml"));
    var error = problem("unknown-counter", file);
    assertThat(error.range().orElseThrow().start()).isEqualTo("iot-cruncher.yaml:125:34");

    var fixes = Fixing.fixes(error, file);

    assertThat(fixes).extracting(QuickFix::title).containsExactly("Replace kafkacounte3 by kafkacounter3",
        "Declare the counter kafkacounte3");
    assertThat(Fixing.apply(fixes.getFirst(), error, file).document().text())
        .isEqualTo(file.document().text().replace("{kafkacounte3}", "{kafkacounter3}"));
  }

  private static Diagnostic problem(String code, PlanFile file) {
    return Fixing.problems(file).stream().filter(problem -> problem.code().equals(code)).findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not among " + Fixing.problems(file)));
  }
}
