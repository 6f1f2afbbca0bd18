package org.lct.diff;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.FirewallRules;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredPlacementGroup;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVolume;
import org.lct.expand.DesiredVpc;
import org.lct.plan.CheckPlan;

/// What a plan says of a resource that could be changed while it exists, attribute by attribute and in
/// words. What is fixed at creation (image, names) is left out: changing it in the plan concerns later
/// nodes only.
public final class Attributes {
  /// The address of the firewall that a node is behind.
  public static final String FIREWALL = "firewall";

  /// The address of the placement group that a node is in.
  public static final String PLACEMENT = "placement";

  /// Where a node or NodeBalancer is in a VPC.
  static final String NETWORK = "network";

  /// What stands in the place of a value that the plan leaves open.
  static final String NOT_SET = "not set";

  /// Who lays out the disks of a node.
  static final String STORAGE = "storage";

  private Attributes() {}

  /// The attributes of a desired resource, by name.
  public static SortedMap<String, String> of(DesiredResource desired) {
    var attributes = new TreeMap<String, String>();
    switch (desired) {
      case DesiredLinode linode -> linode(linode, attributes);
      case DesiredDisk disk -> {
        attributes.put("size", disk.megabytes() + " MB");
        attributes.put("file system", disk.filesystem());
      }
      case DesiredPlacementGroup group -> attributes.put("policy", group.policy());
      case DesiredVpc _ -> {
        // Its name is made with it.
      }
      case DesiredSubnet subnet -> attributes.put("range", subnet.range());
      case DesiredConfig config -> attributes.put("devices", config.devices().toString());
      case DesiredVolume volume -> {
        attributes.put("size", volume.gigabytes() + " GB");
        attributes.put("tags", String.join(",", volume.tags()));
      }
      case DesiredNodeBalancer balancer -> {
        attributes.put("tags", String.join(",", balancer.tags()));
        balancer.vpc().ifPresent(place -> attributes.put(NETWORK, place.toString()));
      }
      case DesiredNodeBalancerConfig port -> port(port, attributes);
      case DesiredBackEnd backEnd -> attributes.put("port", Integer.toString(backEnd.port()));
      case DesiredFirewall firewall -> {
        attributes.put("rules", text(rules(firewall)));
        attributes.put("tags", String.join(",", firewall.tags()));
      }
    }
    return Collections.unmodifiableSortedMap(attributes);
  }

  private static void linode(DesiredLinode linode, SortedMap<String, String> attributes) {
    attributes.put("type", linode.type());
    attributes.put(STORAGE, linode.ownDisks() ? "as the plan lays it out" : "as the image makes it");
    attributes.put("tags", String.join(",", linode.tags()));
    attributes.put(FIREWALL, linode.firewall().value());
    attributes.put("private address", linode.privateIp() ? "yes" : "no");
    attributes.put("backups", linode.backups() ? "on" : "off");
    linode.vpc().ifPresent(place -> attributes.put(NETWORK, place.toString()));
    linode.placement().ifPresent(group -> attributes.put(PLACEMENT, group.value()));
    linode.maintenance().ifPresent(policy -> attributes.put("maintenance", policy.name()));
  }

  private static void port(DesiredNodeBalancerConfig port, SortedMap<String, String> attributes) {
    attributes.put("protocol", port.protocol());
    port.algorithm().ifPresent(value -> attributes.put("algorithm", value));
    port.stickiness().ifPresent(value -> attributes.put("stickiness", value));
    port.proxyProtocol().ifPresent(value -> attributes.put("proxy protocol", value));
    port.check().map(Attributes::text).ifPresent(value -> attributes.put("check", value));
  }

  /// "http /up every 9 s 3 attempts".
  private static String text(CheckPlan check) {
    return Stream.of(check.kind(), check.path(), check.interval().map(seconds -> "every " + seconds + " s"),
        check.attempts().map(attempts -> attempts + " attempts")).flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /// The rules of a firewall in the form the cloud shows them.
  public static FirewallRules rules(DesiredFirewall firewall) {
    return new FirewallRules(firewall.inboundPolicy().name(), firewall.outboundPolicy().name(),
        firewall.inbound().stream().map(rule -> new FirewallRules.Rule(rule.label(), rule.protocol(),
            rule.ports(), rule.ipv4(), rule.ipv6())).toList());
  }

  /// The number in "8192 MB".
  public static long megabytes(String size) {
    return Long.parseLong(size.substring(0, size.indexOf(' ')));
  }

  /// Rules in one line.
  public static String text(FirewallRules rules) {
    return rules.inbound().stream().map(Attributes::text)
        .collect(Collectors.joining("; ", "in " + rules.inboundPolicy() + " but [",
            "], out " + rules.outboundPolicy()));
  }

  private static String text(FirewallRules.Rule rule) {
    return rule.protocol() + " " + rule.ports() + " from "
        + Stream.of(rule.ipv4(), rule.ipv6()).flatMap(List::stream).collect(Collectors.joining(", "));
  }
}
