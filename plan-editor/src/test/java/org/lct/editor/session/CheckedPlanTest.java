package org.lct.editor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PartCost;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanReader;
import org.lct.template.Template;
import org.lct.template.Templates;
import org.lct.testing.SharedFolder;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.diagram.layout.DiagramShape;

class CheckedPlanTest {
  @Test
  void theShopOf2017HasWarningsAndCanBeExpanded() {
    var plan = Plans.checked(Plans.haWordpress());
    assertThat(plan.problemCount()).isEqualTo(new ProblemCount(0, 7));
    assertThat(plan.expansion()).isPresent();
    assertThat(plan.linodes()).isEqualTo(82);
    assertThat(plan.regions()).hasSize(2);
    assertThat(plan.cost().total()).isEqualByComparingTo("17724");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aSketchHasEverythingWhereItIsGoingToStand(Template template) {
    var plan = Plans.checked(template.file());
    var sketch = CheckedPlan.sketch(template.file(), Plans.CATALOG);
    assertThat(sketch.title()).isEqualTo(plan.diagram().title());
    assertThat(sketch.figures()).isNotEmpty();
    assertThat(DiagramShape.of(sketch)).isEqualTo(DiagramShape.of(plan.diagram()));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aPlanCostsWhatItsPartsCost(Template template) {
    var plan = Plans.checked(template.file());
    var parts = PartCost.ofAll(plan.regions(), Plans.CATALOG);
    assertThat(parts.total()).isEqualByComparingTo(plan.cost().total());
    assertThat(parts.byNodePlan()).containsExactlyInAnyOrderEntriesOf(plan.cost().byNodePlan());
  }

  static List<Template> templates() {
    return Templates.load().templates();
  }

  @Test
  void theSketchOfAFileThatSaysNoPlanIsEmpty() {
    assertThat(CheckedPlan.sketch(Plans.noYaml(), Plans.CATALOG).regions()).isEmpty();
  }

  @Test
  void theSampleHasNothingButNotes() {
    var plan = Plans.checked(Plans.sample());
    assertThat(plan.problemCount()).isEqualTo(ProblemCount.NONE);
    assertThat(plan.cost().total()).isEqualByComparingTo("17724");
  }

  @Test
  void aPlanWithAnErrorIsPricedAsFarAsItGoesButNotExpanded() {
    var plan = Plans.checked(Plans.iotCruncher());
    assertThat(plan.problemCount().errors()).isEqualTo(1);
    assertThat(plan.expansion()).isEmpty();
    assertThat(plan.isReadable()).isTrue();
    assertThat(plan.cost().total()).isEqualByComparingTo("16144");
  }

  @Test
  void findsTheOneErrorOfTheDataClusterInItsPlace() {
    var plan = Plans.checked(PlanReader.read(SharedFolder.file("plans/iot-cruncher.yaml")));
    assertThat(plan.problems()).filteredOn(problem -> problem.diagnostic().isError()).singleElement()
        .satisfies(problem -> {
          assertThat(problem.diagnostic().code()).isEqualTo("unknown-counter");
          assertThat(problem.diagnostic().range()).hasValueSatisfying(
              range -> assertThat(range.startLine() + ":" + range.startColumn()).isEqualTo("125:34"));
          assertThat(problem.figures()).hasSize(1);
        });
  }

  @Test
  void problemsComeInTheOrderOfTheFile() {
    assertThat(Plans.checked(Plans.iotCruncher()).problems())
        .extracting(problem -> problem.diagnostic().range().map(range -> range.startLine()).orElse(0))
        .isSorted();
  }

  @Test
  void aFileThatSaysNoPlanHasNothingToDraw() {
    var plan = Plans.checked(Plans.noYaml());
    assertThat(plan.isReadable()).isFalse();
    assertThat(plan.problemCount()).isEqualTo(new ProblemCount(1, 0));
    assertThat(plan.regions()).isEmpty();
    assertThat(plan.diagram().title()).isEqualTo(Plans.noYaml().document().fileName());
    assertThat(plan.cost().total()).isZero();
    assertThat(plan.problemsOf(FigureIds.CLUSTER)).hasSize(1);
  }

  @Test
  void ofTwoWithOneNameBothAreDrawnAndCountedAndTheSecondHasTheProblem() {
    var plan = Plans.checked("""
        format: 2
        name: twins
        network: {mode: private-ip}
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1, image: linode/debian12, count: 2}
          - {name: web, type: g6-standard-1, image: linode/debian12, count: 3}
        """);
    assertThat(plan.linodes()).isEqualTo(5);
    assertThat(plan.cost().total()).isEqualByComparingTo("60");
    assertThat(plan.problemsOf("us-east/web")).isEmpty();
    assertThat(plan.problemsOf("us-east/web-2")).extracting(problem -> problem.diagnostic().code())
        .containsExactly("duplicate-name");
    assertThat(plan.expansion()).isEmpty();
  }

  @Test
  void aHalfWrittenPlanIsDrawnAsFarAsItIsUnderstoodWithAllItsProblems() {
    var plan = Plans.checked(Plans.noPlan());
    assertThat(plan.isReadable()).isTrue();
    assertThat(plan.has("us-east/webservers")).isTrue();
    assertThat(plan.expansion()).isEmpty();
    assertThat(plan.problems()).extracting(problem -> problem.diagnostic().code()).contains("not-a-number",
        "unknown-key", "type-missing");
  }

  @Test
  void knowsWhatCanBeSelected() {
    var plan = Plans.checked(Plans.haWordpress());
    assertThat(plan.has(FigureIds.CLUSTER)).isTrue();
    assertThat(plan.has("us-east")).isTrue();
    assertThat(plan.has("us-east/webservernb/nodebalancer")).isTrue();
    assertThat(plan.has("us-east/nobody")).isFalse();
  }

  @Test
  void aClusterWithoutANameIsCalledLikeItsFile() {
    assertThat(Plans.checked(Plans.file("folder/plain.yaml", "format: 2\n")).diagram().title())
        .isEqualTo("plain");
  }
}
