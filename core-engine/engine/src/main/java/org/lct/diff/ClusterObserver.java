package org.lct.diff;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.FirewallRules;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.Firewall;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.NodeBalancerConfig;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.cloud.VpcMember;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.VpcPlace;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Asks the cloud what there is of one cluster, by listings: a handful of calls whatever its size, two more
/// for each NodeBalancer, for domains one and one for each of them, and one for who is where in VPCs.
///
/// A thing belongs to the cluster if it carries its tag or, where the API has no tags, its mark; or is recorded and has
/// lost its tag. Disks and configurations are believed as recorded
/// while their node is there.
public final class ClusterObserver {
  private final CloudProvider cloud;
  private final String tag;
  private final Provenance provenance;
  private final Map<Long, List<ResourceRecord>> partsOfLinodes;
  private final Recognition recognition;
  private final Seldom seldom;
  private final Set<ResourceAddress> named;

  private final SortedMap<ResourceAddress, ResourceRecord> found = new TreeMap<>();
  private final Map<ResourceAddress, LinodeStatus> statuses = new HashMap<>();
  private final Map<ResourceAddress, Long> attached = new HashMap<>();
  private final Map<ResourceAddress, FirewallRules> rules = new HashMap<>();
  private final Map<ResourceAddress, Boolean> backEndsUp = new HashMap<>();
  private final Map<ResourceAddress, Map<String, String>> seen = new HashMap<>();
  private final Map<Long, ResourceAddress> firewallOf = new HashMap<>();
  private final Map<Long, ResourceAddress> firewallOfBalancer = new HashMap<>();
  private final Map<Long, ResourceAddress> linodes = new HashMap<>();
  private final Map<Long, ResourceAddress> subnets = new HashMap<>();
  private final Map<Long, VpcMember> linodesInVpcs = new HashMap<>();
  private final Map<Long, VpcMember> balancersInVpcs = new HashMap<>();
  private final Set<Long> balancerIds = new HashSet<>();
  private final Set<Long> leaving = new HashSet<>();

  /// What few clusters have, and is asked for only where there may be some.
  private record Seldom(ObservedDomains domains, ObservedReservedIps reservedIps, boolean scripts) {}

  private ClusterObserver(CloudProvider cloud, String tag,
      SortedMap<ResourceAddress, ResourceRecord> recorded, Recognition recognition,
      Seldom seldom, Set<ResourceAddress> named) {
    this.cloud = cloud;
    this.tag = tag;
    this.provenance = new Provenance(recorded.values());
    this.partsOfLinodes = recorded.values().stream()
        .filter(part -> part.kind() == ResourceKind.DISK || part.kind() == ResourceKind.CONFIG)
        .collect(Collectors.groupingBy(ResourceRecord::parentId));
    this.recognition = recognition;
    this.seldom = seldom;
    this.named = named;
  }

  /// What the cloud says now.
  ///
  /// @param tag the cluster's ownership tag
  /// @param recorded what the inventory knows
  /// @param planned what the plan stands for, to recognise what was made and not recorded
  public static ObservedCluster observe(CloudProvider cloud, String tag,
      SortedMap<ResourceAddress, ResourceRecord> recorded, Collection<? extends DesiredResource> planned,
      InstantSource clock) throws CallFailedException, InterruptedException {
    return observe(cloud, tag, recorded, planned, Set.of(), clock);
  }

  /// The same while the outcome of these operations is not known.
  public static ObservedCluster observe(CloudProvider cloud, String tag,
      SortedMap<ResourceAddress, ResourceRecord> recorded, Collection<? extends DesiredResource> planned,
      Set<String> underWay, InstantSource clock) throws CallFailedException, InterruptedException {
    var recognition = new Recognition(recorded, planned, clock);
    return new ClusterObserver(cloud, tag, recorded, recognition,
        new Seldom(
            new ObservedDomains(cloud, tag, recorded.values(), planned, underWay, recognition, clock),
            new ObservedReservedIps(cloud, tag, recorded.values(), planned, underWay, recognition),
            hasScripts(recorded.values(), planned, underWay)),
        named(recorded.values(), planned)).observe();
  }

  private static boolean hasScripts(Collection<ResourceRecord> recorded,
      Collection<? extends DesiredResource> planned, Set<String> underWay) {
    return recorded.stream().anyMatch(one -> one.kind() == ResourceKind.STACKSCRIPT)
        || planned.stream().anyMatch(DesiredStackScript.class::isInstance)
        || underWay.stream().anyMatch(operation -> operation.contains(" stackscript."));
  }

  /// The nodes whose addresses have, or are to have, names of the cluster.
  private static Set<ResourceAddress> named(Collection<ResourceRecord> recorded,
      Collection<? extends DesiredResource> planned) {
    return Stream.concat(
        recorded.stream().filter(one -> one.wanted().containsKey(Attributes.REVERSE_NAME))
            .map(ResourceRecord::address),
        planned.stream()
            .filter(one -> one instanceof DesiredLinode linode && linode.reverse().isPresent())
            .map(DesiredResource::address))
        .collect(Collectors.toSet());
  }

