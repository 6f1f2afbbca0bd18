package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.testing.Problems;
import org.lct.testing.SamplePlans;
import org.lct.testing.SharedFolder;

class PlanValidatorTest {
  private final PlanValidator validator = new PlanValidator();

  @Test
  void findsNoErrorInTheWordpressCluster() {
    var problems = validator.check(SamplePlans.haWordpress(), Checks.CATALOG);

    assertThat(problems).noneMatch(Diagnostic::isError).extracting(Diagnostic::code).containsOnly(
        "retired-region", "retired-type", "image-defaulted", "file-system-later");
  }

  @Test
  void findsTheOneErrorOfTheDataCluster() {
    var problems = validator.check(SamplePlans.iotCruncher(), Checks.CATALOG);

    assertThat(Problems.of(problems.stream().filter(Diagnostic::isError).toList()))
        .containsExactly("error unknown-counter /regions/2/nodes/0/privatefqdn[15..29]");
    assertThat(problems).filteredOn(problem -> !problem.isError()).extracting(Diagnostic::code).containsOnly(
        "retired-region", "retired-type", "image-defaulted", "file-system-later", "repeated-node-name",
        "names-not-published");
  }

  @Test
  void findsNoErrorInTheMendedDataCluster() {
    assertThat(validator.check(SamplePlans.mendedIotCruncher(), Checks.CATALOG))
        .noneMatch(Diagnostic::isError);
  }

  @Test
  void pointsIntoTheFilesOf2017() {
    assertThat(errors("ha-wordpress.yaml")).isEmpty();
    assertThat(errors("iot-cruncher.yaml"))
        .extracting(problem -> problem.range().map(SourceRange::start).orElseThrow())
        .containsExactly("iot-cruncher.yaml:125:34");
    for (var name : List.of("ha-wordpress.yaml", "iot-cruncher.yaml"))
      assertThat(located(name)).allMatch(problem -> problem.range().isPresent());
  }

  private Stream<Diagnostic> located(String name) {
    PlanFile file = PlanReader.read(name, SharedFolder.bytes("plans/" + name));
    return file.document().locate(validator.check(file.plan().value().orElseThrow(), Checks.CATALOG))
        .stream();
  }

  private List<Diagnostic> errors(String name) {
    return located(name).filter(Diagnostic::isError).toList();
  }

  @Test
  void samplesAreThePlansOfTheFiles() {
    assertThat(PlanReader.read("a", SharedFolder.bytes("plans/ha-wordpress.yaml")).plan().value())
        .contains(SamplePlans.haWordpress());
    assertThat(PlanReader.read("b", SharedFolder.bytes("plans/iot-cruncher.yaml")).plan().value())
        .contains(SamplePlans.iotCruncher());
  }

  @Test
  void noErrorHidesAnother() {
    assertThat(Problems.of(Checks.check("""
        name: my cluster
        budget: 1
        counters: [index, unused]
        regions:
        - region: Atlantis
          nodes:
          - {name: web, type: nonsense, image: nonsense, nodenames: 'web-{c}'}
          - name: db
            type: g6-standard-1
            image: arch
            storage: [{label: root, size: 120%, boot: true, fs: ext5}]
            init: {firstboot: [{name: 'chef:cookbook'}]}
        - region: nz-akl-1
          nodebalancers: [{name: front, tag: nobody}]
        """))).containsExactlyInAnyOrder("error unknown-region /regions/0/region",
        "error unknown-type /regions/0/nodes/0/type", "error unknown-image /regions/0/nodes/0/image",
        "error unknown-counter /regions/0/nodes/0/nodenames[4..7]", "error illegal-name /name",
        "error reserved-counter-name /counters/0", "warning unused-counter /counters/0",
        "warning unused-counter /counters/1", "error selector-matches-nothing /regions/1/nodebalancers/0/tag",
        "error storage-over-100-percent /regions/0/nodes/1/storage",
        "error unknown-file-system /regions/0/nodes/1/storage/0/fs",
        "error boot-file-system /regions/0/nodes/1/storage/0/fs",
        "error missing-capability /regions/1/region",
        "error unknown-step-kind /regions/0/nodes/1/init/firstboot/0/name", "error over-budget /budget");
  }

  @Test
  void answersTheExpansionOfASoundPlan() {
    var request = new ExpandRequest(SamplePlans.haWordpress(), "shop", Checks.CATALOG, CounterValues.NONE,
        List.of("192.0.2.1"));

    var checked = validator.check(request);

    assertThat(checked.value().orElseThrow().cluster()).isEqualTo("shop");
    assertThat(checked.diagnostics()).isNotEmpty();
    assertThat(validator.check(request)).isEqualTo(checked);
  }

  @Test
  void answersNoExpansionOfAPlanThatARuleRefuses() {
    var plan = SamplePlans.of("""
        budget: 1
        regions: [{region: us-east, nodes: [{name: web, type: 1gb}]}]
        """);

    assertThat(validator.check(new ExpandRequest(plan, "shop", Checks.CATALOG, CounterValues.NONE, List.of()))
        .failed())
        .isTrue();
  }
}
