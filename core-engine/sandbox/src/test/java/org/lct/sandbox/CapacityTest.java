package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacityTest extends SandboxTestBase {
  private static final String ORDER = "{'type':'%s','region':'%s'}";

  @TempDir
  Path directory;

  @Override
  SandboxOptions options() {
    return super.options().withDirectory(directory).withToken("a-token").withSoldOut("us-ord", "g6-nanode-1");
  }

  private int create(String type, String region) {
    return api.post("/linode/instances", ORDER.formatted(type, region)).status();
  }

  private boolean available(String type, String region) {
    return api.get("/regions/availability", "{\"plan\":\"%s\",\"region\":\"%s\"}".formatted(type, region))
        .data()
        .get(0).path("available").asBoolean();
  }

  @Test
  void aPlanThatIsSoldOutIsRefusedAndShown() {
    assertThat(api.post("/linode/instances", ORDER.formatted("g6-nanode-1", "us-ord")).errors())
        .containsExactly("type: No open slots for this plan!");
    assertThat(available("g6-nanode-1", "us-ord")).isFalse();
    assertThat(available("g6-nanode-1", "de-fra-2")).isTrue();
    assertThat(api.get("/regions/us-ord/availability").body().valueStream()
        .filter(row -> row.path("plan").asText().equals("g6-nanode-1"))).singleElement()
        .matches(row -> !row.path("available").asBoolean(true));
    assertThat(create("g6-standard-1", "us-ord")).isEqualTo(200);
  }

  @Test
  void noLinodeIsResizedOrRebuiltIntoAPlanThatIsSoldOut() {
    var id = runningLinode("web-1");
    var rebuild = "{'image':'linode/debian12','root_pass':'aPassword-1','type':'%s'}";
    api.put("/_sandbox/capacity", "{'region':'de-fra-2','available':false}");
    assertThat(api.post("/linode/instances/%d/resize".formatted(id), "{'type':'g6-standard-1'}").errors())
        .containsExactly("type: No open slots for this plan!");
    assertThat(api.post("/linode/instances/%d/rebuild".formatted(id), rebuild.formatted("g6-standard-1"))
        .errors()).containsExactly("type: No open slots for this plan!");
    assertThat(api.post("/linode/instances/%d/rebuild".formatted(id), rebuild.formatted("g6-nanode-1"))
        .status()).as("it keeps the place it has").isEqualTo(200);
  }

  @Test
  void isChangedWhileTheSandboxRunsAndKept() throws SandboxException {
    assertThat(api.put("/_sandbox/capacity", "{'region':'us-ord','available':true}").data()).isEmpty();
    assertThat(api.put("/_sandbox/capacity", "{'type':'g6-standard-1','available':false}").data())
        .hasSize(api.get("/regions").data().size());
    stop();
    sandbox = Sandbox.start(super.options().withDirectory(directory).withToken("a-token"), time);
    api = Client.of(sandbox);
    assertThat(create("g6-nanode-1", "us-ord")).isEqualTo(200);
    assertThat(create("g6-standard-1", "de-fra-2")).isEqualTo(400);
    api.put("/_sandbox/capacity", "{'region':'de-fra-2','type':'g6-standard-1','available':true}");
    assertThat(create("g6-standard-1", "de-fra-2")).isEqualTo(200);
    assertThat(create("g6-standard-1", "us-ord")).isEqualTo(400);
  }

  @Test
  void knowsTheRegionsAndPlansThereAre() {
    var before = api.get("/_sandbox/capacity").data();
    assertThat(before).hasSize(1);
    assertThat(api.put("/_sandbox/capacity", "{'region':'nowhere','available':false}").status())
        .isEqualTo(400);
    assertThat(api.put("/_sandbox/capacity", "{'region':'us-ord'}").status()).isEqualTo(400);
    assertThat(api.put("/_sandbox/capacity", "{'plan':'x','available':false}").status()).isEqualTo(400);
    assertThat(api.get("/_sandbox/capacity").data()).isEqualTo(before);
    var nowhere = SandboxOptions.inMemory().withSoldOut("nowhere", null);
    assertThatThrownBy(() -> Sandbox.start(nowhere)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
  }
}
