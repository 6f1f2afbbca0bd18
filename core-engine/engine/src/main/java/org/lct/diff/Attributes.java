package org.lct.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.FirewallRules;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredImage;
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
import org.lct.plan.CheckPlan;
import org.lct.plan.ResourceAddress;

/// What a plan says of a resource that could be changed while it exists, attribute by attribute and in
/// words. What is fixed at creation (names) is left out: changing it in the plan concerns later nodes only.
public final class Attributes {
  /// The address of the firewall that a node or a NodeBalancer is behind.
  public static final String FIREWALL = "firewall";

  /// The rules of a firewall.
  public static final String RULES = "rules";

  /// The address of the placement group that a node is in.
  public static final String PLACEMENT = "placement";

  /// How long what a domain or a record says may be cached; 0 for a number from elsewhere.
  public static final String TTL = "ttl";

  static final String MAILBOX = "mailbox";
  static final String TARGET = "target";
  /// How much of the traffic a back end gets.
  public static final String WEIGHT = "weight";

  /// How many new connections a second a client may make to a NodeBalancer; no plan says it.
  public static final String THROTTLE = "connections per second";

  static final String CHECK_TIMEOUT = "check time-out";
  static final String CHECK_PASSIVE = "passive check";
  static final String CIPHER_SUITE = "cipher suite";

  /// What no plan says of a port.
  public static final Set<String> UNSAID_OF_PORT = Set.of(CHECK_TIMEOUT, CHECK_PASSIVE, CIPHER_SUITE);

  public static final String TAGS = "tags";
  static final String MAINTENANCE = "maintenance";
  static final String ALGORITHM = "algorithm";
  static final String STICKINESS = "stickiness";
  static final String PROXY_PROTOCOL = "proxy protocol";
  static final String CHECK = "check";

  /// The node a volume is attached to or that has a reserved address, or [#NOTHING].
  public static final String ATTACHED_TO = "attached to";
  public static final String NOTHING = "nothing";

  /// Whether a firewall does its work.
  public static final String STATE = "state";
  static final String ENABLED = "enabled";

  /// Where a node or NodeBalancer is in a VPC or VLAN.
  public static final String NETWORK = "network";

  /// Whether a node has a private address of its region.
  public static final String PRIVATE_ADDRESS = "private address";

  /// That a node has no public address; of others it is not said.
  static final String PUBLIC = "public addresses";

  /// Which volumes are which devices; not said where none asks for one.
  public static final String VOLUME_DEVICES = "devices of volumes";

  /// All that is recorded of a boot configuration.
  public static final Set<String> OF_CONFIG = Set.of("devices", VOLUME_DEVICES);

  /// What stands in the place of a value that the plan leaves open.
  static final String NOT_SET = "not set";

  /// What a node or a disk is made from, as the cloud names it.
  static final String IMAGE = "image";

  /// The same as the plan writes it. Only who edits that wants another image: an image may be retired, and what a word
  /// stands for may change.
  static final String IMAGE_IN_PLAN = "image in the plan";

  /// All that is recorded of an image.
  public static final Set<String> OF_IMAGE = Set.of(IMAGE, IMAGE_IN_PLAN);

  /// Whether the disks of a node or a volume are encrypted at rest; not said where the plan leaves it open.
  public static final String ENCRYPTION = "encryption";

  /// What a StackScript does, by a digest of its text.
  public static final String SCRIPT = "script";

  /// The StackScript that ran on a node or a disk when it was made, with a digest of its data. A fact of creation.
  public static final String STACKSCRIPT = "stackscript";

  /// What the public address of a node leads back to, or [#OWN_NAME].
  public static final String REVERSE_NAME = "reverse name";
  static final String OWN_NAME = "Linode's own";

  /// Who lays out the disks of a node.
  static final String STORAGE = "storage";
  static final String BY_IMAGE = "as the image makes it";

  private Attributes() {}

