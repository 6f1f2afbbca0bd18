package org.lct.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.lct.sandbox.account.EventRoutes;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.linode.ConfigRoutes;
import org.lct.sandbox.linode.DiskRoutes;
import org.lct.sandbox.linode.IpRoutes;
import org.lct.sandbox.linode.LinodeLife;
import org.lct.sandbox.linode.LinodeRoutes;
import org.lct.sandbox.list.CatalogRoutes;
import org.lct.sandbox.volume.VolumeRoutes;

/// The routing table: every kind of resource has a line here.
final class Resources {
  private Resources() {}

  static List<Route> routes(Cloud cloud, Jobs jobs) {
    var addresses = new Addresses(cloud);
    var life = new LinodeLife(cloud, jobs);
    var attachments = new Attachments(cloud, jobs);
    return Stream.of(
        new CatalogRoutes(cloud.catalog()).routes(),
        new LinodeRoutes(cloud, life, addresses).routes(),
        new DiskRoutes(cloud, jobs, life, attachments).routes(),
        new ConfigRoutes(cloud, life, attachments).routes(),
        new IpRoutes(cloud, life, addresses).routes(),
        new VolumeRoutes(cloud, jobs, life, attachments).routes(),
        new EventRoutes(cloud).routes())
        .flatMap(List::stream).toList();
  }
}
