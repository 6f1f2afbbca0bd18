package org.lct.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource;
import org.lct.diff.Facts;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Everything of an account that stands by itself and says whose it is, read in one listing for each kind.
final class Belongings {
  private Belongings() {}

  /// One thing, with all its tags.
  ///
  /// @param record as it would be recorded; its address says nothing
  record Belonging(ResourceRecord record, List<String> tags) {}

  static List<Belonging> of(CloudProvider cloud) throws CallFailedException, InterruptedException {
    var all = new ArrayList<Belonging>();
    for (var linode : cloud.linodes().all()) {
      if (linode.status() != LinodeStatus.DELETING)
        all.add(belonging(ResourceKind.LINODE, linode, linode.tags(), Facts.of(linode, "")));
    }
    for (var volume : cloud.volumes().all())
      all.add(belonging(ResourceKind.VOLUME, volume, volume.tags(), Facts.of(volume, "")));
    for (var balancer : cloud.nodeBalancers().all())
      all.add(belonging(ResourceKind.NODEBALANCER, balancer, balancer.tags(), Facts.of(balancer, "")));
    for (var firewall : cloud.firewalls().all())
      all.add(belonging(ResourceKind.FIREWALL, firewall, firewall.tags(), Map.of()));
    for (var vpc : cloud.vpcs().all())
      all.add(belonging(ResourceKind.VPC, vpc, List.of(vpc.owner()), Facts.of(vpc)));
    for (var script : cloud.stackScripts().all())
      all.add(belonging(ResourceKind.STACKSCRIPT, script, List.of(script.owner()), Map.of()));
    for (var ip : cloud.reservedIps().all())
      all.add(belonging(ResourceKind.RESERVED_IP, ip, ip.tags(), Facts.of(ip, "")));
    return all;
  }

  private static Belonging belonging(ResourceKind kind, ObservedResource seen, List<String> tags,
      Map<Fact, String> facts) {
    var all = new EnumMap<Fact, String>(Fact.class);
    all.putAll(facts);
    return new Belonging(new ResourceRecord(ResourceAddress.ofCluster(seen.label()), kind, seen.id(),
        seen.label(), all, new TreeMap<>(), Instant.EPOCH), tags);
  }
}