  /// The attributes of a desired resource, by name.
  public static SortedMap<String, String> of(DesiredResource desired) {
    var attributes = new TreeMap<String, String>();
    switch (desired) {
      case DesiredLinode linode -> linode(linode, attributes);
      case DesiredDisk disk -> disk(disk, attributes);
      case DesiredPlacementGroup group -> attributes.put("policy", group.policy());
      case DesiredVpc _ -> {
        // Its name is made with it.
      }
      case DesiredStackScript script -> {
        script.text().ifPresent(text -> attributes.put(SCRIPT, digest(text)));
        attributes.put("images", String.join(",", script.images()));
      }
      case DesiredSubnet subnet -> attributes.put("range", subnet.range());
      case DesiredConfig config -> {
        attributes.put("devices", config.devices().toString());
        if (!config.volumes().isEmpty())
          attributes.put(VOLUME_DEVICES, config.volumes().toString());
      }
      case DesiredVolume volume -> {
        attributes.put("size", volume.gigabytes() + " GB");
        attributes.put("tags", String.join(",", volume.tags()));
        attributes.put(ATTACHED_TO, volume.attachTo().map(ResourceAddress::value).orElse(NOTHING));
        encryption(volume.encryption(), attributes);
      }
      case DesiredReservedIp ip -> {
        attributes.put(TAGS, String.join(",", ip.tags()));
        attributes.put(ATTACHED_TO, ip.node().value());
      }
      case DesiredNodeBalancer balancer -> {
        attributes.put("tags", String.join(",", balancer.tags()));
        balancer.firewall().ifPresent(firewall -> attributes.put(FIREWALL, firewall.value()));
        balancer.vpc().ifPresent(place -> attributes.put(NETWORK, place.toString()));
      }
      case DesiredNodeBalancerConfig port -> port(port, attributes);
      case DesiredBackEnd backEnd -> backEnd(backEnd, attributes);
      case DesiredFirewall firewall -> {
        attributes.put(RULES, text(rules(firewall)));
        attributes.put("tags", String.join(",", firewall.tags()));
        attributes.put(STATE, ENABLED);
      }
      case DesiredDomain domain -> {
        attributes.put(MAILBOX, domain.soaEmail());
        attributes.put(TTL, domain.ttl() + " s");
        attributes.put("tags", String.join(",", domain.tags()));
      }
      case DesiredRecord one -> record(one, attributes);
    }
    return Collections.unmodifiableSortedMap(attributes);
  }

  private static void backEnd(DesiredBackEnd backEnd, SortedMap<String, String> attributes) {
    attributes.put("port", Integer.toString(backEnd.port()));
    attributes.put(WEIGHT, Integer.toString(DesiredBackEnd.WEIGHT));
  }

  private static void disk(DesiredDisk disk, SortedMap<String, String> attributes) {
    attributes.put("size", disk.megabytes() + " MB");
    attributes.put("file system", disk.filesystem());
    disk.image().ifPresent(image -> image(image, attributes));
    disk.script().ifPresent(script -> attributes.put(STACKSCRIPT, text(script)));
  }

  private static void linode(DesiredLinode linode, SortedMap<String, String> attributes) {
    attributes.put("type", linode.type());
    if (!linode.ownDisks()) {
      image(linode.image(), attributes);
      linode.script().ifPresent(script -> attributes.put(STACKSCRIPT, text(script)));
    }
    attributes.put(STORAGE, linode.ownDisks() ? "as the plan lays it out" : BY_IMAGE);
    linode.reverse().ifPresent(name -> attributes.put(REVERSE_NAME, name));
    attributes.put("tags", String.join(",", linode.tags()));
    attributes.put(FIREWALL, linode.firewall().value());
    attributes.put(PRIVATE_ADDRESS, linode.privateIp() ? "yes" : "no");
    attributes.put("backups", linode.backups() ? "on" : "off");
    if (!linode.interfaces().place().isEmpty())
      attributes.put(NETWORK, linode.interfaces().place());
    if (!linode.interfaces().open())
      attributes.put(PUBLIC, "none");
    encryption(linode.encryption(), attributes);
    linode.placement().ifPresent(group -> attributes.put(PLACEMENT, group.value()));
    linode.maintenance().ifPresent(policy -> attributes.put("maintenance", policy.name()));
  }

