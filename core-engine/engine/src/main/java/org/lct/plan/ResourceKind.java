package org.lct.plan;

/// The kinds of things a cluster has in the cloud, named as in addresses, JSON output and texts.
public enum ResourceKind {
  FIREWALL("firewall"),
  PLACEMENT_GROUP("placement-group"),
  VPC("vpc"),
  SUBNET("subnet"),
  STACKSCRIPT("stackscript"),
  RESERVED_IP("reserved-ip"),
  LINODE("linode"),
  DISK("disk"),
  CONFIG("config"),
  VOLUME("volume"),
  NODEBALANCER("nodebalancer"),
  NODEBALANCER_CONFIG("nodebalancer-config"),
  NODEBALANCER_NODE("nodebalancer-node"),
  DOMAIN("domain"),
  DOMAIN_RECORD("domain-record");

  private final String id;

  ResourceKind(String id) {
    this.id = id;
  }

  /// The kind's stable name, as printed in JSON.
  public String id() {
    return id;
  }
}
