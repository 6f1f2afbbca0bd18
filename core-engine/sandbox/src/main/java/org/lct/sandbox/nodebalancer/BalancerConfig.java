package org.lct.sandbox.nodebalancer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// A port of a NodeBalancer.
///
/// @param settings the API's fields, complete with defaults; never changed in place, and never with a private key
record BalancerConfig(long id, long balancer, ObjectNode settings) implements Row {
  int port() {
    return settings.path("port").asInt();
  }

  String protocol() {
    return settings.path("protocol").asText();
  }

  Subject subject() {
    return Subject.of("nodebalancer_config", id, String.valueOf(port()),
        "/nodebalancers/" + balancer + "/configs");
  }
}
