package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IpMovingTest extends AddressTestBase {

  @Test
  void addressesMoveBetweenLinodesOfARegion() {
    var one = blankLinode("one");
    var two = blankLinode("two");
    var address = reserve();
    assertThat(assign(address, one)).isEmpty();
    assertThat(assign(address, two)).isEmpty();
    assertThat(ipsOf(two).at("/ipv4/public/1/address").asText()).isEqualTo(address);
    assertThat(assign(publicOf(one), two)).containsExactly(
        "The Linode %d must have at least one public IPv4 address".formatted(one));
    var swap = "{'region':'de-fra-2','assignments':[{'address':'%s','linode_id':%d},{'address':'%s','linode_id':%d}]}"
        .formatted(publicOf(one), two, publicOf(two), one);
    var before = List.of(publicOf(one), ipsOf(two).at("/ipv4/public/0/address").asText());
    assertThat(api.post("/networking/ipv4/assign", swap).status()).isEqualTo(200);
    assertThat(publicOf(one)).isEqualTo(before.get(1));
    assertThat(assign("192.0.2.1", one)).containsExactly("IP Address not found.");
    assertThat(assign(address, 99_999)).containsExactly("Invalid Linode ID 99999");
    var elsewhere = api.post(KEPT, "{'region':'us-ord'}").text("address");
    assertThat(assign(elsewhere, one)).containsExactly("Address must belong to same region as linode.");
  }

  @Test
  void aSharedAddressIsShownToTheOneThatMayTakeItOver() {
    var one = blankLinode("one");
    var two = blankLinode("two");
    var share = "{'linode_id':%d,'ips':[%s]}";
    var address = publicOf(two);
    assertThat(api.post(IPS + "/share", share.formatted(one, "'%s'".formatted(address))).status())
        .isEqualTo(200);
    assertThat(ipsOf(one).at("/ipv4/shared/0/linode_id").asLong()).isEqualTo(two);
    assertThat(assign(address, one)).containsExactly(address + " is shared and cannot be moved");
    assertThat(api.post("/networking/ipv4/share", share.formatted(one, "")).status()).isEqualTo(200);
    assertThat(ipsOf(one).at("/ipv4/shared")).isEmpty();
    assertThat(api.post(IPS + "/share", share.formatted(one, "'192.0.2.1'")).errors())
        .containsExactly("ips: IP Address not found.");
    assertThat(api.post(IPS + "/share", share.formatted(one, "'%s'".formatted(publicOf(one)))).status())
        .isEqualTo(400);
    api.post(IPS + "/share", share.formatted(one, "'%s'".formatted(address)));
    api.delete("/linode/instances/" + two);
    time.passSeconds(60);
    assertThat(ipsOf(one).at("/ipv4/shared")).isEmpty();
  }

  @Test
  void anAddressThatIsTakenFromItsLinodeIsSharedNoMore() {
    var one = blankLinode("one");
    var two = blankLinode("two");
    var address = reserve();
    assign(address, two);
    api.post(IPS + "/share", "{'linode_id':%d,'ips':['%s']}".formatted(one, address));
    assertThat(ipsOf(one).at("/ipv4/shared")).hasSize(1);
    api.delete("/linode/instances/%d/ips/%s".formatted(two, address));
    assertThat(ipsOf(one).at("/ipv4/shared")).isEmpty();
    assertThat(assign(address, one)).isEmpty();
  }

  @Test
  void anIpv6RangeIsRoutedToALinode() {
    var one = blankLinode("one");
    var two = blankLinode("two");
    var made = api.post("/networking/ipv6/ranges", "{'linode_id':%d,'prefix_length':64}".formatted(one))
        .body();
    var range = made.path("range").asText();
    var first = range.replace("/64", "");
    assertThat(range).startsWith("2001:db8:").endsWith("::/64");
    assertThat(api.get("/networking/ipv6/ranges").data().get(0).path("range").asText()).isEqualTo(first);
    assertThat(ipsOf(one).at("/ipv6/global/0/route_target")).isEqualTo(made.path("route_target"));
    assertThat(api.post("/networking/ipv6/ranges", "{'route_target':'%s','prefix_length':56}"
        .formatted(made.path("route_target").asText())).errors())
        .containsExactly("A Linode can have only one IPv6 range");
    assertThat(assign(range, two)).isEmpty();
    var shown = api.get("/networking/ipv6/ranges/" + first).body();
    assertThat(shown.path("linodes").toString()).isEqualTo("[%d]".formatted(two));
    assertThat(shown.path("is_bgp").asBoolean()).isFalse();
    api.post(IPS + "/share", "{'linode_id':%d,'ips':['%s']}".formatted(one, first));
    assertThat(api.get("/networking/ipv6/ranges/" + first).body().path("linodes")).hasSize(2);
    assertThat(api.delete("/networking/ipv6/ranges/" + first).status()).isEqualTo(400);
    api.post(IPS + "/share", "{'linode_id':%d,'ips':[]}".formatted(one));
    assertThat(api.delete("/networking/ipv6/ranges/" + first).status()).isEqualTo(200);
    assertThat(api.get("/networking/ipv6/ranges/" + first).status()).isEqualTo(404);
    assertThat(api.get("/networking/ipv6/pools").data()).isEmpty();
  }

  @Test
  void aSlaacAddressIsLookedUpAndNamed() {
    var one = blankLinode("one");
    var slaac = ipsOf(one).at("/ipv6/slaac");
    var path = IPS + "/" + slaac.path("address").asText();
    assertThat(api.get(path).body()).isEqualTo(slaac);
    assertThat(api.put(path, "{'rdns':'one.example.com'}").text("rdns")).isEqualTo("one.example.com");
    assertThat(ipsOf(one).at("/ipv6/slaac/rdns").asText()).isEqualTo("one.example.com");
    var below = "/linode/instances/%d/ips/" + slaac.path("address").asText();
    assertThat(api.get(below.formatted(blankLinode("two"))).status()).isEqualTo(404);
    assertThat(api.put(path, "{'reserved':true}").errors())
        .containsExactly("Only addresses of type ipv4 are currently supported.");
    assertThat(api.put(below.formatted(one), "{'rdns':null}").body()).isEqualTo(slaac);
  }

  @Test
  void aRangeNeedsOneTargetAndALength() {
    var one = blankLinode("one");
    var path = "/networking/ipv6/ranges";
    assertThat(api.post(path, "{'prefix_length':64}").errors())
        .containsExactly("Exactly one of linode_id and route_target is required");
    assertThat(api.post(path, "{'linode_id':%d,'prefix_length':48}".formatted(one)).errors())
        .containsExactly("prefix_length: Must be 56 or 64");
    assertThat(api.post(path, "{'linode_id':1,'prefix_length':64}").errors())
        .containsExactly("linode_id: linode_id is not valid");
    assertThat(api.post(path, "{'route_target':'2001:db8::1','prefix_length':64}").status()).isEqualTo(400);
  }
}
