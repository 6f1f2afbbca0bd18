package org.lct.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.expand.Expansion;
import org.lct.plan.ResourceAddress;

/// The resources of an expansion under the names they have in Terraform: what the nodes of a node plan in a region have
/// alike is one resource with a `count`.
///
/// @param groups the resources by name, firewalls first, each group in the order of its nodes
/// @param names the name of every resource's group
record TerraformNames(SequencedMap<String, List<DesiredResource>> groups, Map<ResourceAddress, String> names,
    Map<ResourceAddress, DesiredLinode> nodes) {

  static TerraformNames of(Expansion expansion) {
    var nodes = new HashMap<ResourceAddress, DesiredLinode>();
    expansion.each(DesiredLinode.class).forEach(node -> nodes.put(node.address(), node));
    var alike = new LinkedHashMap<String, List<DesiredResource>>();
    expansion.each(DesiredFirewall.class).forEach(firewall -> add(alike, nodes, firewall));
    expansion.resources().stream().filter(resource -> !(resource instanceof DesiredFirewall))
        .forEach(resource -> add(alike, nodes, resource));
    var groups = new LinkedHashMap<String, List<DesiredResource>>();
    var names = new HashMap<ResourceAddress, String>();
    Identifiers.of("", alike.keySet()).forEach((key, name) -> {
      var group = List.copyOf(Objects.requireNonNull(alike.get(key)));
      groups.put(name, group);
      group.forEach(resource -> names.put(resource.address(), name));
    });
    return new TerraformNames(Collections.unmodifiableSequencedMap(groups), Map.copyOf(names),
        Map.copyOf(nodes));
  }

  private static void add(Map<String, List<DesiredResource>> alike,
      Map<ResourceAddress, DesiredLinode> nodes, DesiredResource resource) {
    alike.computeIfAbsent(key(nodes, resource), _ -> new ArrayList<>()).add(resource);
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
      case DesiredVolume _,DesiredNodeBalancer _,DesiredNodeBalancerConfig _,DesiredFirewall _ ->
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

  /// The node at `address`.
  DesiredLinode node(ResourceAddress address) {
    return Objects.requireNonNull(nodes.get(address), address::value);
  }
}
