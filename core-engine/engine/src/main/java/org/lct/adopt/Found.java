package org.lct.adopt;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.cloud.ObservedResource.BackEnd;
import org.lct.cloud.ObservedResource.Firewall;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.NodeBalancerConfig;
import org.lct.cloud.ObservedResource.Volume;

/// What there is in an account, or a selection of it.
public record Found(List<Linode> linodes, List<Volume> volumes, List<Balancer> balancers,
    List<Firewall> firewalls) {
  public Found {
    linodes = List.copyOf(linodes);
    volumes = List.copyOf(volumes);
    balancers = List.copyOf(balancers);
    firewalls = List.copyOf(firewalls);
  }

  /// A NodeBalancer with its ports.
  public record Balancer(NodeBalancer there, List<Port> ports) {
    public Balancer { ports = List.copyOf(ports); }
  }

  /// A port with its back ends.
  public record Port(NodeBalancerConfig there, List<BackEnd> backEnds) {
    public Port { backEnds = List.copyOf(backEnds); }
  }

  /// Whether there is nothing.
  public boolean isEmpty() {
    return linodes.isEmpty() && volumes.isEmpty() && balancers.isEmpty() && firewalls.isEmpty();
  }

  /// The numbers of the Linodes.
  Set<Long> linodeIds() {
    return linodes.stream().map(Linode::id).collect(Collectors.toUnmodifiableSet());
  }
}
