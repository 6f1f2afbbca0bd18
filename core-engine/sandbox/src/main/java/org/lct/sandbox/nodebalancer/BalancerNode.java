package org.lct.sandbox.nodebalancer;

import org.jspecify.annotations.Nullable;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// A back end of a configuration. It outlives the Linode that it leads to.
///
/// @param address `192.168.130.2:80` or `[2001:db8:1::f03c:95ff:fe00:1]:80`
/// @param since when it was made or led elsewhere: it takes a while until its health is known
/// @param vpcPlace the NodeBalancer's place in the VPC in which the address is; null for a private or an IPv6 address
record BalancerNode(long id, long balancer, long config, String label, String address, long weight,
    String mode, long since, @Nullable Long vpcPlace) implements Row {
  String ip() {
    return ip(address);
  }

  /// The address without the port, and without the brackets around an IPv6 address.
  static String ip(String address) {
    return address.substring(0, address.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
  }

  Subject subject() {
    var path = "/nodebalancers/%d/configs/%d/nodes".formatted(balancer, config);
    return Subject.of("nodebalancer_node", id, label, path);
  }
}
