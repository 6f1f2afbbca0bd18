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

  @Test
  void whatIsTiedToItsRegionStaysThere() {
    var own = api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'de-fra-2','interface_generation':'linode','interfaces':[]}").id();
    var late = blankLinode("late");
    time.passSeconds(60);
    assertThat(api.post("/linode/instances/%d/migrate".formatted(own), "{'region':'us-ord'}").status())
        .isEqualTo(400);
    assertThat(api.post("/linode/instances/%d/migrate".formatted(late), "{'region':'us-ord'}").status())
        .isEqualTo(200);
    api.post("/linode/instances/%d/configs".formatted(late),
        "{'label':'inner','interfaces':[{'purpose':'vlan','label':'back'}]}");
    time.passSeconds(7200);
    assertThat(linode(late).path("region").asText()).isEqualTo("de-fra-2");
    assertThat(linode(late).path("status").asText()).isEqualTo("offline");
  }
}
