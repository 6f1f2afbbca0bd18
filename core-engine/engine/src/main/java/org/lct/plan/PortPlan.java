package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/// One port of a NodeBalancer and how traffic on it is passed to the back ends.
public record PortPlan(Optional<Integer> port, Optional<String> protocol,
    @JsonProperty("backend-port") Optional<Integer> backendPort, Optional<String> algorithm,
    Optional<String> stickiness, Optional<CheckPlan> check,
    @JsonProperty("proxy-protocol") Optional<String> proxyProtocol, Optional<String> certificate,
    Optional<String> key) {
  /// The port clients connect to; 80 unless the plan says otherwise.
  public int frontPort() {
    return port.orElse(80);
  }

  /// The port on the nodes; the same as the front port unless the plan says otherwise.
  public int backPort() {
    return backendPort.orElse(frontPort());
  }

  /// The protocol, `http` unless the plan says otherwise.
  public String protocolOrHttp() {
    return protocol.orElse("http");
  }

  /// Whether it is for UDP, which may share its number with a port for TCP.
  @JsonIgnore
  public boolean isUdp() { return protocolOrHttp().equals("udp"); }

  /// This port where it says something, `base` where it does not.
  public PortPlan overriding(PortPlan base) {
    return new PortPlan(port.or(base::port), protocol.or(base::protocol), backendPort.or(base::backendPort),
        algorithm.or(base::algorithm), stickiness.or(base::stickiness), check.or(base::check),
        proxyProtocol.or(base::proxyProtocol), certificate.or(base::certificate), key.or(base::key));
  }
}