  /// Whether the devices of `wanted` are among those `before`: a volume that no longer asks for one keeps what it has.
  static boolean isSaid(String wanted, String before) {
    return wanted.equals(NOT_SET) || List.of(before.replaceAll("[{}]", "").split(", "))
        .containsAll(List.of(wanted.replaceAll("[{}]", "").split(", ")));
  }

  static void encryption(Optional<Boolean> encrypted, Map<String, String> attributes) {
    encrypted.ifPresent(on -> attributes.put(ENCRYPTION, on ? "on" : "off"));
  }

  private static String text(NodeScript script) {
    var name = switch (script.source()) {
      case NodeScript.Source.Own(var own) -> own.value();
      case NodeScript.Source.Named(String owner, String label) -> owner + "/" + label;
      case NodeScript.Source.Numbered(long id) -> Long.toString(id);
    };
    return script.data().isEmpty() ? name : name + " with " + digest(script.data().toString());
  }

  static String throttle(int connections) {
    return connections == 0 ? "any number" : Integer.toString(connections);
  }

  /// What is told of a text that is too long to be told.
  static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "SHA-256 " + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static void image(DesiredImage image, SortedMap<String, String> attributes) {
    attributes.put(IMAGE, image.id());
    attributes.put(IMAGE_IN_PLAN, image.written());
  }

  private static void record(DesiredRecord one, SortedMap<String, String> attributes) {
    attributes.put("name", one.label());
    if (one.target() instanceof DesiredRecord.Target.Text(String text))
      attributes.put(TARGET, text);
    attributes.put(TTL, one.ttl() + " s");
    attributes.put("priority", Integer.toString(one.priority()));
    attributes.put("weight", Integer.toString(one.weight()));
    attributes.put("port", Integer.toString(one.port()));
  }

  private static void port(DesiredNodeBalancerConfig port, SortedMap<String, String> attributes) {
    attributes.put("protocol", port.protocol());
    port.algorithm().ifPresent(value -> attributes.put("algorithm", value));
    port.stickiness().ifPresent(value -> attributes.put("stickiness", value));
    port.proxyProtocol().ifPresent(value -> attributes.put("proxy protocol", value));
    port.tls().ifPresent(tls -> attributes.put("certificate", tls.certificate() + " with " + tls.key()));
    port.check().map(Attributes::text).ifPresent(value -> attributes.put("check", value));
  }

  /// "http /up every 9 s 3 attempts".
  static String text(CheckPlan check) {
    return Stream.of(check.kind(), check.path(), check.interval().map(seconds -> "every " + seconds + " s"),
        check.attempts().map(attempts -> attempts + " attempts")).flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /// The rules of a firewall in the form the cloud shows them, as far as the addresses in them are known.
  public static FirewallRules rules(DesiredFirewall firewall) {
    return new FirewallRules(firewall.inboundPolicy().name(), firewall.outboundPolicy().name(),
        rules(firewall.inbound()), rules(firewall.outbound()));
  }

  private static List<FirewallRules.Rule> rules(List<DesiredFirewall.Rule> rules) {
    return rules.stream().filter(rule -> !rule.isEmpty()).map(rule -> new FirewallRules.Rule(rule.label(),
        rule.protocol(), rule.ports(), rule.ipv4(), rule.ipv6())).toList();
  }

  /// The number in "8192 MB".
  public static long megabytes(String size) {
    return Long.parseLong(size.substring(0, size.indexOf(' ')));
  }

  /// Rules in one line.
  public static String text(FirewallRules rules) {
    return "in " + rules.inboundPolicy() + " but " + text(rules.inbound(), " from ") + ", out "
        + rules.outboundPolicy()
        + (rules.outbound().isEmpty() ? "" : " but " + text(rules.outbound(), " to "));
  }

  private static String text(List<FirewallRules.Rule> rules, String direction) {
    return rules.stream().map(rule -> text(rule, direction)).collect(Collectors.joining("; ", "[", "]"));
  }

  private static String text(FirewallRules.Rule rule, String direction) {
    return (rule.action().equals("DROP") ? "drop " : "") + rule.protocol()
        + (rule.ports().isEmpty() ? "" : " " + rule.ports()) + direction
        + Stream.of(rule.ipv4(), rule.ipv6()).flatMap(List::stream).collect(Collectors.joining(", "));
  }
}
