package org.lct.adopt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.adopt.AdoptedPlan.Place;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.Subnet;
import org.lct.cloud.ObservedResource.Vpc;
import org.lct.cloud.VpcMember;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The VPCs that a plan can say: a plan has one in a region, and all nodes and NodeBalancers of the region are in it.
final class Networks {
  private final Found found;
  private final List<Linode> linodes;
  private final Map<String, Vpc> byRegion = new TreeMap<>();
  private final Map<Long, Subnet> subnets = new HashMap<>();

  /// @param linodes those that are adopted
  /// @param leftOut takes the others
  Networks(Found found, List<Linode> linodes, Consumer<Diagnostic> leftOut) {
    this.found = found;
    this.linodes = linodes;
    for (var vpc : found.vpcs())
      problem(vpc).ifPresentOrElse(
          why -> leftOut.accept(Selection.notAdopted(ResourceKind.VPC, vpc, why)), () -> {
            byRegion.put(vpc.region(), vpc);
            vpc.subnets().forEach(subnet -> subnets.put(subnet.id(), subnet));
          });
  }

  private Optional<String> problem(Vpc vpc) {
    if (byRegion.containsKey(vpc.region()))
      return Optional.of("a plan has one VPC in a region");
    if (linodes.stream().noneMatch(one -> one.region().equals(vpc.region())))
      return Optional.of("no adopted Linode is in it");
    if (vpc.subnets().stream().anyMatch(subnet -> subnet.range().isEmpty()))
      return Optional.of("a plan has subnets with IPv4 addresses only");
    var outside = linodes.stream().filter(one -> one.region().equals(vpc.region()))
        .filter(one -> members(vpc).filter(it -> it.linode().filter(id -> id == one.id()).isPresent())
            .count() != 1)
        .map(Linode::label);
    var balancers = found.balancers().stream().map(Found.Balancer::there)
        .filter(one -> one.region().equals(vpc.region()))
        .filter(
            one -> members(vpc).noneMatch(it -> it.nodeBalancer().filter(id -> id == one.id()).isPresent()))
        .map(NodeBalancer::label);
    var names = Stream.concat(outside, balancers).sorted().collect(Collectors.joining("`, `"));
    return names.isEmpty() ? Optional.empty()
        : Optional
            .of("a plan has one VPC for everything in a region, and `%s` does not have one address in it"
                .formatted(names));
  }

  private Stream<VpcMember> members(Vpc vpc) {
    return found.members().stream()
        .filter(member -> vpc.subnets().stream().anyMatch(subnet -> subnet.id() == member.subnet()));
  }

  /// The name of the subnet that a Linode is in.
  Optional<String> subnet(Linode linode) {
    return place(linode).map(member -> subnets.get(member.subnet())).map(Subnet::label);
  }

  /// The address of a Linode in the VPC of its region.
  Optional<String> address(Linode linode) {
    return place(linode).map(VpcMember::address);
  }

  private Optional<VpcMember> place(Linode linode) {
    return found.members().stream().filter(member -> subnets.containsKey(member.subnet()))
        .filter(member -> member.linode().filter(id -> id == linode.id()).isPresent()).findFirst();
  }

  /// The range of a NodeBalancer in the VPC of its region.
  Optional<String> range(NodeBalancer balancer) {
    return found.members().stream().filter(member -> subnets.containsKey(member.subnet()))
        .filter(member -> member.nodeBalancer().filter(id -> id == balancer.id()).isPresent())
        .map(VpcMember::address).findFirst();
  }

  /// Writes the section `network` of the regions that have one.
  void write(Map<String, ObjectNode> regions, Consumer<Place> places, Consumer<Diagnostic> notes) {
    byRegion.forEach((region, vpc) -> {
      var words = Objects.requireNonNull(regions.get(region)).putObject("network").put("mode", "vpc")
          .putArray("subnets");
      var address = ResourceAddress.inRegion(region, "network.vpc");
      boolean shared = isShared(vpc);
      places.accept(new Place(address, ResourceKind.VPC, vpc,
          shared ? Map.of(Fact.BORROWED, "true") : Map.of()));
      for (var subnet : vpc.subnets()) {
        words.addObject().put("name", subnet.label()).put("cidr", subnet.range());
        var part = Place.part(address.part("subnet." + subnet.label()), ResourceKind.SUBNET, subnet,
            vpc.id());
        places.accept(shared ? part.with(Fact.BORROWED, "true") : part);
      }
      if (shared)
        notes.accept(Diagnostic.note("adopted-shared", Subject.on(address),
            "Others that are not adopted are in the VPC `%s`".formatted(vpc.label()),
            "It is used, and stays when the cluster goes."));
    });
  }

  private boolean isShared(Vpc vpc) {
    var ours = found.linodeIds();
    var balancers = found.balancers().stream().map(one -> one.there().id()).collect(Collectors.toSet());
    return members(vpc).anyMatch(member -> member.linode().filter(id -> !ours.contains(id)).isPresent()
        || member.nodeBalancer().filter(id -> !balancers.contains(id)).isPresent());
  }
}
