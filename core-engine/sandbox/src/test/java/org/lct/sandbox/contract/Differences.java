package org.lct.sandbox.contract;

import static org.lct.sandbox.contract.Difference.differs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What Linode answers otherwise than its OpenAPI documents of 2025 say.
///
/// A new line belongs in [#RECORDED] when a recording shows it: the recording is named, and a test looks there. It belongs
/// in [#REASONED] when something else tells, which the line says. Anything else is a mistake of the sandbox.
final class Differences {
  private static final String MORE = "additionalProperties";
  private static final String ABSENT = "required";
  private static final String NULL = "null";

  private static final String TAGGED = "GET /tags/{tagLabel}";
  private static final List<String> ALL = List.of("*");
  private static final List<String> LINODE = List.of("* /linode/instances", "* /linode/instances/{linodeId}",
      "POST /linode/instances/{linodeId}/clone", "POST /linode/instances/{linodeId}/rebuild", TAGGED);
  private static final List<String> CONFIG = List.of("* /linode/instances/{linodeId}/configs*");
  private static final List<String> VOLUME = List.of("* /volumes*",
      "GET /linode/instances/{linodeId}/volumes", TAGGED);
  private static final List<String> BALANCER = List.of("* /nodebalancers",
      "* /nodebalancers/{nodeBalancerId}",
      "GET /linode/instances/{linodeId}/nodebalancers", TAGGED);
  private static final List<String> BALANCER_CONFIG = List.of("* /nodebalancers/{nodeBalancerId}/configs*");
  private static final List<String> FIREWALL = List.of("*/firewalls*");
  private static final List<String> FIREWALL_SETTINGS = List.of("* /networking/firewalls/settings");
  private static final List<String> IP = List.of("* /networking/ips*", "* /linode/instances/{linodeId}/ips*");
  private static final List<String> EVENT = List.of("GET /account/events*");
  private static final List<String> SCRIPT = List.of("* /linode/stackscripts*");
  private static final List<String> VPC = List.of("* /vpcs*");
  private static final List<String> DOMAIN = List.of("* /domains*", TAGGED);
  private static final List<String> IMAGE = List.of("* /images*");
  private static final List<String> SETTINGS = List.of("* /account/settings");

  /// Shown by a recorded case or a recorded list.
  static final List<Difference> RECORDED = List.of(
      differs(ALL, ABSENT, "linode-create-no-credentials", "/errors/*/field"),
      differs(ALL, MORE, "vlan", "/locks"),
      differs(LINODE, MORE, "vlan", "/alerts/system_alerts", "/alerts/user_alerts", "/site_type",
          "/maintenance_policy",
          "/specs/accelerated_devices"),
      differs(LINODE, MORE, "placement-group", "/placement_group/migrating_to"),
      differs(LINODE, NULL, "vlan", "/backups/last_successful"),
      differs(LINODE, "format", "vlan", "/host_uuid"),
      differs(CONFIG, MORE, "vpc-with-linode", "/created", "/updated", "/initrd", "/interfaces/*/ipv6"),
      differs(CONFIG, NULL, "vpc-with-linode", "/sda", "/sdb", "/sdc", "/sdd", "/sde", "/sdf", "/sdg", "/sdh",
          "/interfaces/*/ipv4"),
      differs(CONFIG, "pattern", "vpc-with-linode", "/root_device"),
      differs(VOLUME, MORE, "volume-attach-detach", "/io_ready"),
      differs(BALANCER, MORE, "nodebalancer-config-node", "/client_udp_sess_throttle"),
      differs(BALANCER_CONFIG, MORE, "nodebalancer-config-node", "/udp_check_port", "/udp_session_timeout"),
      differs(List.of("GET /nodebalancers/{nodeBalancerId}/vpcs*"), ABSENT, "nodebalancer-in-vpc",
          "/ipv4_range_auto_assign"),
      differs(FIREWALL, MORE, "firewall-rules-replace", "/entities"),
      differs(FIREWALL, MORE, "firewall-device", "/entity/parent_entity"),
      differs(FIREWALL, ABSENT, "firewall-rules-replace", "bound/*/description"),
      differs(FIREWALL, NULL, "firewall-rules-replace", "/outbound"),
      differs(FIREWALL_SETTINGS, NULL, "firewall-settings", "/linode", "/nodebalancer", "/public_interface",
          "/vpc_interface"),
      differs(FIREWALL_SETTINGS, "scope", "firewall-settings", ""),
      differs(IP, MORE, "vpc-with-linode", "/reserved", "/assigned_entity", "/ipv6/vpc", "/vpc/*/database_id",
          "/vpc/*/nodebalancer_id"),
      differs(EVENT, MORE, "disk-create-then-busy", "/details"),
      differs(EVENT, NULL, "disk-create-then-busy", "/secondary_entity"),
      differs(EVENT, NULL, "event-create-progress", "/duration"),
      differs(EVENT, "type", "event-create-progress", "/time_remaining"),
      differs(EVENT, "type", "linode-boot", "/secondary_entity/id"),
      differs(SCRIPT, MORE, "stackscript", "/ordinal", "/logo_url"),
      differs(VPC, MORE, "vpc-create", "/ipv4", "/ipv6", "/vpc_type"),
      differs(VPC, MORE, "vpc-with-linode", "/databases", "/nodebalancers"),
      differs(DOMAIN, MORE, "domain-and-record", "/created", "/updated", "/errors"),
      differs(DOMAIN, "minLength", "domain-and-record", "/description", "/group"),
      differs(List.of("DELETE /domains/{domainId}/records/{recordId}"), "scope", "domain-and-record", ""),
      differs(List.of("* /placement/groups*"), MORE, "placement-group", "/migrations"),
      differs(List.of("GET /images*"), "scope", "filter-unknown-field", ""),
      differs(IMAGE, MORE, "images.json", "/is_shared", "/image_sharing"),
      differs(IMAGE, NULL, "images.json", "/regions"),
      differs(IMAGE, ABSENT, "images.json", "/total_size"),
      differs(IMAGE, "minLength", "images.json", "/description"),
      differs(List.of("GET /regions*"), "enum", "regions.json", "/monitors/alerts", "/monitors/metrics"));

