package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiskAndConfigTest extends SandboxTestBase {

  private Client.Reply addDisk(long linode, String json) {
    return api.post("/linode/instances/%d/disks".formatted(linode), json);
  }

  @Test
  void anImageComesWithTwoDisksAndAProfile() {
    var id = runningLinode("web-1");
    var disks = api.get("/linode/instances/%d/disks".formatted(id)).data();
    assertThat(disks.findValuesAsText("label")).containsExactly("Debian 12 Disk", "512 MB Swap Image");
    assertThat(disks.findValuesAsText("size")).containsExactly("25088", "512");
    var config = api.get("/linode/instances/%d/configs".formatted(id)).data().get(0);
    assertThat(config.path("label").asText()).isEqualTo("My Debian 12 Disk Profile");
    assertThat(config.path("kernel").asText()).isEqualTo("linode/grub2");
    assertThat(config.at("/devices/sda/disk_id")).isEqualTo(disks.get(0).path("id"));
    assertThat(config.path("devices").propertyStream().map(Map.Entry::getKey))
        .containsExactly("sda", "sdb", "sdc", "sdd", "sde", "sdf", "sdg", "sdh");
  }

  @Test
  void aDiskIsNotFoundUntilItIsMade() {
    var id = blankLinode("bare");
    var disk = addDisk(id, "{'label':'boot','size':4096}");
    assertThat(disk.text("status")).isEqualTo("not ready");
    assertThat(disk.text("filesystem")).isEqualTo("ext4");
    assertThat(api.get("/linode/instances/%d/disks".formatted(id)).data()).isEmpty();
    assertThat(api.get("/linode/instances/%d/disks/%d".formatted(id, disk.id())).status()).isEqualTo(404);
    assertThat(addDisk(id, "{'label':'more','size':512}").errors()).containsExactly("Linode busy.");
    time.passSeconds(30);
    assertThat(api.get("/linode/instances/%d/disks/%d".formatted(id, disk.id())).text("status"))
        .isEqualTo("ready");
    assertThat(addDisk(id, "{'label':'more','size':512}").status()).isEqualTo(200);
  }

  @Test
  void disksFitIntoThePlan() {
    var id = blankLinode("bare");
    assertThat(addDisk(id, "{'label':'boot','size':25601}").errors())
        .containsExactly("size: Not enough free space on bare.");
    assertThat(addDisk(id, "{'size':1000,'image':'linode/debian12'}").errors()).containsExactly(
        "Must provide valid root_pass, authorized_keys, or authorized_users",
        "size: The image does not fit on a disk of this size");
    assertThat(addDisk(id, "{}").errors()).containsExactly("size: size is required",
        "label: label is required");
  }

  @Test
  void aDiskInUseCannotBeResizedOrDeleted() {
    var id = runningLinode("web-1");
    var disk = api.get("/linode/instances/%d/disks".formatted(id)).data().get(1).path("id").asLong();
    var path = "/linode/instances/%d/disks/%d".formatted(id, disk);
    assertThat(api.post(path + "/resize", "{'size':256}").status()).isEqualTo(200);
    time.passSeconds(60);
    assertThat(api.get(path).text("size")).isEqualTo("512");
    api.post("/linode/instances/%d/shutdown".formatted(id), "{}");
    time.passSeconds(60);
    assertThat(api.post(path + "/resize", "{'size':256}").status()).isEqualTo(200);
    time.passSeconds(60);
    assertThat(api.get(path).text("size")).isEqualTo("256");
    assertThat(api.delete(path).status()).isEqualTo(200);
    assertThat(api.get(path).text("status")).isEqualTo("deleting");
    time.passSeconds(60);
    assertThat(api.get(path).status()).isEqualTo(404);
    assertThat(
        api.get("/linode/instances/%d/configs".formatted(id)).data().get(0).at("/devices/sdb").isNull())
        .isTrue();
    var seen = new LinkedHashSet<String>();
    api.get("/account/events").data().forEach(
        event -> seen.add(event.path("action").asText() + " " + event.path("status").asText()));
    assertThat(seen).contains("disk_resize failed", "disk_resize finished", "disk_delete finished");
  }

  @Test
  void aProfilePlugsAndUnplugsVolumes() {
    var id = runningLinode("web-1");
    var volume = api.post("/volumes", "{'label':'data','region':'de-fra-2'}").id();
    var config = api.get("/linode/instances/%d/configs".formatted(id)).data().get(0).path("id").asLong();
    var path = "/linode/instances/%d/configs/%d".formatted(id, config);
    assertThat(
        api.put(path, "{'devices':{'sdc':{'volume_id':%d,'disk_id':null}}}".formatted(volume)).status())
        .isEqualTo(200);
    assertThat(api.get("/volumes/" + volume).body().path("linode_id").asLong()).isEqualTo(id);
    assertThat(api.put(path, "{'devices':{}}").status()).isEqualTo(200);
    assertThat(api.get("/volumes/" + volume).body().path("linode_id").isNull()).isTrue();
  }

  @Test
  void aProfileOnlyHasDevicesOfItsLinode() {
    var id = blankLinode("bare");
    var other = runningLinode("web-1");
    var taken = api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(other)).id();
    var disk = api.get("/linode/instances/%d/disks".formatted(other)).data().get(0).path("id").asLong();
    assertThat(api.post("/linode/instances/%d/configs".formatted(id),
        """
        {'kernel':'linode/none','devices':{'sda':{'disk_id':%d},'sdb':{'volume_id':%d},'sdi':{'volume_id':1}}}"""
            .formatted(disk, taken))
        .errors()).containsExactly("label: label is required", "kernel: kernel is not valid",
            "devices.sda.disk_id: disk_id is not valid",
            "devices.sdb.volume_id: Volume %d is already attached to a Linode.".formatted(taken),
            "devices.sdi: The plan has only 8 device slots", "devices.sdi.volume_id: volume_id is not valid");
  }

  @Test
  void bootsTheOnlyOrTheLastBootedProfile() {
    var id = blankLinode("bare");
    var boot = "/linode/instances/%d/boot".formatted(id);
    assertThat(api.post(boot, "{}").errors())
        .containsExactly("config_id: Linode has no configuration profiles.");
    var configs = "/linode/instances/%d/configs".formatted(id);
    var first = api.post(configs, "{'label':'first'}").id();
    var second = api.post(configs, "{'label':'second'}").id();
    assertThat(api.post(boot, "{}").status()).isEqualTo(400);
    assertThat(api.post(boot, "{'config_id':1}").errors())
        .containsExactly("config_id: config_id is not valid");
    assertThat(api.post(boot, "{'config_id':%d}".formatted(second)).status()).isEqualTo(200);
    time.passSeconds(120);
    api.post("/linode/instances/%d/reboot".formatted(id), "");
    var last = api.get("/account/events", "{\"action\":\"linode_reboot\"}").data().get(0);
    assertThat(last.at("/secondary_entity/id").asLong()).isEqualTo(second).isNotEqualTo(first);
  }

  @Test
  void profilesAreChangedWhileTheLinodeIsBusy() {
    var id = api.post("/linode/instances", NANODE.formatted("web-1")).id();
    var configs = "/linode/instances/%d/configs".formatted(id);
    var created = api.post(configs, "{'label':'rescue','run_level':'single','helpers':{'network':false}}");
    assertThat(created.status()).isEqualTo(200);
    var changed = api.put(configs + "/" + created.id(), "{'comments':'mine','id':5}");
    assertThat(
        changed.text("comments") + changed.text("run_level") + changed.body().at("/helpers/network").asText())
        .isEqualTo("minesinglefalse");
    assertThat(api.delete(configs + "/" + created.id()).status()).isEqualTo(200);
    assertThat(api.get(configs + "/" + created.id()).status()).isEqualTo(404);
  }
}
