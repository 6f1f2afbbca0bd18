package org.lct.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.lct.sandbox.account.AccountRoutes;
import org.lct.sandbox.account.AccountSettings;
import org.lct.sandbox.account.EventRoutes;
import org.lct.sandbox.account.ProfileRoutes;
import org.lct.sandbox.account.SshKeys;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.firewall.FirewallRoutes;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.interfaces.Interfaces;
import org.lct.sandbox.linode.ConfigInterfaceRoutes;
import org.lct.sandbox.linode.ConfigRoutes;
import org.lct.sandbox.linode.DiskRoutes;
import org.lct.sandbox.linode.InterfaceRoutes;
import org.lct.sandbox.linode.IpRoutes;
import org.lct.sandbox.linode.LinodeLife;
import org.lct.sandbox.linode.LinodeRoutes;
import org.lct.sandbox.linode.LinodeServices;
import org.lct.sandbox.list.CatalogRoutes;
import org.lct.sandbox.network.NetworkRoutes;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.VpcRoutes;
import org.lct.sandbox.nodebalancer.NodeBalancerRoutes;
import org.lct.sandbox.stackscript.StackScriptRoutes;
import org.lct.sandbox.stackscript.StackScripts;
import org.lct.sandbox.tag.TagRoutes;
import org.lct.sandbox.tag.Tags;
import org.lct.sandbox.volume.VolumeRoutes;

/// The routing table: every kind of resource has a line here.
final class Resources {
  private Resources() {}

  static List<Route> routes(Cloud cloud, Jobs jobs, String token) {
    var addresses = new Addresses(cloud);
    var attachments = new Attachments(cloud, jobs);
    var tags = new Tags(cloud);
    var firewalls = new Firewalls(cloud);
    var scripts = new StackScripts(cloud);
    var settings = new AccountSettings(cloud);
    var keys = new SshKeys(cloud);
    var life = new LinodeLife(cloud, jobs);
    var networks = new Networks(cloud);
    var linodes = new LinodeServices(cloud, jobs, life, attachments, addresses, firewalls, tags, scripts,
        settings, Interfaces.in(cloud, networks, addresses, firewalls));
    return Stream.of(
        new CatalogRoutes(cloud.catalog()).routes(),
        new LinodeRoutes(linodes).routes(),
        new DiskRoutes(linodes).routes(),
        new ConfigRoutes(linodes).routes(),
        new IpRoutes(linodes).routes(),
        new ConfigInterfaceRoutes(linodes).routes(),
        new InterfaceRoutes(linodes).routes(),
        new VolumeRoutes(cloud, jobs, life, attachments, tags).routes(),
        new NodeBalancerRoutes(cloud, addresses, firewalls, tags, networks).routes(),
        new FirewallRoutes(cloud, firewalls, tags).routes(),
        new VpcRoutes(networks).routes(),
        new NetworkRoutes(networks).routes(),
        new StackScriptRoutes(cloud, scripts).routes(),
        new TagRoutes(tags).routes(),
        new EventRoutes(cloud).routes(),
        new AccountRoutes(cloud, settings, keys).routes(),
        new ProfileRoutes(cloud, keys, token).routes())
        .flatMap(List::stream).toList();
  }
}
