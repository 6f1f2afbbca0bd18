package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What must hold in every cloud that has come to rest, seen through the API alone.
record Consistency(Client api) {

  void check() {
    noAddressIsUsedTwice();
    everyLinodeIsAtRest();
    profilesAndVolumesAgree();
    disksFit();
    firewallsProtectWhatExists();
    everyTagExists();
    networksAndInterfacesAgree();
  }

  /// An address in a VPC is used once and by something that exists; subnets, VLANs and interfaces tell the same.
  private void networksAndInterfacesAgree() {
    var linodes = ids("/linode/instances");
    list("/vpcs").forEach(vpc -> {
      var used = list("/vpcs/%s/ips".formatted(vpc.path("id"))).toList();
      assertThat(used.stream().map(ip -> ip.path("address").asText() + ip.path("address_range").asText()))
          .doesNotHaveDuplicates();
      assertThat(
          used.stream().filter(ip -> ip.hasNonNull("linode_id")).map(ip -> ip.path("linode_id").asLong()))
          .isSubsetOf(linodes);
      assertThat(used.stream().filter(ip -> ip.hasNonNull("nodebalancer_id"))
          .map(ip -> ip.path("nodebalancer_id").asLong())).isSubsetOf(ids("/nodebalancers"));
      assertThat(vpc.path("subnets").valueStream().flatMap(subnet -> subnet.path("linodes").valueStream())
          .map(member -> member.path("id").asLong())).isSubsetOf(linodes);
    });
    list("/networking/vlans")
        .forEach(vlan -> assertThat(vlan.path("linodes").valueStream().map(JsonNode::asLong))
            .isSubsetOf(linodes));
    list("/linode/instances").filter(linode -> linode.path("interface_generation").asText().equals("linode"))
        .forEach(this::addressesBelongToInterfaces);
  }

  private void addressesBelongToInterfaces(JsonNode linode) {
    var nics = list("/linode/instances/%s/interfaces".formatted(linode.path("id"))).toList();
    assertThat(nics.size()).isLessThanOrEqualTo(3);
    var open = nics.stream().flatMap(nic -> Stream.concat(
        nic.at("/public/ipv4/addresses").valueStream().map(one -> one.path("address")),
        nic.at("/vpc/ipv4/addresses").valueStream().map(one -> one.path("nat_1_1_address"))))
        .filter(JsonNode::isTextual).toList();
    assertThat(linode.path("ipv4").valueStream()).containsExactlyInAnyOrderElementsOf(open);
    assertThat(nics.stream().filter(nic -> nic.at("/default_route/ipv4").asBoolean()).count())
        .isEqualTo(nics.stream().anyMatch(nic -> !nic.at("/vpc/ipv4/addresses/0").isMissingNode()
            || !nic.at("/public/ipv4/addresses/0").isMissingNode()) ? 1 : 0);
  }

  private void noAddressIsUsedTwice() {
    var addresses = Stream.concat(
        list("/linode/instances").flatMap(linode -> Stream.concat(linode.path("ipv4").valueStream(),
            Stream.of(linode.path("ipv6")).filter(JsonNode::isTextual))),
        list("/nodebalancers").flatMap(balancer -> Stream.of(balancer.path("ipv4"), balancer.path("ipv6"))))
        .toList();
    assertThat(addresses).doesNotHaveDuplicates();
    list("/linode/instances")
        .filter(linode -> linode.path("interface_generation").asText().equals("legacy_config"))
        .forEach(linode -> assertThat(linode.path("ipv4")).isNotEmpty());
  }

  private void everyLinodeIsAtRest() {
    assertThat(list("/linode/instances").map(linode -> linode.path("status").asText()))
        .allMatch(List.of("running", "offline")::contains);
    assertThat(list("/account/events").map(event -> event.path("status").asText()))
        .allMatch(List.of("finished", "failed", "notification")::contains);
  }

  /// A volume is in profiles of the Linode it is attached to, and of no other; disks are the Linode's own.
  private void profilesAndVolumesAgree() {
    var linodes = new HashSet<>(ids("/linode/instances"));
    var attached = new HashMap<Long, JsonNode>();
    list("/volumes").forEach(volume -> {
      attached.put(volume.path("id").asLong(), volume.path("linode_id"));
      assertThat(volume.path("linode_id").isNull() || linodes.contains(volume.path("linode_id").asLong()))
          .isTrue();
      assertThat(volume.path("io_ready").asBoolean()).isEqualTo(!volume.path("linode_id").isNull());
    });
    for (var linode : linodes) {
      var disks = ids("/linode/instances/%d/disks".formatted(linode));
      devices(linode, "disk_id").forEach(disk -> assertThat(disks).contains(disk));
      devices(linode, "volume_id")
          .forEach(volume -> assertThat(Objects.requireNonNull(attached.get(volume)).asLong())
              .isEqualTo(linode));
    }
  }

  private Stream<Long> devices(long linode, String field) {
    return list("/linode/instances/%d/configs".formatted(linode))
        .flatMap(config -> config.path("devices").valueStream()).filter(device -> device.hasNonNull(field))
        .map(device -> device.path(field).asLong());
  }

  private void disksFit() {
    list("/linode/instances").forEach(linode -> {
      var id = linode.path("id").asLong();
      var used = list("/linode/instances/%d/disks".formatted(id))
          .mapToLong(disk -> disk.path("size").asLong()).sum();
      assertThat(used).isLessThanOrEqualTo(linode.at("/specs/disk").asLong());
      var devices = ids("/linode/instances/%d/disks".formatted(id)).size()
          + ids("/linode/instances/%d/volumes".formatted(id)).size();
      assertThat(devices).isLessThanOrEqualTo(8);
    });
  }

  private void firewallsProtectWhatExists() {
    var interfaces = ids("/linode/instances").stream()
        .flatMap(linode -> list("/linode/instances/%d/interfaces".formatted(linode)))
        .map(nic -> nic.path("id").asLong()).toList();
    var things = Map.of("linode", ids("/linode/instances"), "nodebalancer", ids("/nodebalancers"),
        "linode_interface", interfaces);
    var enabled = new HashSet<String>();
    list("/networking/firewalls").forEach(firewall -> firewall.path("entities").forEach(entity -> {
      var type = entity.path("type").asText();
      assertThat(Objects.requireNonNull(things.get(type))).contains(entity.path("id").asLong());
      if (firewall.path("status").asText().equals("enabled")) {
        assertThat(enabled.add(type + entity.path("id"))).as("protected by one enabled firewall").isTrue();
      }
    }));
  }

  private void everyTagExists() {
    var tags = list("/tags").map(tag -> tag.path("label").asText()).toList();
    var used = Stream.of("/linode/instances", "/volumes", "/networking/firewalls").flatMap(this::list)
        .flatMap(thing -> thing.path("tags").valueStream()).map(JsonNode::asText);
    assertThat(tags).containsAll(used.toList());
  }

  private List<Long> ids(String path) {
    return list(path).map(element -> element.path("id").asLong()).toList();
  }

  private Stream<JsonNode> list(String path) {
    return api.get(path + "?page_size=500").data().valueStream();
  }
}
