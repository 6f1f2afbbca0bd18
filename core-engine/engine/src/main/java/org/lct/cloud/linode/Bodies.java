package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.FirewallRules;
import org.lct.cloud.Specs;

/// Writes the bodies of requests, exactly the fields that are asked for.
final class Bodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Bodies() {}

  static ObjectNode empty() {
    return JSON.objectNode();
  }

  static ObjectNode linode(Specs.Linode spec) {
    var body = JSON.objectNode().put("region", spec.region()).put("type", spec.type()).put("label",
        spec.label());
    body.set("tags", texts(spec.tags()));
    spec.image().ifPresent(image -> {
      body.put("image", image).put("booted", spec.booted());
      body.set("authorized_keys", texts(spec.authorizedKeys()));
    });
    if (spec.privateIp())
      body.put("private_ip", true);
    if (spec.backups())
      body.put("backups_enabled", true);
    spec.maintenancePolicy().ifPresent(policy -> body.put("maintenance_policy", policy));
    encryption(body, "disk_encryption", spec.encryption());
    script(spec.script(), body);
    spec.placementGroup().ifPresent(group -> body.putObject("placement_group").put("id", group));
    spec.reservedIp().ifPresent(address -> body.putArray("ipv4").add(address));
    if (!spec.interfaces().isEmpty())
      body.set("interfaces", interfaces(spec.interfaces()));
    // Private addresses exist in this generation only, and one firewall for all of a Linode; accounts differ in their
    // default.
    return body.put("interface_generation", "legacy_config").put("firewall_id", spec.firewallId());
  }

  private static void encryption(ObjectNode body, String field, Optional<Boolean> wanted) {
    wanted.ifPresent(on -> body.put(field, on ? "enabled" : "disabled"));
  }

  private static void script(Optional<Specs.Script> script, ObjectNode body) {
    script.ifPresent(one -> {
      var data = body.put("stackscript_id", one.id()).putObject("stackscript_data");
      one.data().forEach(data::put);
    });
  }

  static ObjectNode stackScript(Specs.StackScript spec) {
    var body = JSON.objectNode().put("label", Marks.marked(spec.label(), spec.tag()))
        .put("description", spec.tag()).put("script", spec.text());
    return body.set("images", texts(spec.images()));
  }

  /// @param mark what the tag that says the label begins with
  static ObjectNode reservedIp(Specs.ReservedIp spec, String mark) {
    var body = JSON.objectNode().put("region", spec.region());
    body.set("tags", texts(spec.tags()).add(mark + spec.label()));
    return body;
  }

  static ObjectNode configInterfaces(List<Specs.Interface> interfaces) {
    return JSON.objectNode().set("interfaces", interfaces(interfaces));
  }

  private static ArrayNode interfaces(List<Specs.Interface> interfaces) {
    var array = JSON.arrayNode();
    interfaces.forEach(one -> {
      var body = array.addObject();
      switch (one) {
        case Specs.PublicInterface() -> body.put("purpose", "public");
        case Specs.VpcInterface(var subnet, var address) ->
          body.put("purpose", "vpc").put("subnet_id", subnet).putObject("ipv4").put("vpc", address);
        case Specs.VlanInterface(var label, var address) ->
          body.put("purpose", "vlan").put("label", label).put("ipam_address", address);
      }
    });
    return array;
  }

  static ObjectNode linodeChange(Specs.LinodeChange change) {
    var body = tags(change.tags());
    change.maintenancePolicy().ifPresent(policy -> body.put("maintenance_policy", policy));
    return body;
  }

  static ObjectNode resize(String type, boolean growDisk) {
    return JSON.objectNode().put("type", type).put("migration_type", "cold").put("allow_auto_disk_resize",
        growDisk);
  }

  static ObjectNode rebuild(Specs.Rebuild spec) {
    var body = JSON.objectNode().put("image", spec.image()).put("booted", false);
    body.set("authorized_keys", texts(spec.authorizedKeys()));
    spec.type().ifPresent(type -> body.put("type", type));
    script(spec.script(), body);
    return body;
  }

  static ObjectNode privateAddress() {
    return JSON.objectNode().put("type", "ipv4").put("public", false);
  }

  static ObjectNode disk(Specs.Disk spec) {
    var body = JSON.objectNode().put("label", spec.label()).put("size", spec.megabytes()).put("filesystem",
        spec.filesystem());
    spec.image().ifPresent(image -> {
      body.put("image", image);
      body.set("authorized_keys", texts(spec.authorizedKeys()));
    });
    script(spec.script(), body);
    return body;
  }

  static ObjectNode config(Specs.Config spec) {
    var body = JSON.objectNode().put("label", spec.label()).put("kernel", "linode/grub2").put("root_device",
        spec.rootDevice());
    var devices = body.putObject("devices");
    spec.devices().forEach((device, disk) -> devices.putObject(device).put("disk_id", disk));
    spec.volumes().forEach((device, volume) -> devices.putObject(device).put("volume_id", volume));
    if (!spec.interfaces().isEmpty())
      body.set("interfaces", interfaces(spec.interfaces()));
    return body;
  }

  static ObjectNode volume(Specs.Volume spec) {
    var body = JSON.objectNode().put("label", spec.label()).put("size", spec.gigabytes());
    body.set("tags", texts(spec.tags()));
    spec.linodeId().ifPresentOrElse(id -> body.put("linode_id", id), () -> body.put("region", spec.region()));
    spec.configId().ifPresent(id -> body.put("config_id", id));
    encryption(body, "encryption", spec.encryption());
    return body;
  }

  static ObjectNode nodeBalancer(Specs.NodeBalancer spec) {
    var body = JSON.objectNode().put("region", spec.region()).put("label", spec.label());
    body.set("tags", texts(spec.tags()));
    spec.firewallId().ifPresent(firewall -> body.put("firewall_id", firewall));
    spec.vpc().ifPresent(place -> body.putArray("vpcs").addObject().put("subnet_id", place.subnet())
        .put("ipv4_range", place.address()));
    var ports = body.putArray("configs");
    spec.ports().forEach(port -> ports.add(port(port)));
    return body;
  }

  static ObjectNode port(Specs.Port spec) {
    var body = portSettings(spec);
    var nodes = body.putArray("nodes");
    spec.backEnds().forEach(backEnd -> nodes.add(backEnd(backEnd)));
    return body;
  }

  /// What is left open becomes what it is on a new port (recorded defaults): left out, it would stay as it is.
  static ObjectNode portChange(Specs.Port spec) {
    var body = JSON.objectNode().put("algorithm", "roundrobin")
        .put("stickiness", spec.protocol().equals("udp") ? "session" : "none").put("check", "none")
        .put("check_interval", 5).put("check_attempts", 3);
    if (spec.protocol().equals("tcp"))
      body.put("proxy_protocol", "none");
    return body.setAll(portSettings(spec));
  }

  private static ObjectNode portSettings(Specs.Port spec) {
    var body = JSON.objectNode().put("port", spec.port()).put("protocol", spec.protocol());
    spec.algorithm().ifPresent(value -> body.put("algorithm", value));
    spec.stickiness().ifPresent(value -> body.put("stickiness", value));
    spec.check().ifPresent(value -> body.put("check", value));
    spec.checkPath().ifPresent(value -> body.put("check_path", value));
    spec.checkInterval().ifPresent(value -> body.put("check_interval", value));
    spec.checkAttempts().ifPresent(value -> body.put("check_attempts", value));
    spec.proxyProtocol().ifPresent(value -> body.put("proxy_protocol", value));
    spec.certificate().ifPresent(certificate -> body.put("ssl_cert", certificate.chain().reveal())
        .put("ssl_key", certificate.key().reveal()));
    return body;
  }

  static ObjectNode backEnd(Specs.BackEnd spec) {
    var body = JSON.objectNode().put("label", spec.label()).put("address", spec.address());
    spec.subnet().ifPresent(subnet -> body.put("subnet_id", subnet));
    spec.mode().ifPresent(mode -> body.put("mode", mode));
    return body;
  }

  static ObjectNode domain(Specs.Domain spec) {
    var body = JSON.objectNode().put("domain", spec.name()).put("type", "master").put("soa_email",
        spec.soaEmail()).put("ttl_sec", spec.ttl());
    return body.set("tags", texts(spec.tags()));
  }

  /// The type is settled when a record is made.
  static ObjectNode newDomainRecord(Specs.DomainRecord spec) {
    return domainRecord(spec).put("type", spec.type());
  }

  static ObjectNode domainRecord(Specs.DomainRecord spec) {
    var body = JSON.objectNode().put("target", spec.target()).put("ttl_sec", spec.ttl());
    switch (spec.type()) {
      case "SRV" -> {
        var parts = spec.name().split("\\.", 2);
        body.put("service", parts[0]).put("protocol", parts[parts.length - 1])
            .put("priority", spec.priority()).put("weight", spec.weight()).put("port", spec.port());
      }
      case "MX" -> body.put("name", spec.name()).put("priority", spec.priority());
      case "CAA" -> {
        var parts = spec.target().split(" ", 2);
        body.put("name", spec.name()).put("tag", parts[0]).put("target", parts[parts.length - 1]);
      }
      default -> body.put("name", spec.name());
    }
    return body;
  }

  static ObjectNode firewall(Specs.Firewall spec) {
    var body = JSON.objectNode().put("label", spec.label());
    body.set("tags", texts(spec.tags()));
    return body.set("rules", rules(spec.rules()));
  }

  static ObjectNode rules(FirewallRules rules) {
    var body = JSON.objectNode().put("inbound_policy", rules.inboundPolicy()).put("outbound_policy",
        rules.outboundPolicy());
    var outbound = body.putArray("outbound");
    rules.outbound().forEach(rule -> outbound.add(rule(rule)));
    var inbound = body.putArray("inbound");
    rules.inbound().forEach(rule -> inbound.add(rule(rule)));
    return body;
  }

  /// The group is found again by the mark, as it carries no tags.
  static ObjectNode placementGroup(Specs.PlacementGroup spec) {
    return JSON.objectNode().put("region", spec.region()).put("label", Marks.marked(spec.label(), spec.tag()))
        .put("placement_group_type", "anti_affinity:local").put("placement_group_policy", spec.policy());
  }

  static ObjectNode vpc(Specs.Vpc spec) {
    return JSON.objectNode().put("region", spec.region()).put("label", Marks.marked(spec.label(), spec.tag()))
        .put("description", spec.tag());
  }

  static ObjectNode linodes(long only) {
    var body = JSON.objectNode();
    body.putArray("linodes").add(only);
    return body;
  }

  static ObjectNode firewalls(Optional<Long> only) {
    var body = JSON.objectNode();
    var ids = body.putArray("firewall_ids");
    only.ifPresent(ids::add);
    return body;
  }

  static ObjectNode tags(List<String> tags) {
    return JSON.objectNode().set("tags", texts(tags));
  }

  private static ObjectNode rule(FirewallRules.Rule rule) {
    var body = JSON.objectNode().put("action", "ACCEPT").put("protocol", rule.protocol()).put("label",
        rule.label());
    if (!rule.ports().isEmpty())
      body.put("ports", rule.ports());
    var addresses = body.putObject("addresses");
    // The API refuses empty lists.
    if (!rule.ipv4().isEmpty())
      addresses.set("ipv4", texts(rule.ipv4()));
    if (!rule.ipv6().isEmpty())
      addresses.set("ipv6", texts(rule.ipv6()));
    return body;
  }

  private static ArrayNode texts(List<String> texts) {
    var array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
