package org.lct.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredPlacementGroup;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredReservedIp;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVolume;
import org.lct.expand.DesiredVpc;
import org.lct.expand.NodeScript;
import org.lct.export.HclPart.Attribute;
import org.lct.export.HclPart.Block;
import org.lct.plan.CheckPlan;
import org.lct.plan.ResourceAddress;

/// The resources of an expansion as blocks of the provider `linode/linode`.
///
/// @param sshFrom whether SSH comes from where the variable `ssh_from` says, as the plan does not say it
record TerraformResources(TerraformNames names, boolean sshFrom) {
  private static final String INDEX = "[count.index]";
  private static final String KEYS = "var.authorized_keys";

  /// All blocks, in the order of the groups.
  List<HclPart> blocks() {
    return names.groups().stream().<HclPart>map(group -> block(group.name(), group.alike())).toList();
  }

  private Block block(String name, List<DesiredResource> alike) {
    var labels = alike.stream().map(DesiredResource::label).toList();
    return switch (alike.getFirst()) {
      case DesiredFirewall firewall -> resource("linode_firewall", name, firewall(firewall));
      case DesiredPlacementGroup group -> resource("linode_placement_group", name, placementGroup(group));
      case DesiredStackScript script -> resource("linode_stackscript", name, stackScript(script));
      case DesiredVpc _,DesiredSubnet _,DesiredReservedIp _ ->
        throw new IllegalArgumentException("Not exported: " + alike.getFirst());
      case DesiredLinode node -> resource("linode_instance", name, node(node, labels));
      case DesiredDisk disk -> resource("linode_instance_disk", name, disk(disk, labels));
      case DesiredConfig config -> resource("linode_instance_config", name, config(config, labels));
      case DesiredVolume volume -> resource("linode_volume", name, volume(volume, labels));
      case DesiredNodeBalancer balancer -> resource("linode_nodebalancer", name, balancer(balancer));
      case DesiredNodeBalancerConfig port -> resource("linode_nodebalancer_config", name, port(port));
      case DesiredDomain domain -> resource("linode_domain", name, TerraformDns.domain(domain));
      case DesiredRecord one ->
        resource("linode_domain_record", name, new TerraformDns(names).dnsRecord(one));
      case DesiredBackEnd backEnd -> resource("linode_nodebalancer_node", name, backEnd(backEnd, labels));
    };
  }

  private static Block resource(String type, String name, Stream<? extends HclPart> parts) {
    return new Block("resource %s %s".formatted(Hcl.quoted(type), Hcl.quoted(name)),
        parts.<HclPart>map(part -> part).toList());
  }

  private Stream<HclPart> firewall(DesiredFirewall firewall) {
    var parts = new ArrayList<HclPart>();
    parts.add(Attribute.text("label", firewall.label()));
    parts.add(Attribute.text("inbound_policy", firewall.inboundPolicy().name()));
    parts.add(Attribute.text("outbound_policy", firewall.outboundPolicy().name()));
    tags(firewall.tags()).ifPresent(parts::add);
    var balancer = balancerBehind(firewall);
    balancer.map(one -> new Attribute("nodebalancers", "[%s]".formatted(id("linode_nodebalancer", one, ""))))
        .ifPresent(parts::add);
    if (sshFrom && balancer.isEmpty())
      parts.add(TerraformVariables.sshRule());
    firewall.inbound().stream().filter(rule -> !rule.isEmpty())
        .forEach(rule -> parts.add(rule("inbound", rule)));
    firewall.outbound().stream().filter(rule -> !rule.isEmpty())
        .forEach(rule -> parts.add(rule("outbound", rule)));
    return parts.stream();
  }

  private Optional<ResourceAddress> balancerBehind(DesiredFirewall firewall) {
    return names.groups().stream().flatMap(group -> group.alike().stream())
        .filter(one -> one instanceof DesiredNodeBalancer balancer
            && balancer.firewall().equals(Optional.of(firewall.address())))
        .map(DesiredResource::address).findFirst();
  }

  private static Stream<HclPart> placementGroup(DesiredPlacementGroup group) {
    return Stream.of(Attribute.text("label", group.label()), Attribute.text("region", group.region()),
        Attribute.text("placement_group_type", "anti_affinity:local"),
        Attribute.text("placement_group_policy", group.policy()));
  }

  /// Its file stands beside the configuration as it stands beside the plan.
  private static Stream<HclPart> stackScript(DesiredStackScript script) {
    return Stream.of(Attribute.text("label", script.label()), Attribute.text("description", script.label()),
        new Attribute("script", "file(%s)".formatted(Hcl.quoted(script.file()))),
        Attribute.texts("images", script.images()));
  }

