package org.lct.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.compare.PlanEntry;
import org.lct.diff.Attributes;
import org.lct.diff.Change;
import org.lct.diff.Change.AttributeChange;
import org.lct.plan.ResourceKind;

/// By which changes an edited key of a plan takes effect, and why nothing that runs changes where none of them is proposed:
/// the table from keys to what becomes of them. A key that is not in it takes effect by any change of what its entry
/// stands for.
record EditEffect(By by, String reason) {
  /// Which changes let an edited key take effect.
  sealed interface By {
    /// None.
    record Nothing() implements By {}

    /// All of what its entry stands for.
    record Anything() implements By {}

    /// Those of resources of some kinds, and those of some attributes.
    record Some(Set<ResourceKind> kinds, Set<String> attributes) implements By {}
  }

  private static final String SAME = "What it says is there already, or comes to what the plan said before.";
  private static final String NAMES = "No record in the DNS says it, and this version sets no names inside of nodes.";
  private static final String STEPS = "StackScripts run on nodes that are made or rebuilt from now on; this version runs "
      + "no other steps.";
  private static final String DRAWN = "It is drawn, and opens no ports in this version.";
  private static final String ON_DISKS = "What is on a disk or volume stays as it is, and this version mounts nothing: do "
      + "it by hand.";
  private static final String UNBUILT = "This version does not carry it out.";
  private static final String STARTING = "It holds from the next start, stop or deployment on.";
  private static final String KEYS = "A node gets keys when it is made or rebuilt; nodes that exist keep theirs. Change "
      + "them there by hand, or rebuild the nodes: `linodetool node rebuild`.";

  private static final EditEffect NETWORK = new EditEffect(new By.Some(
      Set.of(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.FIREWALL),
      Set.of(Attributes.NETWORK, Attributes.PRIVATE_ADDRESS)),
      "What is there fits it. A private address that a node has stays: Linode takes none away.");
  private static final EditEffect PUBLISHED = new EditEffect(
      new By.Some(Set.of(ResourceKind.DOMAIN_RECORD), Set.of(Attributes.REVERSE_NAME)), NAMES);
  private static final EditEffect ENCRYPTION = new EditEffect(
      new By.Some(Set.of(), Set.of(Attributes.ENCRYPTION)),
      "It was settled when the disk or volume was made. Taking the key away changes nothing.");

  private static final Map<String, EditEffect> OF_CLUSTER = Map.ofEntries(
      never("name", "A cluster keeps the name that it was created by."),
      never("description", "It is for those who read the plan."),
      never("budget", "It is looked at before every deployment, and changes nothing itself."),
      never("defaults", "No node plan goes by it: each says it itself."),
      never("regionplans", "No region applies it."),
      never("order", STARTING), never("stop-order", STARTING),
      Map.entry("network", NETWORK),
      some("stackscripts", Set.of(ResourceKind.STACKSCRIPT), Set.of()),
      some("tags", Set.of(), Set.of(Attributes.TAGS)),
      some("security", Set.of(ResourceKind.FIREWALL), Set.of(Attributes.FIREWALL)),
      never("security.ssh.keys", KEYS), never("security.cloud-firewall", UNBUILT),
      some("dns", Set.of(ResourceKind.DOMAIN, ResourceKind.DOMAIN_RECORD), Set.of(Attributes.REVERSE_NAME)),
      never("dns.private-domain", UNBUILT), never("dns.split-horizon", UNBUILT),
      never("dns.resolvers", UNBUILT),
      never("dns.forwarders", UNBUILT), never("dns.delegate", UNBUILT));

  private static final Map<String, EditEffect> OF_NODES = Map.ofEntries(
      never("nodenames", "Nodes that exist keep their names in the inventory; exports say the new ones."),
      Map.entry("hostnames", PUBLISHED), Map.entry("publicfqdn", PUBLISHED),
      never("privatefqdn", NAMES),
      never("software", DRAWN), never("uses", DRAWN),
      never("max-unavailable", "It holds for changes from now on."),
      never("health", "Nodes are looked at in this way from now on."),
      never("init", STEPS),
      never("init.boot-on-create",
          "Nodes that exist run or are off as they are. It holds for those made from now on."),
      never("storage.mount", ON_DISKS), Map.entry("storage.encryption", ENCRYPTION));

  private static final Map<String, EditEffect> OF_VOLUMES = Map.of(
      "fs", new EditEffect(new By.Nothing(), ON_DISKS),
      "mount", new EditEffect(new By.Nothing(), ON_DISKS),
      "encryption", ENCRYPTION);

  private static Map.Entry<String, EditEffect> never(String key, String reason) {
    return Map.entry(key, new EditEffect(new By.Nothing(), reason));
  }

  private static Map.Entry<String, EditEffect> some(String key, Set<ResourceKind> kinds,
      Set<String> attributes) {
    return Map.entry(key, new EditEffect(new By.Some(kinds, attributes), SAME));
  }

  /// The effect of a key of an entry; that of the key around it where the table does not have it.
  ///
  /// @param key without the names of items: `storage.size`
  static EditEffect of(PlanEntry entry, String key) {
    var table = switch (entry) {
      case PlanEntry.Cluster _ -> OF_CLUSTER;
      case PlanEntry.Region _ -> Map.of("network", NETWORK);
      case PlanEntry.Nodes _ -> OF_NODES;
      case PlanEntry.NodeVolumes _,PlanEntry.RegionVolume _ -> OF_VOLUMES;
      case PlanEntry.Balancer _ -> Map.<String, EditEffect>of();
    };
    return Stream
        .iterate(key, one -> !one.isEmpty(), one -> one.substring(0, Math.max(0, one.lastIndexOf('.'))))
        .flatMap(one -> Optional.ofNullable(table.get(one)).stream()).findFirst()
        .orElse(new EditEffect(new By.Anything(), SAME));
  }

  /// Whether the key takes effect by a change.
  ///
  /// @param within whether that is one of what the key's entry stands for
  boolean isBy(Change change, boolean within) {
    return switch (by) {
      case By.Nothing _ -> false;
      case By.Anything _ -> within;
      // A firewall stands for several node plans and regions.
      case By.Some(var kinds, var attributes) ->
        (kinds.contains(change.kind()) && (within || change.kind() == ResourceKind.FIREWALL))
            || (within && attributes(change).anyMatch(attributes::contains));
    };
  }

  private static Stream<String> attributes(Change change) {
    return switch (change) {
      case Change.Update(var _, var attributes) -> attributes.stream().map(AttributeChange::attribute);
      case Change.Replace replace -> replace.attributes().stream().map(AttributeChange::attribute);
      case Change.Create _,Change.Delete _,Change.Start _,Change.Restart _,Change.Attach _ -> Stream.empty();
    };
  }
}
