package org.lct.sandbox.linode;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.interfaces.Interfaces;
import org.lct.sandbox.interfaces.Relocation;
import org.lct.sandbox.placement.PlacementGroups;
import org.lct.sandbox.store.Table;

/// Linodes on their way to another plan or region, and what happens when they arrive.
final class Moves {
  private final Cloud cloud;
  private final LinodeLife life;
  private final Addresses addresses;
  private final Contents contents;
  private final Interfaces interfaces;
  private final PlacementGroups groups;
  private final Table<Move> table;

  Moves(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.addresses = services.addresses();
    this.contents = services.contents();
    this.interfaces = services.interfaces();
    this.groups = services.groups();
    this.table = cloud.store().table("linode_moves", Move.class);
    services.jobs().atEndOf("linode_resize", this::resized);
    services.jobs().atEndOf("linode_migrate_datacenter", this::migrated);
    life.whenMoved((linode, _) -> groups.leave(linode));
    life.whenGone((linode, _) -> table.remove(linode.id()));
  }

  /// Remembers where a Linode is going.
  void expect(Move move) {
    table.put(move);
  }

  /// Notes when what the Linode has does not fit into a plan.
  void checkFit(Linode linode, LinodeType wanted, Problems problems) {
    problems.require(contents.allocated(linode) <= wanted.disk(),
        "Linode has allocated more disk than the new service plan allows. Delete or resize disks smaller.",
        null);
    problems.require(devicesFit(linode, wanted),
        "The Linode has more disks and volumes than the new plan allows.", null);
  }

  private boolean devicesFit(Linode linode, LinodeType wanted) {
    var most = wanted.blockDevices();
    var last = cloud.configsOf().get(linode.id()).stream()
        .flatMap(config -> config.devices().keySet().stream()).map(BootConfig.SLOTS::indexOf)
        .max(Comparator.naturalOrder()).orElse(-1);
    return last < most && cloud.disksOf().get(linode.id()).size()
        + cloud.volumesOf().get(linode.id()).size() <= most;
  }

  /// Notes what keeps the Linode's interfaces out of a region.
  void checkInterfaces(long linode, Region region, Problems problems) {
    var networks = interfaces.networks();
    new Relocation(networks).check(networks.ofLinode(linode), networks.ownsInterfaces(linode), region,
        "region", problems);
  }

  private Move arrived(Linode linode) {
    var move = table.get(linode.id());
    table.remove(move.id());
    return move;
  }

  private Outcome resized(Event event) {
    var at = event.work().end();
    var old = cloud.linodes().get(event.entityId());
    var move = arrived(old);
    var type = cloud.catalog().type(move.type()).orElseThrow();
    // Volumes may have been attached meanwhile.
    var fits = devicesFit(old, type);
    var linode = fits ? old.with(old.origin().ofType(type.id()), at) : old;
    if (fits && move.growing()) {
      grow(linode, type, at);
    }
    if (event.work().argument("warm") == 1) {
      cloud.linodes().put(linode.with(LinodeStatus.RUNNING, at));
    } else {
      life.settle(event, linode);
    }
    return fits ? Outcome.FINISHED : Outcome.FAILED;
  }

  /// Lets the Linode's only ext disk take what the plan has, unless there are disks other than that and one for swap.
  private void grow(Linode linode, LinodeType type, long at) {
    var disks = cloud.disksOf().get(linode.id());
    var main = disks.stream().filter(disk -> !disk.filesystem().equals("swap")).toList();
    if (main.size() == 1 && disks.size() <= 2 && main.getFirst().filesystem().startsWith("ext")) {
      var only = main.getFirst();
      cloud.disks().put(only.resized(only.size() + type.disk() - Contents.size(disks), at));
    }
  }

  private Outcome migrated(Event event) {
    var at = event.work().end();
    var old = cloud.linodes().get(event.entityId());
    var region = cloud.catalog().region(arrived(old).region()).orElseThrow();
    // Profiles may have been led into a VPC or further VLANs meanwhile.
    var problems = new Problems();
    checkInterfaces(old.id(), region, problems);
    if (!problems.isEmpty()) {
      groups.expectNoMore(old);
      life.settle(event, old);
      return Outcome.FAILED;
    }
    life.leave(old, at);
    var ranges = interfaces.networks().ownsInterfaces(old.id()) ? addresses.ranges().of(old.id())
        : List.<IpRange>of();
    newAddresses(old.id(), region);
    var group = groups.expected(old);
    var origin = old.origin().movedTo(region.id(), addresses.newSlaac(region),
        LinodeCreation.host(region, old.id(), group.map(groups::hosts).orElse(Set.of())));
    var linode = cloud.add(cloud.linodes(), cloud.linodes().get(old.id()).with(origin, at));
    interfaces.follow(linode, at);
    ranges.forEach(range -> addresses.ranges().add(linode, range.prefix()));
    groups.expectNoMore(linode);
    group.ifPresent(chosen -> groups.assign(chosen, linode));
    return life.settle(event, linode);
  }

  /// Reserved addresses stay with the account in the region they belong to. Interfaces that are the Linode's own see to
  /// their new ones.
  private void newAddresses(long linode, Region region) {
    boolean hadPrivate = cloud.ipsOf().get(linode).stream().anyMatch(ip -> !ip.open());
    addresses.releaseAll(linode);
    if (interfaces.networks().ownsInterfaces(linode)) {
      return;
    }
    addresses.assignPublic(region.id(), linode, null);
    if (hadPrivate) {
      addresses.assignPrivate(region.id(), linode);
    }
  }
}
