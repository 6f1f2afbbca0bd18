package org.lct.sandbox.account;

/// Something of which an account may have only so much.
public enum AccountLimit {
  /// Linodes. The reason was met in 2021 (pulumi/templates#184).
  LINODES("Account Limit reached. Please open a support ticket."),
  /// Virtual CPUs of all Linodes together.
  VCPUS(
      "You've reached the limit for the number of active vCPUs in this Linode plan. Please contact Support to"
          + " request an increase and specify the total number of resources you may need."),
  /// Volumes; the reason is that for Linodes, *assumed*.
  VOLUMES("Account Limit reached. Please open a support ticket."),
  /// NodeBalancers; the reason is that for Linodes, *assumed*.
  NODEBALANCERS("Account Limit reached. Please open a support ticket."),
  /// Reserved IPv4 addresses. The reason was recorded in 2026, with its two blanks.
  RESERVED_ADDRESSES(
      "Additional Reserved IPv4 addresses require technical justification.  Please contact support"
          + " describing your requirement."),
  /// IPv6 ranges in one region; the reason is *assumed*.
  RANGES_PER_REGION("Additional IPv6 ranges in this region require a support ticket.");

  private final String reason;

  AccountLimit(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
