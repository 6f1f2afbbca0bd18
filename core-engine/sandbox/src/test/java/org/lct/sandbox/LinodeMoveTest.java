package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinodeMoveTest extends SandboxTestBase {

  private Client.Reply resize(long linode, String json) {
    return api.post("/linode/instances/%d/resize".formatted(linode), json);
  }

  private Client.Reply migrate(long linode, String json) {
    return api.post("/linode/instances/%d/migrate".formatted(linode), json);
  }

  private JsonNode linode(long id) {
    return api.get("/linode/instances/" + id).body();
  }

  private List<String> sizes(long id) {
    return api.get("/linode/instances/%d/disks".formatted(id)).all("size");
  }

  private Set<String> statuses(long id) {
    var seen = new LinkedHashSet<String>();
    for (var second = 0; second < 600; second++) {
      seen.add(linode(id).path("status").asText());
      time.passSeconds(1);
    }
    return seen;
  }

  @Test
  void aColdResizeEndsWithABootAndALargerDisk() {
    var id = runningLinode("web-1");
    assertThat(resize(id, "{'type':'g6-standard-1'}").body()).isEmpty();
    assertThat(linode(id).path("type").asText()).isEqualTo("g6-nanode-1");
    assertThat(api.post("/linode/instances/%d/reboot".formatted(id), "").errors())
        .containsExactly("Linode busy.");
    assertThat(statuses(id)).containsExactly("resizing", "booting", "running");
    assertThat(linode(id).path("type").asText()).isEqualTo("g6-standard-1");
    assertThat(linode(id).at("/specs/memory").asInt()).isEqualTo(2048);
    assertThat(sizes(id)).containsExactly("50688", "512");
    assertThat(actions(id)).containsExactly("linode_create", "linode_boot", "linode_resize_create",
        "linode_resize", "linode_boot");
  }

  private List<String> actions(long id) {
    return api.get("/account/events", "{\"entity.id\":%d,\"entity.type\":\"linode\"}".formatted(id))
        .all("action");
  }

  @Test
  void aWarmResizeKeepsTheLinodeOn() {
    var id = runningLinode("web-1");
    resize(id, "{'type':'g6-standard-1','migration_type':'warm','allow_auto_disk_resize':false}");
    assertThat(statuses(id)).containsExactly("resizing", "running");
    assertThat(sizes(id)).containsExactly("25088", "512");
    assertThat(actions(id)).contains("linode_resize_warm_create");
  }

  @Test
  void aResizedLinodeThatWasOffStaysOff() {
    var id = blankLinode("bare");
    resize(id, "{'type':'g6-standard-1','migration_type':'warm'}");
    assertThat(statuses(id)).containsExactly("resizing", "offline");
  }

  @Test
  void onlyASingleExtDiskGrows() {
    var id = blankLinode("bare");
    for (var label : List.of("one", "two")) {
      api.post("/linode/instances/%d/disks".formatted(id), "{'label':'%s','size':1000}".formatted(label));
      time.passSeconds(60);
    }
    resize(id, "{'type':'g6-standard-1'}");
    time.passSeconds(300);
    assertThat(sizes(id)).containsExactly("1000", "1000");
  }

  @Test
  void disksMustFitIntoTheNewPlan() {
    var id = runningLinode("web-1");
    assertThat(resize(id, "{'type':'g6-nanode-1'}").errors())
        .containsExactly("type: Linode is already running this service plan.");
    assertThat(resize(id, "{'type':'g7-highmem-1'}").errors()).containsExactly("Linode has allocated more"
        + " disk than the new service plan allows. Delete or resize disks smaller.");
    assertThat(resize(id, "{'type':'g9-none','migration_type':'hot'}").errors()).containsExactly(
        "migration_type: Must be one of cold, warm", "type: A valid plan type by that ID was not found");
    assertThat(resize(id, "{}").errors()).containsExactly("type: type is required");
  }

  @Test
  void aMigratedLinodeHasAddressesOfItsNewRegionAndNoVolumes() {
    var id = api.post("/linode/instances", NANODE.replace("}", ",'private_ip':true}").formatted("web-1"))
        .id();
    time.passSeconds(300);
    var volume = api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(id)).id();
    time.passSeconds(60);
    var before = linode(id);
    assertThat(migrate(id, "{'region':'us-ord','type':'cold'}").body()).isEmpty();
    assertThat(statuses(id)).containsExactly("migrating", "booting", "running");
    var after = linode(id);
    assertThat(after.path("region").asText()).isEqualTo("us-ord");
    assertThat(after.path("ipv4")).hasSize(2).doesNotContainAnyElementsOf(before.path("ipv4"));
    assertThat(after.path("ipv6")).isNotEqualTo(before.path("ipv6"));
    assertThat(api.get("/networking/ips/" + after.path("ipv4").get(0).asText()).text("region"))
        .isEqualTo("us-ord");
    assertThat(api.get("/networking/ips/" + before.path("ipv4").get(0).asText()).status()).isEqualTo(404);
    assertThat(api.get("/volumes/" + volume).body().path("linode_id").isNull()).isTrue();
    assertThat(actions(id)).contains("linode_migrate_datacenter_create", "linode_migrate_datacenter");
  }

  @Test
  void someMigrationsAreRefused() {
    var id = blankLinode("bare");
    assertThat(migrate(id, "{'region':'de-fra-2','type':'warm','upgrade':true}").errors()).containsExactly(
        "upgrade: There is no free upgrade for this Linode.",
        "region: Cannot migrate linode to the same region",
        "type: Warm migrations between regions are not available");
    assertThat(migrate(id, "{'region':'nowhere'}").errors()).containsExactly("region: region is not valid");
    assertThat(migrate(id, "{}").errors()).containsExactly("This Linode has no pending migration.");
    assertThat(api.post("/linode/instances/%d/mutate".formatted(id), "{}").errors())
        .containsExactly("There is no free upgrade for this Linode.");
  }

  @Test
  void aLinodeDeletedOnItsWayIsGone() {
    var id = runningLinode("web-1");
    migrate(id, "{'region':'us-ord'}");
    time.passSeconds(10);
    assertThat(api.delete("/linode/instances/" + id).status()).isEqualTo(200);
    time.passSeconds(600);
    assertThat(api.get("/linode/instances/" + id).status()).isEqualTo(404);
  }

  private long subnet() {
    return api.post("/vpcs",
        "{'label':'inner','region':'de-fra-2','subnets':[{'label':'one','ipv4':'10.0.0.0/24'}]}").body()
        .at("/subnets/0/id").asLong();
  }

  private long owner(String interfaces) {
    var id = api.post("/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2','interface_generation':"
        + "'linode','interfaces':[%s]}".formatted(interfaces)).id();
    time.passSeconds(60);
    return id;
  }

  @Test
  void whatIsInAVpcStaysInItsRegion() {
    var own = owner("{'vpc':{'subnet_id':%d},'firewall_id':-1}".formatted(subnet()));
    var late = blankLinode("late");
    var refused = "region: Interfaces in VPCs cannot be taken to another region";
    assertThat(migrate(own, "{'region':'us-ord'}").errors()).containsExactly(refused);
    assertThat(migrate(late, "{'region':'us-ord'}").status()).isEqualTo(200);
    api.post("/linode/instances/%d/configs".formatted(late),
        "{'label':'inner','interfaces':[{'purpose':'vpc','subnet_id':%s}]}"
            .formatted(api.get("/vpcs").data().get(0).at("/subnets/0/id")));
    time.passSeconds(7200);
    assertThat(migrate(late, "{'region':'us-ord'}").errors()).containsExactly(refused);
    assertThat(linode(late).path("region").asText()).isEqualTo("de-fra-2");
    assertThat(linode(late).path("status").asText()).isEqualTo("offline");
    assertThat(api.get("/account/events", "{\"action\":\"linode_migrate_datacenter\"}").all("status"))
        .containsExactly("failed");
  }

  @Test
  void aVlanOfTheSameNameIsWhereTheLinodeGoes() {
    var id = api.post("/linode/instances", NANODE.replace("}", ",'interfaces':[{'purpose':'public'},"
        + "{'purpose':'vlan','label':'back','ipam_address':'10.9.0.1/24'}]}").formatted("web-1")).id();
    time.passSeconds(300);
    assertThat(migrate(id, "{'region':'us-ord'}").errors()).isEmpty();
    time.passSeconds(7200);
    var vlans = api.get("/networking/vlans").data();
    assertThat(vlans.get(0).path("linodes")).isEmpty();
    assertThat(vlans.get(1).path("region").asText() + vlans.get(1).path("label").asText())
        .isEqualTo("us-ordback");
    assertThat(vlans.get(1).path("linodes").get(0).asLong()).isEqualTo(id);
    var nic = api.get("/linode/instances/%d/configs".formatted(id)).data().get(0).at("/interfaces/1");
    assertThat(nic.path("ipam_address").asText()).isEqualTo("10.9.0.1/24");
    assertThat(nic.path("active").asBoolean()).isTrue();
  }

  @Test
  void publicInterfacesHaveAsManyNewAddressesAsBefore() {
    var id = owner("{'public':{'ipv4':{'addresses':[{'address':'auto','primary':true},{'address':'auto'}]}},"
        + "'firewall_id':-1},{'vlan':{'vlan_label':'back'}}");
    var path = "/linode/instances/%d/interfaces".formatted(id);
    var before = api.get(path).data();
    assertThat(migrate(id, "{'region':'us-den-1'}").errors())
        .contains("region: Linode interfaces are not supported in this region");
    assertThat(migrate(id, "{'region':'us-ord'}").errors()).isEmpty();
    time.passSeconds(7200);
    var after = api.get(path).data();
    assertThat(after.at("/0/id")).isEqualTo(before.at("/0/id"));
    assertThat(after.at("/0/public/ipv4/addresses")).hasSize(2)
        .doesNotContainAnyElementsOf(before.at("/0/public/ipv4/addresses"));
    assertThat(after.at("/0/public/ipv6/slaac/0/address").asText() + "/128")
        .isEqualTo(linode(id).path("ipv6").asText());
    assertThat(after.at("/0/mac_address")).isNotEqualTo(before.at("/0/mac_address"));
    assertThat(linode(id).path("ipv4")).hasSize(2);
    assertThat(after.at("/1/vlan/vlan_label").asText()).isEqualTo("back");
  }

  @Test
  void aLinodeWithoutInterfacesMovesWithoutAddresses() {
    var id = owner("");
    assertThat(migrate(id, "{'region':'us-ord'}").errors()).isEmpty();
    time.passSeconds(7200);
    assertThat(linode(id).path("region").asText()).isEqualTo("us-ord");
    assertThat(linode(id).path("ipv4")).isEmpty();
  }

  private long group(String label, String region) {
    return api.post("/placement/groups", "{'label':'%s','region':'%s','placement_group_type':"
        .formatted(label, region) + "'anti_affinity:local','placement_group_policy':'strict'}").id();
  }

  @Test
  void aPlaceIsKeptInThePlacementGroupWhereItGoes() {
    var from = group("from", "de-fra-2");
    var to = group("to", "us-ord");
    var id = blankLinode("bare");
    api.post("/placement/groups/%d/assign".formatted(from), "{'linodes':[%d]}".formatted(id));
    assertThat(migrate(id, "{'region':'us-ord','placement_group':{'id':%d}}".formatted(from)).errors())
        .containsExactly("placement_group: The placement group and the Linode must be in the same region.");
    assertThat(migrate(id, "{'region':'us-ord','placement_group':{'id':%d}}".formatted(to)).errors())
        .isEmpty();
    assertThat(linode(id).at("/placement_group/id").asLong()).isEqualTo(from);
    assertThat(linode(id).at("/placement_group/migrating_to").asLong()).isEqualTo(to);
    assertThat(api.get("/placement/groups/" + from).body().at("/migrations/outbound/0/linode_id").asLong())
        .isEqualTo(id);
    assertThat(api.get("/placement/groups/" + to).body().at("/migrations/inbound/0/linode_id").asLong())
        .isEqualTo(id);
    assertThat(api.delete("/placement/groups/" + to).status()).isEqualTo(400);
    time.passSeconds(7200);
    assertThat(linode(id).at("/placement_group/id").asLong()).isEqualTo(to);
    assertThat(linode(id).at("/placement_group/migrating_to").isNull()).isTrue();
    assertThat(api.get("/placement/groups/" + to).body().at("/migrations").isNull()).isTrue();
    assertThat(api.delete("/placement/groups/" + from).status()).isEqualTo(200);
  }

  @Test
  void whoeverIsDeletedOnItsWayLeavesItsPlace() {
    var to = group("to", "us-ord");
    var id = blankLinode("bare");
    migrate(id, "{'region':'us-ord','placement_group':{'id':%d}}".formatted(to));
    api.delete("/linode/instances/" + id);
    assertThat(api.delete("/placement/groups/" + to).status()).isEqualTo(200);
    time.passSeconds(7200);
    assertThat(api.get("/linode/instances/" + id).status()).isEqualTo(404);
  }
}
