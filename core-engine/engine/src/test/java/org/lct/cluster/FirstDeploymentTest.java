package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.plan.ResourceKind;
import org.lct.sample.SamplePlan;

/// The main job, end to end over HTTP: 82 nodes come up, a second deployment does nothing, a deletion leaves
/// nothing.
@Execution(ExecutionMode.CONCURRENT)
class FirstDeploymentTest {
  @TempDir
  private Path home;

  @Test
  void theSampleIsDeployedOnceAndDeletedWithoutTrace() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      var before = fixture.census.lines();
      var request = ClusterFixture.request("create", "shop", SamplePlan.FILE_NAME, SamplePlan.bytes());

      var created = fixture.deploy(request);

      assertThat(created.diagnostics()).noneMatch(diagnostic -> diagnostic.isError());
      assertThat(created.status()).isEqualTo(Status.COMPLETE);
      assertThat(created.resources())
          .containsAllEntriesOf(Map.of(ResourceKind.LINODE, 82L, ResourceKind.VOLUME, 10L,
              ResourceKind.NODEBALANCER, 4L, ResourceKind.NODEBALANCER_NODE, 48L, ResourceKind.FIREWALL, 3L));
      assertThat(fixture.census.lines()).containsExactlyElementsOf(Wanted.lines(fixture.expansion(request)));

      int requests = fixture.sandbox.log().size();
      var again = fixture.deploy(request);
      assertThat(again.status()).isEqualTo(Status.COMPLETE);
      assertThat(again.created() + again.changed() + again.deleted()).isZero();
      assertThat(fixture.sandbox.log().subList(requests, fixture.sandbox.log().size()))
          .extracting(entry -> entry.method()).containsOnly("GET");
      assertThat(fixture.clusters.propose(request, fixture.cloud).value().orElseThrow().changes().isEmpty())
          .isTrue();

      var kept = fixture.delete("shop", VolumePolicy.AS_PLANNED);
      assertThat(kept.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).hasSize(10).allMatch(line -> line.startsWith("volume"));

      var gone = fixture.delete("shop", VolumePolicy.DELETE);
      assertThat(gone.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEqualTo(before);
      assertThat(fixture.census.labels("/tags")).isEmpty();
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }
}
