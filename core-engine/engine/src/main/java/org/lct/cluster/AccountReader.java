package org.lct.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lct.adopt.Found;
import org.lct.adopt.Found.Balancer;
import org.lct.adopt.Found.Layout;
import org.lct.adopt.Found.Port;
import org.lct.adopt.Found.Zone;
import org.lct.adopt.Selection;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;

/// Reads what is in an account: one listing for each kind, and for each NodeBalancer one and one for each port, for each
/// domain one; of Linodes that are meant, two more for each.
///
/// @param notes takes what the token may not read
record AccountReader(CloudProvider cloud, Consumer<Diagnostic> notes) {
  private static final int NOT_AUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;

  /// A listing.
  private interface Listing<R> {
    List<R> read() throws CallFailedException, InterruptedException;
  }

  Found read(Selection selection) throws CallFailedException, InterruptedException {
    var balancers = new ArrayList<Balancer>();
    for (var balancer : cloud.nodeBalancers().all()) {
      var ports = new ArrayList<Port>();
      for (var port : cloud.nodeBalancers().ports(balancer.id()))
        ports.add(new Port(port, cloud.nodeBalancers().backEnds(balancer.id(), port.id())));
      balancers.add(new Balancer(balancer, ports));
    }
    return new Found(cloud.linodes().all(), cloud.volumes().all(), balancers, cloud.firewalls().all(),
        readable("placement groups", cloud.placementGroups()::all),
        selection.meansDomains() ? readable("domains", this::zones) : List.of(),
        readable("VPCs", cloud.vpcs()::all), readable("addresses in VPCs", cloud.vpcs()::members),
        selection.isEverything() ? readable("StackScripts", cloud.stackScripts()::all) : List.of(),
        reverseNames(), Map.of());
  }

  private Map<String, String> reverseNames() throws CallFailedException, InterruptedException {
    return readable("names of addresses", () -> List.of(cloud.reverseNames().all())).stream().findFirst()
        .orElse(Map.of());
  }

  private List<Zone> zones() throws CallFailedException, InterruptedException {
    var zones = new ArrayList<Zone>();
    for (var domain : cloud.domains().all())
      zones.add(new Zone(domain, cloud.domains().records(domain.id())));
    return zones;
  }

  /// What a token need not be allowed to read is then not adopted.
  private <R> List<R> readable(String what, Listing<R> listing)
      throws CallFailedException, InterruptedException {
    try {
      return listing.read();
    } catch (CallFailedException e) {
      if (!(e.failure() instanceof Permanent failure)
          || (failure.status() != NOT_AUTHENTICATED && failure.status() != FORBIDDEN))
        throw e;
      notes.accept(Diagnostic.warning("not-adopted", Subject.whole(),
          "The token may not read %s, so none are adopted: %s".formatted(what, failure.reason()),
          "They stay as they are. To adopt them, use a token that may."));
      return List.of();
    }
  }

  /// The disks and boot configurations of these Linodes.
  Map<Long, Layout> layouts(List<Linode> linodes) throws CallFailedException, InterruptedException {
    var layouts = new HashMap<Long, Layout>();
    for (var linode : linodes)
      layouts.put(linode.id(),
          new Layout(cloud.linodes().disks(linode.id()), cloud.linodes().configs(linode.id())));
    return layouts;
  }
}
