package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.SourceRange;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;
import org.lct.plan.InitPhase;
import org.lct.plan.NamePattern;
import org.lct.plan.NodePlan;
import org.lct.plan.PlanPath;
import org.lct.plan.StorageSize;
import org.lct.testing.SharedFolder;

/// The two plans of 2017, read as they are.
class SamplePlansTest {
  @Test
  void readsHaWordpress() {
    var plan = plan("ha-wordpress.yaml");

    assertThat(plan.name()).contains("ha-wordpress");
    assertThat(plan.is2017()).isTrue();
    assertThat(plan.regions()).extracting(region -> region.region().orElseThrow())
        .containsExactly("us-east-1a", "eu-central-1a");
    assertThat(plan.regionplan().orElseThrow().nodes()).extracting(NodePlan::countOrOne)
        .containsExactly(20, 10, 4, 5, 2);
    assertThat(plan.regionplan().orElseThrow().nodebalancers())
        .extracting(balancer -> balancer.direct().frontPort())
        .containsExactly(80, 3306);
  }

  @Test
  void readsStorageAndInitOfHaWordpress() {
    var nodes = plan("ha-wordpress.yaml").regionplan().orElseThrow().nodes();

    var storage = nodes.get(3).storage().orElseThrow();
    assertThat(storage.disks()).extracting(entry -> entry.size()).containsExactly(new StorageSize.Percent(80),
        new StorageSize.Percent(20));
    assertThat(storage.disks().findFirst().orElseThrow().isBoot()).isTrue();
    assertThat(storage.volumes().findFirst().orElseThrow().mount()).contains("/mnt/ndb");
    assertThat(nodes.get(1).bootsOnCreate()).isFalse();
    assertThat(nodes.get(0).init().orElseThrow().steps(InitPhase.FIRST_BOOT)).extracting(step -> step.name())
        .containsExactly("cloudinit:firewalled", "localansible:diskprovisioning", "stackscript:linode/LAMP");
  }

  @Test
  void readsIotCruncher() {
    var plan = plan("iot-cruncher.yaml");

    assertThat(plan.regions()).extracting(region -> region.counters()).containsExactly(
        List.of("sparkcounter", "kafkacounter", "postgrescounter"), List.of("kafkacounter2"),
        List.of("kafkacounter3"));
    assertThat(plan.placedNodePlans().mapToInt(placed -> placed.value().countOrOne()).sum()).isEqualTo(52);
  }

  @Test
  void findsThePlaceholderOfTheMistypedCounter() {
    var file = read("iot-cruncher.yaml");
    var path = PlanPath.ROOT.key("regions").index(2).key("nodes").index(0).key("privatefqdn");
    var pattern = new NamePattern("privatefqdn",
        file.plan().value().orElseThrow().regions().get(2).nodes().get(0).privatefqdn().orElseThrow());
    var placeholder = pattern.placeholders().getFirst();

    var located = file.document().locate(List.of(Diagnostic.error("unknown-counter",
        Subject.within(path, placeholder.start(), placeholder.end()), "summary", "detail")));

    assertThat(located.getFirst().range()).contains(new SourceRange("iot-cruncher.yaml", 125, 34, 125, 48));
    assertThat(file.document().line(125))
        .isEqualTo("    privatefqdn: 'internal.kafka-{kafkacounte3}.iot.sg'");
    assertThat(file.document().keyRangeOf(path)).map(SourceRange::start).contains("iot-cruncher.yaml:125:5");
  }

  @Test
  void knowsEveryValueOfTheSamples() {
    for (var name : List.of("ha-wordpress.yaml", "iot-cruncher.yaml")) {
      assertThat(read(name).plan().diagnostics()).as(name).isEmpty();
      assertThat(new String(read(name).document().bytes(), UTF_8)).isEqualTo(read(name).document().text());
    }
  }

  @Test
  void asksForANameButUsesTheFilesName() {
    var unnamed = new String(SharedFolder.bytes("plans/ha-wordpress.yaml"), UTF_8)
        .replace("name: 'ha-wordpress'\n", "");

    var plan = PlanReader.read("plans/ha-wordpress.yaml", unnamed.getBytes(UTF_8)).plan();

    assertThat(plan.value().flatMap(ClusterPlan::name)).isEqualTo(Optional.of("ha-wordpress"));
    assertThat(plan.diagnostics()).extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple("name-missing", Severity.WARNING));
  }

  private static ClusterPlan plan(String name) {
    return read(name).plan().value().orElseThrow();
  }

  private static PlanFile read(String name) {
    return PlanReader.read(name, SharedFolder.bytes("plans/" + name));
  }
}
