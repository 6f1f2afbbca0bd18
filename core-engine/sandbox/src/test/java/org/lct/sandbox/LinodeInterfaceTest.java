package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinodeInterfaceTest extends SandboxTestBase {
  private static final String LINODES = "/linode/instances";
  private static final String WALLS = "/networking/firewalls";
  private static final String RULES = "'rules':{'inbound_policy':'ACCEPT','outbound_policy':'ACCEPT'}";

  private long subnet;
  private long wall;

  @BeforeEach
  void makeVpcAndFirewall() {
    subnet = api.post("/vpcs",
        "{'label':'net','region':'de-fra-2','subnets':[{'label':'web','ipv4':'10.0.0.0/27'}]}").body()
        .at("/subnets/0/id").asLong();
    wall = api.post(WALLS, "{'label':'wall',%s}".formatted(RULES)).id();
  }

  private Client.Reply linode(String label, String interfaces) {
    return api.post(LINODES, NANODE.formatted(label).replace("}",
        ",'booted':false,'interface_generation':'linode','interfaces':%s}".formatted(interfaces
            .replace("SUBNET", String.valueOf(subnet)).replace("WALL", String.valueOf(wall)))));
  }

  private static String interfaces(long linode) {
    return LINODES + "/%d/interfaces".formatted(linode);
  }

  private JsonNode settings(long linode) {
    return api.get(interfaces(linode) + "/settings").body().path("default_route");
  }

  private void power(long linode, String deed) {
    assertThat(api.post(LINODES + "/%d/%s".formatted(linode, deed), "").errors()).isEmpty();
    time.passSeconds(100);
  }

  @Test
  void aNewLinodeHasThem() {
    var made = linode("web-1", """
        [{'public':{},'firewall_id':WALL},
         {'vpc':{'subnet_id':SUBNET,'ipv4':{'addresses':[{'address':'auto','nat_1_1_address':'auto'}],
           'ranges':[{'range':'/30'}]}},'firewall_id':-1},
         {'vlan':{'vlan_label':'back','ipam_address':'10.5.0.1/24'}}]""");
    assertThat(made.errors()).isEmpty();
    assertThat(made.text("interface_generation")).isEqualTo("linode");
    assertThat(made.body().path("ipv4")).hasSize(2);
    var nics = api.get(interfaces(made.id())).data();
    assertThat(nics).isEqualTo(api.get(interfaces(made.id())).body().path("interfaces")).hasSize(3);
    assertThat(nics.get(0).at("/public/ipv4/addresses/0/address")).isEqualTo(made.body().at("/ipv4/0"));
    assertThat(nics.get(0).at("/public/ipv6/slaac/0/address").asText() + "/128").isEqualTo(made.text("ipv6"));
    assertThat(nics.get(1).at("/vpc/ipv4/addresses/0/address").asText()).isEqualTo("10.0.0.2");
    assertThat(nics.get(1).at("/vpc/ipv4/addresses/0/nat_1_1_address")).isEqualTo(made.body().at("/ipv4/1"));
    assertThat(nics.get(1).at("/vpc/ipv4/ranges/0/range").asText()).isEqualTo("10.0.0.4/30");
    assertThat(nics.get(2).at("/vlan/vlan_label").asText()).isEqualTo("back");
    assertThat(nics.findValuesAsText("version")).containsOnly("1");
    assertThat(nics.findValuesAsText("mac_address")).doesNotHaveDuplicates();
    assertThat(settings(made.id()).path("ipv4_interface_id")).isEqualTo(nics.get(0).path("id"));
    var ips = api.get(LINODES + "/%d/ips".formatted(made.id())).body();
    assertThat(ips.at("/ipv4/public").findValuesAsText("interface_id"))
        .isEqualTo(nics.findValuesAsText("id").subList(0, 2));
    assertThat(ips.at("/ipv4/vpc/0/config_id").isNull()).isTrue();
    assertThat(api.get("/networking/vlans").data().get(0).path("linodes").get(0).asLong())
        .isEqualTo(made.id());
  }

  @Test
  void namesEverythingThatIsWrong() {
    assertThat(linode("web-1", """
        [{'public':{}},{'public':{},'vpc':{'subnet_id':SUBNET}},{'vpc':{'subnet_id':1},'firewall_id':7},
         {'vlan':{'vlan_label':'a--b'},'firewall_id':WALL,'default_route':{'ipv4':true}},{'rdma_vpc':{}}]""")
        .errors()).contains(
            "interfaces[0].firewall_id: There is no default firewall: give a firewall_id, or -1 for none",
            "interfaces[1]: Must have exactly one of public, vpc, vlan",
            "interfaces[2].vpc.subnet_id: subnet_id is not valid",
            "interfaces[2].firewall_id: firewall_id is not valid",
            "interfaces[3].vlan.vlan_label: Must not have two dashes in a row",
            "interfaces[4].rdma_vpc: RDMA VPCs are not supported in this region",
            "interfaces: A Linode can have up to three interfaces",
            "interfaces: Only one public interface is allowed");
    assertThat(api.post(LINODES,
        """
        {'type':'g6-nanode-1','region':'nz-akl-1','interface_generation':'linode','private_ip':true,'firewall_id':%d}"""
            .formatted(wall))
        .errors()).contains(
            "interface_generation: Linode interfaces are not supported in this region",
            "private_ip: Not available to Linodes with interfaces of their own",
            "firewall_id: Give firewall_id in each of the interfaces");
    assertThat(linode("web-2",
        "[{'vpc':{'subnet_id':SUBNET,'ipv4':{'addresses':[{'address':'10.0.0.1'}]}},'firewall_id':-1}]")
        .errors()).singleElement().asString()
        .startsWith("interfaces[0].vpc.ipv4.addresses: Must be within 10.0.0.0/27");
    assertThat(
        linode("web-3", "[{'public':{'ipv4':{'addresses':[{'address':'198.18.0.2'}]}},'firewall_id':-1}]")
            .errors())
        .singleElement().asString().contains("Must be an address of this Linode");
    assertThat(api.get(LINODES).data()).isEmpty();
  }

  @Test
  void areChangedWhileTheLinodeIsOff() {
    var id = linode("web-1", "[{'public':{},'firewall_id':-1}]").id();
    time.passSeconds(100);
    var vpc = api.post(interfaces(id), "{'vpc':{'subnet_id':%d},'firewall_id':%d}".formatted(subnet, wall));
    assertThat(vpc.errors()).isEmpty();
    assertThat(
        api.post(interfaces(id), "{'vpc':{'subnet_id':%d},'firewall_id':-1}".formatted(subnet)).errors())
        .containsExactly("interfaces: Only one VPC interface is allowed");
    power(id, "boot");
    assertThat(api.post(interfaces(id), "{'vlan':{'vlan_label':'back'}}").errors())
        .containsExactly("The Linode must be powered off");
    var nic = interfaces(id) + "/" + vpc.id();
    assertThat(api.delete(nic).errors()).containsExactly("The Linode must be powered off");
    var changed = api.put(nic,
        "{'default_route':{'ipv4':true},'vpc':{'subnet_id':%d,'ipv4':{'ranges':[{'range':'10.0.0.8/30'}]}}}"
            .formatted(subnet));
    assertThat(changed.errors()).isEmpty();
    assertThat(changed.text("version")).isEqualTo("2");
    assertThat(changed.body().at("/vpc/ipv4/addresses/0/address").asText()).isEqualTo("10.0.0.2");
    assertThat(settings(id).path("ipv4_interface_id").asLong()).isEqualTo(vpc.id());
    var move = "{'vpc':{'subnet_id':%d,'ipv4':{'addresses':[{'address':'10.0.0.20'}]}}}".formatted(subnet);
    assertThat(api.put(nic, move).errors()).containsExactly("The Linode must be powered off");
    power(id, "shutdown");
    assertThat(api.put(nic, move).body().at("/vpc/ipv4/addresses/0/address").asText()).isEqualTo("10.0.0.20");
    assertThat(api.put(nic, "{'public':{}}").errors())
        .containsExactly("public: The kind of an interface cannot be changed");
    assertThat(api.delete(nic).status()).isEqualTo(200);
    assertThat(api.get(nic).status()).isEqualTo(404);
    assertThat(settings(id).path("ipv4_interface_id").isNull()).isFalse();
    assertThat(api.get(WALLS + "/%d/devices".formatted(wall)).data()).isEmpty();
    assertThat(api.get("/account/events").all("action")).contains("interface_create", "interface_update",
        "interface_delete");
  }

  @Test
  void publicAddressesComeAndGoWithTheirInterface() {
    var id = linode("web-1", "[{'public':{},'firewall_id':-1}]").id();
    time.passSeconds(100);
    var nic = interfaces(id) + "/" + api.get(interfaces(id)).data().get(0).path("id");
    var first = api.get(LINODES + "/" + id).body().at("/ipv4/0").asText();
    var two = api.put(nic, """
        {'public':{'ipv4':{'addresses':[{'address':'%s'},{'address':'auto','primary':true}]}}}"""
        .formatted(first));
    assertThat(two.body().at("/public/ipv4/addresses").findValuesAsText("primary")).containsExactly("false",
        "true");
    assertThat(api.put(nic, "{'public':{'ipv4':{'addresses':[{},{}]}}}").errors())
        .containsExactly("public.ipv4.addresses: Exactly one address must be primary");
    assertThat(api.get(LINODES + "/" + id).body().path("ipv4")).hasSize(2);
    assertThat(api.post(LINODES + "/%d/ips".formatted(id), "{'type':'ipv4','public':false}").errors())
        .containsExactly("This Linode has interfaces of its own: its addresses belong to them");
    assertThat(api.delete(nic).status()).isEqualTo(200);
    var linode = api.get(LINODES + "/" + id).body();
    assertThat(linode.path("ipv4")).isEmpty();
    assertThat(linode.path("ipv6").isNull()).isTrue();
    assertThat(api.get("/networking/ips/" + first).status()).isEqualTo(404);
    assertThat(api.get(LINODES + "/%d/ips".formatted(id)).body().at("/ipv6/slaac").isNull()).isTrue();
  }

  @Test
  void firewallsProtectThemOneByOne() {
    var id = linode("web-1", "[{'public':{},'firewall_id':WALL}]").id();
    var nic = api.get(interfaces(id)).data().get(0).path("id").asLong();
    assertThat(api.get(interfaces(id) + "/%d/firewalls".formatted(nic)).all("label")).containsExactly("wall");
    assertThat(api.get(LINODES + "/%d/interfaces/%d/firewalls".formatted(1, nic)).status()).isEqualTo(404);
    var entity = api.get(WALLS + "/%d/devices".formatted(wall)).data().get(0).path("entity");
    assertThat(entity.path("type").asText()).isEqualTo("linode_interface");
    assertThat(entity.at("/parent_entity/id").asLong()).isEqualTo(id);
    var other = api.post(WALLS, "{'label':'other',%s}".formatted(RULES)).id();
    var devices = WALLS + "/%d/devices".formatted(other);
    assertThat(api.post(devices, "{'type':'linode','id':%d}".formatted(id)).errors()).containsExactly(
        "id: This Linode has interfaces of its own: a firewall protects them one by one");
    assertThat(
        api.put(LINODES + "/%d/firewalls".formatted(id), "{'firewall_ids':[%d]}".formatted(other)).status())
        .isEqualTo(400);
    assertThat(api.post(devices, "{'type':'linode_interface','id':%d}".formatted(nic)).errors())
        .containsExactly("id: The linode_interface already has an enabled firewall");
    api.put(WALLS + "/settings", "{'default_firewall_ids':{'public_interface':%d}}".formatted(other));
    var second = linode("web-2", "[{'public':{}}]").id();
    var nic2 = api.get(interfaces(second)).data().get(0).path("id").asLong();
    assertThat(api.get(interfaces(second) + "/%d/firewalls".formatted(nic2)).all("label"))
        .containsExactly("other");
    api.delete(LINODES + "/" + id);
    assertThat(api.get(WALLS + "/%d/devices".formatted(wall)).data()).isEmpty();
    api.put(WALLS + "/" + other, "{'status':'disabled'}");
    var third = linode("web-3", "[{'public':{},'firewall_id':-1}]").id();
    var nic3 = api.get(interfaces(third)).data().get(0).path("id");
    assertThat(
        api.post(WALLS, "{'label':'both','devices':{'interfaces':[%1$s],'linode_interfaces':[%1$s]},%2$s}"
            .formatted(nic3, RULES)).body().path("entities"))
        .hasSize(1);
  }

  @Test
  void theAccountSaysWhatNewLinodesHave() {
    api.put("/account/settings", "{'interfaces_for_new_linodes':'linode_only'}");
    assertThat(api.post(LINODES, "{'type':'g6-nanode-1','region':'de-fra-2'}").text("interface_generation"))
        .isEqualTo("linode");
    assertThat(
        api.post(LINODES, "{'type':'g6-nanode-1','region':'de-fra-2','interface_generation':'legacy_config'}")
            .errors())
        .containsExactly("interface_generation: The account settings allow only linode");
    api.put("/account/settings", "{'interfaces_for_new_linodes':'legacy_config_only'}");
    assertThat(linode("web-1", "[]").errors())
        .containsExactly("interface_generation: The account settings allow only legacy_config");
  }

  @Test
  void settingsChooseAmongWhatCanBeADefaultRoute() {
    var id = linode("web-1", "[{'public':{},'firewall_id':-1},{'vpc':{'subnet_id':SUBNET},'firewall_id':-1}]")
        .id();
    var nics = api.get(interfaces(id)).data().findValuesAsText("id");
    assertThat(settings(id).path("ipv4_eligible_interface_ids")).hasSize(2);
    assertThat(settings(id).path("ipv6_eligible_interface_ids")).hasSize(1);
    var path = interfaces(id) + "/settings";
    var set = api.put(path, "{'default_route':{'ipv4_interface_id':%s}}".formatted(nics.get(1)));
    assertThat(set.body().at("/default_route/ipv4_interface_id").asText()).isEqualTo(nics.get(1));
    assertThat(api.put(path, "{'default_route':{'ipv6_interface_id':%s}}".formatted(nics.get(1))).errors())
        .containsExactly("default_route.ipv6_interface_id: ipv6_interface_id is not valid");
    assertThat(api.put(interfaces(id) + "/" + nics.get(1), "{'default_route':{'ipv4':false}}").status())
        .isEqualTo(400);
    assertThat(api.put(path, "{'network_helper':false}").text("network_helper")).isEqualTo("false");
    var legacy = blankLinode("old");
    assertThat(api.get(interfaces(legacy)).status()).isEqualTo(400);
  }

  @Test
  void aLegacyLinodeCanBeUpgraded() {
    var old = api.post(LINODES, NANODE.formatted("web-1").replace("}", """
        ,'firewall_id':%d,'interfaces':[{'purpose':'public'},{'purpose':'vpc','subnet_id':%d,'primary':true},
         {'purpose':'vlan','label':'back'}]}""".formatted(wall, subnet)));
    var id = old.id();
    time.passSeconds(300);
    var path = LINODES + "/%d/upgrade-interfaces".formatted(id);
    var preview = api.post(path, "{}");
    assertThat(preview.body().path("interfaces").findValuesAsText("id")).containsExactly("0", "0", "0");
    assertThat(api.get(LINODES + "/" + id).text("interface_generation")).isEqualTo("legacy_config");
    assertThat(api.post(path, "{'dry_run':false}").errors())
        .containsExactly("The Linode must be powered off");
    power(id, "shutdown");
    var done = api.post(path, "{'dry_run':false}");
    assertThat(done.errors()).isEmpty();
    var nics = done.body().path("interfaces");
    assertThat(nics.get(0).at("/public/ipv4/addresses/0/address")).isEqualTo(old.body().at("/ipv4/0"));
    assertThat(nics.get(1).at("/vpc/ipv4/addresses/0/address").asText()).isEqualTo("10.0.0.2");
    assertThat(nics.get(1).at("/default_route/ipv4").asBoolean()).isTrue();
    assertThat(preview.body().path("interfaces").get(1).at("/default_route"))
        .isEqualTo(nics.get(1).at("/default_route"));
    var devices = api.get(WALLS + "/%d/devices".formatted(wall)).data();
    assertThat(devices.findValuesAsText("type")).containsExactly("linode_interface", "linode",
        "linode_interface", "linode");
    var config = LINODES + "/%d/configs/%s".formatted(id, done.body().path("config_id"));
    assertThat(api.get(config).body().path("interfaces")).isEmpty();
    assertThat(api.post(config + "/interfaces", "{'purpose':'public'}").status()).isEqualTo(400);
    assertThat(api.put(config, "{'interfaces':[{'purpose':'public'}]}").status()).isEqualTo(400);
    assertThat(api.post(path, "{}").errors()).containsExactly("This Linode has been upgraded already");
  }

  @Test
  void nothingIsLeftOfThem() {
    var ids = List.of(
        linode("web-1", "[{'public':{},'firewall_id':WALL},{'vpc':{'subnet_id':SUBNET},'firewall_id':-1}]")
            .id(),
        linode("web-2", "[{'vlan':{'vlan_label':'back'}}]").id());
    ids.forEach(id -> api.delete(LINODES + "/" + id));
    assertThat(api.get(LINODES + "/" + ids.getFirst()).text("interface_generation")).isEqualTo("linode");
    assertThat(api.get("/vpcs/ips").data()).isEmpty();
    assertThat(api.delete("/vpcs/" + api.get("/vpcs").data().get(0).path("id")).status()).isEqualTo(200);
    assertThat(api.delete("/networking/vlans/de-fra-2/back").status()).isEqualTo(200);
    time.passSeconds(100);
    assertThat(api.get(LINODES).data()).isEmpty();
    assertThat(api.get("/networking/ips").data()).isEmpty();
  }

  @Test
  void anUpgradeWithoutAPublicInterfaceKeepsNoPublicAddress() {
    var id = api.post(LINODES, "{'type':'g6-nanode-1','region':'de-fra-2','label':'inside','firewall_id':-1}")
        .id();
    time.passSeconds(60);
    var config = api.post(LINODES + "/%d/configs".formatted(id),
        "{'label':'only','interfaces':[{'purpose':'vlan','label':'inner'}]}").id();
    var upgraded = api.post(LINODES + "/%d/upgrade-interfaces".formatted(id),
        "{'config_id':%d,'dry_run':false}".formatted(config));
    assertThat(upgraded.status()).isEqualTo(200);
    assertThat(api.get(LINODES + "/" + id).body().path("ipv4")).isEmpty();
    assertThat(api.get("/networking/ips").all("linode_id")).doesNotContain(String.valueOf(id));
  }
}
