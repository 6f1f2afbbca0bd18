package org.lct.editor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.sample.SamplePlan;
import org.lct.task.TaskRunner;

/// Plans to test with, checked against the built-in catalogue at 09:41.
public final class Plans {
  /// When plans are checked.
  public static final Instant NOW = Instant.parse("2026-11-22T09:41:00Z");
  /// What names and prices are looked up in.
  public static final Catalog CATALOG = BundledCatalog.load();

  private Plans() {}

  /// The 82-node sample.
  public static PlanFile sample() {
    return PlanReader.read(SamplePlan.FILE_NAME, SamplePlan.bytes());
  }

  /// A plan of the year 2017 with warnings and notes, without errors.
  public static PlanFile haWordpress() {
    return resource("ha-wordpress.yaml");
  }

  /// A plan of the year 2017 in three regions with one error.
  public static PlanFile iotCruncher() {
    return resource("iot-cruncher.yaml");
  }

  /// A plan of today in which two regions have a node plan of one name each, but share none.
  public static PlanFile shop() {
    return resource("shop.yaml");
  }

  /// YAML that says no plan, for several reasons.
  public static PlanFile noPlan() {
    return resource("no-plan.yaml");
  }

  /// A file that is no YAML.
  public static PlanFile noYaml() {
    return resource("no-yaml.yaml");
  }

  private static PlanFile resource(String name) {
    try (var content = Objects.requireNonNull(Plans.class.getResourceAsStream(name), name)) {
      return PlanReader.read(name, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of that content.
  public static PlanFile file(String name, String yaml) {
    return PlanReader.read(name, yaml.getBytes(UTF_8));
  }

  /// What is known of a file.
  public static CheckedPlan checked(PlanFile file) {
    return CheckedPlan.of(file, CATALOG, NOW);
  }

  /// What is known of a plan.
  public static CheckedPlan checked(String yaml) {
    return checked(file("test.yaml", yaml));
  }

  /// A session in which nothing is open.
  public static PlanSession session(TaskRunner tasks) {
    return new PlanSession(tasks, CATALOG, InstantSource.fixed(NOW));
  }
}
