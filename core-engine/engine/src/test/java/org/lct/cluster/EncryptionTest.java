package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;

/// Disks and volumes are encrypted as their plan says, from their first moment on.
@Execution(ExecutionMode.CONCURRENT)
class EncryptionTest {
  private static final String PLAN = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/debian12}
            - name: sql
              type: g6-nanode-1
              image: linode/debian12
              storage:
                - {label: boot, size: 20GB, boot: true, encryption: false}
                - {label: logs, size: 1GB}
                - {label: data, size: 20GB, type: blockstore, encryption: true}
                - {label: spool, size: 10GB, type: blockstore, encryption: false}
                - {label: tmp, size: 10GB, type: blockstore}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everythingIsMadeAsItsPlanSays() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      assertThat(fixture.deploy(request("create", PLAN)).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.all("/linode/instances"))
          .extracting(node -> node.path("label").asText() + " " + node.path("disk_encryption").asText())
          .containsExactlyInAnyOrder("small-us-east-web-1 enabled", "small-us-east-sql-1 disabled");
      assertThat(fixture.census.all("/volumes"))
          .extracting(volume -> volume.path("label").asText() + " " + volume.path("encryption").asText())
          .containsExactlyInAnyOrder("small-us-east-sql-1-data enabled", "small-us-east-sql-1-spool disabled",
              "small-us-east-sql-1-tmp enabled");
      assertThat(fixture.clusters.propose(request("deploy", PLAN), fixture.cloud).value().orElseThrow()
          .changes().isEmpty()).isTrue();
    }
  }

  @Test
  void whatIsThereIsNotEncryptedOtherwise() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var there = fixture.census.lines();

      var result = fixture.deploy(request("deploy",
          PLAN.replace("boot: true, encryption: false", "boot: true, encryption: true").replace(
              "{label: tmp, size: 10GB, type: blockstore}",
              "{label: tmp, size: 10GB, type: blockstore, encryption: false}")));

      assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).extracting(Diagnostic::summary)
          .containsExactly(
              "encryption cannot be changed from on to off: It is settled when a volume is made, and a "
                  + "volume is never replaced: what is on it would be lost");
      assertThat(fixture.census.lines()).isEqualTo(there);
    }
  }

  @Test
  void aNodeIsReplacedForItWithItsVolumes() throws Exception {
    var other = PLAN.replace("boot: true, encryption: false", "boot: true, encryption: true");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      assertThat(fixture.deploy(request("deploy", other)).status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.all("/linode/instances"))
          .extracting(node -> node.path("disk_encryption").asText()).containsOnly("enabled");
      assertThat(fixture.census.lines())
          .containsExactlyElementsOf(Wanted.lines(fixture.expansion(request("deploy", other))));
      assertThat(fixture.clusters.propose(request("deploy", other), fixture.cloud).value().orElseThrow()
          .changes().isEmpty()).isTrue();
    }
  }

  @Test
  void sayingLessOrWhatIsAlreadySoChangesNothing() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var less = PLAN.replace(", encryption: false", "").replace("{label: tmp, size: 10GB, type: blockstore}",
          "{label: tmp, size: 10GB, type: blockstore, encryption: true}");

      assertThat(fixture.clusters.propose(request("deploy", less), fixture.cloud).value().orElseThrow()
          .changes().isEmpty()).isTrue();
    }
  }
}
