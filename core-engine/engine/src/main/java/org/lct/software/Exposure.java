package org.lct.software;

/// How far a flow reaches.
public enum Exposure {
  /// Between nodes of one plan.
  CLUSTER,
  /// From the operator.
  ADMIN,
  /// From everybody.
  PUBLIC,
  /// From nodes to the outside.
  EGRESS,
  /// On the node itself.
  LOCAL
}
