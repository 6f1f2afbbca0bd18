package org.lct.planfile;

import static org.lct.planfile.Keys.FLAG;
import static org.lct.planfile.Keys.NAMES;
import static org.lct.planfile.Keys.TAGS;
import static org.lct.planfile.Keys.choice;
import static org.lct.planfile.Keys.key;
import static org.lct.planfile.Keys.listOf;
import static org.lct.planfile.Keys.mapping;
import static org.lct.planfile.Keys.oneOrMore;
import static org.lct.planfile.Keys.orOnly;
import static org.lct.planfile.Keys.required;
import static org.lct.planfile.TextForms.CIDR;
import static org.lct.planfile.TextForms.DOMAIN;
import static org.lct.planfile.TextForms.EMAIL;
import static org.lct.planfile.TextForms.IP;
import static org.lct.planfile.TextForms.LINE;
import static org.lct.planfile.TextForms.NAME;
import static org.lct.planfile.TextForms.PORTS;
import static org.lct.planfile.TextForms.PROSE;
import static org.lct.planfile.TextForms.SIZE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.Shape.Amount;
import org.lct.planfile.Shape.Mapping;
import org.lct.planfile.Shape.Secret;
import org.lct.planfile.Shape.Shorthand;
import org.lct.planfile.Shape.Whole;

/// The cluster plan, from its root down: the one table of the format.
final class PlanShapes {
  static final Mapping SUBNET = mapping("subnet", required("name", NAME, "Name of the subnet."),
      key("cidr", CIDR, "Its range, inside the region's; the next free one if absent."));

  private static final List<PlanKey> NETWORK_KEYS = List.of(
      key("mode", choice("auto", "vpc", "vlan", "private-ip", "none"),
          "Kind of private network; `auto` if absent, `private-ip` in a file without `format`."),
      key("cidr", CIDR, "Range of the private network; of the cluster's, each region takes the next /16."));

  static final Mapping NETWORK = new Mapping("network section", NETWORK_KEYS, Mapping.Form.FREE);

  static final Mapping REGION_NETWORK = Keys.join("region network section", List.of(NETWORK_KEYS,
      List.of(key("subnets", listOf(SUBNET), "Subnets of the region's VPC."),
          key("nat", NAME, "Node plan through which nodes without a public address reach the internet."))));

  static final Mapping VOLUME = mapping("volume",
      required("label", NAME, "Name of the volume, unique in its region."),
      required("size", SIZE, "Its size, absolute."),
      key("fs", choice("ext4", "ext3", "xfs", "btrfs", "raw"), "File system; `ext4` if absent."),
      key("attach-to", LINE, "Address of the node it is attached to, such as `webservers[1]`."),
      key("keep", FLAG, "Whether it outlives the cluster; `true` if absent."));

  private static final List<PlanKey> REGION_KEYS = List.of(
      key("counters", NAMES, "Running counters of this region."),
      key("nodes", listOf(NodeShapes.NODE_PLAN), "Node plans."),
      key("nodebalancers", listOf(NodeShapes.NODEBALANCER), "NodeBalancers."),
      key("volumes", listOf(VOLUME), "Volumes that belong to no node plan."),
      key("network", REGION_NETWORK, "Private network of this region."),
      key("tags", TAGS, "Tags on every resource of this region."));

  static final Mapping REGION_TEMPLATE = Keys.join("region template",
      List.of(List.of(required("name", NAME, "Name by which regions use the template.")), REGION_KEYS));

  static final Mapping REGION = Keys.join("region", List.of(List.of(
      required("region", LINE, "Region id, 2017 id, old datacenter number, or a place such as `Dallas`."),
      key("regionplan", NAME, "Template whose keys hold where this region gives none.")),
      REGION_KEYS));

  static final Mapping STACKSCRIPT = mapping("StackScript",
      required("label", LINE, "Label by which init steps name it."),
      required("file", LINE, "File with the script, relative to the plan's directory."),
      key("images", TAGS, "Images it runs on; any if absent."));

  static final Mapping SSH = mapping("ssh section",
      key("from", TAGS, "Ranges SSH may come from, or `any`; the operator's own if absent."),
      key("user", LINE, "`root`, or the name of an admin user with sudo."),
      key("keys", new Secret(), "Public keys that may log in; passwords never may."));

  static final Mapping ALLOW = mapping("allow rule",
      required("from", LINE, "Who connects: a tag, a node-plan name, a range, `nodebalancer` or `any`."),
      required("to", LINE, "To whom: the same words."),
      key("port", PORTS, "Ports; all if absent."),
      key("protocol", choice("tcp", "udp", "icmp"), "Protocol; `tcp` if absent."));

  static final Mapping SECURITY = mapping("security section",
      key("inbound", choice("drop", "accept"),
          "What happens to incoming traffic no rule allows; `drop` if absent."),
      key("outbound", choice("drop", "accept"),
          "What happens to outgoing traffic no rule allows; `drop` if absent."),
      key("ssh", SSH, "Who may log in, and how."),
      key("egress", oneOrMore(choice("dns", "ntp", "packages", "metadata", "none")),
          "Services outside the cluster that every node may use, or `none`; all four if absent."),
      key("allow", listOf(ALLOW), "Further connections to allow."),
      key("cloud-firewall", FLAG,
          "Whether a Cloud Firewall stands before the host firewall; `true` if absent."));

