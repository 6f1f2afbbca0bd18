package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lct.cloud.FirewallRules;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.BackEnd;
import org.lct.cloud.ObservedResource.Config;
import org.lct.cloud.ObservedResource.Disk;
import org.lct.cloud.ObservedResource.Domain;
import org.lct.cloud.ObservedResource.DomainRecord;
import org.lct.cloud.ObservedResource.Firewall;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.NodeBalancerConfig;
import org.lct.cloud.ObservedResource.PortSettings;
import org.lct.cloud.ObservedResource.Volume;

/// Reads the API's objects. What an object does not say reads as empty, so that a field Linode drops does
/// not break a deployment.
final class Wire {
  private static final String PRIVATE_PREFIX = "192.168.";

  private Wire() {}

  static Linode linode(JsonNode json) {
    var addresses = texts(json.path("ipv4"));
    return new Linode(json.path("id").asLong(), text(json, "label"), text(json, "region"), text(json, "type"),
        LinodeStatus.of(text(json, "status")), texts(json.path("tags")),
        addresses.stream().filter(address -> !address.startsWith(PRIVATE_PREFIX)).findFirst(),
        addresses.stream().filter(address -> address.startsWith(PRIVATE_PREFIX)).findFirst(),
        optionalText(json, "ipv6"), json.at("/backups/enabled").asBoolean(),
        number(json.at("/placement_group/id")), time(text(json, "created")),
        text(json, "maintenance_policy"), optionalText(json, "image"), enabled(json, "disk_encryption"));
  }

  static Disk disk(JsonNode json) {
    return new Disk(json.path("id").asLong(), text(json, "label"), json.path("size").asLong(),
        text(json, "filesystem"), text(json, "status").equals("ready"));
  }

  static Config config(JsonNode json) {
    return new Config(json.path("id").asLong(), text(json, "label"), stream(json.path("interfaces"))
        .filter(one -> text(one, "purpose").equals("vlan"))
        .flatMap(one -> optionalText(one, "ipam_address").stream()).findFirst(), disks(json.path("devices")),
        text(json, "root_device"), text(json, "kernel"), isOpen(json.path("interfaces")));
  }

  /// Without any a Linode has the public interface.
  private static boolean isOpen(JsonNode interfaces) {
    return interfaces.isEmpty() || stream(interfaces).anyMatch(
        one -> text(one, "purpose").equals("public")
            || optionalText(one.path("ipv4"), "nat_1_1").isPresent());
  }

  private static SortedMap<String, Long> disks(JsonNode devices) {
    var disks = new TreeMap<String, Long>();
    devices.properties().forEach(
        device -> number(device.getValue().path("disk_id")).ifPresent(id -> disks.put(device.getKey(), id)));
    return disks;
  }

  static Volume volume(JsonNode json) {
    var linode = json.path("linode_id");
    boolean attached = linode.isIntegralNumber();
    boolean active = text(json, "status").equals("active");
    return new Volume(json.path("id").asLong(), text(json, "label"), text(json, "region"),
        json.path("size").asInt(), attached ? Optional.of(linode.asLong()) : Optional.empty(),
        active && (!attached || json.path("io_ready").asBoolean(true)), texts(json.path("tags")),
        enabled(json, "encryption"));
  }

  static NodeBalancer nodeBalancer(JsonNode json) {
    return new NodeBalancer(json.path("id").asLong(), text(json, "label"), text(json, "region"),
        text(json, "ipv4"), optionalText(json, "ipv6"), texts(json.path("tags")));
  }

  static NodeBalancerConfig nodeBalancerConfig(JsonNode json) {
    return new NodeBalancerConfig(json.path("id").asLong(), json.path("port").asInt(),
        text(json, "protocol"), new PortSettings(text(json, "algorithm"), text(json, "stickiness"),
            text(json, "proxy_protocol"), text(json, "check"), text(json, "check_path"),
            json.path("check_interval").asInt(), json.path("check_attempts").asInt()));
  }

  static BackEnd backEnd(JsonNode json) {
    return new BackEnd(json.path("id").asLong(), text(json, "label"), text(json, "address"),
        text(json, "mode"), text(json, "status").equals("UP"));
  }

  static Domain domain(JsonNode json) {
    return new Domain(json.path("id").asLong(), text(json, "domain"), texts(json.path("tags")),
        text(json, "soa_email"), json.path("ttl_sec").asInt(), further(json));
  }

  /// What is set about a domain that a plan does not say.
  private static List<String> further(JsonNode domain) {
    var usual = Map.of("type", "master", "status", "active", "description", "", "group", "", "refresh_sec",
        "0", "retry_sec", "0", "expire_sec", "0");
    var texts = usual.keySet().stream().sorted()
        .filter(name -> !text(domain, name).isEmpty() && !text(domain, name).equals("null")
            && !text(domain, name).equals(usual.get(name)))
        .map(name -> name + " " + text(domain, name));
    var lists = Stream.of("master_ips", "axfr_ips").filter(name -> !domain.path(name).isEmpty())
        .map(name -> name + " " + String.join(", ", texts(domain.path(name))));
    return Stream.concat(texts, lists).toList();
  }

  /// Of a CAA record the tag is taken to be part of what it says.
  static DomainRecord domainRecord(JsonNode json) {
    var target = text(json, "target");
    return new DomainRecord(json.path("id").asLong(), text(json, "name"), text(json, "type"),
        optionalText(json, "tag").map(tag -> tag + " " + target).orElse(target),
        json.path("ttl_sec").asInt(), json.path("priority").asInt(), json.path("weight").asInt(),
        json.path("port").asInt());
  }

  static Firewall firewall(JsonNode json) {
    var rules = json.path("rules");
    return new Firewall(json.path("id").asLong(), text(json, "label"),
        new FirewallRules(text(rules, "inbound_policy"), text(rules, "outbound_policy"),
            stream(rules.path("inbound")).map(Wire::rule).toList(),
            stream(rules.path("outbound")).map(Wire::rule).toList()),
        texts(json.path("tags")), !text(json, "status").equals("disabled"), behind(json, "linode"),
        behind(json, "nodebalancer"),
        json.path("entities").size());
  }

  private static List<Long> behind(JsonNode firewall, String type) {
    return stream(firewall.path("entities")).filter(entity -> text(entity, "type").equals(type))
        .map(entity -> entity.path("id").asLong()).toList();
  }

  private static FirewallRules.Rule rule(JsonNode json) {
    return new FirewallRules.Rule(text(json, "label"), text(json, "protocol"), text(json, "ports"),
        texts(json.path("addresses").path("ipv4")), texts(json.path("addresses").path("ipv6")),
        text(json, "action"));
  }

  /// Times come in UTC without a zone; one that cannot be read is the epoch.
  static Instant time(String text) {
    try {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  static Optional<Long> number(JsonNode json) {
    return json.isIntegralNumber() ? Optional.of(json.asLong()) : Optional.empty();
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static List<String> texts(JsonNode array) {
    return stream(array).map(JsonNode::asText).toList();
  }

  static String text(JsonNode json, String field) {
    return json.path(field).asText("");
  }

  private static Optional<Boolean> enabled(JsonNode json, String field) {
    return optionalText(json, field).map("enabled"::equals);
  }

  static Optional<String> optionalText(JsonNode json, String field) {
    return Optional.of(text(json, field)).filter(text -> !text.isEmpty() && !text.equals("null"));
  }
}