  /// One that is only known by its owner and label has no number here and is left out, which is said.
  private List<HclPart> script(Optional<NodeScript> wanted) {
    var id = wanted.map(NodeScript::source).flatMap(source -> switch (source) {
      case NodeScript.Source.Own(var own) -> Optional.of(id("linode_stackscript", own, ""));
      case NodeScript.Source.Numbered(long number) -> Optional.of(Long.toString(number));
      case NodeScript.Source.Named _ -> Optional.<String>empty();
    });
    if (id.isEmpty())
      return List.of();
    var parts = new ArrayList<HclPart>(List.of(new Attribute("stackscript_id", id.get())));
    var data = wanted.orElseThrow().data();
    if (!data.isEmpty())
      parts.add(new Attribute("stackscript_data", data.entrySet().stream()
          .map(one -> Hcl.quoted(one.getKey()) + " = " + Hcl.quoted(one.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"))));
    return parts;
  }

  /// The provider refuses empty lists of addresses.
  private static Block rule(String direction, DesiredFirewall.Rule rule) {
    var parts = new ArrayList<HclPart>(List.of(Attribute.text("label", rule.label()),
        Attribute.text("action", "ACCEPT"), Attribute.text("protocol", rule.protocol())));
    if (!rule.ports().isEmpty())
      parts.add(Attribute.text("ports", rule.ports()));
    if (!rule.ipv4().isEmpty())
      parts.add(Attribute.texts("ipv4", rule.ipv4()));
    if (!rule.ipv6().isEmpty())
      parts.add(Attribute.texts("ipv6", rule.ipv6()));
    return new Block(direction, parts);
  }

  private Stream<HclPart> node(DesiredLinode node, List<String> labels) {
    var parts = new ArrayList<HclPart>(List.of(Attribute.number("count", labels.size()),
        new Attribute("label", Hcl.numbered(labels, "")), Attribute.text("region", node.region()),
        Attribute.text("type", node.type())));
    if (!node.ownDisks()) {
      parts.add(Attribute.text("image", node.image().id()));
      parts.add(new Attribute("authorized_keys", KEYS));
      parts.addAll(script(node.script()));
      parts.add(booted(node));
    }
    // Private addresses exist in this generation only, and accounts differ in their default.
    parts.add(Attribute.text("interface_generation", "legacy_config"));
    parts.add(new Attribute("private_ip", Boolean.toString(node.privateIp())));
    if (node.backups())
      parts.add(new Attribute("backups_enabled", "true"));
    node.maintenance().map(policy -> "linode/" + policy.name().toLowerCase(Locale.ROOT))
        .ifPresent(policy -> parts.add(Attribute.text("maintenance_policy", policy)));
    node.encryption().ifPresent(on -> parts.add(encryption("disk_encryption", on)));
    parts.add(new Attribute("firewall_id", id("linode_firewall", node.firewall(), "")));
    tags(node.tags()).ifPresent(parts::add);
    node.placement().ifPresent(group -> parts.add(new Block("placement_group",
        new Attribute("id", id("linode_placement_group", group, "")))));
    return parts.stream();
  }

  private static Attribute encryption(String name, boolean on) {
    return Attribute.text(name, on ? "enabled" : "disabled");
  }

  private static Attribute booted(DesiredLinode node) {
    return new Attribute("booted", node.bootOnCreate() ? "true" : "var.start");
  }

  private Stream<HclPart> disk(DesiredDisk disk, List<String> labels) {
    var parts = new ArrayList<>(ofEachNode(disk.linode()));
    parts.add(new Attribute("label", Hcl.alike(labels)));
    parts.add(Attribute.number("size", disk.megabytes()));
    parts.add(Attribute.text("filesystem", disk.filesystem()));
    disk.image().ifPresent(image -> {
      parts.add(Attribute.text("image", image.id()));
      parts.add(new Attribute("authorized_keys", KEYS));
      parts.addAll(script(disk.script()));
    });
    return parts.stream();
  }

  private Stream<HclPart> config(DesiredConfig config, List<String> labels) {
    var parts = new ArrayList<>(ofEachNode(config.linode()));
    parts.add(new Attribute("label", Hcl.numbered(labels, "")));
    // The boot loader on the disk chooses the kernel that the image brought.
    parts.add(Attribute.text("kernel", "linode/grub2"));
    parts.add(Attribute.text("root_device", config.rootDevice()));
    parts.add(booted(names.node(config.linode())));
    config.devices().forEach((device, disk) -> parts.add(new Block("device",
        Attribute.text("device_name", device),
        new Attribute("disk_id", id("linode_instance_disk", disk, INDEX)))));
    return parts.stream();
  }

  /// What says that every node of a node plan has one.
  private List<HclPart> ofEachNode(ResourceAddress node) {
    return List.of(new Attribute("count", "length(linode_instance.%s)".formatted(names.name(node))),
        new Attribute("linode_id", id("linode_instance", node, INDEX)));
  }

  private Stream<HclPart> volume(DesiredVolume volume, List<String> labels) {
    var parts = new ArrayList<HclPart>();
    if (TerraformNames.isOfNode(volume)) {
      parts.addAll(ofEachNode(volume.attachTo().orElseThrow()));
      parts.add(new Attribute("label", Hcl.numbered(labels, "-" + ownName(volume))));
    } else {
      volume.attachTo().map(names::node).ifPresent(node -> parts.add(new Attribute("linode_id",
          id("linode_instance", node.address(), "[%d]".formatted(node.index() - 1)))));
      parts.add(Attribute.text("label", volume.label()));
    }
    parts.add(Attribute.text("region", volume.region()));
    parts.add(Attribute.number("size", volume.gigabytes()));
    volume.encryption().ifPresent(on -> parts.add(encryption("encryption", on)));
    tags(volume.tags()).ifPresent(parts::add);
    volume.attachTo().map(names::node).filter(DesiredLinode::ownDisks)
        .ifPresent(node -> parts.add(afterConfigs(node)));
    if (volume.keep())
      parts.add(new Block("lifecycle", new Attribute("prevent_destroy", "true")));
    return parts.stream();
  }

  /// What the plan calls a volume.
  private static String ownName(DesiredVolume volume) {
    var part = "/volume.";
    return volume.address().value().substring(volume.address().value().lastIndexOf(part) + part.length());
  }

  /// A volume is attached to the configuration of its node, which comes later than the node if it is of the plan.
  private Attribute afterConfigs(DesiredLinode node) {
    return new Attribute("depends_on",
        "[linode_instance_config.%s]".formatted(names.name(node.address().part("config"))));
  }

  private static Stream<HclPart> balancer(DesiredNodeBalancer balancer) {
    return Stream.concat(
        Stream.of(Attribute.text("label", balancer.label()), Attribute.text("region", balancer.region())),
        tags(balancer.tags()).stream());
  }

  private Stream<HclPart> port(DesiredNodeBalancerConfig port) {
    var check = port.check();
    return Stream.of(
        Optional.of(new Attribute("nodebalancer_id", id("linode_nodebalancer", port.nodeBalancer(), ""))),
        Optional.of(Attribute.number("port", port.port())),
        Optional.of(Attribute.text("protocol", port.protocol())),
        Attribute.text("algorithm", port.algorithm()), Attribute.text("stickiness", port.stickiness()),
        Attribute.text("check", check.flatMap(CheckPlan::kind)),
        Attribute.text("check_path", check.flatMap(CheckPlan::path)),
        Attribute.number("check_interval", check.flatMap(CheckPlan::interval)),
        Attribute.number("check_attempts", check.flatMap(CheckPlan::attempts)),
        Attribute.text("proxy_protocol", port.proxyProtocol())).flatMap(Optional::stream);
  }

  private Stream<HclPart> backEnd(DesiredBackEnd backEnd, List<String> labels) {
    var nodes = "linode_instance." + names.name(backEnd.linode());
    var balancer = backEnd.config().whole().orElseThrow();
    return Stream.of(new Attribute("count", "length(%s)".formatted(nodes)),
        new Attribute("nodebalancer_id", id("linode_nodebalancer", balancer, "")),
        new Attribute("config_id", id("linode_nodebalancer_config", backEnd.config(), "")),
        new Attribute("label", Hcl.numbered(labels, "")),
        new Attribute("address", "\"${%s%s.private_ip_address}:%d\"".formatted(nodes, INDEX, backEnd.port())),
        // Else the back end of a node that was made anew keeps the old address.
        new Block("lifecycle",
            new Attribute("replace_triggered_by", "[%s%s.id]".formatted(nodes, INDEX))));
  }

  private String id(String type, ResourceAddress address, String index) {
    return "%s.%s%s.id".formatted(type, names.name(address), index);
  }

  static Optional<Attribute> tags(List<String> tags) {
    return tags.isEmpty() ? Optional.empty() : Optional.of(Attribute.texts("tags", tags));
  }
}