  static final Mapping DNS_RECORD = mapping("DNS record",
      key("zone", DOMAIN, "Zone it stands in; `dns.domain` if absent."),
      key("name", LINE, "Name inside the zone; the zone itself if absent."),
      required("type", choice("A", "AAAA", "CAA", "CNAME", "MX", "NS", "PTR", "SRV", "TXT"),
          "Type of the record."),
      required("target", LINE, "What it says: an address, a name, a text."),
      key("ttl", new Whole(0, 2_147_483_647), "Seconds it may be cached."),
      key("priority", new Whole(0, 65535), "Priority of an MX or SRV record."),
      key("weight", new Whole(0, 65535), "Weight of an SRV record."),
      key("port", new Whole(0, 65535), "Port of an SRV record."));

  static final Mapping DNS_ZONE = mapping("DNS zone", required("domain", DOMAIN, "Name of the zone."),
      key("soa-email", EMAIL, "Mailbox of who answers for the zone."),
      key("ttl", new Whole(0, 2_147_483_647), "Seconds its records may be cached."));

  static final Mapping DNS = mapping("dns section",
      key("domain", DOMAIN, "Domain the nodes' names stand in. Without it, names go into hosts files only."),
      key("soa-email", EMAIL, "Mailbox of who answers for the domain."),
      key("private-domain", DOMAIN, "Domain of the names of private addresses."),
      key("split-horizon", FLAG, "Whether the cluster's own resolvers answer with private addresses inside."),
      key("resolvers", new Whole(0, 10), "Number of resolver nodes in each region."),
      key("zones", listOf(DNS_ZONE), "Further zones."),
      key("records", listOf(DNS_RECORD), "Further records."),
      key("forwarders", oneOrMore(IP), "Resolvers that answer what the cluster's own do not know."),
      key("delegate", FLAG, "Whether the domain is delegated to Linode's name servers."),
      key("reverse", FLAG,
          "Whether the public IPv4 addresses of nodes lead back to their names; `false` if absent."));

  static final Shorthand ORDER = orOnly(
      mapping("start order",
          key("stages", listOf(oneOrMore(LINE)),
              "Stages one after the other, each of node-plan names or tags."),
          key("wait", choice("health", "running", "none"), "What a stage waits for before the next begins.")),
      "stages", listOf(oneOrMore(LINE)));

  static final Mapping CLUSTER = mapping("cluster plan",
      key("name", NAME, "Name of the cluster; that of the file if absent."),
      key("format", new Whole(ClusterPlan.CURRENT_FORMAT, ClusterPlan.CURRENT_FORMAT),
          "Version of this format. Absent: a file of 2017, whose private network is `private-ip`."),
      key("description", PROSE, "What the cluster is for."),
      key("tags", TAGS, "Tags on every resource that can have tags."),
      key("counters", NAMES, "Running counters shared by all regions. A number is never used twice."),
      key("defaults", NodeShapes.NODE_PLAN,
          "Keys that hold for every node plan that does not give them itself."),
      key("regionplan", REGION_TEMPLATE, "A template for regions."),
      key("regionplans", listOf(REGION_TEMPLATE), "Several templates for regions."),
      key("regions", listOf(REGION), "Regions of the cluster."),
      key("network", NETWORK, "Private network of the cluster."),
      key("budget", new Amount(1_000_000_000),
          "Monthly cost in USD that no deployment exceeds without being told to."),
      key("stackscripts", listOf(STACKSCRIPT), "StackScripts of one's own."),
      key("security", SECURITY, "Who may reach the nodes, and what they may reach."),
      key("dns", DNS, "Names of the cluster in the DNS."),
      key("order", ORDER, "Order in which the cluster starts, but for nodes that boot when they are made: "
          + "a list of stages, or a mapping."),
      key("stop-order", ORDER, "Order in which it stops; the reverse if absent."));

  private PlanShapes() {}

  /// All mappings of the format, the root first, each before those that stand in it.
  static List<Mapping> mappings() {
    var found = new LinkedHashSet<Mapping>();
    collect(CLUSTER, found);
    return List.copyOf(found);
  }

  private static void collect(Shape shape, Set<Mapping> found) {
    switch (shape) {
      case Mapping mapping -> {
        if (found.add(mapping))
          mapping.keys().forEach(key -> collect(key.shape(), found));
      }
      case Shape.Sequence list -> collect(list.element(), found);
      case Shorthand shorthand -> collect(shorthand.full(), found);
      case Shape.Dictionary _,Shape.Text _,Secret _,Shape.Tagged _,Whole _,Amount _,Shape.Flag _,Shape.Choice _ -> {
        // No mapping stands in these.
      }
    }
  }
}
