package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CallGuard;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Volumes are the devices that they ask for in the boot configuration of their node.
@Execution(ExecutionMode.CONCURRENT)
class VolumeDevicesTest {
  private static final String PLAN = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - name: sql
              type: g6-nanode-1
              image: linode/debian12
              storage:
                - {label: boot, size: 20GB, boot: true}
                - {label: data, size: 20GB, type: blockstore, device: /dev/sdf}
                - {label: tmp, size: 10GB, type: blockstore}
      """;
  private static final String LATER = PLAN.replace("device: /dev/sdf", "device: /dev/sdd")
      + "          - {label: more, size: 10GB, type: blockstore, device: /dev/sdc}\n";

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void volumesAreTheDevicesTheyAskFor() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      assertThat(fixture.deploy(request("create", PLAN)).status()).isEqualTo(Status.COMPLETE);

      assertThat(devices(fixture)).containsEntry("sda", "disk")
          .containsEntry("sdf", "small-us-east-sql-1-data")
          .containsValue("small-us-east-sql-1-tmp").hasSize(3);
      assertThat(isSettled(fixture, PLAN)).isTrue();
    }
  }

  @Test
  void anotherDeviceIsTakenWhileTheNodeIsOff() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));

      var result = fixture.deploy(request("deploy", LATER));

      assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(devices(fixture)).containsEntry("sdd", "small-us-east-sql-1-data")
          .containsEntry("sdc", "small-us-east-sql-1-more").containsValue("small-us-east-sql-1-tmp")
          .hasSize(4);
      assertThat(fixture.census.all("/linode/instances")).allMatch(
          node -> node.path("status").asText().equals("running"));
      assertThat(isSettled(fixture, LATER)).isTrue();
      assertThat(isSettled(fixture, LATER.replace(", device: /dev/sdc", ""))).isTrue();
    }
  }

  @Test
  void aVolumeThatSomebodyTookAwayComesBackAsTheDevice() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var data = fixture.cloud.volumes().labelled("small-us-east-sql-1-data").orElseThrow();
      fixture.cloud.volumes().detach(data.id(), CallGuard.NONE);
      fixture.cloud.feed().awaitDetached(data.tags().getFirst(), data.id());

      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);

      assertThat(devices(fixture)).containsEntry("sdf", "small-us-east-sql-1-data").hasSize(3);
    }
  }

  @Test
  void whatWasRefusedIsMadeUpFor() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults()
          .add(FaultRule.on("PUT", "/linode/instances/*/configs/*", FaultEffect.Refuse.with(403)));
      assertThat(fixture.deploy(request("create", PLAN)).status()).isEqualTo(Status.PARTIAL);
      fixture.sandbox.faults().clear();

      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);

      assertThat(devices(fixture)).containsEntry("sdf", "small-us-east-sql-1-data").hasSize(3);
    }
  }

  private static boolean isSettled(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request("deploy", plan), fixture.cloud).value().orElseThrow().changes()
        .isEmpty();
  }

  private static Map<String, String> devices(ClusterFixture fixture) throws Exception {
    var volumes = new HashMap<Long, String>();
    fixture.census.all("/volumes")
        .forEach(volume -> volumes.put(volume.path("id").asLong(), volume.path("label").asText()));
    long node = fixture.census.all("/linode/instances").getFirst().path("id").asLong();
    var devices = new TreeMap<String, String>();
    fixture.census.all("/linode/instances/" + node + "/configs").getFirst().path("devices").properties()
        .forEach(device -> {
          if (device.getValue().path("disk_id").isIntegralNumber())
            devices.put(device.getKey(), "disk");
          else if (device.getValue().path("volume_id").isIntegralNumber())
            devices.put(device.getKey(), volumes.get(device.getValue().path("volume_id").asLong()));
        });
    return devices;
  }
}
