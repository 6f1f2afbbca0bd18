package org.lct.sandbox.nodebalancer;

import java.util.List;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// A load balancer.
///
/// @param type `common`, `premium` or `premium_40gb`
/// @param throttle new connections per second and client, 0 for no limit
/// @param udpThrottle new UDP sessions per second and client, 0 for no limit
record NodeBalancer(long id, String label, String region, String type, String ipv4, String ipv6,
    long throttle, long udpThrottle, List<String> tags, long created, long updated) implements Row {

  NodeBalancer tagged(List<String> newTags) {
    return new NodeBalancer(id, label, region, type, ipv4, ipv6, throttle, udpThrottle, newTags, created,
        updated);
  }

  Subject subject() {
    return Subject.of("nodebalancer", id, label, "/nodebalancers");
  }
}
