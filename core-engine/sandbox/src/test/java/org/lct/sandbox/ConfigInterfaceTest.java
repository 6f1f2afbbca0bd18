package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigInterfaceTest extends SandboxTestBase {
  private static final String LINODES = "/linode/instances";
  private static final String VLANS = "/networking/vlans";

  private String vpc = "";
  private long subnet;

  @BeforeEach
  void makeVpc() {
    var made = api.post("/vpcs",
        "{'label':'net','region':'de-fra-2','subnets':[{'label':'web','ipv4':'10.0.0.0/28'}]}");
    vpc = "/vpcs/" + made.id();
    subnet = made.body().at("/subnets/0/id").asLong();
  }

  private Client.Reply linode(String label, String interfaces) {
    return api.post(LINODES, NANODE.formatted(label).replace("}",
        ",'interfaces':%s}".formatted(interfaces.formatted(subnet))));
  }

  private String config(long linode) {
    var configs = LINODES + "/%d/configs".formatted(linode);
    return configs + "/" + api.get(configs).data().get(0).path("id").asText();
  }

  private JsonNode interfaces(long linode) {
    return api.get(config(linode) + "/interfaces").body();
  }

  @Test
  void aNewLinodeIsInItsNetworks() {
    var id = linode("web-1", """
        [{'purpose':'public'},{'purpose':'vlan','label':'back','ipam_address':'10.5.0.1/24'},
         {'purpose':'vpc','subnet_id':%d,'ipv4':{'nat_1_1':'any'},'ip_ranges':['10.0.0.8/30']}]""").id();
    var nics = interfaces(id);
    assertThat(nics.findValuesAsText("purpose")).containsExactly("public", "vlan", "vpc");
    assertThat(nics.get(1).path("ipam_address").asText()).isEqualTo("10.5.0.1/24");
    assertThat(nics.get(2).at("/ipv4/vpc").asText()).isEqualTo("10.0.0.2");
    var open = api.get(LINODES + "/" + id).body().at("/ipv4/0").asText();
    assertThat(nics.get(2).at("/ipv4/nat_1_1").asText()).isEqualTo(open);
    var ips = api.get(LINODES + "/%d/ips".formatted(id)).body();
    assertThat(ips.at("/ipv4/public/0/vpc_nat_1_1/address").asText()).isEqualTo("10.0.0.2");
    assertThat(ips.at("/ipv4/vpc").findValuesAsText("address_range")).containsExactly("null", "10.0.0.8/30");
    assertThat(ips.at("/ipv4/vpc/0/gateway").asText() + ips.at("/ipv4/vpc/0/subnet_mask").asText())
        .isEqualTo("10.0.0.1255.255.255.240");
    assertThat(api.get(vpc + "/ips", "{\"linode_id\":%d}".formatted(id)).data()).hasSize(2);
    assertThat(api.get("/vpcs/ips").data()).hasSize(2);
    assertThat(api.get(VLANS).data().get(0).path("linodes").get(0).asLong()).isEqualTo(id);
  }

  @Test
  void namesEverythingThatIsWrong() {
    var elsewhere = api.post("/vpcs",
        "{'label':'far','region':'us-ord','subnets':[{'label':'web','ipv4':'10.0.0.0/28'}]}");
    assertThat(linode("web-1", """
        [{'purpose':'vpc','subnet_id':%s},{'purpose':'vpc'},{'purpose':'vlan','primary':true,'ipam_address':'10.0.0.1'},
         {'purpose':'public','label':'x','subnet_id':1,'ip_ranges':['10.0.0.0/30'],'ipv4':{'vpc':'10.0.0.2'}},
         {'purpose':'public','primary':true},{'purpose':'wan','colour':1}]"""
        .formatted(elsewhere.body().at("/subnets/0/id"))).errors()).containsExactlyInAnyOrder(
            "interfaces[0].subnet_id: subnet_id is not valid",
            "interfaces[1].subnet_id: subnet_id is required",
            "interfaces[2].label: label is required",
            "interfaces[2].primary: A VLAN interface cannot be primary",
            "interfaces[2].ipam_address: Must be in CIDR notation",
            "interfaces[3].label: Only VLAN interfaces have a label",
            "interfaces[3].subnet_id: Only VPC interfaces have a subnet",
            "interfaces[3].ip_ranges: Only VPC interfaces have ranges",
            "interfaces[3].ipv4: Only VPC interfaces have IPv4 settings",
            "interfaces[5].purpose: Must be one of public, vlan, vpc",
            "interfaces[5].colour: Unknown field",
            "interfaces: A configuration profile can have up to three interfaces",
            "interfaces: Only one public interface is allowed");
    assertThat(api.get(LINODES).data()).isEmpty();
  }

  @Test
  void noAddressIsGivenTwice() {
    var first = linode("web-1", "[{'purpose':'vpc','subnet_id':%d}]").id();
    linode("web-2", "[{'purpose':'vpc','subnet_id':%d,'ipv4':{'vpc':'10.0.0.4'}}]");
    assertThat(
        interfaces(linode("web-3", "[{'purpose':'vpc','subnet_id':%d}]").id()).at("/0/ipv4/vpc").asText())
        .isEqualTo("10.0.0.3");
    assertThat(
        interfaces(linode("web-4", "[{'purpose':'vpc','subnet_id':%d}]").id()).at("/0/ipv4/vpc").asText())
        .isEqualTo("10.0.0.5");
    for (var wrong : List.of("10.0.0.4", "10.0.0.1", "10.0.0.14", "10.0.1.4", "ten", "")) {
      var reply = linode("web-5",
          "[{'purpose':'vpc','subnet_id':%d,'ipv4':{'vpc':'WRONG'}}]".replace("WRONG", wrong));
      assertThat(reply.errors()).as(wrong).hasSize(wrong.isEmpty() ? 0 : 1);
    }
    assertThat(linode("web-6", "[{'purpose':'vpc','subnet_id':%d,'ip_ranges':['10.0.0.0/29']}]").errors())
        .containsExactly("interfaces[0].ip_ranges: Must be within 10.0.0.0/28, without its first two and last"
            + " two addresses");
    for (var i = 0; i < 7; i++) {
      assertThat(linode("more-" + i, "[{'purpose':'vpc','subnet_id':%d}]").errors()).isEmpty();
    }
    assertThat(linode("too-many", "[{'purpose':'vpc','subnet_id':%d}]").errors())
        .containsExactly("interfaces[0].ipv4.vpc: The subnet has not enough free addresses");
    api.delete(LINODES + "/" + first);
    assertThat(
        interfaces(linode("next", "[{'purpose':'vpc','subnet_id':%d}]").id()).at("/0/ipv4/vpc").asText())
        .isEqualTo("10.0.0.2");
  }

  @Test
  void becomesActiveWithTheNextBoot() {
    var id = linode("web-1", "[{'purpose':'public'},{'purpose':'vpc','subnet_id':%d}]").id();
    assertThat(interfaces(id).findValuesAsText("active")).containsOnly("false");
    time.passSeconds(300);
    assertThat(interfaces(id).findValuesAsText("active")).containsOnly("true");
    assertThat(api.get(vpc + "/subnets/" + subnet).body().at("/linodes/0/interfaces/0/active").asBoolean())
        .isTrue();
    var nics = config(id) + "/interfaces";
    var vlan = nics + "/" + api.post(nics, "{'purpose':'vlan','label':'back'}").id();
    assertThat(interfaces(id).findValuesAsText("active")).containsExactly("true", "true", "false");
    assertThat(api.post(nics, "{'purpose':'public'}").errors()).containsExactly(
        "interfaces: A configuration profile can have up to three interfaces",
        "interfaces: Only one public interface is allowed");
    api.post(LINODES + "/%d/reboot".formatted(id), "");
    time.passSeconds(100);
    assertThat(interfaces(id).findValuesAsText("active")).containsOnly("true");
    assertThat(api.delete(vlan).errors())
        .containsExactly("An active interface cannot be deleted: shut the Linode down first");
    api.post(LINODES + "/%d/shutdown".formatted(id), "");
    time.passSeconds(100);
    assertThat(api.delete(vlan).status()).isEqualTo(200);
    assertThat(interfaces(id)).hasSize(2);
  }

  @Test
  void canBeChangedAndReordered() {
    var id = linode("web-1",
        "[{'purpose':'public'},{'purpose':'vpc','subnet_id':%d},{'purpose':'vlan','label':'a'}]")
        .id();
    var nics = config(id) + "/interfaces";
    var ids = interfaces(id).findValuesAsText("id");
    assertThat(api.put(nics + "/" + ids.get(1), "{'primary':true,'ipv4':{'vpc':'10.0.0.9','nat_1_1':'any'}}")
        .errors())
        .isEmpty();
    assertThat(
        api.put(nics + "/" + ids.get(1), "{'ip_ranges':['10.0.0.4/31']}").body().at("/ipv4/vpc").asText())
        .isEqualTo("10.0.0.9");
    assertThat(interfaces(id).get(1).at("/ipv4/nat_1_1").isNull()).isFalse();
    assertThat(api.put(nics + "/" + ids.get(1), "{'ipv4':{'nat_1_1':'198.51.100.1'}}").errors())
        .containsExactly("ipv4.nat_1_1: Must be a public IPv4 address of this Linode");
    assertThat(
        api.put(nics + "/" + ids.get(1), "{'ipv4':{'nat_1_1':''}}").body().at("/ipv4/nat_1_1").isNull())
        .isTrue();
    assertThat(api.put(nics + "/" + ids.get(0), "{'primary':true}").text("primary")).isEqualTo("true");
    assertThat(interfaces(id).findValuesAsText("primary")).containsExactly("true", "false", "false");
    assertThat(api.put(nics + "/" + ids.get(2), "{'primary':false}").status()).isEqualTo(400);
    var order = "{'ids':[%s,%s,%s]}";
    assertThat(api.post(nics + "/order", order.formatted(ids.get(2), ids.get(0), ids.get(1))).status())
        .isEqualTo(200);
    assertThat(interfaces(id).findValuesAsText("purpose")).containsExactly("vlan", "public", "vpc");
    assertThat(api.post(nics + "/order", order.formatted(ids.get(0), ids.get(0), ids.get(1))).status())
        .isEqualTo(400);
    time.passSeconds(300);
    assertThat(api.post(nics + "/order", order.formatted(ids.get(0), ids.get(1), ids.get(2))).errors())
        .containsExactly("The interfaces are active: shut the Linode down first");
  }

  @Test
  void aProfileThatIsSentAgainKeepsWhatLeadsToTheSamePlaces() {
    var id = linode("web-1",
        "[{'purpose':'vpc','subnet_id':%d,'ipv4':{'vpc':'10.0.0.7'}},{'purpose':'public'}]").id();
    var before = interfaces(id);
    var after = api.put(config(id), """
        {'label':'renamed','interfaces':[{'purpose':'public'},{'purpose':'vpc','subnet_id':%d}]}"""
        .formatted(subnet)).body().path("interfaces");
    assertThat(after.get(0).path("id")).isEqualTo(before.get(1).path("id"));
    assertThat(after.get(1)).isEqualTo(before.get(0));
    assertThat(api.put(config(id), "{'label':'again'}").body().path("interfaces")).isEqualTo(after);
    assertThat(api.put(config(id), "{'interfaces':[]}").body().path("interfaces")).isEmpty();
    assertThat(api.get("/vpcs/ips").data()).isEmpty();
  }

  @Test
  void goWithTheirProfile() {
    var id = linode("web-1", "[{'purpose':'vpc','subnet_id':%d},{'purpose':'vlan','label':'back'}]").id();
    assertThat(api.delete(VLANS + "/de-fra-2/back").status()).isEqualTo(400);
    assertThat(api.delete(config(id)).status()).isEqualTo(200);
    assertThat(api.get(vpc).body().at("/subnets/0/linodes")).isEmpty();
    assertThat(api.get(VLANS).data().get(0).path("linodes")).isEmpty();
    assertThat(api.delete(VLANS + "/de-fra-2/back").status()).isEqualTo(200);
    assertThat(api.delete(VLANS + "/de-fra-2/back").status()).isEqualTo(404);
  }

  @Test
  void aRegionHasTenVlansAtMost() {
    var linodes = new long[4];
    for (var i = 0; i < 4; i++) {
      linodes[i] = linode("web-" + i,
          "[{'purpose':'vlan','label':'v%1$d-0'},{'purpose':'vlan','label':'v%1$d-1'},{'purpose':'vlan','label':'v%1$d-2'}]"
              .formatted(i))
          .id();
    }
    assertThat(api.get(VLANS).data()).hasSize(9);
    assertThat(linode("web-4", "[{'purpose':'vlan','label':'x1'},{'purpose':'vlan','label':'x2'}]").errors())
        .containsExactly("interfaces: A region can have only 10 VLANs");
    assertThat(
        linode("web-5", "[{'purpose':'vlan','label':'v0-0'},{'purpose':'vlan','label':'x1'}]").status())
        .isEqualTo(200);
    assertThat(
        linode("web-6", "[{'purpose':'vlan','label':'v0-0'},{'purpose':'vlan','label':'v0-0'}]").errors())
        .containsExactly("interfaces: A Linode cannot be attached to the same VLAN twice");
    api.delete(LINODES + "/" + linodes[1]);
    assertThat(linode("web-7", "[{'purpose':'vlan','label':'x2'}]").status()).isEqualTo(200);
    assertThat(api.get(VLANS, "{\"label\":\"v1-0\"}").data()).as("those without members made room").isEmpty();
  }

  @Test
  void aProfileIsFoundByTheVlanOfAnInterface() {
    var configs = "/linode/instances/%d/configs".formatted(blankLinode("found"));
    api.post(configs, "{'label':'inner','interfaces':[{'purpose':'vlan','label':'mine'}]}");
    api.post(configs, "{'label':'outer'}");
    assertThat(api.get(configs, "{\"interfaces\":\"mine\"}").all("label")).containsExactly("inner");
  }
}
