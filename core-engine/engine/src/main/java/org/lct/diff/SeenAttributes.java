package org.lct.diff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.BackEnd;
import org.lct.cloud.ObservedResource.Domain;
import org.lct.cloud.ObservedResource.DomainRecord;
import org.lct.cloud.ObservedResource.Firewall;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.NodeBalancerConfig;
import org.lct.cloud.ObservedResource.PortSettings;
import org.lct.cloud.ObservedResource.ReservedIp;
import org.lct.cloud.ObservedResource.StackScript;
import org.lct.cloud.ObservedResource.Subnet;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.cloud.ObservedResource.Vpc;
import org.lct.plan.CheckPlan;
import org.lct.plan.ResourceAddress;

/// What the cloud shows of a resource in the words of [Attributes], and besides them what no plan says but everybody
/// expects to stay: name, place, whether a node is on, what a back end gets. Disks and configurations are not
/// shown by the listings.
final class SeenAttributes {
  static final String LABEL = "label";
  static final String REGION = "region";
  static final String POWER = "power";
  static final String MODE = "mode";
  static final String ADDRESS = "address";

  private SeenAttributes() {}

  /// Of a Linode behind this firewall of the cluster, if behind one.
  static Map<String, String> of(Linode seen, String tag, Optional<ResourceAddress> firewall) {
    var attributes = named(seen.label());
    attributes.put(REGION, seen.region());
    attributes.put("type", seen.type());
    attributes.put(Attributes.TAGS, tags(seen.tags(), tag));
    attributes.put(Attributes.FIREWALL, firewall(firewall));
    attributes.put(Attributes.PRIVATE_ADDRESS, seen.privateIpv4().isPresent() ? "yes" : "no");
    attributes.put("backups", seen.backups() ? "on" : "off");
    Attributes.encryption(seen.encrypted(), attributes);
    if (!seen.maintenance().isEmpty())
      attributes.put(Attributes.MAINTENANCE,
          seen.maintenance().equals("linode/power_off_on") ? "POWER_OFF_ON" : "MIGRATE");
    if (seen.status() == LinodeStatus.RUNNING)
      attributes.put(POWER, Facts.ON);
    else if (seen.status().settled())
      attributes.put(POWER, Facts.OFF);
    return attributes;
  }

  private static String firewall(Optional<ResourceAddress> firewall) {
    return firewall.map(ResourceAddress::value).orElse("none of the cluster's");
  }

  /// Of a volume.
  ///
  /// @param node what it is attached to, in words
  static Map<String, String> of(Volume seen, String tag, String node) {
    var attributes = named(seen.label());
    attributes.put("size", seen.gigabytes() + " GB");
    attributes.put(Attributes.TAGS, tags(seen.tags(), tag));
    attributes.put(Attributes.ATTACHED_TO, node);
    Attributes.encryption(seen.encrypted(), attributes);
    return attributes;
  }

  /// Of a NodeBalancer behind this firewall of the cluster, if behind one.
  static Map<String, String> of(NodeBalancer seen, String tag, Optional<ResourceAddress> firewall) {
    var attributes = named(seen.label());
    attributes.put(Attributes.THROTTLE, Attributes.throttle(seen.throttle()));
    attributes.put(Attributes.TAGS, tags(seen.tags(), tag));
    attributes.put(Attributes.FIREWALL, firewall(firewall));
    return attributes;
  }

  /// Of a reserved address.
  ///
  /// @param node who has it, in words
  static Map<String, String> of(ReservedIp seen, String tag, String node) {
    var attributes = named(seen.label());
    attributes.put(Attributes.TAGS, tags(seen.tags(), tag));
    attributes.put(Attributes.ATTACHED_TO, node);
    return attributes;
  }

  static Map<String, String> of(Vpc seen) {
    return named(seen.label());
  }

