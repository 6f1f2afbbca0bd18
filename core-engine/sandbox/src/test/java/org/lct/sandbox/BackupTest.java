package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupTest extends SandboxTestBase {

  private static String backups(long linode) {
    return "/linode/instances/%d/backups".formatted(linode);
  }

  /// A snapshot that can be restored, of a Linode with the backup service.
  private long snapshot(long linode) {
    api.post(backups(linode) + "/enable", "");
    var id = api.post(backups(linode), "{'label':'before'}").id();
    time.passSeconds(600);
    return id;
  }

  private Client.Reply restore(long linode, long backup, String json) {
    return api.post(backups(linode) + "/%d/restore".formatted(backup), json);
  }

  private List<String> disks(long linode) {
    return api.get("/linode/instances/%d/disks".formatted(linode)).all("label");
  }

  @Test
  void aSnapshotComesAboutInSteps() {
    var id = runningLinode("web-1");
    assertThat(api.post(backups(id), "{'label':'before'}").errors())
        .containsExactly("The Backup service is not enabled for this Linode.");
    assertThat(api.post(backups(id) + "/enable", "").body()).isEmpty();
    var shown = api.get("/linode/instances/" + id).body().path("backups");
    assertThat(shown).hasToString("{\"enabled\":true,\"available\":false,\"schedule\":{\"day\":"
        + "\"Scheduling\",\"window\":\"Scheduling\"},\"last_successful\":null}");
    var made = api.post(backups(id), "{'label':'before'}");
    assertThat(made.text("region") + " " + made.text("type") + " " + made.text("status"))
        .isEqualTo("de-fra-2 snapshot pending");
    assertThat(made.body().path("disks")).isEmpty();
    assertThat(made.body().path("finished").isNull()).isTrue();
    var seen = new LinkedHashSet<String>();
    for (var second = 0; second < 450; second++) {
      seen.add(api.get(backups(id) + "/" + made.id()).text("status"));
      time.passSeconds(1);
    }
    assertThat(seen).containsExactly("pending", "running", "needsPostProcessing", "successful");
    var all = api.get(backups(id)).body();
    assertThat(all.path("automatic")).isEmpty();
    assertThat(all.at("/snapshot/in_progress").isNull()).isTrue();
    assertThat(all.at("/snapshot/current/disks").findValuesAsText("label"))
        .containsExactly("Debian 12 Disk", "512 MB Swap Image");
    assertThat(all.at("/snapshot/current/configs/0").asText()).isEqualTo("My Debian 12 Disk Profile");
    var linode = api.get("/linode/instances/" + id).body();
    assertThat(linode.at("/backups/available").asBoolean()).isTrue();
    assertThat(linode.at("/backups/last_successful"))
        .isEqualTo(all.at("/snapshot/current/finished"));
    assertThat(api.get("/account/events", "{\"action\":\"linode_snapshot\"}").all("status"))
        .containsExactly("finished");
  }

  @Test
  void aNewSnapshotTakesThePlaceOfTheOldOneWhenItCanBeRestored() {
    var id = runningLinode("web-1");
    var first = snapshot(id);
    var second = api.post(backups(id), "{'label':'after'}").id();
    assertThat(api.post(backups(id), "{'label':'again'}").errors()).containsExactly("Linode busy.");
    var both = api.get(backups(id)).body().path("snapshot");
    assertThat(both.at("/current/id").asLong() + " " + both.at("/in_progress/id").asLong())
        .isEqualTo(first + " " + second);
    time.passSeconds(600);
    assertThat(api.get(backups(id)).body().at("/snapshot/current/id").asLong()).isEqualTo(second);
    assertThat(api.get(backups(id) + "/" + first).status()).isEqualTo(404);
  }

  @Test
  void restoringOverwritesOrAdds() {
    var id = runningLinode("web-1");
    var backup = snapshot(id);
    assertThat(restore(id, backup, "{'linode_id':%d}".formatted(id)).errors())
        .containsExactly("linode_id: Not enough free space on web-1.");
    assertThat(restore(id, backup, "{'linode_id':%d,'overwrite':true}".formatted(id)).body()).isEmpty();
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("restoring");
    time.passSeconds(120);
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("offline");
    assertThat(disks(id)).containsExactly("Debian 12 Disk", "512 MB Swap Image");
    var other = blankLinode("bare");
    assertThat(restore(id, backup, "{'linode_id':%d}".formatted(other)).status()).isEqualTo(200);
    time.passSeconds(120);
    assertThat(disks(other)).containsExactly("Debian 12 Disk", "512 MB Swap Image");
    assertThat(api.post("/linode/instances/%d/boot".formatted(other), "").status()).isEqualTo(200);
    var event = api.get("/account/events", "{\"action\":\"backups_restore\",\"entity.id\":%d}"
        .formatted(other)).data().get(0);
    assertThat(event.at("/secondary_entity/id").asLong()).isEqualTo(backup);
  }

  @Test
  void aLinodeIsNotDeletedWhileAnotherGetsItsBackup() {
    var id = runningLinode("web-1");
    var backup = snapshot(id);
    var other = blankLinode("bare");
    var linode = "/linode/instances/" + id;
    restore(id, backup, "{'linode_id':%d}".formatted(other));
    assertThat(api.delete(linode).errors()).containsExactly("Linode busy.");
    assertThat(api.post(backups(id) + "/cancel", "").status()).as("recorded").isEqualTo(200);
    assertThat(api.delete(linode).errors()).containsExactly("Linode busy.");
    time.passSeconds(120);
    assertThat(disks(other)).hasSize(2);
    var next = snapshot(id);
    var made = api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'de-fra-2','backup_id':%d}".formatted(next)).id();
    assertThat(api.delete(linode).errors()).containsExactly("Linode busy.");
    assertThat(api.delete("/linode/instances/" + made).status()).isEqualTo(200);
    restore(id, next, "{'linode_id':%d,'overwrite':true}".formatted(id));
    assertThat(api.delete(linode).status()).as("recorded of one that gets its own").isEqualTo(200);
    time.passSeconds(60);
    assertThat(api.get(linode).status()).isEqualTo(404);
  }

  @Test
  void onlyFinishedBackupsAreRestoredInTheirRegion() {
    var id = runningLinode("web-1");
    var elsewhere = api.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord'}").id();
    api.post(backups(id) + "/enable", "");
    var backup = api.post(backups(id), "{'label':'before'}").id();
    assertThat(restore(id, backup, "{'linode_id':%d}".formatted(elsewhere)).errors()).containsExactly(
        "Only successful backups can be restored",
        "linode_id: Backups cannot be restored to another region");
    assertThat(restore(id, backup, "{'linode_id':1}").errors())
        .contains("linode_id: linode_id is not valid");
    assertThat(restore(id, 1, "{'linode_id':1}").status()).isEqualTo(404);
  }

  @Test
  void aLinodeIsMadeFromABackup() {
    var id = runningLinode("web-1");
    var backup = snapshot(id);
    var order = "{'type':'g6-nanode-1','region':'%s','label':'copy','backup_id':%d}";
    assertThat(api.post("/linode/instances", order.formatted("us-ord", backup)).errors())
        .containsExactly("backup_id: Backups cannot be restored to another region");
    assertThat(api.post("/linode/instances", order.formatted("de-fra-2", 1)).errors())
        .containsExactly("backup_id: backup_id is not valid");
    assertThat(api.post("/linode/instances", order.replace("}", ",'image':'linode/debian12',"
        + "'root_pass':'aPassword-1'}").formatted("de-fra-2", backup)).errors())
        .containsExactly("backup_id: Cannot be given together with an image");
    var made = api.post("/linode/instances", order.formatted("de-fra-2", backup));
    assertThat(made.text("status")).isEqualTo("provisioning");
    time.passSeconds(300);
    assertThat(api.get("/linode/instances/" + made.id()).text("status")).isEqualTo("running");
    assertThat(disks(made.id())).containsExactly("Debian 12 Disk", "512 MB Swap Image");
  }

  @Test
  void aNewLinodeWithBackupsIsAboutToBeScheduled() {
    var made = api.post("/linode/instances",
        NANODE.replace("}", ",'backups_enabled':true}").formatted("web-1"));
    assertThat(made.body().at("/backups/schedule/day").isNull()).isTrue();
    time.passSeconds(300);
    assertThat(api.get("/linode/instances/" + made.id()).body().at("/backups/schedule"))
        .hasToString("{\"day\":\"Scheduling\",\"window\":\"Scheduling\"}");
  }

  @Test
  void cancellingDeletesEveryBackup() {
    var id = runningLinode("web-1");
    var backup = snapshot(id);
    assertThat(api.post(backups(id) + "/cancel", "").body()).isEmpty();
    assertThat(api.get(backups(id) + "/" + backup).status()).isEqualTo(404);
    assertThat(api.get(backups(id)).body().at("/snapshot/current").isNull()).isTrue();
    assertThat(api.get("/linode/instances/" + id).body().at("/backups/enabled").asBoolean()).isFalse();
    assertThat(api.post(backups(id) + "/cancel", "").status()).isEqualTo(400);
    assertThat(api.get("/account/events", "{\"entity.id\":%d}".formatted(id)).all("action"))
        .contains("backups_enable", "backups_cancel");
  }
}
