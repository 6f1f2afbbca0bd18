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

  private static final List<String> ALL = List.of("*");
  private static final List<String> LINODE = List.of("* /linode/instances", "* /linode/instances/{linodeId}",
      "POST /linode/instances/{linodeId}/clone", "POST /linode/instances/{linodeId}/rebuild");
  private static final List<String> CONFIG = List.of("* /linode/instances/{linodeId}/configs*");
  private static final List<String> VOLUME = List.of("* /volumes*",
      "GET /linode/instances/{linodeId}/volumes");
  private static final List<String> BALANCER = List.of("* /nodebalancers",
      "* /nodebalancers/{nodeBalancerId}",
      "GET /linode/instances/{linodeId}/nodebalancers");
  private static final List<String> BALANCER_CONFIG = List.of("* /nodebalancers/{nodeBalancerId}/configs*");
  private static final List<String> FIREWALL = List.of("*/firewalls*");
  private static final List<String> FIREWALL_SETTINGS = List.of("* /networking/firewalls/settings");
  private static final List<String> IP = List.of("* /networking/ips*", "* /linode/instances/{linodeId}/ips*");
  private static final List<String> VPC_IP = List.of("GET /vpcs*/ips", "* /linode/instances/{linodeId}/ips*");
  private static final List<String> INTERFACE = List.of("* /linode/instances/{linodeId}/interfaces*",
      "POST /linode/instances/{linodeId}/upgrade-interfaces");
  private static final List<String> BACKUP = List.of("* /linode/instances/{linodeId}/backups*");
  private static final List<String> EVENT = List.of("GET /account/events*");
  private static final List<String> SCRIPT = List.of("* /linode/stackscripts*");
  private static final List<String> VPC = List.of("* /vpcs*");
  private static final List<String> DOMAIN = List.of("* /domains*");
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
      differs(CONFIG, MORE, "vpc-with-linode", "/created", "/updated", "/initrd", "/ipv6"),
      differs(CONFIG, NULL, "vpc-with-linode", "/sda", "/sdb", "/sdc", "/sdd", "/sde", "/sdf", "/sdg", "/sdh",
          "/ipv4"),
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
      differs(IP, MORE, "vpc-with-linode", "/reserved", "/assigned_entity", "/ipv6/vpc"),
      differs(VPC_IP, MORE, "vpc-with-linode", "/database_id", "/nodebalancer_id"),
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
      differs(CONFIG, "minItems", "a profile without interfaces is allowed in requests", "/interfaces", ""),
      differs(FIREWALL, ABSENT, "a rule is answered as it was sent, recorded for its description",
          "bound/*/label",
          "bound/*/addresses", "bound/*/addresses/ipv4", "bound/*/addresses/ipv6", "bound/*/ports"),
      differs(IP, MORE, "fields of a reserved address of 2026", "/tags", "/private/*/interface_id",
          "/private/*/vpc_nat_1_1"),
      differs(IP, NULL, "an address without 1:1 NAT, or of no Linode", "/vpc_nat_1_1", "/linode_id"),
      differs(List.of("DELETE /account/payment-methods/{paymentMethodId}", "POST /account/promo-codes"),
          "scope", "who changes something needs the right to write", ""),
      differs(
          List.of("POST /networking/ip*/assign", "POST /networking/ip*/share", "POST /networking/ipv6/ranges",
              "GET /networking/ipv6/ranges/{range}"),
          "scope", "recorded of assigning and ranges; ips:read is no scope", ""),
      differs(IP, ABSENT, "an IPv6 address as recorded among those of its Linode",
          "/interface_id", "/vpc_nat_1_1"),
      differs(VPC_IP, NULL, "an address of a NodeBalancer has no Linode, and few have 1:1 NAT",
          "/interface_id",
          "/linode_id", "/nat_1_1"),
      differs(List.of("GET /linode/instances/{linodeId}/ips"), NULL, "a Linode without a public interface",
          "/ipv6/slaac", "/ipv6/link_local"),
      differs(INTERFACE, MORE, "IPv6 in VPCs, of 2026", "/vpc/ipv6"),
      differs(INTERFACE, "type", "a number, as everywhere: linodego reads one", "/shared/*/linode_id"),
      differs(INTERFACE, NULL, "a Linode that has no profile to upgrade", "/config_id"),
      differs(List.of("GET /linode/instances/{linodeId}/interfaces*"), "scope",
          "“linode”, “nodebalancers” or a right to write: slips of the documents", ""),
      differs(FIREWALL, "enum", "linode_interface as linodego knows it, not interface", "/entity/type"),
      differs(EVENT, "enum", "actions and kinds of things newer than the documents", "/entity/type",
          "/action"),
      differs(FIREWALL, NULL, "a null that was sent is answered: recorded for outbound", "/inbound"),
      differs(FIREWALL, MORE, "rule sets, of 2026", "bound/*/ruleset"),
      differs(FIREWALL, ABSENT, "a rule set in place of a rule", "bound/*/action", "bound/*/protocol"),
      differs(FIREWALL, "enum", "protocols of 2026: SCTP, ALL and numbers", "bound/*/protocol"),
      differs(List.of("GET /networking/firewalls/templates*"), "type", "a slug is a text, as in the path",
          "/slug"),
      differs(LINODE, "enum", "resizing, in linodego", "/status"),
      differs(BACKUP, NULL, "none yet, or not yet finished", "/finished", "/snapshot/current",
          "/snapshot/in_progress"),
      differs(BACKUP, MORE, "the type in @linode/api-v4 has it", "/region"),
      differs(List.of("GET /nodebalancers/{nodeBalancerId}/stats"), "type",
          "pairs of time and value, as for Linodes",
          "/connections/*", "/in/*", "/out/*"),
      differs(EVENT, NULL, "events of the account as a whole", "/entity"),
      differs(EVENT, "type", "ids of images, tags and the like are texts", "/entity/id"),
      differs(SCRIPT, ABSENT, "optional in @linode/api-v4, and no script answers all questions", "/default",
          "/example", "/oneOf",
          "/manyOf"),
      differs(List.of("GET /linode/stackscripts*"), "scope", "open to all, says their description", ""),
      differs(List.of("* /profile"), MORE, "the type in @linode/api-v4 has it", "/user_type"),
      differs(List.of("GET /placement/groups"), "scope", "there is no scope of placement", ""),
      differs(DOMAIN, "minLength", "a record of the domain itself has no name", "/name"),
      differs(DOMAIN, "format", "a secondary domain has none", "/soa_email"),
      differs(List.of("* /profile/tokens*"), NULL, "a token that never expires", "/expiry"),
      differs(List.of("GET /nodebalancers/{nodeBalancerId}/configs/{configId}/nodes/{nodeId}"), "scope",
          "reading needs no right to write anywhere else", ""));

  /// Parts of the API that are not among the documents.
  static final Set<String> PRODUCTS = Set.of("betas", "databases", "iam", "lke", "longview", "managed",
      "monitor",
      "object-storage", "support");

  /// Operations that no document has, or describes as something else.
  /// Of the kinds of things that have a tag, four of six are described; each is judged where it is answered alone.
  static final Set<String> OUTSIDE = Set.of("GET /tags/{tagLabel}", "GET /linode/types-legacy",
      "GET /maintenance/policies",
      "GET /regions/vpc-availability", "GET /regions/{regionId}/vpc-availability", "GET /vpcs/default-ranges",
      "GET /vpcs/ipv6s", "GET /networking/reserved/ips", "POST /networking/reserved/ips",
      "GET /networking/reserved/ips/{address}", "PUT /networking/reserved/ips/{address}",
      "DELETE /networking/reserved/ips/{address}", "GET /networking/reserved/ips/types",
      "GET /networking/firewalls/rulesets", "POST /networking/firewalls/rulesets",
      "GET /networking/firewalls/rulesets/{rulesetId}", "PUT /networking/firewalls/rulesets/{rulesetId}",
      "DELETE /networking/firewalls/rulesets/{rulesetId}", "GET /networking/firewalls/{firewallId}/history",
      "GET /networking/firewalls/{firewallId}/history/rules/{version}", "GET /networking/prefixlists",
      "GET /networking/prefixlists/{prefixListId}", "GET /locks", "POST /locks",
      "GET /locks/{lockId}", "DELETE /locks/{lockId}", "GET /images/sharegroups", "POST /images/sharegroups");

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
