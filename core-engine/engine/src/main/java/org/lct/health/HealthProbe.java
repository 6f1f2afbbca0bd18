package org.lct.health;

import java.util.Optional;
import org.lct.plan.HealthPlan;

/// One look from this machine at whether a node works.
@FunctionalInterface
public interface HealthProbe {
  /// The look over the network.
  HealthProbe NETWORK = new SocketProbe();

  /// Looks once, for some seconds at most.
  ///
  /// @param address an IPv4 or IPv6 address
  /// @return what stands against it, in words; empty if it works
  Optional<String> look(String address, HealthPlan check) throws InterruptedException;
}