  static Map<String, String> of(StackScript seen) {
    var attributes = named(seen.label());
    attributes.put(Attributes.SCRIPT, Attributes.digest(seen.text()));
    attributes.put("images", seen.images().stream().sorted().collect(Collectors.joining(",")));
    return attributes;
  }

  static Map<String, String> of(Subnet seen) {
    var attributes = named(seen.label());
    attributes.put("range", seen.range());
    return attributes;
  }

  static Map<String, String> of(NodeBalancerConfig seen) {
    var attributes = new TreeMap<String, String>();
    var settings = seen.settings();
    attributes.put("protocol", seen.protocol());
    attributes.put(Attributes.ALGORITHM, settings.algorithm());
    attributes.put(Attributes.STICKINESS, settings.stickiness());
    attributes.put(Attributes.PROXY_PROTOCOL, settings.proxyProtocol());
    attributes.put(Attributes.CHECK, check(settings));
    attributes.put(Attributes.CHECK_TIMEOUT, settings.unsaid().checkTimeout() + " s");
    attributes.put(Attributes.CHECK_PASSIVE, settings.unsaid().checkPassive() ? "on" : "off");
    attributes.put(Attributes.CIPHER_SUITE, settings.unsaid().cipherSuite());
    return attributes;
  }

  private static String check(PortSettings settings) {
    return Attributes.text(new CheckPlan(Optional.of(settings.check()),
        Optional.of(settings.checkPath()).filter(path -> !path.isEmpty()),
        Optional.of(settings.checkInterval()), Optional.of(settings.checkAttempts())));
  }

  static Map<String, String> of(BackEnd seen) {
    var attributes = new TreeMap<String, String>();
    int colon = seen.address().lastIndexOf(':');
    attributes.put("port", seen.address().substring(colon + 1));
    attributes.put(ADDRESS, seen.address().substring(0, Math.max(colon, 0)));
    attributes.put(MODE, seen.mode());
    attributes.put(Attributes.WEIGHT, Integer.toString(seen.weight()));
    return attributes;
  }

  static Map<String, String> of(Firewall seen, String tag) {
    var attributes = named(seen.label());
    attributes.put("rules", Attributes.text(seen.rules()));
    attributes.put(Attributes.TAGS, tags(seen.tags(), tag));
    attributes.put(Attributes.STATE, seen.enabled() ? Attributes.ENABLED : "disabled");
    return attributes;
  }

  /// Of a domain of the cluster's own.
  static Map<String, String> of(Domain seen, String tag) {
    var attributes = new TreeMap<String, String>();
    attributes.put(Attributes.MAILBOX, seen.soaEmail());
    attributes.put(Attributes.TTL, seen.ttl() + " s");
    attributes.put(Attributes.TAGS, tags(seen.tags(), tag));
    return attributes;
  }

  /// Of a record of the cluster's own. What its type does not have is not shown.
  static Map<String, String> of(DomainRecord seen) {
    var attributes = new TreeMap<String, String>();
    attributes.put("name", seen.label());
    attributes.put(Attributes.TARGET, seen.target());
    attributes.put(Attributes.TTL, seen.ttl() + " s");
    if (Set.of("MX", "SRV").contains(seen.type()))
      attributes.put("priority", Integer.toString(seen.priority()));
    if (seen.type().equals("SRV")) {
      attributes.put("weight", Integer.toString(seen.weight()));
      attributes.put("port", Integer.toString(seen.port()));
    }
    return attributes;
  }

  private static Map<String, String> named(String label) {
    var attributes = new TreeMap<String, String>();
    attributes.put(LABEL, label);
    return attributes;
  }

  /// The tags besides the ownership tag, whose absence is shown: without it nothing else tells whose the thing is.
  private static String tags(List<String> tags, String ownershipTag) {
    var others = tags.stream().filter(tag -> !tag.equals(ownershipTag));
    return String.join(",", (tags.contains(ownershipTag) ? others
        : Stream.concat(others, Stream.of("without " + ownershipTag))).toList());
  }
}
