package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cluster.DeployRequest.Access;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent.OperationFinished;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.operation.Operation.DrainBackEnd;
import org.lct.planfile.PlanReader;
import org.lct.secret.Secret;

/// Ports of every protocol, with certificates that come from secrets.
@Execution(ExecutionMode.CONCURRENT)
class BalancerPortsTest {
  private static final String PLAN = """
      name: shop
      network: {mode: private-ip}
      regions:
      - region: us-east
        nodes: [{name: web, count: 2, type: 1gb, image: debian 12}]
        nodebalancers:
        - name: front
          tag: web
          ports:
          - {port: 443, protocol: https, backend-port: 80, certificate: 'secret:shop/cert', key: 'secret:shop/key'}
          - {port: 53, protocol: udp}
          - {port: 53, protocol: tcp}
      """;

  private static DeployRequest request(String certificate) {
    var secrets = Map.of("secret:shop/cert", Secret.of("CERTIFICATE"), "secret:shop/cert2",
        Secret.of("CERTIFICATE 2"), "secret:shop/key", Secret.of("KEY"));
    var access = new Access(ClusterFixture.ACCESS.keys(), ClusterFixture.ACCESS.sshFrom(), secrets);
    return new DeployRequest("deploy", "shop",
        PlanReader.read("shop.yaml", PLAN.replace("shop/cert", certificate).getBytes(StandardCharsets.UTF_8)),
        Path.of("."), "sandbox", access, new Options(true, true));
  }

  @Test
  void areMadeAndThenAsPlanned(@TempDir Path home) throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      assertThat(fixture.deploy(request("shop/cert")).status()).isEqualTo(Status.COMPLETE);

      var ports = fixture.census.all("/nodebalancers/%d/configs".formatted(balancer(fixture)));
      assertThat(ports).extracting(port -> port.path("protocol").asText() + port.path("port").asInt())
          .containsExactlyInAnyOrder("https443", "udp53", "tcp53");
      assertThat(fixture.clusters.propose(request("shop/cert"), fixture.cloud).value().orElseThrow()
          .changes().changes()).isEmpty();
    }
  }

  @Test
  void getAnotherCertificateInPlace(@TempDir Path home) throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("shop/cert"));
      long before = balancer(fixture);
      var second = fixture.deploy(request("shop/cert2"));

      assertThat(second.status()).isEqualTo(Status.COMPLETE);
      assertThat(second.created()).isZero();
      assertThat(balancer(fixture)).isEqualTo(before);
      assertThat(fixture.clusters.propose(request("shop/cert2"), fixture.cloud).value().orElseThrow()
          .changes().changes()).isEmpty();
    }
  }

  @Test
  void forUdpAreNotDrainedWhenTheirNodesStop(@TempDir Path home) throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("shop/cert"));
      var drained = Collections.synchronizedList(new ArrayList<String>());
      var stopped = fixture.clusters.power(
          new PowerRequest(PowerRequest.Verb.STOP, "shop", "sandbox", List.of()), fixture.cloud, event -> {
            if (event instanceof OperationFinished(var _, DrainBackEnd(var backEnd), var _, var _))
              drained.add(backEnd.address().value());
          }, new Cancellation());

      assertThat(stopped.status()).isEqualTo(Status.COMPLETE);
      assertThat(drained).containsExactlyInAnyOrder("us-east/front/port.53/web[1]",
          "us-east/front/port.53/web[2]", "us-east/front/port.443/web[1]", "us-east/front/port.443/web[2]");
    }
  }

  private static long balancer(ClusterFixture fixture) throws Exception {
    return fixture.census.all("/nodebalancers").getFirst().path("id").asLong();
  }
}
