package org.lct.diff;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.cloud.ObservedResource.BackEnd;
import org.lct.cloud.ObservedResource.Domain;
import org.lct.cloud.ObservedResource.DomainRecord;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.PlacementGroup;
import org.lct.cloud.ObservedResource.ReservedIp;
import org.lct.cloud.ObservedResource.Subnet;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.cloud.ObservedResource.Vpc;
import org.lct.cloud.VpcMember;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredPlacementGroup;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredRecord.Target;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVolume;
import org.lct.expand.DesiredVpc;
import org.lct.expand.VlanPlace;
import org.lct.expand.VpcPlace;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;

/// What is recorded of resources besides their names, from the plan and from the cloud.
public final class Facts {
  /// The values of [Fact#POWER].
  public static final String ON = "on";
  public static final String OFF = "off";

  private Facts() {}

  /// What the plan tells of a resource that the cloud does not show.
  public static Map<Fact, String> of(DesiredResource desired) {
    return switch (desired) {
      case DesiredLinode linode -> linode(linode);
      case DesiredVpc vpc -> Map.of(Fact.REGION, vpc.region());
      case DesiredSubnet subnet -> Map.of(Fact.RANGE, subnet.range());
      case DesiredVolume volume ->
        Map.of(Fact.REGION, volume.region(), Fact.KEEP, Boolean.toString(volume.keep()));
      case DesiredPlacementGroup group -> Map.of(Fact.REGION, group.region());
      case DesiredNodeBalancer balancer ->
        with(Fact.RANGE, balancer.vpc().map(VpcPlace::address), Map.of(Fact.REGION, balancer.region()));
      case DesiredRecord one when one.target() instanceof Target.AddressOf(var resource) ->
        Map.of(Fact.TARGET_OF, resource.value());
      default -> Map.of();
    };
  }

  private static Map<Fact, String> linode(DesiredLinode linode) {
    var facts = Map.of(Fact.REGION, linode.region(), Fact.NODE_PLAN, linode.nodePlan(), Fact.NODE_NAME,
        linode.names().node(), Fact.IMAGE, linode.image().id());
    return with(Fact.VPC_IPV4, linode.vpc().map(VpcPlace::address),
        with(Fact.VLAN_IPV4, linode.interfaces().vlan().map(VlanPlace::ipv4), facts));
  }

  private static Map<Fact, String> with(Fact fact, Optional<String> value, Map<Fact, String> others) {
    var facts = new EnumMap<Fact, String>(others);
    value.ifPresent(known -> facts.put(fact, known));
    return facts;
  }

  /// Where others in its private network reach a node.
  public static Optional<String> inside(ResourceRecord node) {
    return node.fact(Fact.VLAN_IPV4).or(() -> reached(node));
  }

  /// The record without public addresses that the cloud shows and that lead nowhere: a Linode has one even if it has no
  /// public interface.
  public static ResourceRecord usable(ResourceRecord node) {
    return node.wanted().containsKey(Attributes.PUBLIC) ? node.without(Fact.PUBLIC_IPV4, Fact.IPV6) : node;
  }

  /// The addresses in VPCs and VLANs, and the ranges of subnets and NodeBalancers, that these have and keep.
  public static Map<ResourceAddress, String> places(Collection<ResourceRecord> resources) {
    var places = new HashMap<ResourceAddress, String>();
    resources.forEach(resource -> resource.fact(Fact.VPC_IPV4).or(() -> resource.fact(Fact.VLAN_IPV4))
        .or(() -> resource.fact(Fact.RANGE)).ifPresent(place -> places.put(resource.address(), place)));
    return places;
  }

  /// What the cloud shows of a node in a VPC.
  public static Map<Fact, String> of(VpcMember member) {
    return Map.of(member.linode().isPresent() ? Fact.VPC_IPV4 : Fact.RANGE, member.address());
  }

  /// Where NodeBalancers reach a node: in its VPC, else at its private address.
  public static Optional<String> reached(ResourceRecord node) {
    return node.fact(Fact.VPC_IPV4).or(() -> node.fact(Fact.PRIVATE_IPV4));
  }

