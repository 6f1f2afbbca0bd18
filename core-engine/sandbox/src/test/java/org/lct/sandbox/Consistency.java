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
    tokensKeepTheirSecret();
  }

  private void noAddressIsUsedTwice() {
    var addresses = Stream.concat(
        list("/linode/instances").flatMap(linode -> Stream.concat(linode.path("ipv4").valueStream(),
            Stream.of(linode.path("ipv6")))),
        list("/nodebalancers").flatMap(balancer -> Stream.of(balancer.path("ipv4"), balancer.path("ipv6"))))
        .toList();
    assertThat(addresses).doesNotHaveDuplicates();
    list("/linode/instances").forEach(linode -> assertThat(linode.path("ipv4")).isNotEmpty());
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
    var things = Map.of("linode", ids("/linode/instances"), "nodebalancer", ids("/nodebalancers"));
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

  private void tokensKeepTheirSecret() {
    assertThat(list("/profile/tokens").map(token -> token.path("token").asText()))
        .allMatch(shown -> shown.length() == 16)
        .doesNotHaveDuplicates();
  }

  private List<Long> ids(String path) {
    return list(path).map(element -> element.path("id").asLong()).toList();
  }

  private Stream<JsonNode> list(String path) {
    return api.get(path + "?page_size=500").data().valueStream();
  }
}