  /// Known from elsewhere.
  static final List<Difference> REASONED = List.of(
      differs(List.of("GET /linode/types*"), MORE, "recorded of the specs of Linodes",
          "/accelerated_devices"),
      differs(SETTINGS, MORE, "a field of 2025, recorded of Linodes", "/maintenance_policy"),
      differs(SETTINGS, NULL, "null without a subscription, says the type in @linode/api-v4",
          "/longview_subscription"),
      differs(CONFIG, NULL, "recorded the other way round: a disk has null as its volume_id", "/disk_id"),
      differs(CONFIG, "minItems", "the documents allow a profile without interfaces in requests",
          "/interfaces"),
      differs(FIREWALL, ABSENT, "a rule is answered as it was sent, recorded for its description",
          "bound/*/label",
          "bound/*/addresses", "bound/*/addresses/ipv4", "bound/*/addresses/ipv6", "bound/*/ports"),
      differs(IP, MORE, "fields of a reserved address of 2026", "/tags", "/private/*/interface_id",
          "/private/*/vpc_nat_1_1"),
      differs(IP, NULL, "an address without 1:1 NAT", "/vpc_nat_1_1"),
      differs(List.of("GET /networking/ips"), ABSENT, "an IPv6 address as recorded among those of its Linode",
          "/interface_id", "/vpc_nat_1_1"),
      differs(EVENT, NULL, "events of the account as a whole", "/entity"),
      differs(EVENT, "type", "ids of images, tags and the like are texts", "/entity/id"),
      differs(SCRIPT, ABSENT, "optional in @linode/api-v4, and no script answers all questions", "/default",
          "/example", "/oneOf",
          "/manyOf"),
      differs(List.of("GET /linode/stackscripts*"), "scope", "open to all, says their description", ""),
      differs(List.of("GET /profile"), MORE, "the type in @linode/api-v4 has it", "/user_type"),
      differs(List.of("GET /profile", "GET /profile/grants", "GET /account/maintenance"), "scope",
          "the documents name none, but they are not open to all", ""),
      differs(List.of("GET /profile/tokens*"), NULL, "a token that never expires", "/expiry"),
      differs(List.of("GET /nodebalancers/{nodeBalancerId}/configs/{configId}/nodes/{nodeId}"), "scope",
          "reading needs no right to write anywhere else", ""));

  /// Operations that no document has, or describes as something else.
  static final Set<String> OUTSIDE = Set.of("GET /linode/types-legacy", "GET /maintenance/policies");

  /// Collections that the documents describe as one of their elements: the operation that answers an element, and where
  /// the elements are.
  static final Map<String, Elements> COLLECTIONS = Map.of(
      "GET /nodebalancers/{nodeBalancerId}/configs",
      new Elements("GET /nodebalancers/{nodeBalancerId}/configs/{configId}", "/data"),
      "GET /linode/instances/{linodeId}/interfaces",
      new Elements("GET /linode/instances/{linodeId}/interfaces/{interfaceId}", "/interfaces"));

  private static final Map<Violation, Boolean> KNOWN = new ConcurrentHashMap<>();

  private Differences() {}

  /// @param operation that answers an element
  /// @param pointer where the array of them is
  record Elements(String operation, String pointer) {}

  /// Whether this is such a difference.
  static boolean listed(Violation violation) {
    return KNOWN.computeIfAbsent(violation,
        some -> Stream.concat(RECORDED.stream(), REASONED.stream()).anyMatch(one -> one.covers(some)));
  }
}
