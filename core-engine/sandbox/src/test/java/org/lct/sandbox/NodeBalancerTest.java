package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeBalancerTest extends SandboxTestBase {
  private static final String BALANCERS = "/nodebalancers";

  private String backEnd(String label) {
    return api.post("/linode/instances", NANODE.replace("}", ",'private_ip':true}").formatted(label)).body()
        .path("ipv4").get(1).asText();
  }

  @Test
  void comesWithItsConfigsAndNodes() {
    var ip = backEnd("web-1");
    var created = api.post(BALANCERS, """
        {'region':'de-fra-2','label':'front','tags':['web'],'client_conn_throttle':5,'configs':[
          {'port':80,'protocol':'http','check':'connection','nodes':[{'address':'%s:80','label':'web-1'}]},
          {'port':443,'protocol':'https','ssl_cert':'CERT','ssl_key':'KEY','nodes':[]},
          {'port':53,'protocol':'udp'}]}""".formatted(ip));
    assertThat(created.errors()).isEmpty();
    assertThat(created.text("hostname")).isEqualTo(created.text("ipv4").replace('.', '-')
        + ".ip.linodeusercontent.com");
    var configs = api.get(BALANCERS + "/%d/configs".formatted(created.id())).data();
    assertThat(configs.findValuesAsText("port")).containsExactly("80", "443", "53");
    assertThat(configs.get(1).path("ssl_key").asText()).isEqualTo("<REDACTED>");
    assertThat(configs.get(2).path("stickiness").asText()).isEqualTo("session");
    assertThat(configs.get(2).path("cipher_suite").asText()).isEqualTo("none");
    var node = api.get(BALANCERS + "/%d/configs/%s/nodes".formatted(created.id(), configs.get(0).path("id")))
        .data()
        .get(0);
    assertThat(node.path("status").asText()).isEqualTo("Unknown");
    assertThat(node.path("weight").asInt()).isEqualTo(100);
  }

  @Test
  void namesWhatIsWrongWhereItIs() {
    var ip = backEnd("web-1");
    assertThat(api.post(BALANCERS, """
        {'region':'nowhere','label':'a b','configs':[{'port':80,'nodes':[
          {'address':'%1$s:80','label':'web-1'},{'address':'web-1','label':'web-1'},{'address':'10.0.0.1:80','label':'x'},
          {'address':'192.168.200.9:80','label':'web-1'},{'address':'%1$s:65536','label':'web-1'},
          {'address':'%1$s:0','label':'web-1'}]},
          {'port':80,'algorithm':'ring_hash','protocol':'https','check':'http','colour':1}]}"""
        .formatted(ip)).errors()).contains("region: region is not valid",
            "label: Must only use ASCII letters, numbers, underscores, and dashes",
            "configs[0].nodes[1].address: Must be in address:port format",
            "configs[0].nodes[4].address: Must be in address:port format",
            "configs[0].nodes[5].address: Must be in address:port format",
            "configs[0].nodes[2].address: Must begin with 192.168",
            "configs[0].nodes[2].label: Length must be 3-32 characters",
            "configs[0].nodes[3].address: Must be the private address of a Linode in the same region",
            "configs[1].port: Port must be unique", "configs[1].algorithm: algorithm is not valid for https",
            "configs[1].check_path: check_path is required", "configs[1].ssl_cert: ssl_cert is required",
            "configs[1].colour: Unknown field");
    assertThat(api.get(BALANCERS).data()).isEmpty();
  }

  @Test
  void nodesFollowTheirBackEnds() {
    var ip = backEnd("web-1");
    var balancer = api.post(BALANCERS, "{'region':'de-fra-2'}").id();
    var configs = BALANCERS + "/%d/configs".formatted(balancer);
    var config = api.post(configs, "{'port':80}").id();
    var nodes = configs + "/%d/nodes".formatted(config);
    var node = nodes + "/"
        + api.post(nodes, "{'address':'%s:80','label':'web-1','mode':'accept','weight':50}".formatted(ip))
            .id();
    assertThat(api.get(node).text("status")).isEqualTo("Unknown");
    assertThat(api.get(configs + "/" + config).body().at("/nodes_status/down").asInt()).isEqualTo(1);
    time.passSeconds(15);
    assertThat(api.get(node).text("status")).isEqualTo("DOWN");
    time.passSeconds(300);
    assertThat(api.get(node).text("status")).isEqualTo("UP");
    assertThat(api.get(configs + "/" + config).body().at("/nodes_status/up").asInt()).isEqualTo(1);
    var linode = api.get("/linode/instances").data().get(0).path("id").asLong();
    assertThat(api.get("/linode/instances/%d/nodebalancers".formatted(linode)).data()).hasSize(1);
    api.delete("/linode/instances/" + linode);
    time.passSeconds(60);
    assertThat(api.get(node).text("status")).isEqualTo("DOWN");
    assertThat(api.put(node, "{'weight':60}").text("weight")).isEqualTo("60");
    assertThat(api.delete(node).status()).isEqualTo(200);
    assertThat(api.get(node).status()).isEqualTo(404);
  }

  @Test
  void aBackEndCanBeReachedByItsIpv6Address() {
    var linode = runningLinode("web-1");
    var ip = "[%s]".formatted(api.get("/linode/instances/" + linode).text("ipv6").replace("/128", ""));
    var made = api.post(BALANCERS,
        "{'region':'de-fra-2','configs':[{'nodes':[{'address':'%s:80','label':'web-1'}]}]}"
            .formatted(ip));
    assertThat(made.errors()).isEmpty();
    var config = BALANCERS + "/%d/configs/%s".formatted(made.id(),
        api.get(BALANCERS + "/%d/configs".formatted(made.id())).all("id").getFirst());
    time.passSeconds(15);
    assertThat(api.get(config + "/nodes").data().get(0).path("address").asText()).isEqualTo(ip + ":80");
    assertThat(api.get(config + "/nodes").all("status")).containsExactly("UP");
    assertThat(api.get("/linode/instances/%d/nodebalancers".formatted(linode)).data()).hasSize(1);
    for (var address : new String[]{"[2001:db8::1]", "[::]", "[:::]"}) {
      assertThat(
          api.post(config + "/nodes", "{'address':'%s:80','label':'web-2'}".formatted(address)).errors())
          .containsExactly("address: Must be the IPv6 address of a Linode in the same region");
    }
    assertThat(api.post(config + "/nodes", "{'address':'[::1:80','label':'web-2'}").errors())
        .containsExactly("address: Must be in address:port format");
    assertThat(api.post(BALANCERS,
        "{'region':'us-ord','configs':[{'nodes':[{'address':'%s:80','label':'web-1'}]}]}"
            .formatted(ip))
        .errors()).containsExactly(
            "configs[0].nodes[0].address: Must be the IPv6 address of a Linode in the same region");
    api.post("/linode/instances/%d/migrate".formatted(linode), "{'region':'us-ord'}");
    time.passSeconds(7200);
    assertThat(api.get(config + "/nodes").all("status")).containsExactly("DOWN");
  }

  @Test
  void rebuildKeepsTheNodesThatAreNamed() {
    var first = backEnd("web-1");
    var second = backEnd("web-2");
    var balancer = api.post(BALANCERS, "{'region':'de-fra-2','label':'front'}").id();
    var configs = BALANCERS + "/%d/configs".formatted(balancer);
    var config = configs + "/" + api.post(configs, "{'port':80}").id();
    var kept = api.post(config + "/nodes", "{'address':'%s:80','label':'old-1'}".formatted(first)).id();
    api.post(config + "/nodes", "{'address':'%s:80','label':'old-2'}".formatted(second));
    var rebuilt = api.post(config + "/rebuild", """
        {'port':8080,'protocol':'tcp','nodes':[{'id':%d,'address':'%s:90','label':'new-1'},
          {'address':'%s:90','label':'new-2'}]}""".formatted(kept, first, second));
    assertThat(rebuilt.text("port")).isEqualTo("8080");
    var nodes = api.get(config + "/nodes").data();
    assertThat(nodes.findValuesAsText("label")).containsExactly("new-1", "new-2");
    assertThat(nodes.get(0).path("id").asLong()).isEqualTo(kept);
    assertThat(api.post(config + "/rebuild", "{'port':80}").errors())
        .containsExactly("nodes: nodes is required");
  }

  @Test
  void rebuildKeepsOnlyNodesThatThereAreAndEachOnce() {
    var ip = backEnd("web-1");
    var balancer = api.post(BALANCERS, "{'region':'de-fra-2','label':'front'}").id();
    var configs = BALANCERS + "/%d/configs".formatted(balancer);
    var config = configs + "/" + api.post(configs, "{'port':80}").id();
    var other = configs + "/" + api.post(configs, "{'port':81}").id();
    var node = "{'address':'%s:80','label':'old-1'}".formatted(ip);
    var kept = api.post(config + "/nodes", node).id();
    var elsewhere = api.post(other + "/nodes", node).id();
    var rebuild = "{'port':82,'nodes':[{'id':%s,'address':'%s:90','label':'new-1'},{'id':%s,'address':'%s:91','label':'new-2'}]}";
    assertThat(api.post(config + "/rebuild", rebuild.formatted(1, ip, elsewhere, ip)).errors())
        .containsExactly("nodes[0].id: id is not valid", "nodes[1].id: id is not valid");
    assertThat(api.post(config + "/rebuild", rebuild.formatted(kept, ip, kept, ip)).errors())
        .containsExactly("nodes[1].id: The node is named twice");
    assertThat(api.post(config + "/rebuild", rebuild.formatted("'x'", ip, "[]", ip)).errors())
        .containsExactly("nodes[0].id: id is not valid", "nodes[1].id: id is not valid");
    assertThat(api.get(config).text("port")).isEqualTo("80");
    assertThat(api.get(config + "/nodes").all("label")).containsExactly("old-1");
    assertThat(api.post(config + "/rebuild", rebuild.formatted(kept, ip, "null", ip)).status())
        .isEqualTo(200);
    assertThat(api.get(config + "/nodes").all("label")).containsExactly("new-1", "new-2");
  }

  @Test
  void goesWithAllItHas() {
    var wall = api.post("/networking/firewalls",
        "{'label':'wall','rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT'}}").id();
    var balancer = api
        .post(BALANCERS, "{'region':'de-fra-2','label':'front','firewall_id':%d}".formatted(wall)).id();
    assertThat(api.get(BALANCERS + "/%d/firewalls".formatted(balancer)).data()).hasSize(1);
    assertThat(api.post(BALANCERS, "{'region':'us-ord','label':'front'}").errors())
        .containsExactly("label: Label must be unique among your nodebalancers");
    assertThat(api.put(BALANCERS + "/" + balancer, "{'label':'back','tags':['new']}").text("label"))
        .isEqualTo("back");
    assertThat(api.get(BALANCERS + "/%d/stats".formatted(balancer)).errors())
        .containsExactly("Stats are unavailable at this time.");
    assertThat(api.delete(BALANCERS + "/" + balancer).status()).isEqualTo(200);
    assertThat(api.get(BALANCERS + "/%d/configs".formatted(balancer)).status()).isEqualTo(404);
    assertThat(api.get("/networking/firewalls/%d/devices".formatted(wall)).data()).isEmpty();
  }

  @Test
  void aConfigCanChangeItsProtocol() {
    var balancer = api.post(BALANCERS, "{'region':'de-fra-2','label':'front'}").id();
    var config = BALANCERS + "/%d/configs/".formatted(balancer)
        + api.post(BALANCERS + "/%d/configs".formatted(balancer), "{'port':53,'stickiness':'table'}").id();
    var udp = api.put(config, "{'protocol':'udp'}");
    assertThat(udp.errors()).isEmpty();
    assertThat(udp.text("stickiness") + udp.text("check_passive") + udp.text("port"))
        .isEqualTo("sessionfalse53");
    var node = "{'label':'dns-1','address':'%s:53'}".formatted(backEnd("dns-1"));
    assertThat(api.post(config + "/nodes", node).text("mode")).isEqualTo("none");
    assertThat(api.put(config, "{'protocol':'tcp','proxy_protocol':'v2'}").text("proxy_protocol"))
        .isEqualTo("v2");
    assertThat(api.put(config, "{'protocol':'http','proxy_protocol':'v2'}").status()).isEqualTo(400);
  }
}
