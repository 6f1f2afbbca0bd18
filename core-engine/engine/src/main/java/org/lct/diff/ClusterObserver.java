package org.lct.diff;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.FirewallRules;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.NodeBalancerConfig;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Asks the cloud what there is of one cluster, by listings: a handful of calls whatever its size, two more
/// for each NodeBalancer.
///
/// A thing belongs to the cluster if it carries its tag, or, where the API has no tags, its mark. Disks and configurations are believed as recorded
/// while their node is there.
public final class ClusterObserver {
  private final CloudProvider cloud;
  private final String tag;
  private final Map<Long, List<ResourceRecord>> partsOfLinodes;
  private final Recognition recognition;

  private final SortedMap<ResourceAddress, ResourceRecord> found = new TreeMap<>();
  private final Map<ResourceAddress, LinodeStatus> statuses = new HashMap<>();
  private final Map<ResourceAddress, Long> attached = new HashMap<>();
  private final Map<ResourceAddress, FirewallRules> rules = new HashMap<>();
  private final Map<ResourceAddress, Boolean> backEndsUp = new HashMap<>();

  private ClusterObserver(CloudProvider cloud, String tag,
      SortedMap<ResourceAddress, ResourceRecord> recorded, Recognition recognition) {
    this.cloud = cloud;
    this.tag = tag;
    this.partsOfLinodes = recorded.values().stream()
        .filter(part -> part.kind() == ResourceKind.DISK || part.kind() == ResourceKind.CONFIG)
        .collect(Collectors.groupingBy(ResourceRecord::parentId));
    this.recognition = recognition;
  }

  /// What the cloud says now.
  ///
  /// @param tag the cluster's ownership tag
  /// @param recorded what the inventory knows
  /// @param planned what the plan stands for, to recognise what was made and not recorded
  public static ObservedCluster observe(CloudProvider cloud, String tag,
      SortedMap<ResourceAddress, ResourceRecord> recorded, Collection<? extends DesiredResource> planned,
      InstantSource clock) throws CallFailedException, InterruptedException {
    return new ClusterObserver(cloud, tag, recorded, new Recognition(recorded, planned, clock)).observe();
  }

  /// What is observed of a cluster of which nothing exists.
  public static ObservedCluster nothing() {
    return new ObservedCluster(Collections.emptySortedMap(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  private ObservedCluster observe() throws CallFailedException, InterruptedException {
    firewalls();
    placementGroups();
    vpcs();
    linodes();
    volumes();
    for (var balancer : cloud.nodeBalancers().tagged(tag))
      nodeBalancer(balancer);
    return new ObservedCluster(found, statuses, attached, rules, backEndsUp);
  }

  private void firewalls() throws CallFailedException, InterruptedException {
    for (var seen : cloud.firewalls().tagged(tag)) {
      var record = add(recognition.recognise(ResourceKind.FIREWALL, seen, "", Map.of()));
      rules.put(record.address(), seen.rules());
    }
  }

  private void placementGroups() throws CallFailedException, InterruptedException {
    for (var seen : cloud.placementGroups().tagged(tag))
      add(recognition.recognise(ResourceKind.PLACEMENT_GROUP, seen, "", Facts.of(seen)));
  }

  private void vpcs() throws CallFailedException, InterruptedException {
    for (var seen : cloud.vpcs().tagged(tag)) {
      var vpc = add(recognition.recognise(ResourceKind.VPC, seen, "", Facts.of(seen)));
      for (var subnet : seen.subnets())
        add(recognition.recognise(ResourceKind.SUBNET, subnet, vpc.address().value(),
            Facts.of(subnet, vpc.id())));
    }
  }

  private void linodes() throws CallFailedException, InterruptedException {
    for (var seen : cloud.linodes().tagged(tag)) {
      if (seen.status() == LinodeStatus.DELETING) {
        // As good as gone, but its label is free only when it is.
        cloud.feed().awaitGone(tag, seen.id());
        continue;
      }
      var record = add(recognition.recognise(ResourceKind.LINODE, seen, "", Facts.of(seen, tag)));
      statuses.put(record.address(), seen.status());
      partsOfLinodes.getOrDefault(record.id(), List.of()).forEach(this::add);
    }
  }

  private void volumes() throws CallFailedException, InterruptedException {
    for (var seen : cloud.volumes().tagged(tag)) {
      var record = add(recognition.recognise(ResourceKind.VOLUME, seen, "", Facts.of(seen, tag)));
      seen.linodeId().ifPresent(linode -> attached.put(record.address(), linode));
    }
  }

  private void nodeBalancer(NodeBalancer seen) throws CallFailedException, InterruptedException {
    var record = add(recognition.recognise(ResourceKind.NODEBALANCER, seen, "", Facts.of(seen, tag)));
    for (var port : cloud.nodeBalancers().ports(seen.id()))
      port(record, port);
  }

  private void port(ResourceRecord balancer, NodeBalancerConfig seen)
      throws CallFailedException, InterruptedException {
    var port = add(recognition.recognise(ResourceKind.NODEBALANCER_CONFIG, seen, balancer.address().value(),
        Facts.partOf(balancer.id())));
    for (var backEnd : cloud.nodeBalancers().backEnds(balancer.id(), seen.id())) {
      var record = add(recognition.recognise(ResourceKind.NODEBALANCER_NODE, backEnd, port.address().value(),
          Facts.of(backEnd, port.id())));
      backEndsUp.put(record.address(), backEnd.up());
    }
  }

  private ResourceRecord add(ResourceRecord record) {
    found.put(record.address(), record);
    return record;
  }
}
