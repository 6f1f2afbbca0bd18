package org.lct.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.account.AccountRoutes;
import org.lct.sandbox.account.Entered;
import org.lct.sandbox.account.EventRoutes;
import org.lct.sandbox.account.ProfileRoutes;
import org.lct.sandbox.account.TokenRoutes;
import org.lct.sandbox.account.Tokens;
import org.lct.sandbox.account.UserRoutes;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.domain.DomainNames;
import org.lct.sandbox.domain.DomainRoutes;
import org.lct.sandbox.firewall.FirewallRoutes;
import org.lct.sandbox.image.ImageRoutes;
import org.lct.sandbox.linode.BackupRoutes;
import org.lct.sandbox.linode.ConfigInterfaceRoutes;
import org.lct.sandbox.linode.ConfigRoutes;
import org.lct.sandbox.linode.DiskImaging;
import org.lct.sandbox.linode.DiskRoutes;
import org.lct.sandbox.linode.InterfaceRoutes;
import org.lct.sandbox.linode.IpRoutes;
import org.lct.sandbox.linode.LinodeRoutes;
import org.lct.sandbox.linode.LinodeServices;
import org.lct.sandbox.linode.MoveRoutes;
import org.lct.sandbox.linode.UsageRoutes;
import org.lct.sandbox.list.CatalogRoutes;
import org.lct.sandbox.lock.LockRoutes;
import org.lct.sandbox.network.NetworkRoutes;
import org.lct.sandbox.network.PrefixLists;
import org.lct.sandbox.network.VpcRoutes;
import org.lct.sandbox.networking.MovingRoutes;
import org.lct.sandbox.networking.RangeRoutes;
import org.lct.sandbox.networking.ReservedIpRoutes;
import org.lct.sandbox.networking.SharingRoutes;
import org.lct.sandbox.nodebalancer.NodeBalancerRoutes;
import org.lct.sandbox.placement.PlacementRoutes;
import org.lct.sandbox.stackscript.StackScriptRoutes;
import org.lct.sandbox.tag.TagRoutes;
import org.lct.sandbox.unoffered.UnofferedRoutes;
import org.lct.sandbox.volume.VolumeRoutes;

/// The routing table: every kind of resource has a line here.
final class Resources {
  private Resources() {}

  static List<Route> routes(LinodeServices linodes, Tokens tokens, AccountLimits limits,
      DomainNames names) {
    return Stream.concat(ofLinodes(linodes), others(linodes, tokens, limits, names)).flatMap(List::stream)
        .toList();
  }

  private static Stream<List<Route>> ofLinodes(LinodeServices linodes) {
    return Stream.of(
        new LinodeRoutes(linodes).routes(),
        new DiskRoutes(linodes).routes(),
        new DiskImaging(linodes).routes(),
        new MoveRoutes(linodes).routes(),
        new UsageRoutes(linodes).routes(),
        new BackupRoutes(linodes).routes(),
        new ConfigRoutes(linodes).routes(),
        new ConfigInterfaceRoutes(linodes).routes(),
        new InterfaceRoutes(linodes).routes(),
        new IpRoutes(linodes).routes(),
        new RangeRoutes(linodes).routes());
  }

  private static Stream<List<Route>> others(LinodeServices services, Tokens tokens, AccountLimits limits,
      DomainNames names) {
    var cloud = services.cloud();
    var jobs = services.jobs();
    var life = services.life();
    var tags = services.tags();
    var locks = services.locks();
    var reservations = services.reservations();
    var networks = services.interfaces().networks();
    var entered = new Entered(cloud);
    return Stream.of(
        new CatalogRoutes(cloud.catalog(), cloud.capacity()).routes(),
        new ReservedIpRoutes(reservations, tags, networks).routes(),
        new MovingRoutes(reservations, life, services.interfaces()).routes(),
        new SharingRoutes(cloud, services.addresses(), life, networks).routes(),
        new VolumeRoutes(cloud, jobs, life, services.attachments(), tags, locks, limits).routes(),
        new NodeBalancerRoutes(cloud, reservations, services.firewalls(), tags, locks, networks).routes(),
        new FirewallRoutes(cloud, services.firewalls(), tags, new PrefixLists(networks)).routes(),
        new VpcRoutes(networks).routes(),
        new NetworkRoutes(networks).routes(),
        new StackScriptRoutes(cloud, services.scripts()).routes(),
        new ImageRoutes(cloud, jobs, services.images(), tags).routes(),
        new PlacementRoutes(cloud, services.groups()).routes(),
        new LockRoutes(cloud, locks).routes(),
        new DomainRoutes(cloud, tags, names).routes(),
        new TagRoutes(tags).routes(),
        new EventRoutes(cloud).routes(),
        new AccountRoutes(cloud, services.settings(), entered).routes(),
        new UserRoutes(cloud, services.keys(), entered).routes(),
        new ProfileRoutes(cloud, services.keys(), entered).routes(),
        new TokenRoutes(cloud, tokens).routes(),
        UnofferedRoutes.routes());
  }
}
