package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.NodePlan;
import org.lct.plan.PlanPath;
import org.lct.plan.RegionPlan;

/// Anchors, aliases and merge keys are resolved or refused, never read as something else.
class AliasTest {
  private static final String MERGED = """
      name: shop
      regions:
      - &us
        region: us-east
        tags: [a]
        nodes:
        - &web {name: web, type: small, count: 2}
        - <<: *web
          name: db
        - {<<: [{type: large}, *web], name: cache}
      - <<: *us
        region: eu-west
      """;

  @Test
  void resolvesAliasesAndMergeKeys() {
    var regions = Read.plan(MERGED).regions();

    assertThat(regions.getFirst().nodes()).extracting(NodePlan::name, NodePlan::type, NodePlan::countOrOne)
        .containsExactly(tuple(Optional.of("web"), Optional.of("small"), 2),
            tuple(Optional.of("db"), Optional.of("small"), 2),
            tuple(Optional.of("cache"), Optional.of("large"), 2));
    assertThat(regions.getLast()).extracting(RegionPlan::region, RegionPlan::nodes)
        .containsExactly(Optional.of("eu-west"), regions.getFirst().nodes());
  }

  @Test
  void placesAnAliasedValueWhereItIsUsed() {
    var document = Read.file("name: shop\ntags: &t [a, b]\ncounters: *t\n").document();

    var path = PlanPath.ROOT.key("counters");
    assertThat(document.rangeOf(path)).map(range -> range.start() + "-" + range.endColumn())
        .contains("shop.yaml:3:11-13");
    assertThat(document.rangeOf(path.index(1))).isEqualTo(document.rangeOf(path));
    assertThat(document.rangeOf(PlanPath.ROOT.key("tags").index(1))).map(range -> range.start())
        .contains("shop.yaml:2:14");
  }

  @Test
  void placesAMergedValueAtItsAliasAndItsKeyAtTheMergeKey() {
    var document = Read.file(MERGED).document();

    var count = PlanPath.ROOT.key("regions").index(0).key("nodes").index(1).key("count");
    assertThat(document.rangeOf(count)).map(range -> range.start()).contains("shop.yaml:8:9");
    assertThat(document.keyRangeOf(count)).map(range -> range.start()).contains("shop.yaml:8:5");
    assertThat(document.keyRangeOf(count.parent().key("name"))).map(range -> range.start())
        .contains("shop.yaml:9:5");
  }

  @Test
  void placesAPartOfAnAliasedTextAtTheWholeAlias() {
    var document = Read.file("name: shop\ndefaults: {nodenames: &n 'a-{x}', hostnames: *n}\n").document();

    var located = document.locate(
        List.of(Diagnostic.error("code", Subject.within(PlanPath.ROOT.key("defaults").key("hostnames"), 2, 5),
            "", "")));

    assertThat(located).extracting(Read::start).containsExactly("2:46");
  }

  @Test
  void reportsAMistakeInAnAnchoredValueOnce() {
    assertThat(Read.problem("""
        name: shop
        regionplan: &base
          name: base
          nodes: [{»tyep: small}]
        regionplans:
        - *base
        - {<<: *base, name: other}
        """).code()).isEqualTo("unknown-key");
  }

  @Test
  void reportsAValueThatOnlyItsUseMakesWrongAtTheUse() {
    assertThat(Read.problem("name: &n shop\nbudget: »*n\n").code()).isEqualTo("not-a-number");
  }

  @Test
  void refusesAnAliasInsideWhatItNames() {
    var problem = Read.problem("name: shop\ntags: &t [a, »*t]\n");

    assertThat(problem.code()).isEqualTo("cyclic-alias");
    assertThat(problem.summary()).contains("`*t`");
  }

  @Test
  void refusesAnAliasOfNothing() {
    var problem = Read.problem("name: shop\ntags: &webtags [a]\ncounters: »*webtag\n");

    assertThat(problem.code()).isEqualTo("unknown-anchor");
    assertThat(problem.detail()).endsWith("Did you mean `webtags`?");
  }

  @Test
  void refusesToMergeWhatIsNoMapping() {
    assertThat(Read.problem("name: shop\nnetwork: {<<: »vpc}\n").code()).isEqualTo("bad-merge");
    assertThat(Read.problem("name: shop\nnetwork: {<<: [{mode: vpc}, »[a]]}\n").code())
        .isEqualTo("bad-merge");
  }

  @Test
  void takesTheLastAnchorOfAName() {
    assertThat(Read.plan("name: &a shop\ndescription: &a text\ntags: [*a]\n").tags()).containsExactly("text");
  }

  @Test
  void takesAQuotedMergeKeyForAKey() {
    assertThat(Read.problem("name: shop\nnetwork: {»'<<': {mode: vpc}}\n").code()).isEqualTo("unknown-key");
  }

  @Test
  void refusesTwoMergeKeys() {
    assertThat(Read.problem("name: shop\nnetwork:\n  <<: {mode: vpc}\n  »<<: {mode: vlan}\n").code())
        .isEqualTo("duplicate-key");
  }

  @Test
  void resolvesAnAliasUsedAsKey() {
    assertThat(Read.plan("description: &k tags\nname: shop\n*k : [a]\n").tags()).containsExactly("a");
  }
}
