package org.lct.sandbox;

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

  String publicOf(long linode) {
    return ipsOf(linode).at("/ipv4/public/0/address").asText();
  }

  List<String> assign(String address, long linode) {
    return api.post(IPS + "/assign", "{'region':'de-fra-2','assignments':[{'address':'%s','linode_id':%d}]}"
        .formatted(address, linode)).errors();
  }
}
