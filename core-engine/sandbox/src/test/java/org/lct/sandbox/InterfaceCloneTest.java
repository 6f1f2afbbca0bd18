package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterfaceCloneTest extends SandboxTestBase {
  private static final String HERE = "{'type':'g6-nanode-1','region':'de-fra-2'}";
  private static final String ELSEWHERE = "{'type':'g6-nanode-1','region':'us-ord'}";

  private long subnet;

  @BeforeEach
  void makeSubnet() {
    var vpc = api.post("/vpcs",
        "{'label':'inner','region':'de-fra-2','subnets':[{'label':'one','ipv4':'10.0.0.0/24'}]}");
    subnet = vpc.body().at("/subnets/0/id").asLong();
  }

  private long linode(String label, String more) {
    var id = api.post("/linode/instances", NANODE.replace("}", "," + more + "}").formatted(label)).id();
    time.passSeconds(300);
    return id;
  }

  private long inVpc() {
    return linode("web-1", ("'interfaces':[{'purpose':'vlan','label':'back','ipam_address':'10.9.0.1/24'},"
        + "{'purpose':'vpc','subnet_id':%d,'primary':true,'ipv4':{'nat_1_1':'any'},'ip_ranges':['10.0.0.16/28']}]")
        .formatted(subnet));
  }

  private long owner(String interfaces) {
    return linode("own-1", "'interface_generation':'linode','interfaces':[%s]".formatted(interfaces));
  }

  private Client.Reply clone(long linode, String json) {
    return api.post("/linode/instances/%d/clone".formatted(linode), json);
  }

  private List<JsonNode> profile(long linode) {
    return api.get("/linode/instances/%d/configs".formatted(linode)).data().get(0).path("interfaces")
        .valueStream().toList();
  }

  private List<JsonNode> own(long linode) {
    return api.get("/linode/instances/%d/interfaces".formatted(linode)).data().valueStream().toList();
  }

  @Test
  void theProfilesOfACloneHaveInterfacesOfTheirOwn() {
    var id = inVpc();
    var clone = clone(id, HERE);
    var before = profile(id);
    var after = profile(clone.id());
    assertThat(after).hasSize(2);
    assertThat(after.getFirst().path("label").asText() + after.getFirst().path("ipam_address").asText())
        .isEqualTo("back10.9.0.1/24");
    var vpc = after.getLast();
    assertThat(vpc.path("subnet_id").asLong()).isEqualTo(subnet);
    assertThat(vpc.path("primary").asBoolean()).isTrue();
    assertThat(vpc.path("active").asBoolean()).isFalse();
    assertThat(vpc.path("id")).isNotEqualTo(before.getLast().path("id"));
    assertThat(vpc.at("/ipv4/vpc").asText()).isEqualTo("10.0.0.3");
    assertThat(vpc.at("/ipv4/nat_1_1")).isEqualTo(clone.body().path("ipv4").get(0));
    assertThat(vpc.path("ip_ranges")).isEmpty();
    assertThat(before.getLast().at("/ipv4/nat_1_1")).isNotEqualTo(vpc.at("/ipv4/nat_1_1"));
    time.passSeconds(300);
    assertThat(api.post("/linode/instances/%d/boot".formatted(clone.id()), "{}").status()).isEqualTo(200);
    time.passSeconds(300);
    assertThat(profile(clone.id())).allMatch(nic -> nic.path("active").asBoolean());
  }

  @Test
  void aCloneInAnotherRegionHasAVlanOfTheSameNameAndNoVpc() {
    var id = inVpc();
    assertThat(clone(id, ELSEWHERE).errors())
        .containsExactly("region: Interfaces in VPCs cannot be taken to another region");
    assertThat(clone(id, ELSEWHERE.replace("}", ",'configs':[]}")).errors()).isEmpty();
    var vlan = linode("web-2", "'interfaces':[{'purpose':'public'},{'purpose':'vlan','label':'back'}]");
    var clone = clone(vlan, ELSEWHERE);
    assertThat(clone.errors()).isEmpty();
    assertThat(profile(clone.id()).stream().map(nic -> nic.path("purpose").asText()))
        .containsExactly("public", "vlan");
    var there = api.get("/networking/vlans", "{\"region\":\"us-ord\"}").data().get(0);
    assertThat(there.path("label").asText()).isEqualTo("back");
    assertThat(there.path("linodes").get(0).asLong()).isEqualTo(clone.id());
  }

  @Test
  void anExistingTargetGetsTheInterfacesOfTheProfilesIfItCanHaveThem() {
    var id = inVpc();
    var target = blankLinode("bare");
    assertThat(clone(id, "{'linode_id':%d}".formatted(target)).errors()).isEmpty();
    assertThat(profile(target).getLast().at("/ipv4/vpc").asText()).isEqualTo("10.0.0.3");
    time.passSeconds(300);
    var own = api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'de-fra-2','interface_generation':'linode'}").id();
    time.passSeconds(300);
    assertThat(clone(id, "{'linode_id':%d}".formatted(own)).errors()).containsExactly(
        "linode_id: A Linode with interfaces of its own cannot have those of configuration profiles");
  }

  @Test
  void aFullSubnetHasNoPlaceForAClone() {
    var small = api.post("/vpcs",
        "{'label':'small','region':'de-fra-2','subnets':[{'label':'one','ipv4':'10.1.0.0/29'}]}").body()
        .at("/subnets/0/id").asLong();
    var id = linode("web-1", "'interfaces':[{'purpose':'vpc','subnet_id':%d}]".formatted(small));
    for (var i = 0; i < 3; i++) {
      assertThat(clone(id, HERE).errors()).isEmpty();
    }
    assertThat(clone(id, HERE).errors())
        .containsExactly("configs: The subnet has not enough free addresses");
    assertThat(api.get("/linode/instances").data()).hasSize(4);
  }

  @Test
  void aCloneOfALinodeWithInterfacesOfItsOwnHasSomeToo() {
    var id = owner(
        "{'vpc':{'subnet_id':%d,'ipv4':{'addresses':[{'address':'auto','nat_1_1_address':'auto'}]}},"
            .formatted(subnet) + "'firewall_id':-1},{'public':{'ipv4':{'addresses':[{'address':'auto',"
            + "'primary':true},{'address':'auto','primary':false}]}},'default_route':{'ipv4':true},'firewall_id':-1},"
            + "{'vlan':{'vlan_label':'back'}}");
    var clone = clone(id, HERE);
    assertThat(clone.errors()).isEmpty();
    assertThat(clone.text("interface_generation")).isEqualTo("linode");
    assertThat(clone.body().path("ipv4")).hasSize(3)
        .doesNotContainAnyElementsOf(api.get("/linode/instances/" + id).body().path("ipv4"));
    var copies = own(clone.id());
    assertThat(copies.get(0).at("/vpc/ipv4/addresses/0/address").asText()).isEqualTo("10.0.0.3");
    assertThat(copies.get(0).at("/default_route/ipv4").asBoolean()).isFalse();
    assertThat(copies.get(1).at("/public/ipv4/addresses")).hasSize(2);
    assertThat(copies.get(1).at("/default_route/ipv4").asBoolean()).isTrue();
    assertThat(copies.get(1).at("/default_route/ipv6").asBoolean()).isTrue();
    assertThat(copies.get(2).at("/vlan/vlan_label").asText()).isEqualTo("back");
    assertThat(copies.stream().map(nic -> nic.path("mac_address"))).doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(own(id).stream().map(nic -> nic.path("mac_address")).toList());
  }

  @Test
  void whereThereAreNoLinodeInterfacesNoneIsCloned() {
    var id = owner("{'public':{},'firewall_id':-1}");
    assertThat(clone(id, HERE.replace("}", ",'private_ip':true}")).errors())
        .containsExactly("private_ip: Not available to Linodes with interfaces of their own");
    assertThat(clone(id, "{'type':'g6-nanode-1','region':'us-den-1'}").errors())
        .contains("region: Linode interfaces are not supported in this region");
    api.put("/account/settings", "{'interfaces_for_new_linodes':'legacy_config_only'}");
    assertThat(clone(id, HERE).errors())
        .containsExactly("region: The account settings allow only legacy_config");
  }

  @Test
  void aCloneIsPutIntoAPlacementGroupOfItsRegion() {
    var id = runningLinode("web-1");
    var group = api.post("/placement/groups", "{'label':'apart','region':'us-ord','placement_group_type':"
        + "'anti_affinity:local','placement_group_policy':'strict'}").id();
    var named = ",'placement_group':{'id':%d,'compliant_only':true}}".formatted(group);
    assertThat(clone(id, HERE.replace("}", named)).errors()).containsExactly(
        "placement_group: The placement group and the Linode must be in the same region.");
    var clone = clone(id, ELSEWHERE.replace("}", named));
    assertThat(clone.body().at("/placement_group/id").asLong()).isEqualTo(group);
    assertThat(api.get("/placement/groups/" + group).body().at("/members/0/linode_id").asLong())
        .isEqualTo(clone.id());
    assertThat(clone(id, "{'linode_id':%d%s".formatted(blankLinode("bare"), named)).errors())
        .containsExactly("placement_group: Can only be provided when cloning to a new Linode");
  }
}
