package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinodeCloneTest extends SandboxTestBase {
  private static final String TO_NEW = "{'type':'g6-standard-1','region':'us-ord'}";

  private Client.Reply clone(long linode, String json) {
    return api.post("/linode/instances/%d/clone".formatted(linode), json);
  }

  private List<String> below(long linode, String part, String field) {
    return api.get("/linode/instances/%d/%s".formatted(linode, part)).all(field);
  }

  private String status(long linode) {
    return api.get("/linode/instances/" + linode).text("status");
  }

  @Test
  void aNewCloneHasTheDisksProfilesAndTagsOfItsSource() {
    var id = runningLinode("web-1");
    api.put("/linode/instances/" + id, "{'tags':['prod']}");
    var clone = clone(id, TO_NEW);
    assertThat(clone.text("label")).isEqualTo("linode" + clone.id());
    assertThat(clone.text("status")).isEqualTo("offline");
    assertThat(clone.text("image") + clone.text("region")).isEqualTo("linode/debian12us-ord");
    assertThat(clone.body().path("tags").get(0).asText()).isEqualTo("prod");
    assertThat(status(clone.id()) + " " + status(id)).isEqualTo("cloning running");
    assertThat(below(clone.id(), "disks", "id")).isEmpty();
    var event = api.get("/account/events", "{\"action\":\"linode_clone\"}").data().get(0);
    assertThat(event.at("/entity/id").asLong()).isEqualTo(id);
    assertThat(event.at("/secondary_entity/id").asLong()).isEqualTo(clone.id());
    time.passSeconds(30);
    var copying = api.get("/account/events/" + event.path("id").asLong());
    assertThat(copying.text("time_remaining")).matches("0:1:\\d{1,2}");
    assertThat(copying.text("rate")).endsWith(" MB/s");
    time.passSeconds(100);
    assertThat(api.get("/account/events/" + event.path("id").asLong()).body().path("rate").isNull())
        .isTrue();
    assertThat(status(clone.id())).isEqualTo("offline");
    assertThat(below(clone.id(), "disks", "size")).isEqualTo(below(id, "disks", "size"));
    assertThat(below(clone.id(), "configs", "label")).isEqualTo(below(id, "configs", "label"));
    var config = api.get("/linode/instances/%d/configs".formatted(clone.id())).data().get(0);
    assertThat(config.at("/devices/sda/disk_id").asText())
        .isEqualTo(below(clone.id(), "disks", "id").getFirst());
    assertThat(api.post("/linode/instances/%d/boot".formatted(clone.id()), "").status()).isEqualTo(200);
  }

  @Test
  void sourceAndTargetAreBusyAndCannotBeDeleted() {
    var id = runningLinode("web-1");
    var clone = clone(id, TO_NEW).id();
    for (var linode : List.of(id, clone)) {
      assertThat(api.post("/linode/instances/%d/boot".formatted(linode), "").errors())
          .containsExactly("Linode busy.");
      assertThat(api.delete("/linode/instances/" + linode).errors()).containsExactly("Linode busy.");
    }
    time.passSeconds(130);
    assertThat(api.delete("/linode/instances/" + id).status()).isEqualTo(200);
    assertThat(api.delete("/linode/instances/" + clone).status()).isEqualTo(200);
  }

  @Test
  void aLinodeIsClonedFiveTimesAtOnce() {
    var id = runningLinode("web-1");
    for (var i = 0; i < 5; i++) {
      assertThat(clone(id, TO_NEW).status()).isEqualTo(200);
    }
    assertThat(clone(id, TO_NEW).errors())
        .containsExactly("A Linode can be cloned at most 5 times at once.");
    time.passSeconds(130);
    assertThat(clone(id, TO_NEW).status()).isEqualTo(200);
  }

  @Test
  void anExistingLinodeGetsTheChosenDisks() {
    var id = runningLinode("web-1");
    var target = blankLinode("bare");
    var swap = below(id, "disks", "id").get(1);
    assertThat(clone(id, "{'linode_id':%d}".formatted(target)).id()).isEqualTo(target);
    time.passSeconds(130);
    assertThat(below(target, "disks", "label")).containsExactly("Debian 12 Disk", "512 MB Swap Image");
    var again = "{'linode_id':%d,'configs':[],'disks':[%s]}".formatted(target, swap);
    assertThat(clone(id, again).errors())
        .containsExactly("linode_id: Not enough free space on bare.");
    var other = blankLinode("other");
    assertThat(clone(id, again.replace(String.valueOf(target), String.valueOf(other))).status())
        .isEqualTo(200);
    time.passSeconds(130);
    assertThat(below(other, "disks", "label")).containsExactly("512 MB Swap Image");
    assertThat(below(other, "configs", "label")).isEmpty();
    assertThat(status(other)).isEqualTo("offline");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    var id = runningLinode("web-1");
    assertThat(clone(id, "{}").errors()).containsExactly("region: region is required",
        "type: type is required");
    assertThat(clone(id, "{'linode_id':%d,'region':'us-ord'}".formatted(id)).errors()).containsExactly(
        "region: Can only be provided when cloning to a new Linode", "linode_id: linode_id is not valid");
    assertThat(clone(id, "{'region':'us-ord','type':'g6-nanode-1','label':'web-1','configs':[1],'disks':[2]}")
        .errors()).containsExactly("configs: configs is not valid", "disks: disks is not valid",
            "label: Label must be unique among your linodes");
    assertThat(clone(id, "{'region':'us-ord','type':'g7-highmem-1'}").errors()).containsExactly(
        "type: The source Linode has allocated more disk than the new type allows. Delete/resize disks"
            + " smaller or choose a larger type.");
  }

  @Test
  void userDataIsGivenAgain() {
    var id = api.post("/linode/instances",
        NANODE.replace("}", ",'metadata':{'user_data':'aGVsbG8='}}").formatted("web-1")).id();
    time.passSeconds(300);
    assertThat(clone(id, TO_NEW).errors())
        .containsExactly("metadata.user_data: The user data of the Linode must be given again");
    var given = TO_NEW.replace("}", ",'metadata':{'user_data':'aGVsbG8='}}");
    assertThat(clone(id, given).body().path("has_user_data").asBoolean()).isTrue();
    assertThat(clone(id, "{'linode_id':%d}".formatted(blankLinode("bare"))).errors())
        .containsExactly("linode_id: A Linode with user data can only be cloned to a new Linode");
  }

  @Test
  void aDiskIsCopiedWithinItsLinode() {
    var id = blankLinode("bare");
    var disks = "/linode/instances/%d/disks".formatted(id);
    var disk = api.post(disks, "{'label':'boot','size':10000}").id();
    time.passSeconds(60);
    var copy = api.post(disks + "/%d/clone".formatted(disk), "");
    assertThat(copy.text("label") + " " + copy.text("status") + " " + copy.text("size"))
        .isEqualTo("Copy of boot not ready 10000");
    time.passSeconds(60);
    assertThat(below(id, "disks", "label")).containsExactly("boot", "Copy of boot");
    assertThat(api.post(disks + "/%d/clone".formatted(disk), "").errors())
        .containsExactly("Not enough free space on bare.");
    var event = api.get("/account/events", "{\"action\":\"disk_duplicate\"}").data().get(0);
    assertThat(event.at("/secondary_entity/id").asLong()).isEqualTo(copy.id());
  }

  @Test
  void aVolumeIsCopiedInItsRegion() {
    var volume = api.post("/volumes", "{'label':'data','region':'de-fra-2','size':40}").id();
    var path = "/volumes/%d/clone".formatted(volume);
    assertThat(api.post(path, "{'label':'copy'}").errors())
        .containsExactly("Only active volumes can be cloned");
    time.passSeconds(30);
    assertThat(api.post(path, "{'label':'data'}").errors())
        .containsExactly("label: Label must be unique among your volumes");
    var copy = api.post(path, "{'label':'copy'}");
    assertThat(copy.text("status") + copy.text("size") + copy.text("region")).isEqualTo("creating40de-fra-2");
    time.passSeconds(60);
    assertThat(api.get("/volumes/" + copy.id()).text("status")).isEqualTo("active");
  }
}
