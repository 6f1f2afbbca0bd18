package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.traffic.RateLimits;

class PublicRangeTest extends SandboxTestBase {
  private static final String OWNER = "{'type':'g6-nanode-1','region':'de-fra-2','interface_generation':'linode',"
      + "'interfaces':[{'public':%s,'firewall_id':-1}]}";
  private static final String ROUTED = "{'ipv6':{'ranges':[{'range':'%s'}]}}";

  private long owner(String open) {
    var made = api.post("/linode/instances", OWNER.formatted(open));
    assertThat(made.errors()).isEmpty();
    time.passSeconds(60);
    return made.id();
  }

  private JsonNode open(long linode) {
    return api.get("/linode/instances/%d/interfaces".formatted(linode)).data().get(0);
  }

  private Client.Reply change(long linode, String json) {
    return api.put("/linode/instances/%d/interfaces/%s".formatted(linode, open(linode).path("id")), json);
  }

  @Test
  void aPublicInterfaceHasAnIpv6Range() {
    var id = owner(ROUTED.formatted("/56"));
    var range = open(id).at("/public/ipv6/ranges/0");
    assertThat(range.path("range").asText()).matches("2001:db8:1000:\\w+::/56");
    assertThat(range.path("route_target").asText() + "/128")
        .isEqualTo(api.get("/linode/instances/" + id).text("ipv6"));
    var listed = api.get("/networking/ipv6/ranges").data().get(0);
    assertThat(listed.path("range").asText() + "/" + listed.path("prefix"))
        .isEqualTo(range.path("range").asText());
    assertThat(api.get("/linode/instances/%d/ips".formatted(id)).body().at("/ipv6/global/0"))
        .isEqualTo(listed);
    var interfaces = "/linode/instances/%d/interfaces/%s".formatted(id, open(id).path("id"));
    assertThat(api.delete(interfaces).errors()).isEmpty();
    assertThat(api.get("/networking/ipv6/ranges").data()).isEmpty();
    assertThat(
        api.post("/networking/ipv6/ranges", "{'linode_id':%d,'prefix_length':64}".formatted(id)).errors())
        .containsExactly("The Linode has no public interface that could have IPv6 addresses");
  }

  @Test
  void whatAnUpdateDoesNotNameIsRemoved() {
    var id = owner(ROUTED.formatted("/64"));
    var range = open(id).at("/public/ipv6/ranges/0/range").asText();
    assertThat(change(id, "{'public':{'ipv6':{}}}").body().at("/public/ipv6/ranges")).hasSize(1);
    assertThat(change(id, "{'public':%s}".formatted(ROUTED.formatted(range))).body()
        .at("/public/ipv6/ranges/0/range").asText()).isEqualTo(range);
    assertThat(change(id, "{'public':%s}".formatted(ROUTED.formatted("/56"))).body()
        .at("/public/ipv6/ranges/0/range").asText()).endsWith("/56").isNotEqualTo(range);
    assertThat(change(id, "{'public':{'ipv6':{'ranges':[]}}}").body().at("/public/ipv6/ranges")).isEmpty();
    assertThat(api.get("/networking/ipv6/ranges").data()).isEmpty();
    assertThat(open(id).at("/public/ipv4/addresses")).hasSize(1);
  }

  @Test
  void otherRangesAreRefused() {
    var other = api.post("/networking/ipv6/ranges",
        "{'linode_id':%d,'prefix_length':64}".formatted(blankLinode("bare"))).text("range");
    assertThat(api.post("/linode/instances", OWNER.formatted(ROUTED.formatted(other))).errors())
        .containsExactly("interfaces[0].public.ipv6.ranges[0].range: Must be an IPv6 range of this Linode");
    assertThat(api.post("/linode/instances", OWNER.formatted(ROUTED.formatted("/48"))).errors())
        .containsExactly(
            "interfaces[0].public.ipv6.ranges[0].range: Must be an IPv6 range or only a prefix length, /56 or /64");
    assertThat(api.post("/linode/instances",
        OWNER.formatted("{'ipv6':{'ranges':[{'range':'/64'},{'range':'/64'}]}}")).errors())
        .containsExactly("interfaces[0].public.ipv6.ranges: A Linode can have only one IPv6 range");
    assertThat(api.get("/linode/instances").data()).hasSize(1);
  }

  @Test
  void clonesAndMovesHaveNewRanges() {
    var id = owner(ROUTED.formatted("/56"));
    var range = open(id).at("/public/ipv6/ranges/0/range").asText();
    var clone = api.post("/linode/instances/%d/clone".formatted(id),
        "{'type':'g6-nanode-1','region':'de-fra-2'}").id();
    assertThat(open(clone).at("/public/ipv6/ranges/0/range").asText()).endsWith("/56").isNotEqualTo(range);
    time.passSeconds(300);
    api.post("/linode/instances/%d/migrate".formatted(id), "{'region':'us-ord'}");
    time.passSeconds(7200);
    assertThat(open(id).at("/public/ipv6/ranges")).hasSize(1);
    assertThat(open(id).at("/public/ipv6/ranges/0/range").asText()).endsWith("/56").isNotEqualTo(range);
    assertThat(api.get("/networking/ipv6/ranges").all("region")).containsExactly("de-fra-2", "us-ord");
  }

  @Test
  void aNewAccountHasOneRangeARegion() throws SandboxException {
    stop();
    sandbox = Sandbox.start(SandboxOptions.inMemory().withLimits(RateLimits.off())
        .withAccount(AccountLimits.ofNewAccount()), time);
    api = Client.of(sandbox);
    var id = owner(ROUTED.formatted("/64"));
    assertThat(api.post("/linode/instances", OWNER.formatted(ROUTED.formatted("/64"))).errors())
        .containsExactly("Additional IPv6 ranges in this region require a support ticket.");
    assertThat(api.post("/linode/instances/%d/clone".formatted(id),
        "{'type':'g6-nanode-1','region':'de-fra-2'}").status()).isEqualTo(400);
  }
}
