package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What tests of addresses often ask for.
abstract class AddressTestBase extends SandboxTestBase {
  static final String KEPT = "/networking/reserved/ips";
  static final String IPS = "/networking/ips";

  String reserve() {
    return api.post(KEPT, "{'region':'de-fra-2'}").text("address");
  }

  JsonNode ipsOf(long linode) {
    return api.get("/linode/instances/%d/ips".formatted(linode)).body();
  }

  /// A Linode of generation `linode` with these interfaces.
  long owner(String interfaces) {
    var made = api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'de-fra-2','interface_generation':'linode','interfaces':%s}"
            .formatted(interfaces));
    assertThat(made.errors()).isEmpty();
    time.passSeconds(300);
    return made.id();
  }

  /// The public interface of a Linode made with one.
  JsonNode openOf(long linode) {
    return api.get("/linode/instances/%d/interfaces".formatted(linode)).data().get(0);
  }

  String publicOf(long linode) {
    return ipsOf(linode).at("/ipv4/public/0/address").asText();
  }

  List<String> assign(String address, long linode) {
    return api.post(IPS + "/assign", "{'region':'de-fra-2','assignments':[{'address':'%s','linode_id':%d}]}"
        .formatted(address, linode)).errors();
  }
}
