package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.Client.Reply;

class LockTest extends SandboxTestBase {

  private Reply lock(String type, long id, String lock) {
    return api.post("/locks",
        "{'entity_type':'%s','entity_id':%d,'lock_type':'%s'}".formatted(type, id, lock));
  }

  @Test
  void whatIsLockedShowsItAndIsNotDeleted() {
    var paths = List.of("/linode/instances/", "/volumes/", "/nodebalancers/");
    var types = List.of("linode", "volume", "nodebalancer");
    var ids = List.of(blankLinode("bare"),
        api.post("/volumes", "{'label':'data','region':'us-ord'}").id(),
        api.post("/nodebalancers", "{'region':'us-ord'}").id());
    for (var i = 0; i < types.size(); i++) {
      var path = paths.get(i) + ids.get(i);
      var lock = lock(types.get(i), ids.get(i), "cannot_delete");
      assertThat(lock.body().at("/entity/url").asText()).isEqualTo("/v4" + path);
      assertThat(api.get(path).body().path("locks").toString()).isEqualTo("[\"cannot_delete\"]");
      assertThat(api.delete(path).errors()).containsExactly(
          "The cannot_delete lock (Lock ID: %d) needs to be removed first.".formatted(lock.id()));
      assertThat(api.delete("/locks/" + lock.id()).status()).isEqualTo(200);
      assertThat(api.get("/locks/" + lock.id()).status()).isEqualTo(404);
      assertThat(api.delete(path).status()).isEqualTo(200);
    }
  }

  @Test
  void aSecondLockIsRefused() {
    var linode = blankLinode("bare");
    var lock = lock("linode", linode, "cannot_delete").id();
    assertThat(lock("linode", linode, "cannot_delete_with_subresources").errors()).containsExactly(
        "lock_type: The cannot_delete lock (Lock ID: %d) needs to be removed to add ".formatted(lock)
            + "cannot_delete_with_subresources lock. Can only have one of: cannot_delete, "
            + "cannot_delete_with_subresources locks");
    assertThat(api.get("/locks", "{\"entity.type\":\"linode\"}").all("lock_type"))
        .containsExactly("cannot_delete");
  }

  @Test
  void onlyWhatIsThereIsLocked() {
    assertThat(lock("linode", -7, "cannot_delete").errors())
        .containsExactly("entity_id: entity_id is not valid");
    var linode = blankLinode("bare");
    api.delete("/linode/instances/" + linode);
    assertThat(lock("linode", linode, "cannot_delete").status()).isEqualTo(400);
    assertThat(lock("domain", 1, "x").errors()).containsExactly(
        "entity_type: Must be one of linode, nodebalancer, volume",
        "lock_type: Must be one of cannot_delete, cannot_delete_with_subresources");
  }

  @Test
  void partsAreLockedTogetherWithTheWholeIfAskedFor() {
    var linode = runningLinode("web");
    var path = "/linode/instances/" + linode;
    var config = path + "/configs/" + api.get(path + "/configs").data().get(0).path("id");
    var disk = path + "/disks/" + api.get(path + "/disks").data().get(0).path("id");
    var balancer = api.post("/nodebalancers", "{'region':'us-ord','configs':[{'port':80}]}").id();
    var port = "/nodebalancers/%d/configs/".formatted(balancer)
        + api.get("/nodebalancers/%d/configs".formatted(balancer)).data().get(0).path("id");
    lock("linode", linode, "cannot_delete_with_subresources");
    lock("nodebalancer", balancer, "cannot_delete_with_subresources");
    assertThat(List.of(api.delete(config), api.delete(disk), api.delete(port),
        api.post(port + "/rebuild", "{'nodes':[]}"))).allSatisfy(
            reply -> assertThat(reply.errors())
                .singleElement().asString().startsWith("The cannot_delete_with_subresources lock"));
    api.get("/locks").all("id").forEach(id -> api.delete("/locks/" + id));
    lock("linode", linode, "cannot_delete");
    assertThat(api.delete(config).status()).isEqualTo(200);
    assertThat(api.delete(port).status()).isEqualTo(200);
  }
}
