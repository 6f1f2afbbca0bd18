package org.lct.expand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.cloud.BundledCatalog;
import org.lct.plan.NetworkPlan.Mode;
import org.lct.plan.NetworkPlan.SubnetPlan;
import org.lct.planfile.PlanReader;

class RegionNetworkTest {
  @ParameterizedTest
  @CsvSource({"10.0.0.0/8, 10.0.0.0/16, 10.1.0.0/16", "172.16.0.0/12, 172.16.0.0/16, 172.17.0.0/16",
      "10.255.0.0/15, 10.254.0.0/16, 10.255.0.0/16", "10.3.0.0/16, 10.3.0.0/16, ", "10.3.0.0/24, , ",
      "nonsense, , ", "'fd00::/8', , "})
  void eachRegionHasTheNextPartOfTheRangeOfTheCluster(String range, String first, String second) {
    assertThat(networks("network: {mode: vlan, cidr: '%s'}\n".formatted(range), "", ""))
        .extracting(RegionNetwork::range)
        .containsExactly(Optional.ofNullable(first), Optional.ofNullable(second));
  }

  @Test
  void aRegionMayHaveARangeOfItsOwn() {
    assertThat(networks("network: {mode: vpc, cidr: 10.0.0.0/8}\n", "", "network: {cidr: 192.168.0.0/20}"))
        .extracting(RegionNetwork::range)
        .containsExactly(Optional.of("10.0.0.0/16"), Optional.of("192.168.0.0/20"));
  }

  @Test
  void autoIsPrivateAddressesAsThisVersionMakesThem() {
    assertThat(networks("network: {cidr: 10.0.0.0/8}\n", "", "", "us-ord"))
        .containsOnly(new RegionNetwork(Mode.PRIVATE_IP, Optional.empty(), List.of()));
  }

  @Test
  void autoIsAVpcWhereTheRegionNamesSubnetsAndHasVpcs() {
    var subnet = "network: {subnets: [{name: app}]}";
    assertThat(networks("network: {cidr: 10.0.0.0/8}\n", subnet, "", "us-ord"))
        .containsExactly(new RegionNetwork(Mode.VPC, Optional.of("10.0.0.0/16"),
            List.of(new SubnetPlan("app", Optional.empty()))),
            new RegionNetwork(Mode.PRIVATE_IP, Optional.empty(), List.of()));
    assertThat(networks("", subnet, "", "us-east").getFirst().mode()).isEqualTo(Mode.PRIVATE_IP);
  }

  @Test
  void autoIsWhatNodesWithoutAPublicAddressNeed() {
    var hidden = "nodes: [{name: db, type: 1gb, public: none}]";
    assertThat(networks("", hidden, "", "us-ord")).extracting(RegionNetwork::mode)
        .containsExactly(Mode.VPC, Mode.PRIVATE_IP);
    assertThat(networks("", hidden, "", "us-east").getFirst().mode()).isEqualTo(Mode.VLAN);
  }

  @Test
  void autoIsPrivateAddressesWhereThePlaceIsNotKnown() {
    assertThat(networks("", "", "", "nowhere").getFirst().mode()).isEqualTo(Mode.PRIVATE_IP);
  }

  @Test
  void privateAddressesHaveNoRange() {
    assertThat(networks("network: {mode: private-ip, cidr: 10.0.0.0/8}\n", "", "network: {mode: none}"))
        .containsExactly(new RegionNetwork(Mode.PRIVATE_IP, Optional.empty(), List.of()),
            new RegionNetwork(Mode.NONE, Optional.empty(), List.of()));
  }

  @Test
  void subnetsAreThoseOfTheRegion() {
    assertThat(networks("network: {mode: vpc}\n",
        "network: {subnets: [{name: app, cidr: 10.0.1.0/24}, {name: data}]}", "").getFirst().subnets())
        .containsExactly(new SubnetPlan("app", Optional.of("10.0.1.0/24")),
            new SubnetPlan("data", Optional.empty()));
  }

  private static List<RegionNetwork> networks(String cluster, String first, String second) {
    return networks(cluster, first, second, "us-east");
  }

  private static List<RegionNetwork> networks(String cluster, String first, String second, String place) {
    var yaml = "format: 2\nname: shop\n" + cluster + "regions:\n- region: " + place + "\n  " + first
        + "\n- region: eu-central\n  " + second + "\n";
    var plan = ResolvedPlan.of(
        PlanReader.read("shop.yaml", yaml.getBytes(UTF_8)).draft().orElseThrow(), BundledCatalog.load());
    return plan.regions().stream().map(region -> RegionNetwork.of(plan, region)).toList();
  }
}
