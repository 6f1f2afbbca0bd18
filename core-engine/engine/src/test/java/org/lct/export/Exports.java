package org.lct.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;
import org.lct.template.Templates;
import org.lct.testing.SamplePlans;
import org.lct.validate.PlanValidator;

/// What tests export.
final class Exports {
  private static final Catalog CATALOG = BundledCatalog.load();

  private Exports() {}

  static ExportSource source(String yaml) {
    return source(PlanReader.read("shop.yaml", yaml.getBytes(UTF_8)));
  }

  static ExportSource source(ClusterPlan plan) {
    return source(PlanWriter.yaml(plan));
  }

  private static ExportSource source(PlanFile file) {
    var plan = file.draft().orElseThrow();
    var expansion = new PlanValidator().check(new ExpandRequest(plan, plan.name().orElse("cluster"), CATALOG,
        CounterValues.NONE, List.of()));
    return new ExportSource(file, expansion, CATALOG);
  }

  static Expansion expansion(ExportSource source) {
    return source.expansion().value().orElseThrow(() -> new AssertionError(source.expansion().diagnostics()));
  }

  static String text(ExportFormat format, ExportSource source) {
    return format.export(source).value()
        .orElseThrow(() -> new AssertionError(source.expansion().diagnostics()));
  }

  /// All templates, the sample plan among them, and the two plans of 2017.
  static Stream<Arguments> plans() {
    return Stream.concat(
        Templates.load().templates().stream()
            .map(template -> Arguments.of(template.id(), source(template.file()))),
        Stream.of(Arguments.of("2017 ha-wordpress", source(SamplePlans.haWordpress())),
            Arguments.of("2017 iot-cruncher", source(SamplePlans.mendedIotCruncher()))));
  }
}
