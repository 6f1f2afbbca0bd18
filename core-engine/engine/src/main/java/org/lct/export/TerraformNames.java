package org.lct.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.lct.expand.Expansion;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The resources of an expansion under the names they have in Terraform: what the nodes of a node plan in a region have
/// alike is one resource with a `count`.
///
/// @param groups firewalls first, the rest in the order of the addresses
/// @param names the name of every resource's group
record TerraformNames(List<Group> groups, Map<ResourceAddress, String> names,
    Map<ResourceAddress, DesiredLinode> nodes) {
  TerraformNames {
    groups = List.copyOf(groups);
    names = Map.copyOf(names);
    nodes = Map.copyOf(nodes);
  }

  /// Resources of one kind that are alike but for their number, in the order of their nodes.
  ///
  /// @param name without its type, unique in its kind
  record Group(String name, List<DesiredResource> alike) {
    Group { alike = List.copyOf(alike); }
  }

  /// What resources of one group have in common.
  private record Key(ResourceKind kind, String text) {}

  static TerraformNames of(Expansion expansion) {
    var nodes = new HashMap<ResourceAddress, DesiredLinode>();
    expansion.each(DesiredLinode.class).forEach(node -> nodes.put(node.address(), node));
    var alike = new LinkedHashMap<Key, List<DesiredResource>>();
    Stream.concat(expansion.each(DesiredFirewall.class),
        expansion.resources().stream().filter(resource -> !(resource instanceof DesiredFirewall)))
        // Said to be left out.
        .filter(resource -> !(resource instanceof DesiredReservedIp))
        .forEach(resource -> alike
            .computeIfAbsent(new Key(resource.kind(), key(nodes, resource)), _ -> new ArrayList<>())
            .add(resource));
    var identifiers = new Identifiers();
    var groups = alike.entrySet().stream().map(group -> new Group(
        identifiers.give(group.getKey().kind().id(), group.getKey().text()), group.getValue())).toList();
    var names = new HashMap<ResourceAddress, String>();
    groups.forEach(group -> group.alike().forEach(resource -> names.put(resource.address(), group.name())));
    return new TerraformNames(groups, names, nodes);
  }

  /// The address without the number of the node.
  private static String key(Map<ResourceAddress, DesiredLinode> nodes, DesiredResource resource) {
    return switch (resource) {
      case DesiredLinode node -> key(node);
      case DesiredDisk disk -> part(nodes, disk, disk.linode());
      case DesiredConfig config -> part(nodes, config, config.linode());
      case DesiredVolume volume when isOfNode(volume) -> part(nodes, volume, volume.attachTo().orElseThrow());
      case DesiredBackEnd backEnd ->
        backEnd.config() + "/" + Objects.requireNonNull(nodes.get(backEnd.linode())).nodePlan();
      case DesiredFirewall firewall -> firewall.address().value().replaceFirst("^firewall\\.", "");
      case DesiredPlacementGroup group ->
        group.address().value().replaceFirst("/placement\\.", "/");
      case DesiredVolume _,DesiredNodeBalancer _,DesiredNodeBalancerConfig _,DesiredDomain _,DesiredRecord _,DesiredVpc _,DesiredSubnet _,DesiredStackScript _,DesiredReservedIp _ ->
        resource.address().value();
    };
  }

  private static String key(DesiredLinode node) {
    return node.region() + "/" + node.nodePlan();
  }

  private static String part(Map<ResourceAddress, DesiredLinode> nodes, DesiredResource part,
      ResourceAddress node) {
    return key(Objects.requireNonNull(nodes.get(node)))
        + part.address().value().substring(node.value().length());
  }

  /// Whether every node of a node plan has such a volume.
  static boolean isOfNode(DesiredVolume volume) {
    return volume.attachTo().filter(node -> volume.address().value().startsWith(node + "/")).isPresent();
  }

  /// The name of the resource at `address`, without its type.
  String name(ResourceAddress address) {
    return Objects.requireNonNull(names.get(address), address::value);
  }

  /// Whether there is a node at `address`.
  boolean isNode(ResourceAddress address) {
    return nodes.containsKey(address);
  }

  /// The node at `address`.
  DesiredLinode node(ResourceAddress address) {
    return Objects.requireNonNull(nodes.get(address), address::value);
  }
}
