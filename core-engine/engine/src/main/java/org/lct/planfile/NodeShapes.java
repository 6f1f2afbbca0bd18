package org.lct.planfile;

import static org.lct.planfile.Keys.FLAG;
import static org.lct.planfile.Keys.PORT;
import static org.lct.planfile.Keys.TAGS;
import static org.lct.planfile.Keys.choice;
import static org.lct.planfile.Keys.exactlyOne;
import static org.lct.planfile.Keys.key;
import static org.lct.planfile.Keys.listOf;
import static org.lct.planfile.Keys.mapping;
import static org.lct.planfile.Keys.oneOrMore;
import static org.lct.planfile.Keys.orEmpty;
import static org.lct.planfile.Keys.renamed;
import static org.lct.planfile.Keys.required;
import static org.lct.planfile.TextForms.DEVICE;
import static org.lct.planfile.TextForms.DURATION;
import static org.lct.planfile.TextForms.HTTP_CHECK;
import static org.lct.planfile.TextForms.LINE;
import static org.lct.planfile.TextForms.NAME;
import static org.lct.planfile.TextForms.NAME_PATTERN;
import static org.lct.planfile.TextForms.PATH;
import static org.lct.planfile.TextForms.PROSE;
import static org.lct.planfile.TextForms.SHARE;
import static org.lct.planfile.TextForms.SIZE;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.lct.planfile.Shape.Dictionary;
import org.lct.planfile.Shape.Mapping;
import org.lct.planfile.Shape.Secret;
import org.lct.planfile.Shape.Shorthand;
import org.lct.planfile.Shape.Tagged;
import org.lct.planfile.Shape.Whole;

/// The part of the format that describes nodes, their storage and configuration, and what balances them.
final class NodeShapes {
  /// The largest `count`. More nodes than any account may have, few enough to expand at once.
  static final int MOST_NODES = 10_000;

  static final Mapping STORAGE_ENTRY = mapping("storage entry",
      required("label", NAME, "Name of the disk or volume, unique on the node."),
      required("size", SIZE, "Share of the type's disk, or an absolute size in units of 1024."),
      key("fs", choice("ext4", "ext3", "xfs", "btrfs", "swap", "raw", "initrd"),
          "File system; `ext4` if absent."),
      key("boot", FLAG, "Whether the system is installed on this disk."),
      key("device", DEVICE, "Device the node sees it as; assigned in the order of the list if absent."),
      key("type", choice("blockstore"), "`blockstore` makes it a Block Storage volume, one for each node."),
      key("mount", PATH, "Directory it is mounted at."),
      key("keep", FLAG, "Whether a volume outlives its node; `true` if absent."),
      key("encryption", FLAG, "Whether it is encrypted at rest."));

  static final Shorthand STORAGE = orEmpty("default", listOf(STORAGE_ENTRY));

  static final Mapping HEALTH_CHECK = exactlyOne("health check",
      key("tcp", PORT, "A TCP port that accepts connections."),
      key("http", HTTP_CHECK, "A port and a path that answer an HTTP request."),
      key("ssh", FLAG, "`true`: SSH answers."));

  static final Shorthand HEALTH = new Shorthand(choice("ssh"), HEALTH_CHECK,
      _ -> JsonNodeFactory.instance.objectNode().set("ssh", BooleanNode.TRUE));

  static final Mapping STEP = mapping("init step",
      required("name", new Tagged(List.of("cloudinit", "stackscript", "ansible", "localansible", "shell")),
          "What to run, as `KIND:WHAT`."),
      key("with", new Dictionary(TextForms.VARIABLE, PROSE),
          "Variables of the step: UDFs of a StackScript, variables of a playbook, environment of a script."),
      key("timeout", DURATION, "How long the step may take before it counts as failed."),
      key("retries", new Whole(0, 100), "How often a failed step is run again; 0 if absent."));

  static final Mapping INIT = mapping("init section",
      key("boot-on-create", FLAG,
          "`false`: nodes are created unbooted and boot in the start stage that ends a deployment."),
      renamed("distribution", "image", LINE, "Older place of the node plan's `image`."),
      key("firstboot", listOf(STEP), "Steps at a node's first boot."),
      key("boot", listOf(STEP), "Steps at every boot."),
      key("clusterstarting", listOf(STEP), "Steps before a cluster starts."),
      key("clusterstarted", listOf(STEP), "Steps after the nodes of a cluster have started."),
      key("regionready", listOf(STEP), "Steps when all nodes of a region are up."),
      key("planready", listOf(STEP), "Steps when every region is ready."));

