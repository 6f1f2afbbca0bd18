package org.lct.export;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.expand.PlanSketch;

/// Whatever node plans, regions and volumes are called, exports are sound.
class ExportProperties {
  @Property(tries = 150)
  void aTerraformConfigurationStandsForTheResourcesOfThePlan(@ForAll("plans") PlanSketch sketch) {
    var source = Exports.source(sketch.plan());

    TerraformChecks.check(Exports.text(ExportFormat.TERRAFORM, source), Exports.expansion(source));
  }

  @Property(tries = 50)
  void theSamePlanGivesTheSameBytes(@ForAll("plans") PlanSketch sketch, @ForAll ExportFormat format) {
    assertThat(Exports.text(format, Exports.source(sketch.plan())))
        .isEqualTo(Exports.text(format, Exports.source(sketch.plan())));
  }

  @Provide
  Arbitrary<PlanSketch> plans() {
    return PlanSketch.any();
  }
}
