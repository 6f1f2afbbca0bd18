package org.lct.expand;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.expand.DesiredLinode.NodeNames;
import org.lct.plan.HealthPlan;
import org.lct.plan.NetworkPlan;
import org.lct.plan.ResourceAddress;

/// Expands a node: itself, its disks with their configuration, its volumes, and its reserved address.
///
/// @param places in VPCs, of the nodes that have one
/// @param vlans in VLANs
/// @param scripts the labels of the plan's own StackScripts
/// @param reverse what public addresses lead back to
/// @param resources takes what comes out
record NodeExpansion(Labels labels, Map<ResourceAddress, VpcPlace> places,
    Map<ResourceAddress, VlanPlace> vlans, Set<String> scripts,
    Function<NodeNames, Optional<String>> reverse, Consumer<DesiredResource> resources) {
  /// Expands the node at `slot`, whose type and image are known, and answers it.
  DesiredLinode expand(NodeSlot slot, NodeNames names) {
    var group = slot.group();
    var linode = linode(slot, names, group.nodes().type().orElseThrow(), group.nodes().image().orElseThrow());
    resources.accept(linode);
    if (linode.ownDisks())
      disks(linode, group.storage());
    group.storage().volumes().forEach(volume -> volume(linode, volume));
    linode.reservedIp().ifPresent(address -> resources.accept(new DesiredReservedIp(address, linode.region(),
        labels.reservedIp(address, linode.label()), linode.address(), linode.tags())));
    return linode;
  }

  private DesiredLinode linode(NodeSlot slot, NodeNames names, LinodeType type, Image image) {
    var group = slot.group();
    var plan = group.nodes().plan();
    var region = group.region().id();
    var interfaces = interfaces(slot);
    return new DesiredLinode(slot.address(), region, group.nodes().name(), slot.index(),
        labels.linode(slot.address(), region, group.nodes().name(), slot.index()), names, type.id(),
        new DesiredImage(image.id(), plan.wantedImage().orElse("")),
        !group.storage().disks().isEmpty(), plan.bootsOnCreate(),
        hasPrivateAddress(slot, interfaces), plan.backups().orElse(false), plan.maintenance(),
        group.tags(), group.exposure().firewall(), group.placement(),
        interfaces, group.script(scripts), interfaces.open() ? reverse.apply(names) : Optional.empty(),
        plan.mostUnavailable(group.nodes().count()),
        plan.health().filter(HealthPlan::asksForSomething), type.disk(), group.storage().encryption(),
        Optional.of(slot.address()).filter(_ -> interfaces.open() && plan.reservedIp().orElse(false))
            .map(DesiredReservedIp::of));
  }

  /// Without a private network a node that is not public would be nowhere; a rule says so.
  private Interfaces interfaces(NodeSlot slot) {
    var vpc = Optional.ofNullable(places.get(slot.address()));
    var vlan = Optional.ofNullable(vlans.get(slot.address()));
    boolean open = !slot.group().nodes().isHidden() || (vpc.isEmpty() && vlan.isEmpty());
    return new Interfaces(open, vpc, vlan);
  }

  /// NodeBalancers reach nodes in a VPC there, but none in a VLAN. The address is part of the public interface.
  private static boolean hasPrivateAddress(NodeSlot slot, Interfaces interfaces) {
    if (!interfaces.open() || interfaces.vpc().isPresent())
      return false;
    return interfaces.vlan().isPresent() ? slot.group().exposure().isBalanced()
        : slot.group().region().network() != NetworkPlan.Mode.NONE;
  }

  private void disks(DesiredLinode linode, StorageLayout storage) {
    var devices = new TreeMap<String, ResourceAddress>();
    storage.disks().forEach(disk -> devices.put(disk.device(), address(linode, disk)));
    var volumes = new TreeMap<String, ResourceAddress>();
    storage.volumes().forEach(
        volume -> volume.device().ifPresent(device -> volumes.put(device, address(linode, volume))));
    var config = linode.address().part("config");
    resources.accept(new DesiredConfig(config, linode.address(),
        labels.local(LabelForm.CONFIG, config, linode.label()), devices, volumes, storage.rootDevice(),
        linode.interfaces()));
    storage.disks().forEach(disk -> resources.accept(disk(linode, disk)));
  }

  private DesiredDisk disk(DesiredLinode linode, StorageLayout.Disk disk) {
    var address = address(linode, disk);
    return new DesiredDisk(address, linode.address(), labels.local(LabelForm.DISK, address, disk.label()),
        disk.megabytes(), disk.filesystem(), disk.boot() ? Optional.of(linode.image()) : Optional.empty(),
        disk.boot() ? linode.script() : Optional.empty());
  }

  private static ResourceAddress address(DesiredLinode linode, StorageLayout.Disk disk) {
    return linode.address().part("disk." + disk.label());
  }

  private static ResourceAddress address(DesiredLinode linode, StorageLayout.Volume volume) {
    return linode.address().part("volume." + volume.label());
  }

  private void volume(DesiredLinode linode, StorageLayout.Volume volume) {
    var address = address(linode, volume);
    resources.accept(new DesiredVolume(address, linode.region(),
        labels.volume(address, linode.label(), volume.label()), volume.gigabytes(),
        Optional.of(linode.address()), volume.keep(), linode.tags(), volume.encryption()));
  }
}
