package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.LinodeStatus;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;

/// VPCs are adopted with those who are in them, or told.
@Execution(ExecutionMode.CONCURRENT)
class AdoptVpcTest {
  private static final String PUBLIC = "{\"purpose\": \"public\"}, ";

  @TempDir
  private Path home;

  private static long[] vpc(AdoptScene scene) throws Exception {
    var made = scene.hands.call("POST", "/vpcs",
        """
        {"label": "Office-net", "region": "us-ord", "description": "made by hand",
         "subnets": [{"label": "front", "ipv4": "10.3.0.0/24"}, {"label": "back", "ipv4": "10.3.9.0/24"}]}""");
    return new long[]{made.at("/subnets/0/id").asLong(), made.at("/subnets/1/id").asLong()};
  }

  private static long linode(AdoptScene scene, String label, String tag, String interfaces) throws Exception {
    return scene.hands
        .call("POST", "/linode/instances",
            """
        {"label": "%s", "region": "us-ord", "type": "g6-nanode-1", "image": "linode/debian12",
         "root_pass": "q8V!mmm2-fWx7", "tags": ["%s"], "interfaces": [%s]}""".formatted(label, tag,
                interfaces))
        .path("id").asLong();
  }

  private static String in(long subnet, String address) {
    return "{\"purpose\": \"vpc\", \"subnet_id\": %d, \"ipv4\": {\"vpc\": \"%s\"}}".formatted(subnet,
        address);
  }

  @Test
  void aVpcComesWithItsNodesWhoKeepTheirAddresses() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      var subnets = vpc(scene);
      scene.await(LinodeStatus.RUNNING, linode(scene, "web-1", "ops", PUBLIC + in(subnets[0], "10.3.0.77")),
          linode(scene, "web-2", "ops", PUBLIC + in(subnets[0], "10.3.0.12")),
          linode(scene, "sql", "ops", in(subnets[1], "10.3.9.5")));
      var there = scene.lines();

      var state = scene.adopt(AdoptScene.everything());

      assertThat(scene.diff()).isEmpty();
      assertThat(scene.drift()).isEmpty();
      assertThat(scene.lines()).isEqualTo(there);
      assertThat(AdoptScene.addresses(state)).containsAllEntriesOf(Map.of("us-ord/network.vpc", "Office-net",
          "us-ord/network.vpc/subnet.back", "back", "us-ord/network.vpc/subnet.front", "front"));
      assertThat(scene.deploy("count: 2", "count: 3").status()).isEqualTo(Status.COMPLETE);
      assertThat(scene.diff()).isEmpty();
      assertThat(scene.lines()).contains("in vpc web-1 10.3.0.77", "in vpc web-2 10.3.0.12",
          "in vpc sql 10.3.9.5", "in vpc old-us-ord-web-3 10.3.0.2");
      assertThat(scene.delete().status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void aVpcThatOthersAreInIsUsedAndStays() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      var subnets = vpc(scene);
      scene.await(LinodeStatus.RUNNING, linode(scene, "mine", "ours", PUBLIC + in(subnets[0], "10.3.0.9")),
          linode(scene, "other", "theirs", PUBLIC + in(subnets[0], "10.3.0.10")));
      var there = scene.lines();

      assertThat(scene.proposed(AdoptScene.tagged("ours")).diagnostics()).extracting(Diagnostic::code)
          .contains("adopted-shared");
      scene.adopt(AdoptScene.tagged("ours"));
      assertThat(scene.diff()).isEmpty();
      assertThat(scene.lines()).isEqualTo(there);
      assertThat(
          scene.deploy("(?m)^( *)- name: back", "$1- name: more\n$1  cidr: 10.3.20.0/24\n$1- name: back")
              .status())
          .isEqualTo(Status.COMPLETE);
      assertThat(scene.lines()).contains("subnet Office-net more 10.3.20.0/24");

      assertThat(scene.delete().status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.inventory.names()).isEmpty();
      assertThat(scene.lines()).contains("vpc Office-net us-ord", "subnet Office-net back 10.3.9.0/24",
          "in vpc other 10.3.0.10").doesNotContain("subnet Office-net more 10.3.20.0/24");
    }
  }

  @Test
  void aVpcThatNotAllNodesOfTheRegionAreInIsToldAndStays() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      var subnets = vpc(scene);
      scene.await(LinodeStatus.RUNNING, linode(scene, "web", "ops", PUBLIC + in(subnets[0], "10.3.0.77")),
          linode(scene, "plain", "ops", "{\"purpose\": \"public\"}"));
      var there = scene.lines();

      assertThat(scene.proposed(AdoptScene.everything()).diagnostics()).extracting(Diagnostic::summary)
          .anyMatch(
              text -> text.contains("The vpc `Office-net`") && text.contains("`plain` does not have one"));
      scene.adopt(AdoptScene.everything());
      assertThat(scene.diff()).isEmpty();
      assertThat(scene.delete().status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).containsExactlyElementsOf(
          there.stream().filter(line -> line.contains("Office-net")).toList());
    }
  }

  @Test
  void whatAPlanDoesNotSayOfANodeIsToldOnceForEachThing() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      long node = linode(scene, "web", "ops",
          PUBLIC + "{\"purpose\": \"vlan\", \"label\": \"old-lan\", \"ipam_address\": \"10.77.0.4/24\"}");
      scene.await(LinodeStatus.RUNNING, node);
      var there = scene.lines();
      var told = scene.proposed(AdoptScene.everything()).diagnostics();
      assertThat(told).extracting(Diagnostic::summary).containsOnlyOnce(
          "us-ord/web[1] stays in its VLAN as 10.77.0.4/24, which the plan does not say");
      scene.adopt(AdoptScene.everything());
      assertThat(scene.diff()).isEmpty();
      assertThat(scene.lines()).isEqualTo(there);
    }
  }
}
