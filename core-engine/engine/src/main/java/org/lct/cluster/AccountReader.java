package org.lct.cluster;

import java.util.ArrayList;
import org.lct.adopt.Found;
import org.lct.adopt.Found.Balancer;
import org.lct.adopt.Found.Port;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;

/// Reads what is in an account: one listing for each kind, and for each NodeBalancer one and one for each port.
final class AccountReader {
  private AccountReader() {}

  static Found read(CloudProvider cloud) throws CallFailedException, InterruptedException {
    var balancers = new ArrayList<Balancer>();
    for (var balancer : cloud.nodeBalancers().all()) {
      var ports = new ArrayList<Port>();
      for (var port : cloud.nodeBalancers().ports(balancer.id()))
        ports.add(new Port(port, cloud.nodeBalancers().backEnds(balancer.id(), port.id())));
      balancers.add(new Balancer(balancer, ports));
    }
    return new Found(cloud.linodes().all(), cloud.volumes().all(), balancers, cloud.firewalls().all());
  }
}
