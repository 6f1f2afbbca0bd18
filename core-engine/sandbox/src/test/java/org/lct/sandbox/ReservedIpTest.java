package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReservedIpTest extends AddressTestBase {

  @Test
  void aReservedAddressBelongsToNobodyAtFirst() {
    var made = api.post(KEPT, "{'region':'us-ord','tags':['front']}").body();
    assertThat(made.path("reserved").asBoolean()).isTrue();
    assertThat(made.path("linode_id").isNull()).isTrue();
    assertThat(made.path("rdns").isNull()).isTrue();
    assertThat(made.path("assigned_entity").isNull()).isTrue();
    assertThat(made.path("tags").toString()).isEqualTo("[\"front\"]");
    assertThat(made.path("gateway").asText()).endsWith(".1");
    var path = KEPT + "/" + made.path("address").asText();
    assertThat(api.get(path).body()).isEqualTo(made);
    assertThat(api.get(KEPT, "{\"region\":\"us-ord\"}").data()).containsExactly(made);
    assertThat(api.get(IPS, "{\"reserved\":true,\"region\":\"us-ord\"}").data()).containsExactly(made);
    assertThat(api.get(KEPT, "{\"linode_id\":1}").errors())
        .containsExactly("X-Filter: Cannot filter on linode_id");
  }

  @Test
  void needsARegion() {
    assertThat(api.post(KEPT, "{}").errors()).containsExactly("region: region is required");
    assertThat(api.post(KEPT, "{'region':''}").errors()).containsExactly("region: region is not valid");
    assertThat(api.get(KEPT + "/999.999.999.999").status()).isEqualTo(404);
    assertThat(api.get(KEPT + "/" + publicOf(blankLinode("one"))).status()).isEqualTo(404);
  }

  @Test
  void tellsThePriceToAnybody() {
    var price = api.withToken("").get(KEPT + "/types").data().get(0);
    assertThat(price.path("id").asText()).isEqualTo("reserved-ipv4");
    assertThat(price.at("/price/hourly").asDouble()).isEqualTo(0.0068);
    assertThat(price.at("/price/monthly").isNull()).isTrue();
  }

  @Test
  void tagsAreChangedHereAndUnderTags() {
    var path = KEPT + "/" + reserve();
    assertThat(api.put(path, "{'tags':['one','two']}").body().path("tags")).hasSize(2);
    assertThat(api.post("/tags", "{'label':'three','reserved_ipv4_addresses':['%s']}".formatted(
        path.substring(KEPT.length() + 1))).status()).isEqualTo(200);
    assertThat(api.get("/tags/three").data().get(0).path("type").asText()).isEqualTo("reserved_ipv4_address");
    assertThat(api.get(KEPT, "{\"tags\":\"three\"}").data()).hasSize(1);
    api.delete("/tags/one");
    assertThat(api.get(path).body().path("tags").toString()).isEqualTo("[\"two\",\"three\"]");
    assertThat(api.post("/tags", "{'label':'four','reserved_ipv4_addresses':['192.0.2.1']}").errors())
        .containsExactly("reserved_ipv4_addresses: reserved_ipv4_addresses is not valid");
  }

  @Test
  void survivesItsLinodes() {
    var address = reserve();
    var order = "{'type':'g6-nanode-1','region':'de-fra-2','ipv4':['%s']}".formatted(address);
    var linode = api.post("/linode/instances", order);
    assertThat(linode.body().path("ipv4").toString()).isEqualTo("[\"%s\"]".formatted(address));
    var shown = api.get(KEPT + "/" + address).body();
    assertThat(shown.at("/assigned_entity/url").asText()).isEqualTo("/v4/linode/instances/" + linode.id());
    assertThat(shown.path("rdns").asText())
        .isEqualTo(address.replace('.', '-') + ".ip.linodeusercontent.com");
    assertThat(ipsOf(linode.id()).at("/ipv4/reserved/0/address").asText()).isEqualTo(address);
    assertThat(api.post("/linode/instances", order).errors())
        .containsExactly("ipv4: Address must be currently unassigned.");
    api.delete("/linode/instances/" + linode.id());
    time.passSeconds(60);
    assertThat(api.get(KEPT + "/" + address).body().path("linode_id").isNull()).isTrue();
    assertThat(api.post("/linode/instances", order).status()).isEqualTo(200);
  }

  @Test
  void aLinodeTakesASingleReservedAddressOfItsRegion() {
    var order = "{'type':'g6-nanode-1','region':'us-ord','ipv4':[%s]}";
    var invalid = "ipv4: Must provide a single valid reserved ipv4 address";
    for (var bad : List.of("''", "'192.0.2.1'", "'192.0.2.1','192.0.2.2'", "'%s'".formatted(
        publicOf(blankLinode("one"))))) {
      assertThat(api.post("/linode/instances", order.formatted(bad)).errors()).containsExactly(invalid);
    }
    assertThat(api.post("/linode/instances", order.formatted("'%s'".formatted(reserve()))).errors())
        .containsExactly("ipv4: Address must belong to same region as linode.");
  }

  @Test
  void aNodeBalancerTakesOneAndLeavesIt() {
    var address = reserve();
    var balancer = api.post("/nodebalancers", "{'region':'de-fra-2','label':'front','ipv4':'%s'}"
        .formatted(address));
    assertThat(balancer.text("ipv4")).isEqualTo(address);
    assertThat(api.get(KEPT + "/" + address).body().at("/assigned_entity/label").asText()).isEqualTo("front");
    assertThat(assign(address, blankLinode("one"))).containsExactly("IP Address not found.");
    api.delete("/nodebalancers/" + balancer.id());
    assertThat(api.get(KEPT + "/" + address).body().path("assigned_entity").isNull()).isTrue();
    assertThat(api.post("/nodebalancers", "{'region':'de-fra-2','ipv4':'192.0.2.1'}").status())
        .isEqualTo(400);
  }

  @Test
  void isAddedToALinodeAsItsLastAddress() {
    var address = reserve();
    var linode = blankLinode("one");
    var path = "/linode/instances/%d/ips".formatted(linode);
    var add = "{'type':'ipv4','public':true,'address':'%s'}".formatted(address);
    assertThat(api.post(path, add).text("address")).isEqualTo(address);
    assertThat(api.get("/linode/instances/" + linode).body().path("ipv4").get(1).asText()).isEqualTo(address);
    assertThat(api.post(path, add).errors())
        .containsExactly("address: Address must be reserved and must be currently unassigned.");
    assertThat(api.post(path, "{'type':'ipv4','public':true,'address':'12345'}").errors())
        .containsExactly("address: Must provide a valid reserved address");
    assertThat(api.delete(path + "/" + address).status()).isEqualTo(200);
    assertThat(api.get(KEPT + "/" + address).body().path("linode_id").isNull()).isTrue();
    assertThat(api.delete(path + "/" + publicOf(linode)).errors()).hasSize(1);
    api.post(path, "{'type':'ipv4','public':false}");
    var inside = ipsOf(linode).at("/ipv4/private/0/address").asText();
    assertThat(api.delete(path + "/" + inside).status()).isEqualTo(200);
    assertThat(api.get("/account/events").all("action")).endsWith("reserved_ip_assign",
        "reserved_ip_unassign",
        "linode_addip", "linode_deleteip");
  }

  @Test
  void allocatesWhatWasRecordedAndRefusesTheRest() {
    var linode = blankLinode("one");
    var with = ",'linode_id':%d}".formatted(linode);
    var keep = "{'type':'ipv4','public':true,'reserved':true";
    assertThat(api.post(IPS, keep + with).body().path("linode_id").asLong()).isEqualTo(linode);
    assertThat(api.post(IPS, keep + ",'region':'us-ord'}").text("region")).isEqualTo("us-ord");
    assertThat(api.post(IPS, keep + "}").errors())
        .containsExactly("A datacenter or a Linode must be provided when reserving an address.");
    assertThat(api.post(IPS, keep + ",'region':'us-ord'" + with).errors())
        .containsExactly("region: Region passed in must match Linode's region.");
    assertThat(api.post(IPS, keep + ",'linode_id':99999}").errors())
        .containsExactly("linode_id: Linode is not active");
    assertThat(api.post(IPS, "{'type':'ipv4','public':false,'reserved':true" + with).errors())
        .containsExactly("public: Cannot reserve a private address.");
    assertThat(api.post(IPS, "{'type':'ipv4','public':true,'region':'us-ord'}").errors())
        .containsExactly("linode_id: Linode is a required argument when not reserving an IP address.");
    assertThat(api.post(IPS, "{'type':'ipv6','public':true,'reserved':true" + with).errors())
        .containsExactly("Only addresses of type ipv4 are currently supported.");
    assertThat(api.post(IPS, "{'type':'ipv4','public':false" + with).text("address")).startsWith("192.168.");
    assertThat(api.post(IPS, "{'type':'ipv4','public':true" + with).errors()).hasSize(1);
  }

  @Test
  void isConvertedBothWays() {
    var linode = blankLinode("one");
    var path = IPS + "/" + publicOf(linode);
    assertThat(api.put(path, "{'reserved':true}").body().path("reserved").asBoolean()).isTrue();
    assertThat(api.put(path, "{'reserved':true}").status()).isEqualTo(200);
    assertThat(api.get(KEPT).data()).hasSize(1);
    var changed = api.put(path, "{'reserved':false}").body();
    assertThat(changed.path("reserved").asBoolean()).isFalse();
    assertThat(changed.path("linode_id").asLong()).isEqualTo(linode);
    var spare = reserve();
    assertThat(api.put(IPS + "/" + spare, "{'rdns':'a.example.com'}").errors()).hasSize(1);
    assertThat(api.put(IPS + "/" + spare, "{'reserved':false}").status()).isEqualTo(200);
    assertThat(api.get(IPS + "/" + spare).status()).isEqualTo(404);
  }

  @Test
  void givenBackItStaysWithTheOneThatHasIt() {
    var linode = blankLinode("one");
    var address = reserve();
    assertThat(assign(address, linode)).isEmpty();
    assertThat(api.delete(KEPT + "/" + address).status()).isEqualTo(200);
    assertThat(api.get(KEPT).data()).isEmpty();
    assertThat(ipsOf(linode).at("/ipv4/public")).hasSize(2);
    assertThat(api.delete(KEPT + "/" + reserve()).status()).isEqualTo(200);
    assertThat(api.get(IPS, "{\"type\":\"ipv4\"}").data()).hasSize(2);
  }
}
