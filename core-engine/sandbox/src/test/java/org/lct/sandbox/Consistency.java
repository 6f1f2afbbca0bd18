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
    addressesAndTheirOwnersAgree();
    everyLinodeIsAtRest();
    profilesAndVolumesAgree();
    disksFit();
    backupsAreAtRest();
    firewallsProtectWhatExists();
    ruleSetsInUseExist();
    everyTagExists();
    namesAreUnique();
    groupsHaveTheirMembers();
    imagesAreAvailable();
    locksProtectWhatExists();
    tokensKeepTheirSecret();
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
        .forEach(vlan -> vlan.path("linodes").forEach(linode -> {
          assertThat(linodes).contains(linode.asLong());
          assertThat(api.get("/linode/instances/" + linode).text("region"))
              .isEqualTo(vlan.path("region").asText());
        }));
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
    var routed = api.get("/linode/instances/%s/ips".formatted(linode.path("id"))).body().at("/ipv6/global");
    assertThat(nics.stream().flatMap(nic -> nic.at("/public/ipv6/ranges").valueStream())
        .map(range -> range.path("range").asText())).containsExactlyInAnyOrderElementsOf(
            routed.valueStream().map(range -> range.path("range").asText() + "/" + range.path("prefix"))
                .toList());
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

  /// Whoever is said to have an address says the same; what is shared, or routed to a Linode, is there.
  private void addressesAndTheirOwnersAgree() {
    var linodes = new HashSet<>(ids("/linode/instances"));
    var shown = list("/networking/ips").filter(ip -> ip.path("type").asText().equals("ipv4")).toList();
    var addresses = new HashSet<>(shown.stream().map(ip -> ip.path("address").asText()).toList());
    list("/linode/instances").forEach(linode -> linode.path("ipv4").valueStream().map(JsonNode::asText)
        .filter(address -> !address.startsWith("192.168."))
        .forEach(address -> assertThat(addresses).contains(address)));
    shown.forEach(ip -> {
      var owner = ip.path("linode_id");
      assertThat(ip.path("reserved").asBoolean() || linodes.contains(owner.asLong())).isTrue();
      assertThat(ip.path("assigned_entity").isNull()).isEqualTo(ip.path("rdns").isNull());
      assertThat(ip.path("reserved").asBoolean() || ip.path("tags").isEmpty()).isTrue();
    });
    list("/networking/reserved/ips").forEach(ip -> assertThat(ip.path("reserved").asBoolean()).isTrue());
    var targets = list("/networking/ipv6/ranges").map(range -> range.path("route_target").asText()).toList();
    assertThat(targets).doesNotHaveDuplicates();
    list("/linode/instances").forEach(linode -> {
      var ips = api.get("/linode/instances/%s/ips".formatted(linode.path("id"))).body();
      // One with interfaces of its own has what these have, maybe nothing.
      assertThat(!ips.at("/ipv4/public").isEmpty()
          || linode.path("interface_generation").asText().equals("linode")).isTrue();
      assertThat(ips.at("/ipv4/private").size()).isLessThanOrEqualTo(1);
      ips.at("/ipv4/shared").forEach(ip -> assertThat(linodes).contains(ip.path("linode_id").asLong()));
    });
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

  private void backupsAreAtRest() {
    list("/linode/instances").forEach(linode -> {
      var snapshot = api.get("/linode/instances/%d/backups".formatted(linode.path("id").asLong())).body()
          .path("snapshot");
      assertThat(snapshot.path("in_progress").isNull()).isTrue();
      assertThat(linode.at("/backups/available").asBoolean()).isEqualTo(!snapshot.path("current").isNull());
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

  private void ruleSetsInUseExist() {
    var sets = list("/networking/firewalls/rulesets").filter(set -> set.path("deleted").isNull())
        .map(set -> set.path("id").asLong()).toList();
    var used = list("/networking/firewalls").flatMap(wall -> wall.at("/rules/inbound").valueStream())
        .filter(rule -> rule.has("ruleset")).map(rule -> rule.path("ruleset").asLong());
    assertThat(sets).containsAll(used.toList());
  }

  private void everyTagExists() {
    var tags = list("/tags").map(tag -> tag.path("label").asText()).toList();
    var used = Stream.of("/linode/instances", "/volumes", "/networking/firewalls", "/domains", "/images",
        "/networking/reserved/ips")
        .flatMap(this::list)
        .flatMap(thing -> thing.path("tags").valueStream()).map(JsonNode::asText);
    assertThat(tags).containsAll(used.toList());
  }

  /// No two domains have one name, and an alias in a zone shares its name with nothing.
  private void namesAreUnique() {
    assertThat(list("/domains").map(domain -> domain.path("domain"))).doesNotHaveDuplicates();
    ids("/domains").forEach(domain -> {
      var names = new HashMap<String, HashSet<String>>();
      var aliases = new HashMap<String, Integer>();
      list("/domains/%d/records".formatted(domain)).forEach(record -> {
        var name = record.path("name").asText();
        var type = record.path("type").asText();
        names.computeIfAbsent(name, _ -> new HashSet<>()).add(type);
        aliases.merge(name, type.equals("CNAME") ? 1 : 0, Integer::sum);
      });
      assertThat(aliases.values()).allMatch(count -> count <= 1);
      assertThat(names.values()).allMatch(types -> !types.contains("CNAME") || types.size() == 1);
    });
  }

  /// A Linode says that it is in a group exactly when the group says so, and strict groups are small and compliant.
  private void groupsHaveTheirMembers() {
    var groupOf = new HashMap<Long, Long>();
    list("/placement/groups").forEach(group -> {
      group.path("members").forEach(member -> assertThat(
          groupOf.put(member.path("linode_id").asLong(), group.path("id").asLong())).isNull());
      assertThat(group.path("members").size()).isLessThanOrEqualTo(5);
      assertThat(group.path("is_compliant").asBoolean()).isTrue();
      assertThat(group.path("migrations").isNull()).isTrue();
    });
    var shown = new HashMap<Long, Long>();
    list("/linode/instances").filter(linode -> linode.hasNonNull("placement_group")).forEach(
        linode -> shown.put(linode.path("id").asLong(), linode.at("/placement_group/id").asLong()));
    assertThat(shown).isEqualTo(groupOf);
  }

  private void imagesAreAvailable() {
    assertThat(list("/images")).allSatisfy(image -> {
      assertThat(image.path("status").asText()).isEqualTo("available");
      assertThat(image.path("regions").findValuesAsText("status")).allMatch("available"::equals);
    });
  }

  private void locksProtectWhatExists() {
    var locked = list("/locks").map(lock -> lock.at("/entity/type").asText() + lock.at("/entity/id"))
        .toList();
    var shown = Stream.concat(
        list("/linode/instances").filter(linode -> !linode.path("locks").isEmpty())
            .map(linode -> "linode" + linode.path("id")),
        list("/volumes").filter(volume -> !volume.path("locks").isEmpty())
            .map(volume -> "volume" + volume.path("id")));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(locked);
  }

  private void tokensKeepTheirSecret() {
    assertThat(list("/profile/tokens").map(token -> token.path("token").asText()))
        .allMatch(shown -> shown.length() <= 16)
        .doesNotHaveDuplicates();
  }

  private List<Long> ids(String path) {
    return list(path).map(element -> element.path("id").asLong()).toList();
  }

  private Stream<JsonNode> list(String path) {
    return api.get(path + "?page_size=500").data().valueStream();
  }
}
