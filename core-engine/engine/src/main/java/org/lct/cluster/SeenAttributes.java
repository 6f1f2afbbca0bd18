package org.lct.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.diff.Attributes;
import org.lct.diff.ObservedCluster;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;

/// What resources are like as the cloud shows them, in the words of [Attributes]. What it does not show is believed to
/// be as planned.
final class SeenAttributes {
  private final ObservedCluster observed;
  private final Map<Long, Boolean> backups = new HashMap<>();

  private SeenAttributes(ObservedCluster observed) {
    this.observed = observed;
  }

  /// @param tag the ownership tag, by which Linodes are listed
  static SeenAttributes of(ObservedCluster observed, CloudProvider cloud, String tag)
      throws CallFailedException, InterruptedException {
    var seen = new SeenAttributes(observed);
    cloud.linodes().tagged(tag).forEach(linode -> seen.backups.put(linode.id(), linode.backups()));
    return seen;
  }

  /// The same record, wanting what is there.
  ResourceRecord asSeen(ResourceRecord record) {
    var wanted = new TreeMap<>(Map.copyOf(record.wanted()));
    switch (record.kind()) {
      case LINODE -> {
        record.fact(Fact.TYPE).ifPresent(type -> put(wanted, "type", type));
        put(wanted, "private address", record.fact(Fact.PRIVATE_IPV4).isPresent() ? "yes" : "no");
        put(wanted, "backups", backups.getOrDefault(record.id(), false) ? "on" : "off");
      }
      case VOLUME -> record.fact(Fact.GIGABYTES).ifPresent(size -> put(wanted, "size", size + " GB"));
      case FIREWALL -> {
        var rules = observed.rules().get(record.address());
        if (rules != null)
          put(wanted, "rules", Attributes.text(rules));
      }
      case NODEBALANCER, NODEBALANCER_CONFIG, NODEBALANCER_NODE, DISK, CONFIG, DOMAIN, DOMAIN_RECORD,
          PLACEMENT_GROUP -> {
        // Their names say what is known of them.
      }
    }
    record.fact(Fact.TAGS).filter(tags -> !set(tags).equals(set(wanted.getOrDefault("tags", ""))))
        .ifPresent(tags -> put(wanted, "tags", tags));
    return new ResourceRecord(record.address(), record.kind(), record.id(), record.label(), record.facts(),
        wanted, record.recorded());
  }

  /// Only what the plan says something about can differ from it.
  private static void put(Map<String, String> wanted, String attribute, String value) {
    if (wanted.containsKey(attribute))
      wanted.put(attribute, value);
  }

  private static Set<String> set(String tags) {
    return Set.copyOf(List.of(tags.split(",", -1)));
  }
}