  /// What the cloud shows of a VPC.
  public static Map<Fact, String> of(Vpc vpc) {
    return Map.of(Fact.REGION, vpc.region());
  }

  /// What the cloud shows of a subnet.
  public static Map<Fact, String> of(Subnet subnet, long vpc) {
    return Map.of(Fact.PARENT_ID, Long.toString(vpc), Fact.RANGE, subnet.range());
  }

  /// What the cloud shows of a Linode.
  ///
  /// @param tag the ownership tag, which is not recorded
  public static Map<Fact, String> of(Linode linode, String tag) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.put(Fact.REGION, linode.region());
    facts.put(Fact.TYPE, linode.type());
    facts.put(Fact.TAGS, tags(linode.tags(), tag));
    linode.publicIpv4().ifPresent(address -> facts.put(Fact.PUBLIC_IPV4, address));
    linode.privateIpv4().ifPresent(address -> facts.put(Fact.PRIVATE_IPV4, address));
    linode.ipv6().ifPresent(address -> facts.put(Fact.IPV6, address));
    return facts;
  }

  /// The type of a node that has been brought to its plan's.
  public static Map<Fact, String> typeOf(DesiredLinode desired) {
    return Map.of(Fact.TYPE, desired.type());
  }

  /// What the cloud shows of a volume.
  public static Map<Fact, String> of(Volume volume, String tag) {
    return Map.of(Fact.REGION, volume.region(), Fact.GIGABYTES, Integer.toString(volume.gigabytes()),
        Fact.TAGS, tags(volume.tags(), tag));
  }

  /// What the cloud shows of a placement group.
  public static Map<Fact, String> of(PlacementGroup group) {
    return Map.of(Fact.REGION, group.region());
  }

  /// What the cloud shows of a reserved address.
  public static Map<Fact, String> of(ReservedIp seen, String tag) {
    return Map.of(Fact.REGION, seen.region(), Fact.PUBLIC_IPV4, seen.address(), Fact.TAGS,
        tags(seen.tags(), tag));
  }

  /// What the cloud shows of a NodeBalancer.
  public static Map<Fact, String> of(NodeBalancer balancer, String tag) {
    var facts = new EnumMap<Fact, String>(Map.of(Fact.REGION, balancer.region(), Fact.PUBLIC_IPV4,
        balancer.ipv4(), Fact.TAGS, tags(balancer.tags(), tag)));
    balancer.ipv6().ifPresent(address -> facts.put(Fact.IPV6, address));
    return facts;
  }

  /// What the cloud shows of a back end of a port.
  public static Map<Fact, String> of(BackEnd backEnd, long port) {
    return Map.of(Fact.PARENT_ID, Long.toString(port), Fact.BACK_END, backEnd.address(), Fact.MODE,
        backEnd.mode());
  }

  /// What the cloud shows of a domain.
  ///
  /// @param borrowed whether it is not ours, only used
  public static Map<Fact, String> of(Domain domain, String tag, boolean borrowed) {
    return Map.of(Fact.TAGS, tags(domain.tags(), tag), Fact.BORROWED, Boolean.toString(borrowed));
  }

  /// What the cloud shows of a record of a domain.
  public static Map<Fact, String> of(DomainRecord seen, long domain) {
    return Map.of(Fact.PARENT_ID, Long.toString(domain), Fact.TARGET, seen.target());
  }

  /// The public address of a node or NodeBalancer that a record says, without a prefix length.
  public static Optional<String> publicAddress(ResourceRecord of, boolean ipv6) {
    return of.fact(ipv6 ? Fact.IPV6 : Fact.PUBLIC_IPV4).map(address -> address.replaceFirst("/.*", ""));
  }

  /// What is known of a part: the number of its whole.
  public static Map<Fact, String> partOf(long id) {
    return Map.of(Fact.PARENT_ID, Long.toString(id));
  }

  private static String tags(List<String> tags, String ownershipTag) {
    return String.join(",", tags.stream().filter(tag -> !tag.equals(ownershipTag)).toList());
  }
}
