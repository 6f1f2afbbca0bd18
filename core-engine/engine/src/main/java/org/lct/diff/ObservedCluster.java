package org.lct.diff;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lct.cloud.FirewallRules;
import org.lct.cloud.LinodeStatus;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;

/// What the cloud says now about the resources of one cluster.
///
/// @param resources everything that carries the cluster's tag or is recorded and still there, by address
/// @param statuses the state of each Linode
/// @param attached for each attached volume, the Linode's number
/// @param rules the rules of each firewall
/// @param backEndsUp for each back end, whether its last check passed
/// @param seen what the listings show of each resource, attribute by attribute, in the words of [Attributes] where a
///   plan may say it; nothing for what they do not show
public record ObservedCluster(SortedMap<ResourceAddress, ResourceRecord> resources,
    Map<ResourceAddress, LinodeStatus> statuses, Map<ResourceAddress, Long> attached,
    Map<ResourceAddress, FirewallRules> rules, Map<ResourceAddress, Boolean> backEndsUp,
    Map<ResourceAddress, Map<String, String>> seen) {
  /// The resource at `address`, if it is there.
  public Optional<ResourceRecord> resource(ResourceAddress address) {
    return Optional.ofNullable(resources.get(address));
  }
}
