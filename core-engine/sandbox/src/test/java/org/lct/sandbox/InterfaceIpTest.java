package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Moving addresses to and from interfaces that are Linodes' own.
class InterfaceIpTest extends AddressTestBase {
  private static final String OPEN = "[{'public':{},'firewall_id':-1}]";

  private List<String> addresses(long linode) {
    return openOf(linode).at("/public/ipv4/addresses").findValuesAsText("address");
  }

  private String primary(long linode) {
    return openOf(linode).at("/public/ipv4/addresses").valueStream()
        .filter(one -> one.path("primary").asBoolean()).map(one -> one.path("address").asText()).toList()
        .toString();
  }

  private String subnet() {
    return api.post("/vpcs",
        "{'label':'net','region':'de-fra-2','subnets':[{'label':'web','ipv4':'10.0.0.0/24'}]}").body()
        .at("/subnets/0/id").asText();
  }

  private long withoutPublic(String subnet) {
    return owner(
        "[{'vpc':{'subnet_id':%s,'ipv4':{'addresses':[{'address':'auto','nat_1_1_address':'auto'}]}},'firewall_id':-1}]"
            .formatted(subnet));
  }

  @Test
  void publicInterfacesExchangeTheirAddresses() {
    var one = owner(OPEN);
    var two = owner(OPEN);
    var before = List.of(publicOf(one), publicOf(two));

    var swap = "{'region':'de-fra-2','assignments':[{'address':'%s','linode_id':%d},{'address':'%s','linode_id':%d}]}"
        .formatted(before.get(0), two, before.get(1), one);
    assertThat(api.post(IPS + "/assign", swap).errors())
        .isEmpty();

    assertThat(addresses(one)).containsExactly(before.get(1));
    assertThat(primary(one)).isEqualTo("[%s]".formatted(before.get(1)));
    assertThat(addresses(two)).containsExactly(before.get(0));
    assertThat(primary(two)).isEqualTo("[%s]".formatted(before.get(0)));
    assertThat(openOf(one).path("version").asInt()).isEqualTo(2);
    assertThat(openOf(one).at("/default_route/ipv4").asBoolean()).isTrue();
    assertThat(api.get(IPS + "/" + before.get(1)).body().path("interface_id"))
        .isEqualTo(openOf(one).path("id"));
    new Consistency(api).check();
  }

  @Test
  void aPublicInterfaceTakesReservedAddressesAndThoseOfLegacyInterfaces() {
    var one = owner(OPEN);
    var legacy = blankLinode("legacy");
    var first = publicOf(one);
    var kept = reserve();
    assertThat(assign(kept, one)).isEmpty();
    assertThat(addresses(one)).containsExactly(first, kept);
    assertThat(primary(one)).isEqualTo("[%s]".formatted(first));
    assertThat(assign(first, legacy)).isEmpty();
    assertThat(addresses(one)).containsExactly(kept);
    assertThat(primary(one)).isEqualTo("[%s]".formatted(kept));
    assertThat(assign(first, one)).isEmpty();
    assertThat(addresses(one)).containsExactly(kept, first);
    assertThat(assign(publicOf(legacy), one)).containsExactly(
        "The Linode %d must have at least one public IPv4 address".formatted(legacy));
    new Consistency(api).check();
  }

  @Test
  void anIpv6RangeMovesBetweenPublicInterfaces() {
    var one = owner(OPEN);
    var two = owner(OPEN);
    var range = api.post("/networking/ipv6/ranges", "{'linode_id':%d,'prefix_length':64}".formatted(one))
        .text("range");
    assertThat(assign(range, two)).isEmpty();
    assertThat(openOf(one).at("/public/ipv6/ranges")).isEmpty();
    assertThat(openOf(two).at("/public/ipv6/ranges/0/range").asText()).isEqualTo(range);
    assertThat(openOf(two).at("/public/ipv6/ranges/0/route_target"))
        .isEqualTo(openOf(two).at("/public/ipv6/slaac/0/address"));
  }

  @Test
  void aPublicInterfaceShowsWhichOfItsAddressesAreShared() {
    var owner = owner(OPEN);
    var sharer = owner(OPEN);
    var address = publicOf(owner);
    var range = api.post("/networking/ipv6/ranges", "{'linode_id':%d,'prefix_length':64}".formatted(owner))
        .text("range");
    assertThat(openOf(owner).at("/public/ipv4/shared")).isEmpty();
    assertThat(openOf(owner).at("/public/ipv6/shared")).isEmpty();
    var share = "{'linode_id':%d,'ips':[%s]}";
    var both = "'%s','%s'".formatted(address, range.replace("/64", ""));
    assertThat(api.post(IPS + "/share", share.formatted(sharer, both)).errors()).isEmpty();

    assertThat(openOf(owner).at("/public/ipv4/shared"))
        .hasToString("[{\"address\":\"%s\",\"linode_id\":%d}]".formatted(address, owner));
    assertThat(openOf(owner).at("/public/ipv6/shared")).isEqualTo(openOf(owner).at("/public/ipv6/ranges"))
        .hasSize(1);
    assertThat(addresses(owner)).containsExactly(address);
    assertThat(openOf(sharer).at("/public/ipv4/shared")).isEmpty();
    assertThat(openOf(sharer).at("/public/ipv6/shared")).isEmpty();
    api.post(IPS + "/share", share.formatted(sharer, ""));
    assertThat(openOf(owner).at("/public/ipv4/shared")).isEmpty();
  }

  @Test
  void anAddressThatStandsForOneInAVpcIsNotShared() {
    var subnet = subnet();
    var hidden = withoutPublic(subnet);
    var legacy = api.post("/linode/instances", NANODE.formatted("web-1").replace("}",
        ",'interfaces':[{'purpose':'vpc','subnet_id':%s,'ipv4':{'nat_1_1':'any'}}]}".formatted(subnet))).id();
    var sharer = blankLinode("sharer");
    for (var owner : List.of(hidden, legacy)) {
      var share = api.post(IPS + "/share",
          "{'linode_id':%d,'ips':['%s']}".formatted(sharer, publicOf(owner)));
      assertThat(share.errors())
          .containsExactly("ips: %s is the 1:1 NAT address of an interface".formatted(publicOf(owner)));
    }
    assertThat(ipsOf(sharer).at("/ipv4/shared")).isEmpty();
  }

  @Test
  void whatInterfacesCannotHaveIsRefused() {
    var hidden = withoutPublic(subnet());
    var open = owner(OPEN);
    var noPlace = "The Linode %d has no public interface that could have the address".formatted(hidden);
    assertThat(assign(reserve(), hidden)).containsExactly(noPlace);
    var range = api.post("/networking/ipv6/ranges", "{'linode_id':%d,'prefix_length':64}".formatted(open))
        .text("range");
    assertThat(assign(range, hidden)).containsExactly(noPlace);
    assertThat(assign(publicOf(hidden), open))
        .containsExactly("%s is the 1:1 NAT address of an interface".formatted(publicOf(hidden)));
    var inner = api.post("/linode/instances/%d/ips".formatted(blankLinode("legacy")),
        "{'type':'ipv4','public':false}").text("address");
    assertThat(assign(inner, open)).containsExactly(
        "The Linode %d has interfaces of its own: it cannot have a private address".formatted(open));
    assertThat(addresses(open)).containsExactly(publicOf(open));
  }
}
