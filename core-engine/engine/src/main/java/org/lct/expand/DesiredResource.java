package org.lct.expand;

import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// One thing the plan wants in the cloud. Closed, so that diff, graph, price and printing are checked by
/// the compiler for every kind. Resources refer to each other by address; ids exist only in the cloud.
public sealed interface DesiredResource permits DesiredFirewall, DesiredLinode, DesiredDisk, DesiredConfig,
    DesiredVolume, DesiredPlacementGroup, DesiredNodeBalancer, DesiredNodeBalancerConfig, DesiredBackEnd,
    DesiredDomain, DesiredRecord, DesiredVpc, DesiredSubnet, DesiredStackScript,
    DesiredReservedIp {
  /// The stable name inside the cluster.
  ResourceAddress address();

  /// The name in the cloud. Unique in an account for Linodes, volumes, NodeBalancers and firewalls.
  String label();

  /// The kind of thing.
  default ResourceKind kind() {
    return switch (this) {
      case DesiredFirewall _ -> ResourceKind.FIREWALL;
      case DesiredPlacementGroup _ -> ResourceKind.PLACEMENT_GROUP;
      case DesiredVpc _ -> ResourceKind.VPC;
      case DesiredSubnet _ -> ResourceKind.SUBNET;
      case DesiredStackScript _ -> ResourceKind.STACKSCRIPT;
      case DesiredReservedIp _ -> ResourceKind.RESERVED_IP;
      case DesiredLinode _ -> ResourceKind.LINODE;
      case DesiredDisk _ -> ResourceKind.DISK;
      case DesiredConfig _ -> ResourceKind.CONFIG;
      case DesiredVolume _ -> ResourceKind.VOLUME;
      case DesiredNodeBalancer _ -> ResourceKind.NODEBALANCER;
      case DesiredNodeBalancerConfig _ -> ResourceKind.NODEBALANCER_CONFIG;
      case DesiredBackEnd _ -> ResourceKind.NODEBALANCER_NODE;
      case DesiredDomain _ -> ResourceKind.DOMAIN;
      case DesiredRecord _ -> ResourceKind.DOMAIN_RECORD;
    };
  }
}