  /// What there is already of a cluster that was never deployed: domains of its plan that are not its own, and
  /// records in them.
  public static ObservedCluster beforehand(CloudProvider cloud,
      Collection<? extends DesiredResource> planned, InstantSource clock)
      throws CallFailedException, InterruptedException {
    var recognition = new Recognition(Collections.emptySortedMap(), planned, clock);
    var there = new TreeMap<ResourceAddress, ResourceRecord>();
    new ObservedDomains(cloud, "", List.of(), planned, Set.of(), recognition, clock)
        .observe((seen, _) -> there.put(seen.address(), seen), _ -> Optional.empty());
    return new ObservedCluster(there, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  /// What is observed of a cluster of which nothing exists.
  public static ObservedCluster nothing() {
    return new ObservedCluster(Collections.emptySortedMap(), Map.of(), Map.of(), Map.of(), Map.of(),
        Map.of());
  }

  private ObservedCluster observe() throws CallFailedException, InterruptedException {
    firewalls();
    vpcs();
    if (seldom.scripts())
      stackScripts();
    linodes();
    placementGroups();
    seldom.reservedIps().observe(linodes, this::add);
    volumes();
    var balancers = cloud.nodeBalancers();
    for (var balancer : provenance.ours(ResourceKind.NODEBALANCER, balancers.tagged(tag), balancers::all,
        NodeBalancer::tags)) {
      balancerIds.add(balancer.id());
      nodeBalancer(balancer);
    }
    othersInVpcs();
    seldom.domains().observe(this::add, address -> Optional.ofNullable(found.get(address)));
    return new ObservedCluster(found, statuses, attached, rules, backEndsUp, seen);
  }

  private void firewalls() throws CallFailedException, InterruptedException {
    var firewalls = cloud.firewalls();
    for (var firewall : provenance.ours(ResourceKind.FIREWALL, firewalls.tagged(tag), firewalls::all,
        Firewall::tags)) {
      var record = add(recognition.recognise(ResourceKind.FIREWALL, firewall, "", Map.of()),
          SeenAttributes.of(firewall, tag));
      rules.put(record.address(), firewall.rules());
      firewall.linodes().forEach(linode -> firewallOf.put(linode, record.address()));
      firewall.nodeBalancers().forEach(balancer -> firewallOfBalancer.put(balancer, record.address()));
    }
  }

  private void placementGroups() throws CallFailedException, InterruptedException {
    for (var group : cloud.placementGroups().known(tag, recognition.recorded(ResourceKind.PLACEMENT_GROUP))) {
      var record = recognition.recognise(ResourceKind.PLACEMENT_GROUP, group, "", Facts.of(group));
      add(linodes.keySet().containsAll(group.linodes()) ? record.without(Fact.SHARED)
          : record.with(Fact.SHARED, "true"), Map.of());
    }
  }

  private void stackScripts() throws CallFailedException, InterruptedException {
    for (var script : cloud.stackScripts().tagged(tag))
      add(recognition.recognise(ResourceKind.STACKSCRIPT, script, "", Map.of()), SeenAttributes.of(script));
  }

  private void vpcs() throws CallFailedException, InterruptedException {
    for (var seen : cloud.vpcs().known(tag, recognition.recorded(ResourceKind.VPC))) {
      var vpc = add(recognition.recognise(ResourceKind.VPC, seen, "", Facts.of(seen)).without(Fact.SHARED),
          SeenAttributes.of(seen));
      for (var subnet : seen.subnets()) {
        var part = recognition.recognise(ResourceKind.SUBNET, subnet, vpc.address().value(),
            Facts.of(subnet, vpc.id())).without(Fact.SHARED);
        // Other people's subnets of a VPC that is only used are none of ours.
        if (!vpc.borrowed() || part.address().isWithin(Set.of(vpc.address())))
          subnets.put(subnet.id(), add(part, SeenAttributes.of(subnet)).address());
      }
    }
    if (!subnets.isEmpty())
      for (var member : cloud.vpcs().members()) {
        if (!subnets.containsKey(member.subnet()))
          continue;
        member.linode().ifPresent(id -> linodesInVpcs.put(id, member));
        member.nodeBalancer().ifPresent(id -> balancersInVpcs.put(id, member));
      }
  }

  /// Whatever else is in a subnet would stand in the way of its deletion.
  private void othersInVpcs() {
    Stream.concat(
        linodesInVpcs.entrySet().stream()
            .filter(member -> !linodes.containsKey(member.getKey()) && !leaving.contains(member.getKey())),
        balancersInVpcs.entrySet().stream().filter(member -> !balancerIds.contains(member.getKey())))
        .map(member -> Objects.requireNonNull(subnets.get(member.getValue().subnet()))).distinct()
        .flatMap(subnet -> Stream.of(subnet, vpcOf(subnet))).toList().forEach(
            shared -> found.computeIfPresent(shared, (_, record) -> record.with(Fact.SHARED, "true")));
  }

  private ResourceAddress vpcOf(ResourceAddress subnet) {
    long id = Objects.requireNonNull(found.get(subnet)).parentId();
    return found.values().stream().filter(one -> one.kind() == ResourceKind.VPC && one.id() == id).findFirst()
        .orElseThrow().address();
  }

  private void linodes() throws CallFailedException, InterruptedException {
    Map<String, String> names = named.isEmpty() ? Map.of() : cloud.reverseNames().all();
    for (var linode : provenance.ours(ResourceKind.LINODE, cloud.linodes().tagged(tag), cloud.linodes()::all,
        Linode::tags)) {
      if (linode.status() == LinodeStatus.DELETING) {
        // As good as gone, but its label is free only when it is.
        leaving.add(linode.id());
        cloud.feed().awaitGone(tag, linode.id());
        continue;
      }
      var member = Optional.ofNullable(linodesInVpcs.get(linode.id()));
      var facts = new EnumMap<Fact, String>(Facts.of(linode, tag));
      member.map(Facts::of).ifPresent(facts::putAll);
      var seenOfIt = SeenAttributes.of(linode, tag, Optional.ofNullable(firewallOf.get(linode.id())));
      var record = Facts.usable(recognition.recognise(ResourceKind.LINODE, linode, "", facts));
      member.map(this::place).or(() -> missing(record))
          .ifPresent(place -> seenOfIt.put(Attributes.NETWORK, place));
      if (named.contains(record.address()))
        seenOfIt.put(Attributes.REVERSE_NAME,
            linode.publicIpv4().map(names::get).orElse(Attributes.OWN_NAME));
      add(record, seenOfIt);
      statuses.put(record.address(), linode.status());
      linodes.put(linode.id(), record.address());
      partsOfLinodes.getOrDefault(record.id(), List.of()).forEach(part -> found.put(part.address(), part));
    }
  }

  /// Where somebody is in one of the cluster's VPCs, in the words of the plan.
  private String place(VpcMember member) {
    return new VpcPlace(Objects.requireNonNull(subnets.get(member.subnet())), member.address()).toString();
  }

  /// That a node is not in the VPC in which it was recorded; before it has a configuration it is in none.
  private Optional<String> missing(ResourceRecord node) {
    var recorded = node.wanted().getOrDefault(Attributes.NETWORK, "");
    boolean inVpc = subnets.values().stream().anyMatch(subnet -> recorded.startsWith(subnet.value() + " "));
    boolean connected = Attributes.BY_IMAGE.equals(node.wanted().get(Attributes.STORAGE))
        || partsOfLinodes.getOrDefault(node.id(), List.of()).stream()
            .anyMatch(part -> part.kind() == ResourceKind.CONFIG);
    return inVpc && connected ? Optional.of(Attributes.NOTHING) : Optional.empty();
  }

  private void volumes() throws CallFailedException, InterruptedException {
    for (var volume : provenance.ours(ResourceKind.VOLUME, cloud.volumes().tagged(tag), cloud.volumes()::all,
        Volume::tags)) {
      var node = volume.linodeId().map(id -> Optional.ofNullable(linodes.get(id))
          .map(ResourceAddress::value).orElse("another Linode")).orElse(Attributes.NOTHING);
      var record = add(recognition.recognise(ResourceKind.VOLUME, volume, "", Facts.of(volume, tag)),
          SeenAttributes.of(volume, tag, node));
      volume.linodeId().ifPresent(linode -> attached.put(record.address(), linode));
    }
  }

  private void nodeBalancer(NodeBalancer balancer) throws CallFailedException, InterruptedException {
    var member = Optional.ofNullable(balancersInVpcs.get(balancer.id()));
    var facts = new EnumMap<Fact, String>(Facts.of(balancer, tag));
    member.map(Facts::of).ifPresent(facts::putAll);
    var seenOfIt = SeenAttributes.of(balancer, tag,
        Optional.ofNullable(firewallOfBalancer.get(balancer.id())));
    member.map(this::place).ifPresent(place -> seenOfIt.put(Attributes.NETWORK, place));
    var record = add(recognition.recognise(ResourceKind.NODEBALANCER, balancer, "", facts), seenOfIt);
    for (var port : cloud.nodeBalancers().ports(balancer.id()))
      port(record, port);
  }

  private void port(ResourceRecord balancer, NodeBalancerConfig config)
      throws CallFailedException, InterruptedException {
    var port = add(
        recognition.recognise(ResourceKind.NODEBALANCER_CONFIG, config, balancer.address().value(),
            Facts.partOf(balancer.id())),
        SeenAttributes.of(config));
    for (var backEnd : cloud.nodeBalancers().backEnds(balancer.id(), config.id())) {
      var record = add(
          recognition.recognise(ResourceKind.NODEBALANCER_NODE, backEnd, port.address().value(),
              Facts.of(backEnd, port.id())),
          SeenAttributes.of(backEnd));
      backEndsUp.put(record.address(), backEnd.up());
    }
  }

  private ResourceRecord add(ResourceRecord record, Map<String, String> attributes) {
    found.put(record.address(), record);
    seen.put(record.address(), attributes);
    return record;
  }
}
