package org.lct.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.account.AccountRoutes;
import org.lct.sandbox.account.AccountSettings;
import org.lct.sandbox.account.Entered;
import org.lct.sandbox.account.EventRoutes;
import org.lct.sandbox.account.ProfileRoutes;
import org.lct.sandbox.account.SshKeys;
import org.lct.sandbox.account.TokenRoutes;
import org.lct.sandbox.account.Tokens;
import org.lct.sandbox.address.Reservations;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.backup.Backups;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.domain.DomainRoutes;
import org.lct.sandbox.firewall.FirewallRoutes;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.image.ImageRoutes;
import org.lct.sandbox.image.Images;
import org.lct.sandbox.linode.BackupRoutes;
import org.lct.sandbox.linode.ConfigRoutes;
import org.lct.sandbox.linode.DiskImaging;
import org.lct.sandbox.linode.DiskRoutes;
import org.lct.sandbox.linode.IpRoutes;
import org.lct.sandbox.linode.LinodeLife;
import org.lct.sandbox.linode.LinodeRoom;
import org.lct.sandbox.linode.LinodeRoutes;
import org.lct.sandbox.linode.LinodeServices;
import org.lct.sandbox.linode.MoveRoutes;
import org.lct.sandbox.linode.UsageRoutes;
import org.lct.sandbox.list.CatalogRoutes;
import org.lct.sandbox.lock.LockRoutes;
import org.lct.sandbox.lock.Locks;
import org.lct.sandbox.networking.MovingRoutes;
import org.lct.sandbox.networking.RangeRoutes;
import org.lct.sandbox.networking.ReservedIpRoutes;
import org.lct.sandbox.networking.SharingRoutes;
import org.lct.sandbox.nodebalancer.NodeBalancerRoutes;
import org.lct.sandbox.placement.PlacementGroups;
import org.lct.sandbox.placement.PlacementRoutes;
import org.lct.sandbox.stackscript.StackScriptRoutes;
import org.lct.sandbox.stackscript.StackScripts;
import org.lct.sandbox.tag.TagRoutes;
import org.lct.sandbox.tag.Tags;
import org.lct.sandbox.unoffered.UnofferedRoutes;
import org.lct.sandbox.volume.VolumeRoutes;

/// The routing table: every kind of resource has a line here.
final class Resources {
  private Resources() {}

  static List<Route> routes(Cloud cloud, Jobs jobs, Tokens tokens, AccountLimits limits) {
    var addresses = new Addresses(cloud);
    var reservations = new Reservations(cloud, addresses, limits);
    var attachments = new Attachments(cloud, jobs);
    var tags = new Tags(cloud);
    var firewalls = new Firewalls(cloud);
    var scripts = new StackScripts(cloud);
    var settings = new AccountSettings(cloud);
    var keys = new SshKeys(cloud);
    var entered = new Entered(cloud);
    var life = new LinodeLife(cloud, jobs);
    var images = new Images(cloud, tags);
    var groups = new PlacementGroups(cloud);
    var locks = new Locks(cloud);
    var linodes = new LinodeServices(cloud, jobs, life, attachments, addresses, firewalls, tags, scripts,
        settings, keys, images, groups, locks, reservations, new LinodeRoom(cloud, limits),
        new Backups(cloud));
    return Stream.of(
        new CatalogRoutes(cloud.catalog(), cloud.capacity()).routes(),
        new LinodeRoutes(linodes).routes(),
        new DiskRoutes(linodes).routes(),
        new MoveRoutes(linodes).routes(),
        new UsageRoutes(linodes).routes(),
        new BackupRoutes(linodes).routes(),
        new ConfigRoutes(linodes).routes(),
        new IpRoutes(linodes).routes(),
        new ReservedIpRoutes(reservations, tags).routes(),
        new MovingRoutes(reservations, life).routes(),
        new SharingRoutes(cloud, addresses, life).routes(),
        new RangeRoutes(linodes).routes(),
        new VolumeRoutes(cloud, jobs, life, attachments, tags, locks, limits).routes(),
        new NodeBalancerRoutes(cloud, reservations, firewalls, tags, locks).routes(),
        new FirewallRoutes(cloud, firewalls, tags).routes(),
        new StackScriptRoutes(cloud, scripts).routes(),
        new DiskImaging(linodes).routes(),
        new ImageRoutes(cloud, jobs, images, tags).routes(),
        new PlacementRoutes(cloud, groups).routes(),
        new LockRoutes(cloud, locks).routes(),
        new DomainRoutes(cloud, tags).routes(),
        new TagRoutes(tags).routes(),
        new EventRoutes(cloud).routes(),
        new AccountRoutes(cloud, settings, keys, entered).routes(),
        new ProfileRoutes(cloud, keys, entered).routes(),
        new TokenRoutes(cloud, tokens).routes(),
        UnofferedRoutes.routes())
        .flatMap(List::stream).toList();
  }
}
