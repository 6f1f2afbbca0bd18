package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VolumeTest extends SandboxTestBase {

  private long volume(String label) {
    var id = api.post("/volumes", "{'label':'%s','region':'de-fra-2'}".formatted(label)).id();
    time.passSeconds(30);
    return id;
  }

  private String field(long volume, String name) {
    return api.get("/volumes/" + volume).text(name);
  }

  @Test
  void becomesActiveAfterAWhile() {
    var created = api.post("/volumes", "{'label':'data','region':'de-fra-2'}");
    assertThat(created.text("status")).isEqualTo("creating");
    assertThat(created.body().path("size").asInt()).isEqualTo(20);
    time.passSeconds(15);
    assertThat(field(created.id(), "status")).isEqualTo("active");
  }

  @Test
  void isAttachedAtOnceAndUsableLater() {
    var linode = runningLinode("web-1");
    var id = volume("data");
    var attached = api.post("/volumes/%d/attach".formatted(id), "{'linode_id':%d}".formatted(linode));
    assertThat(attached.body().path("linode_id").asLong()).isEqualTo(linode);
    assertThat(attached.text("linode_label")).isEqualTo("web-1");
    assertThat(field(id, "io_ready")).isEqualTo("false");
    var config = api.get("/linode/instances/%d/configs".formatted(linode)).data().get(0);
    assertThat(config.at("/devices/sdc/volume_id").asLong()).isEqualTo(id);
    time.passSeconds(15);
    assertThat(field(id, "io_ready")).isEqualTo("true");
    assertThat(api.get("/linode/instances/%d/volumes".formatted(linode)).all("label"))
        .containsExactly("data");
  }

  @Test
  void isDetachedAfterAWhileAndOnlyThenDeleted() {
    var linode = runningLinode("web-1");
    var id = api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(linode)).id();
    time.passSeconds(20);
    assertThat(api.delete("/volumes/" + id).status()).isEqualTo(400);
    assertThat(api.post("/volumes/%d/attach".formatted(id), "{'linode_id':%d}".formatted(linode)).errors())
        .singleElement().asString().contains("is already attached");
    assertThat(api.post("/volumes/%d/detach".formatted(id), "{}").body().toString()).isEqualTo("{}");
    time.passSeconds(10);
    assertThat(field(id, "linode_id")).isEqualTo("null");
    assertThat(
        api.get("/linode/instances/%d/configs".formatted(linode)).data().get(0).at("/devices/sdc").isNull())
        .isTrue();
    assertThat(api.delete("/volumes/" + id).status()).isEqualTo(200);
    assertThat(api.get("/volumes/" + id).status()).isEqualTo(404);
    assertThat(api.post("/volumes/%d/detach".formatted(id), "{}").status()).isEqualTo(404);
  }

  @Test
  void survivesItsLinode() {
    var linode = runningLinode("web-1");
    var id = api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(linode)).id();
    time.passSeconds(20);
    api.delete("/linode/instances/" + linode);
    time.passSeconds(20);
    assertThat(field(id, "linode_id")).isEqualTo("null");
    assertThat(field(id, "status")).isEqualTo("active");
  }

  @Test
  void aDetachmentOfAGoneLinodeDoesNotTouchTheNextOne() {
    var first = runningLinode("web-1");
    var second = runningLinode("web-2");
    var id = api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(first)).id();
    time.passSeconds(20);
    api.delete("/linode/instances/" + first);
    var gone = 0;
    while (api.get("/linode/instances/" + first).status() == 200) {
      if (gone == 4) {
        api.post("/volumes/%d/detach".formatted(id), "{}");
      }
      time.passSeconds(1);
      gone++;
    }
    assertThat(api.post("/volumes/%d/attach".formatted(id), "{'linode_id':%d}".formatted(second)).status())
        .isEqualTo(200);
    time.passSeconds(60);
    assertThat(field(id, "linode_id")).isEqualTo(String.valueOf(second));
  }

  @Test
  void growsOnly() {
    var id = volume("data");
    assertThat(api.post("/volumes/%d/resize".formatted(id), "{'size':20}").errors())
        .containsExactly("size: Storage volumes can only be resized up");
    assertThat(api.post("/volumes/%d/resize".formatted(id), "{'size':20000}").errors())
        .containsExactly("size: Storage volumes cannot be resized larger than 16384 gigabytes");
    var resized = api.post("/volumes/%d/resize".formatted(id), "{'size':40}");
    assertThat(resized.text("status") + resized.text("size")).isEqualTo("resizing40");
    time.passSeconds(20);
    assertThat(field(id, "status")).isEqualTo("active");
  }

  @Test
  void saysEverythingThatIsWrong() {
    assertThat(api.post("/volumes", "{'label':'1st','size':9}").errors()).containsExactly(
        "label: Must begin with a letter", "size: Must be 10-16384", "Must provide a region or a Linode ID");
    volume("data");
    assertThat(api.post("/volumes", "{'label':'data','region':'nz-akl-1'}").errors())
        .containsExactly("region: region is not valid", "label: Label must be unique among your volumes");
  }

  @Test
  void staysInItsRegion() {
    var linode = api.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord'}").id();
    var id = volume("data");
    assertThat(api.post("/volumes/%d/attach".formatted(id), "{'linode_id':%d}".formatted(linode)).status())
        .isEqualTo(400);
    assertThat(api.post("/volumes", "{'label':'other','region':'us-east','linode_id':%d}".formatted(linode))
        .errors())
        .containsExactly("region: region is not valid");
  }

  @Test
  void needsAProfileToLiveIn() {
    var linode = blankLinode("bare");
    assertThat(api.post("/volumes", "{'label':'data','linode_id':%d}".formatted(linode)).errors())
        .containsExactly("config_id: Linode has no configuration profiles.");
    assertThat(api.get("/volumes").data()).isEmpty();
  }

  @Test
  void takesUpToEightDevices() {
    var linode = runningLinode("web-1");
    var statuses = IntStream.range(0, 8)
        .mapToObj(
            i -> api.post("/volumes", "{'label':'data-%d','linode_id':%d}".formatted(i, linode)).status());
    assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 400, 400);
  }
}
