package org.lct.sandbox.network;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Store;
import org.lct.sandbox.store.Table;

/// The private networks of a cloud and what leads into them: a table for each kind, with the usual look-ups.
public final class Networks {
  private static final Set<LinodeStatus> UP = Set.of(LinodeStatus.RUNNING, LinodeStatus.REBOOTING,
      LinodeStatus.SHUTTING_DOWN);
  private static final Set<String> BOOTS = Set.of("linode_boot", "linode_reboot");

  private final Cloud cloud;
  private final Table<Vpc> vpcs;
  private final Table<Subnet> subnets;
  private final Table<Vlan> vlans;
  private final Table<NetworkInterface> interfaces;
  private final Table<InterfaceSettings> settings;
  private final Table<BalancerVpc> balancers;
  private final Index<String, Vpc> vpcsByLabel;
  private final Index<Long, Subnet> subnetsOf;
  private final Index<String, Vlan> vlansByKey;
  private final Index<Long, NetworkInterface> ofLinode;
  private final Index<Long, NetworkInterface> ofConfig;
  private final Index<Long, NetworkInterface> inSubnet;
  private final Index<Long, NetworkInterface> inVlan;
  private final Index<Long, BalancerVpc> balancersIn;
  private final Index<Long, BalancerVpc> ofBalancer;

  /// The networks of this cloud.
  public Networks(Cloud cloud) {
    this.cloud = cloud;
    Store store = cloud.store();
    this.vpcs = store.table("vpcs", Vpc.class);
    this.subnets = store.table("subnets", Subnet.class);
    this.vlans = store.table("vlans", Vlan.class);
    this.interfaces = store.table("interfaces", NetworkInterface.class);
    this.settings = store.table("interface_settings", InterfaceSettings.class);
    this.balancers = store.table("nodebalancer_vpcs", BalancerVpc.class);
    this.vpcsByLabel = vpcs.index(Vpc::label);
    this.subnetsOf = subnets.index(Subnet::vpc);
    this.vlansByKey = vlans.index(Vlan::key);
    this.ofLinode = interfaces.index(nic -> nic.place().linode());
    this.ofConfig = interfaces.index(nic -> nic.place().config());
    this.inSubnet = interfaces.index(nic -> nic.link().subnet());
    this.inVlan = interfaces.index(nic -> nic.link().vlan());
    this.balancersIn = balancers.index(BalancerVpc::subnet);
    this.ofBalancer = balancers.index(BalancerVpc::balancer);
  }

  Cloud cloud() {
    return cloud;
  }

  Table<Vpc> vpcs() {
    return vpcs;
  }

  /// All subnets.
  public Table<Subnet> subnets() {
    return subnets;
  }

  Table<Vlan> vlans() {
    return vlans;
  }

  /// All interfaces of both generations.
  public Table<NetworkInterface> interfaces() {
    return interfaces;
  }

  /// The settings of the Linodes of generation `linode`, by the Linode's id.
  public Table<InterfaceSettings> settings() {
    return settings;
  }

  /// The places of NodeBalancers in VPCs.
  public Table<BalancerVpc> balancers() {
    return balancers;
  }

  boolean vpcLabelFree(String label) {
    return vpcsByLabel.get(label).isEmpty();
  }

  List<Subnet> subnetsOf(Vpc vpc) {
    return subnetsOf.get(vpc.id());
  }

  Optional<Vlan> vlan(String region, String label) {
    return vlansByKey.get(Vlan.key(region, label)).stream().findFirst();
  }

  List<NetworkInterface> inVlan(Vlan vlan) {
    return inVlan.get(vlan.id());
  }

  List<NetworkInterface> inSubnet(Subnet subnet) {
    return inSubnet.get(subnet.id());
  }

  List<BalancerVpc> balancersIn(Subnet subnet) {
    return balancersIn.get(subnet.id());
  }

  /// A NodeBalancer's place in a VPC, if it has one.
  public Optional<BalancerVpc> ofBalancer(long balancer) {
    return ofBalancer.get(balancer).stream().findFirst();
  }

  /// Every interface of a Linode: its own, or those of all its profiles.
  public List<NetworkInterface> ofLinode(long linode) {
    return ofLinode.get(linode);
  }

  /// The interfaces of a configuration profile in their order.
  public List<NetworkInterface> ofConfig(long config) {
    return ordered(ofConfig.get(config).stream());
  }

  /// The interfaces that are the Linode's own, in their order.
  public List<NetworkInterface> ownOf(long linode) {
    return ordered(ofLinode.get(linode).stream().filter(NetworkInterface::own));
  }

  /// Whether the Linode is of the interface generation `linode`.
  public boolean ownsInterfaces(long linode) {
    return settings.find(linode).isPresent();
  }

  /// Whether the Linode has an IPv6 address: one of the generation `linode` needs a public interface for that.
  public boolean hasIpv6(long linode) {
    return !ownsInterfaces(linode) || ownOf(linode).stream().anyMatch(nic -> nic.purpose().equals("public"));
  }

  /// Whether an address in a VPC is reached from outside by this public address of the Linode.
  public boolean translates(long linode, String address) {
    return ofLinode(linode).stream().flatMap(nic -> nic.link().addresses().stream())
        .anyMatch(one -> address.equals(one.nat()));
  }

  /// The label of the VLAN that an interface leads into, or null.
  public @Nullable String vlanLabel(NetworkInterface nic) {
    return nic.link().vlan() == null ? null : vlans.get(nic.link().vlan()).label();
  }

  /// The VPC that an interface leads into, or null.
  public @Nullable Long vpcOf(NetworkInterface nic) {
    return nic.link().subnet() == null ? null : Long.valueOf(subnets.get(nic.link().subnet()).vpc());
  }

  /// The region in which a subnet is.
  public String regionOf(Subnet subnet) {
    return vpcs.get(subnet.vpc()).region();
  }

  /// The interface that has this address in the subnet.
  public Optional<NetworkInterface> at(long subnet, String address) {
    return inSubnet.get(subnet).stream()
        .filter(nic -> nic.link().addresses().stream().anyMatch(one -> one.address().equals(address)))
        .findFirst();
  }

  /// The interface that has this address in the VPC of this subnet.
  public Optional<NetworkInterface> inVpcOf(long subnet, String address) {
    return subnetsOf.get(subnets.get(subnet).vpc()).stream().flatMap(one -> at(one.id(), address).stream())
        .findFirst();
  }

  /// Whether the Linode runs with this interface: it was there when the Linode last came up, with its profile.
  public boolean active(NetworkInterface nic) {
    var linode = cloud.linodes().get(nic.place().linode());
    if (!UP.contains(linode.status())) {
      return false;
    }
    return nic.own() || (Objects.equals(nic.place().config(), linode.bootedConfig())
        && nic.identity().created() <= lastBoot(linode));
  }

  /// When the boot began that the Linode runs since.
  private long lastBoot(Linode linode) {
    return cloud.eventsOf().get(Subject.of(linode).url()).stream()
        .filter(event -> BOOTS.contains(event.action())).map(Event::work)
        .filter(job -> job.outcome() == Outcome.FINISHED).mapToLong(Event.Job::start).max().orElse(0);
  }

  private static List<NetworkInterface> ordered(Stream<NetworkInterface> some) {
    return some.sorted(Comparator.comparingInt(nic -> nic.place().position())).toList();
  }
}
