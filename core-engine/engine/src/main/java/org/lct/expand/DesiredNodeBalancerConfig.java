package org.lct.expand;

import java.util.Optional;
import org.lct.plan.CheckPlan;
import org.lct.plan.ResourceAddress;

/// One port of a NodeBalancer. Empty values are left to the API.
///
/// @param tls what an `https` port shows its clients; empty for other protocols
public record DesiredNodeBalancerConfig(ResourceAddress address, ResourceAddress nodeBalancer, int port,
    String protocol, Optional<String> algorithm, Optional<String> stickiness, Optional<CheckPlan> check,
    Optional<String> proxyProtocol, Optional<Tls> tls) implements DesiredResource {
  /// A certificate and its private key, by the references to their secrets.
  public record Tls(String certificate, String key) {}

  @Override
  public String label() {
    return protocol + "-" + port;
  }
}