  static final Mapping NODE_PLAN = mapping("node plan",
      key("name", NAME, "Groups the nodes, and selects them like a tag; from its position if absent."),
      key("type", LINE,
          "Linode type: id, 2017 id, old plan number, label, or an attribute such as `ram:80GB`."),
      key("count", new Whole(0, MOST_NODES), "How many nodes; 1 if absent."),
      renamed("distribution", "image", LINE,
          "Image id, or words that match one image; the newest Debian if absent."),
      key("tag", LINE, "One tag, as selector and in the cloud."),
      key("tags", TAGS, "Tags, as selectors and in the cloud."),
      key("nodenames", NAME_PATTERN,
          "What the nodes are called in the inventory and in exports, not at Linode; `{nodeplan}-{index}` if absent."),
      key("hostnames", NAME_PATTERN, "Pattern of the host names."),
      key("publicfqdn", NAME_PATTERN, "Pattern of the names of the public addresses."),
      key("privatefqdn", NAME_PATTERN, "Pattern of the names of the private addresses."),
      key("storage", STORAGE, "Disks and volumes of every node, or `default` for what the image makes."),
      key("software", oneOrMore(LINE), "What runs here, as `software` or `software.role`; opens its ports."),
      key("uses", oneOrMore(LINE), "Software whose clients these nodes are; opens exactly that."),
      key("public", choice("ipv4+ipv6", "ipv6", "none"), "Public addresses; `ipv4+ipv6` if absent."),
      key("subnet", NAME, "Subnet of the region's VPC."),
      key("placement", choice("spread", "strict", "flexible"),
          "Keeps the nodes on different hosts: `strict` or not at all, `flexible` (or `spread`) where possible."),
      key("backups", FLAG, "Whether Linode's backup service is on."),
      key("maintenance", choice("migrate", "power-off-on"), "What happens when a host is maintained."),
      key("reserved-ip", FLAG, "Whether the public IPv4 address is a reserved one that outlives the node."),
      key("max-unavailable", SHARE,
          "How many nodes may be down at once during a rolling change; 1 if absent."),
      key("health", HEALTH, "How to see that a node works."),
      key("init", INIT, "How the nodes are configured."));

  static final Mapping CHECK = mapping("back-end check",
      key("kind", choice("none", "connection", "http", "http_body"), "What is checked; `none` if absent."),
      key("path", PATH, "Path asked for by the HTTP kinds."),
      key("interval", new Whole(2, 3600), "Seconds between checks."),
      key("attempts", new Whole(1, 30), "Failed checks after which a back end is down."));

  private static final List<PlanKey> PORT_KEYS = List.of(
      key("port", PORT, "Port clients connect to; 80 if absent."),
      key("protocol", choice("tcp", "http", "https", "udp"), "Protocol; `http` if absent."),
      key("backend-port", PORT, "Port on the nodes; the same if absent."),
      key("algorithm", choice("roundrobin", "leastconn", "source", "ring_hash"), "How back ends are chosen."),
      key("stickiness", choice("none", "table", "http_cookie", "session", "source_ip"),
          "How a client stays with a back end."),
      key("check", CHECK, "How a back end is found to be up."),
      key("proxy-protocol", choice("none", "v1", "v2"),
          "PROXY protocol towards the back ends; `none` if absent."),
      key("certificate", new Secret(), "Certificate of an `https` port."),
      key("key", new Secret(), "Private key of the certificate."));

  static final Mapping BALANCED_PORT = new Mapping("NodeBalancer port", PORT_KEYS, Mapping.Form.FREE);

  static final Mapping NODEBALANCER = Keys.join("NodeBalancer", List.of(
      List.of(key("name", NAME, "Name of the NodeBalancer, unique in its region."),
          key("tag", LINE, "Tag or node-plan name of the nodes it balances.")),
      PORT_KEYS,
      List.of(key("ports", listOf(BALANCED_PORT), "Several ports, each with the keys above."),
          key("allow-from", TAGS, "Who may connect: tags, node-plan names, ranges; everybody if absent."))));

  private NodeShapes() {}

  /// The name that a key had in older files; it is the same wherever the key stands.
  static Optional<String> oldName(String key) {
    return NODE_PLAN.key(key).flatMap(PlanKey::oldName);
  }
}
