package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.Client.Reply;

class ImageTest extends SandboxTestBase {
  private long linode;
  private long disk;

  @BeforeEach
  void makeDisk() {
    linode = runningLinode("web-1");
    disk = api.get("/linode/instances/%d/disks".formatted(linode)).data().get(0).path("id").asLong();
  }

  private Reply capture(String more) {
    return api.post("/images", "{'disk_id':%d%s}".formatted(disk, more));
  }

  private static String path(Reply image) {
    return "/images/" + image.text("id").replace("/", "%2F");
  }

  @Test
  void aDiskBecomesAnImageAfterMinutes() {
    var image = capture(",'label':'golden','cloud_init':true,'tags':['gold']");
    assertThat(image.text("id")).matches("private/\\d+");
    assertThat(image.text("status")).isEqualTo("creating");
    assertThat(image.body().at("/capabilities/0").asText()).isEqualTo("cloud-init");
    assertThat(api.post("/linode/instances/%d/reboot".formatted(linode), "").errors())
        .containsExactly("Linode busy.");
    time.passSeconds(100);
    assertThat(api.get(path(image)).text("status")).isEqualTo("creating");
    time.passSeconds(80);
    assertThat(api.get(path(image)).text("status")).isEqualTo("available");
    assertThat(api.get(path(image)).body().at("/regions/0").toString())
        .isEqualTo("{\"region\":\"de-fra-2\",\"status\":\"available\"}");
    var event = api.get("/account/events", "{\"action\":\"disk_imagize\"}").data().get(0);
    assertThat(event.path("status").asText()).isEqualTo("finished");
    assertThat(event.at("/secondary_entity/id").asText()).isEqualTo(image.text("id"));
    assertThat(api.get("/tags/gold").all("type")).containsExactly("image");
  }

  @Test
  void ownImagesComeFirstAndOnlyForTheirOwner() {
    var image = capture("");
    assertThat(image.text("label")).isEqualTo("Debian 12 Disk");
    var all = api.get("/images").all("id");
    assertThat(all).hasSize(35).startsWith(image.text("id"));
    assertThat(api.get("/images", "{\"is_public\":false}").all("id")).containsExactly(image.text("id"));
    assertThat(api.withToken("").get("/images").all("id")).hasSize(34);
    assertThat(api.withToken("").get(path(image)).status()).isEqualTo(404);
  }

  @Test
  void statusFiltersAndDoesNotOrder() {
    assertThat(api.get("/images", "{\"status\":\"available\"}").status()).isEqualTo(200);
    assertThat(api.get("/images", "{\"+order_by\":\"status\"}").errors())
        .containsExactly("X-Filter: Cannot order by status");
  }

  @Test
  void anImageIsDeployedOnceItIsAvailable() {
    var image = capture(",'label':'golden'").text("id");
    var body = "{'type':'g6-nanode-1','region':'us-ord','image':'%s','root_pass':'aPassword-1'}"
        .formatted(image);
    assertThat(api.post("/linode/instances", body).errors()).containsExactly("image: image is not valid");
    time.passSeconds(300);
    var deployed = api.post("/linode/instances", body);
    assertThat(deployed.text("image")).isEqualTo(image);
    time.passSeconds(300);
    assertThat(api.get("/linode/instances/%d/disks".formatted(deployed.id())).all("label"))
        .containsExactly("golden Disk", "512 MB Swap Image");
  }

  @Test
  void anImageIsChangedAndDeleted() {
    var image = capture("");
    assertThat(
        api.put(path(image), "{'label':'golden','description':'ours','tags':['gold']}").text("description"))
        .isEqualTo("ours");
    var tag = "t".repeat(100);
    assertThat(api.put(path(image), "{'tags':['%s']}".formatted(tag)).body().path("tags")).hasSize(1);
    assertThat(api.put(path(image), "{'tags':['%st']}".formatted(tag)).errors())
        .containsExactly("tags: Length must be 3-100 characters");
    assertThat(api.put(path(image), "{'label':''}").errors())
        .containsExactly("label: Length must be 1-50 characters");
    assertThat(api.delete(path(image)).status()).isEqualTo(200);
    assertThat(api.get(path(image)).status()).isEqualTo(404);
    time.passSeconds(300);
    assertThat(api.get("/account/events", "{\"action\":\"disk_imagize\"}").all("status"))
        .containsExactly("failed");
  }

  @Test
  void publicImagesAreNotTheAccountsToChange() {
    assertThat(api.put("/images/linode%2Fdebian12", "{'label':'mine'}").status()).isEqualTo(403);
    assertThat(api.delete("/images/linode%2Fdebian12").errors()).containsExactly("Unauthorized");
    assertThat(api.delete("/images/private%2F1").status()).isEqualTo(404);
  }

  @Test
  void anImageThatWasNotReadyGoesWithItsLinode() {
    var image = capture("");
    api.delete("/linode/instances/" + linode);
    time.passSeconds(60);
    assertThat(api.get(path(image)).status()).isEqualTo(404);
  }

  @Test
  void anImageIsReplicated() {
    var image = capture("");
    var regions = path(image) + "/regions";
    assertThat(api.post(regions, "{'regions':['us-ord']}").errors())
        .contains("The image is not available yet.");
    time.passSeconds(300);
    assertThat(api.post(regions, "{'regions':['us-ord']}").errors()).containsExactly(
        "regions: At least one region where the image is available must be kept");
    assertThat(api.post(regions, "{'regions':['de-fra-2','nz-akl-1']}").errors())
        .containsExactly("regions: regions is not valid");
    var pending = api.post(regions, "{'regions':['de-fra-2','us-ord']}").body();
    assertThat(pending.path("regions").findValuesAsText("status"))
        .containsExactly("available", "pending replication");
    time.passSeconds(200);
    assertThat(api.get(path(image)).body().path("regions").findValuesAsText("status"))
        .containsExactly("available", "available");
    assertThat(api.post(regions, "{'regions':['us-ord']}").body().path("regions").findValuesAsText("region"))
        .containsExactly("us-ord");
  }

  @Test
  void onlyDisksWithContentAreCaptured() {
    var swap = api.get("/linode/instances/%d/disks".formatted(linode)).data().get(1).path("id").asLong();
    assertThat(api.post("/images", "{'disk_id':%d}".formatted(swap)).status()).isEqualTo(400);
    assertThat(api.post("/images", "{'disk_id':1,'label':''}").errors()).containsExactly(
        "label: Length must be 1-50 characters", "disk_id: disk_id is not valid");
    assertThat(api.post("/images", "{}").errors()).containsExactly("disk_id: disk_id is required");
  }

  @Test
  void nothingIsUploaded() {
    assertThat(api.post("/images/upload", "{'label':'x','region':'nowhere'}").errors())
        .containsExactly("region: region is not valid");
    assertThat(api.post("/images/upload", "{'label':'x','region':'us-ord'}").errors()).singleElement()
        .asString().contains("takes no uploads");
  }
}
