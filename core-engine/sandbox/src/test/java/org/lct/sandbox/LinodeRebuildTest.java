package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinodeRebuildTest extends SandboxTestBase {

  private Client.Reply rebuild(long linode, String json) {
    return api.post("/linode/instances/%d/rebuild".formatted(linode), json);
  }

  private Client.Reply post(long linode, String path, String json) {
    return api.post("/linode/instances/%d/%s".formatted(linode, path), json);
  }

  private Client.Reply get(long linode, String path) {
    return api.get("/linode/instances/%d/%s".formatted(linode, path));
  }

  private List<String> jobs(String action) {
    return api.get("/account/events", "{\"action\":\"%s\"}".formatted(action)).all("status");
  }

  @Test
  void aRebuiltLinodeHasNewDisksAndItsOldAddresses() {
    var id = runningLinode("web-1");
    var volume = api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(id)).id();
    var before = api.get("/linode/instances/" + id).body();
    var oldDisks = get(id, "disks").all("id");
    var rebuilt = rebuild(id, "{'image':'linode/ubuntu24.04','root_pass':'aPassword-1','booted':false}");
    assertThat(rebuilt.text("status")).isEqualTo("rebuilding");
    assertThat(rebuilt.text("image")).isEqualTo("linode/ubuntu24.04");
    assertThat(rebuilt.body().path("ipv4")).isEqualTo(before.path("ipv4"));
    assertThat(get(id, "disks").data()).isEmpty();
    assertThat(post(id, "boot", "").errors()).containsExactly("Linode busy.");
    time.passSeconds(100);
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("offline");
    assertThat(get(id, "disks").all("label")).containsExactly("Ubuntu 24.04 LTS Disk",
        "512 MB Swap Image");
    assertThat(get(id, "disks").all("id")).doesNotContainAnyElementsOf(oldDisks);
    assertThat(get(id, "configs").all("label")).containsExactly("My Ubuntu 24.04 LTS Disk Profile");
    assertThat(api.get("/volumes/" + volume).body().path("linode_id").isNull()).isTrue();
    var event = api.get("/account/events", "{\"action\":\"linode_rebuild\"}").data().get(0);
    assertThat(event.at("/secondary_entity/id").asText()).isEqualTo("linode/ubuntu24.04");
    assertThat(event.path("status").asText()).isEqualTo("finished");
  }

  @Test
  void aRebuildCanChangeThePlanAndBootsByDefault() {
    var id = blankLinode("bare");
    var rebuilt = rebuild(id, "{'image':'linode/debian12','authorized_users':['sandbox'],"
        + "'type':'g6-standard-1','disk_encryption':'disabled','metadata':{'user_data':'aGVsbG8='}}");
    assertThat(rebuilt.errors()).isEmpty();
    assertThat(rebuilt.text("type") + rebuilt.text("disk_encryption") + rebuilt.text("has_user_data"))
        .isEqualTo("g6-standard-1disabledtrue");
    time.passSeconds(400);
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("running");
    assertThat(get(id, "disks").all("size")).containsExactly("50688", "512");
    rebuild(id, "{'image':'linode/debian12','root_pass':'aPassword-1'}");
    assertThat(api.get("/linode/instances/" + id).body().path("has_user_data").asBoolean()).isFalse();
  }

  @Test
  void aRebuildNeedsAnImageAndAWayIn() {
    var id = runningLinode("web-1");
    assertThat(rebuild(id, "{'root_pass':'aPassword-1'}").errors())
        .containsExactly("image: You must specify an image");
    assertThat(rebuild(id, "{'image':1,'root_pass':'aPassword-1'}").errors())
        .containsExactly("image: Must be a string");
    assertThat(rebuild(id, "{'image':'linode/none','root_pass':'aPassword-1'}").errors())
        .containsExactly("image: image is not valid");
    assertThat(rebuild(id, "{'image':'linode/debian12','type':'g9-none'}").errors()).containsExactly(
        "Must provide valid root_pass, authorized_keys, or authorized_users",
        "type: A valid plan type by that ID was not found");
    assertThat(rebuild(id, "{'image':'linode/slackware15.0','root_pass':'aPassword-1','metadata':"
        + "{'user_data':'?'},'label':'new'}").errors()).containsExactly("label: Unknown field",
            "metadata.user_data: Must be base64 encoded",
            "metadata.user_data: The image does not support cloud-init");
    assertThat(get(id, "disks").data()).hasSize(2);
  }

  @Test
  void rescueStartsTheLinodeWhateverItsPower() {
    var id = runningLinode("web-1");
    var disk = get(id, "disks").all("id").getFirst();
    var devices = "{'devices':{'sda':{'disk_id':%s},'sdb':null}}".formatted(disk);
    assertThat(post(id, "rescue", devices).body()).isEmpty();
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("rebooting");
    time.passSeconds(100);
    assertThat(jobs("linode_reboot")).containsExactly("finished");
    post(id, "shutdown", "");
    time.passSeconds(100);
    assertThat(post(id, "rescue", "{}").status()).isEqualTo(200);
    time.passSeconds(100);
    assertThat(api.get("/linode/instances/" + id).text("status")).isEqualTo("running");
    assertThat(post(id, "rescue", "{'devices':{'sdh':{'disk_id':%s}}}".formatted(disk)).errors())
        .containsExactly("devices.sdh: Unknown field");
    assertThat(post(id, "rescue", "{'devices':{'sda':{'disk_id':1}}}").errors())
        .containsExactly("devices.sda.disk_id: disk_id is not valid");
    var loose = api.post("/volumes", "{'label':'loose','region':'de-fra-2'}").id();
    assertThat(post(id, "rescue", "{'devices':{'sda':{'volume_id':%d}}}".formatted(loose)).errors())
        .containsExactly("devices: A volume must be attached to the Linode");
  }

  @Test
  void passwordsAreResetWhileTheLinodeIsOff() {
    var id = runningLinode("web-1");
    var refused = "The Linode must be shut down before a password can be reset.";
    assertThat(post(id, "password", "{'root_pass':'aPassword-2'}").errors()).containsExactly(refused);
    var disk = "disks/%s/password".formatted(get(id, "disks").all("id").getFirst());
    assertThat(post(id, disk, "{'password':'aPassword-2'}").errors()).containsExactly(refused);
    post(id, "shutdown", "");
    time.passSeconds(100);
    assertThat(post(id, "password", "{'root_pass':'short'}").errors())
        .containsExactly("root_pass: Password does not meet strength requirement");
    assertThat(post(id, "password", "{'root_pass':'aPassword-2'}").body()).isEmpty();
    assertThat(post(id, disk, "{'password':'aPassword-2'}").errors()).containsExactly("Linode busy.");
    time.passSeconds(60);
    assertThat(post(id, disk, "{'password':'aPassword-2'}").status()).isEqualTo(200);
    time.passSeconds(60);
    assertThat(jobs("password_reset")).containsExactly("finished", "finished");
    assertThat(post(blankLinode("bare"), "password", "{'root_pass':'aPassword-2'}").status())
        .isEqualTo(400);
  }
}
