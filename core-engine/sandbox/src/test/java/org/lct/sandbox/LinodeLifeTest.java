package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinodeLifeTest extends SandboxTestBase {

  @Test
  void comesUpThroughProvisioningAndBooting() {
    var created = api.post("/linode/instances", NANODE.formatted("web-1"));
    assertThat(created.status()).isEqualTo(200);

    var seen = new LinkedHashSet<String>(List.of(created.text("status")));
    for (var second = 0; second < 150; second++) {
      time.passSeconds(1);
      seen.add(api.get("/linode/instances/" + created.id()).text("status"));
    }

    assertThat(seen).containsExactly("provisioning", "booting", "running");
  }

  @Test
  void tellsOfItsCreationByEvents() {
    var id = api.post("/linode/instances", NANODE.formatted("web-1")).id();
    var filter = "{\"action\":\"linode_create\",\"entity.id\":%d,\"entity.type\":\"linode\"}".formatted(id);
    var seen = new LinkedHashSet<String>();
    var percents = new ArrayList<Integer>();
    for (var second = 0; second < 100; second++) {
      var event = api.get("/account/events", filter).data().get(0);
      seen.add(event.path("status").asText());
      percents.add(event.path("percent_complete").asInt());
      time.passSeconds(1);
    }

    assertThat(seen).containsExactly("scheduled", "started", "finished");
    assertThat(percents).isSorted().startsWith(0).endsWith(100);
  }

  @Test
  void isBusyWhileAJobRunsAndALittleLonger() {
    var id = runningLinode("web-1");
    assertThat(api.post("/linode/instances/%d/reboot".formatted(id), "{}").status()).isEqualTo(200);

    var answers = new LinkedHashSet<String>();
    while (!api.get("/linode/instances/" + id).text("status").equals("running")) {
      answers.addAll(api.post("/linode/instances/%d/reboot".formatted(id), "{}").errors());
      time.passSeconds(1);
    }
    assertThat(answers).containsExactly("Linode busy.");
    assertThat(api.post("/linode/instances/%d/reboot".formatted(id), "{}").errors())
        .containsExactly("Linode busy.");

    time.passSeconds(7);
    assertThat(api.post("/linode/instances/%d/reboot".formatted(id), "{}").status()).isEqualTo(200);
  }

  @Test
  void everyJobWaitsForTheOneUnderWay() {
    var id = runningLinode("web-1");
    var other = runningLinode("web-2");
    var linode = "/linode/instances/%d".formatted(id);
    var disk = "/disks/" + api.get(linode + "/disks").all("id").getLast();
    api.post(linode + "/backups/enable", "");
    api.post("/linode/instances/%d/backups/enable".formatted(other), "");
    var backup = api.post("/linode/instances/%d/backups".formatted(other), "{'label':'before'}").id();
    time.passSeconds(600);
    api.post(linode + "/reboot", "");
    var jobs = Map.ofEntries(Map.entry("/boot", "{}"), Map.entry("/reboot", "{}"),
        Map.entry("/shutdown", ""), Map.entry("/resize", "{'type':'g6-standard-1'}"),
        Map.entry("/migrate", "{'region':'us-ord'}"), Map.entry("/mutate", "{}"),
        Map.entry("/rebuild", "{'image':'linode/debian12','root_pass':'aPassword-1'}"),
        Map.entry("/clone", "{'type':'g6-nanode-1','region':'us-ord'}"), Map.entry("/rescue", "{}"),
        Map.entry("/password", "{'root_pass':'aPassword-2'}"),
        Map.entry("/backups", "{'label':'before'}"), Map.entry(disk + "/resize", "{'size':256}"),
        Map.entry(disk + "/password", "{'password':'aPassword-2'}"));
    jobs.forEach((path, body) -> assertThat(api.post(linode + path, body).errors()).as(path)
        .containsExactly("Linode busy."));
    assertThat(api.delete(linode + disk).errors()).containsExactly("Linode busy.");
    assertThat(api.post("/linode/instances/%d/clone".formatted(other),
        "{'linode_id':%d,'configs':[]}".formatted(id)).errors()).containsExactly("Linode busy.");
    assertThat(api.post("/linode/instances/%d/backups/%d/restore".formatted(other, backup),
        "{'linode_id':%d,'overwrite':true}".formatted(id)).errors()).containsExactly("Linode busy.");
    assertThat(api.get(linode + "/disks").data()).hasSize(2);
  }

  @Test
  void muchCanBeDoneDuringAJob() {
    var id = runningLinode("web-1");
    var linode = "/linode/instances/%d".formatted(id);
    api.post(linode + "/reboot", "");
    assertThat(api.put(linode, "{'label':'web-2'}").status()).isEqualTo(200);
    assertThat(api.post(linode + "/configs", "{'label':'second'}").status()).isEqualTo(200);
    assertThat(api.post(linode + "/ips", "{'type':'ipv4','public':false}").status()).isEqualTo(200);
    assertThat(api.post(linode + "/backups/enable", "").status()).isEqualTo(200);
    var volume = api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(id));
    assertThat(volume.body().path("linode_id").asLong()).isEqualTo(id);
    assertThat(api.post("/volumes/%d/detach".formatted(volume.id()), "").status()).isEqualTo(200);
    assertThat(api.delete(linode).status()).isEqualTo(200);
  }

  @Test
  void isDeletedEvenWhileProvisioned() {
    var id = api.post("/linode/instances", NANODE.formatted("web-1")).id();
    time.passSeconds(5);
    assertThat(api.delete("/linode/instances/" + id).status()).isEqualTo(200);
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("deleting");

    time.passSeconds(20);
    assertThat(api.get("/linode/instances/" + id).status()).isEqualTo(404);
    var statuses = api.get("/account/events").data().valueStream()
        .map(event -> event.path("action").asText() + " " + event.path("status").asText());
    assertThat(statuses).containsExactly("linode_create failed", "linode_delete finished");
  }

  @Test
  void isRefusedForEverythingThatIsWrongAtOnce() {
    assertThat(
        api.post("/linode/instances", "{'type':'g9-none','region':'nowhere','label':'-x','colour':'red'}")
            .errors())
        .containsExactly("label: Length must be 3-64 characters", "colour: Unknown field",
            "type: A valid plan type by that ID was not found", "region: region is not valid");
    assertThat(api.post("/linode/instances", "{}").errors()).containsExactly("type: type is required",
        "region: region is required");
    assertThat(
        api.post("/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2','image':'linode/debian12'}")
            .errors())
        .containsExactly("Must provide valid root_pass, authorized_keys, or authorized_users");
  }

  @Test
  void staysOffWithoutAnImageEvenWhenItGetsAProfileMeanwhile() {
    var id = api.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord','booted':true}").id();
    assertThat(api.post("/linode/instances/%d/configs".formatted(id), "{'label':'early'}").status())
        .isEqualTo(200);
    time.passSeconds(300);
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("offline");
  }
}
