package org.lct.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.lct.sandbox.account.EventRoutes;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.linode.LinodeLife;
import org.lct.sandbox.linode.LinodeRoutes;
import org.lct.sandbox.list.CatalogRoutes;

/// The routing table: every kind of resource has a line here.
final class Resources {
  private Resources() {}

  static List<Route> routes(Cloud cloud, Jobs jobs) {
    var addresses = new Addresses(cloud);
    var life = new LinodeLife(cloud, jobs);
    return Stream.of(
        new CatalogRoutes(cloud.catalog()).routes(),
        new LinodeRoutes(cloud, life, addresses).routes(),
        new EventRoutes(cloud).routes())
        .flatMap(List::stream).toList();
  }
}
