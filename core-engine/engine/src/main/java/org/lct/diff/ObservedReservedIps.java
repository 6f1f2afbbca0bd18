package org.lct.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.ObservedResource.ReservedIp;
import org.lct.expand.DesiredReservedIp;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The reserved addresses of a cluster. One that has to do with none asks for none, so that its token need not be allowed
/// to. An address that a killed deployment reserved where a node had it, and has not tagged, is the cluster's, too.
final class ObservedReservedIps {
  private static final String CREATE = "create ";

  private final CloudProvider cloud;
  private final String tag;
  private final Provenance provenance;
  private final Recognition recognition;
  private final Set<ResourceAddress> doubted;
  private final boolean any;

  /// @param underWay the operations whose outcome is not known
  ObservedReservedIps(CloudProvider cloud, String tag, Collection<ResourceRecord> recorded,
      Collection<? extends DesiredResource> planned, Set<String> underWay, Recognition recognition) {
    this.cloud = cloud;
    this.tag = tag;
    this.provenance = new Provenance(recorded);
    this.recognition = recognition;
    var wanted = planned.stream().filter(DesiredReservedIp.class::isInstance).map(DesiredResource::address)
        .collect(Collectors.toSet());
    // What is planned is reserved again, which tags it.
    this.doubted = underWay.stream().filter(operation -> operation.startsWith(CREATE))
        .map(operation -> new ResourceAddress(operation.substring(CREATE.length())))
        .filter(address -> address.value().contains("/reserved-ip.") && !wanted.contains(address))
        .collect(Collectors.toSet());
    this.any = !wanted.isEmpty() || !doubted.isEmpty()
        || recorded.stream().anyMatch(record -> record.kind() == ResourceKind.RESERVED_IP);
  }

  /// @param nodes the cluster's nodes by their numbers
  /// @param found takes each with what is seen of it
  void observe(Map<Long, ResourceAddress> nodes, BiConsumer<ResourceRecord, Map<String, String>> found)
      throws CallFailedException, InterruptedException {
    if (!any)
      return;
    for (var seen : provenance.ours(ResourceKind.RESERVED_IP, cloud.reservedIps().tagged(tag),
        cloud.reservedIps()::all, ReservedIp::tags)) {
      var who = seen.linodeId().map(id -> Optional.ofNullable(nodes.get(id)).map(ResourceAddress::value)
          .orElse("another Linode")).orElse(Attributes.NOTHING);
      found.accept(recognition.recognise(ResourceKind.RESERVED_IP, seen, "", Facts.of(seen, tag)),
          SeenAttributes.of(seen, tag, who));
    }
    for (var seen : untagged(nodes))
      found.accept(seen, Map.of());
  }

  private List<ResourceRecord> untagged(Map<Long, ResourceAddress> nodes)
      throws CallFailedException, InterruptedException {
    var untagged = new ArrayList<ResourceRecord>();
    if (!doubted.isEmpty())
      for (var seen : cloud.reservedIps().all()) {
        if (seen.tags().stream().noneMatch(ClusterInfo::isOwnershipTag))
          address(seen, nodes).map(address -> new ResourceRecord(address, ResourceKind.RESERVED_IP, seen.id(),
              seen.label(), Facts.of(seen, tag), new TreeMap<>(), recognition.now()))
              .ifPresent(untagged::add);
      }
    return untagged;
  }

  private Optional<ResourceAddress> address(ReservedIp seen, Map<Long, ResourceAddress> nodes) {
    return seen.linodeId().flatMap(id -> Optional.ofNullable(nodes.get(id)))
        .filter(node -> !node.isUnplanned()).map(DesiredReservedIp::of).filter(doubted::contains);
  }
}
