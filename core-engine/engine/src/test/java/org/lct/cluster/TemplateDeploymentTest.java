package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.sandbox.SandboxOptions;
import org.lct.template.Template;
import org.lct.template.Templates;
import org.lct.testing.TestSize;

/// Templates are deployed end to end over HTTP, and a second deployment does nothing.
@Execution(ExecutionMode.CONCURRENT)
class TemplateDeploymentTest {
  /// Those that differ most: NodeBalancers with checks; three regions, counters and disks laid out by hand;
  /// nothing but nodes and volumes.
  private static final List<String> ALWAYS = List.of("web-tier", "iot-pipeline", "postgresql-ha");
  @TempDir
  private Path home;

  private static Stream<Template> templates() {
    var all = Templates.load().templates();
    return all.stream().sorted(Comparator.comparing(template -> !ALWAYS.contains(template.id())))
        .limit(TestSize.of(ALWAYS.size(), all.size()));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void itIsDeployedOnce(Template template) throws Exception {
    try (var fixture = new ClusterFixture(home, SandboxOptions.inMemory().withSpeed(120))) {
      var request = ClusterFixture.request("create", template.id(), template.fileName(), template.bytes());

      var created = fixture.deploy(request);

      assertThat(created.diagnostics()).noneMatch(diagnostic -> diagnostic.isError());
      assertThat(created.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).containsExactlyElementsOf(Wanted.lines(fixture.expansion(request)));

      int requests = fixture.sandbox.log().size();
      var again = fixture.deploy(request);
      assertThat(again.status()).isEqualTo(Status.COMPLETE);
      assertThat(again.created() + again.changed() + again.deleted()).isZero();
      assertThat(fixture.sandbox.log().subList(requests, fixture.sandbox.log().size()))
          .extracting(entry -> entry.method()).containsOnly("GET");
    }
  }
}
