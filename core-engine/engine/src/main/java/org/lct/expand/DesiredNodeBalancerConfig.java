package org.lct.expand;

import java.util.Optional;
import org.lct.plan.CheckPlan;
import org.lct.plan.ResourceAddress;

/// One port of a NodeBalancer. Empty values are left to the API.
public record DesiredNodeBalancerConfig(ResourceAddress address, ResourceAddress nodeBalancer, int port,
    String protocol, Optional<String> algorithm, Optional<String> stickiness, Optional<CheckPlan> check,
    Optional<String> proxyProtocol) implements DesiredResource {
  @Override
  public String label() {
    return protocol + "-" + port;
  }
}
