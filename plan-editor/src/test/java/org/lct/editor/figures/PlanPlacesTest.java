package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;
import org.lct.expand.ResolvedPlan;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;

class PlanPlacesTest {
  private static final PlanPath TEMPLATE = PlanPath.ROOT.key("regionplan");
  private final CheckedPlan plan = Plans.checked(Plans.haWordpress());
  private final PlanPlaces places = PlanPlaces.of(
      ResolvedPlan.of(plan.file().plan().value().orElseThrow(), Plans.CATALOG), plan.regions());

  @Test
  void aPlaceInATemplateStandsForTheFiguresOfEveryRegion() {
    assertThat(places.at(TEMPLATE.key("nodes").index(0))).containsExactlyInAnyOrder("us-east/webservers",
        "eu-central/webservers");
    assertThat(places.at(TEMPLATE)).containsExactlyInAnyOrder("us-east", "eu-central");
  }

  @Test
  void aPlaceInsideAnEntryStandsForTheEntry() {
    assertThat(places.at(TEMPLATE.key("nodes").index(0).key("init").key("firstboot").index(1)))
        .containsExactlyInAnyOrder("us-east/webservers", "eu-central/webservers");
  }

  @Test
  void theEntryOfAVolumeStandsForTheVolumes() {
    assertThat(places.at(TEMPLATE.key("nodes").index(3).key("storage").index(2).key("size")))
        .containsExactlyInAnyOrder("us-east/ndbdatanodes/volume.data", "eu-central/ndbdatanodes/volume.data");
  }

  @Test
  void theEntryOfARegionStandsForTheRegion() {
    assertThat(places.at(PlanPath.ROOT.key("regions").index(1).key("region"))).containsExactly("eu-central");
  }

  @Test
  void allElseIsAboutTheCluster() {
    assertThat(places.at(PlanPath.ROOT)).containsExactly(FigureIds.CLUSTER);
    assertThat(places.at(PlanPath.ROOT.key("name"))).containsExactly(FigureIds.CLUSTER);
    assertThat(PlanPlaces.none().at(TEMPLATE)).containsExactly(FigureIds.CLUSTER);
  }

  @Test
  void problemsOfAResourceAreAboutItsFigure() {
    assertThat(problem(new Subject.OnResource(ResourceAddress.node("us-east", "webservers", 3))).figures())
        .containsExactly("us-east/webservers");
    assertThat(problem(new Subject.OnResource(ResourceAddress.node("us-east", "nobody", 1))).figures())
        .containsExactly(FigureIds.CLUSTER);
    assertThat(problem(new Subject.Whole()).figures()).containsExactly(FigureIds.CLUSTER);
  }

  @Test
  void namesWhatAProblemIsAboutOnce() {
    assertThat(plan.problemsOf("us-east/webservers")).allSatisfy(
        problem -> assertThat(problem.names()).containsExactly("webservers"));
    assertThat(problem(new Subject.Whole()).names()).containsExactly("ha-wordpress");
  }

  @Test
  void countsErrorsAndWarningsButNoNotes() {
    assertThat(plan.problemsOf("us-east/ndbdatanodes/volume.data")).isNotEmpty().allMatch(Problem::isNote);
    assertThat(plan.problemCounts()).doesNotContainKey("us-east/ndbdatanodes/volume.data")
        .containsKeys("us-east", "us-east/webservers");
  }

  private Problem problem(Subject subject) {
    return places.problems(List.of(Diagnostic.error("any", subject, "Wrong", "Mend it"))).getFirst();
  }
}
