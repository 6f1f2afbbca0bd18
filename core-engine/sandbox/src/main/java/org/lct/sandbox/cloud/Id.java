package org.lct.sandbox.cloud;

/// The number sequences of the cloud. They begin where Linode's own stood in the summer of 2026.
public enum Id {
  /// Linodes.
  LINODE(97_900_000),
  /// Disks.
  DISK(184_472_000),
  /// Configuration profiles.
  CONFIG(101_300_000),
  /// Volumes.
  VOLUME(15_780_000),
  /// Events.
  EVENT(1_586_400_000),
  /// Addresses: never shown.
  IP(1),
  /// Public IPv4 addresses handed out so far.
  PUBLIC_ADDRESS(0),
  /// Private IPv4 addresses handed out so far.
  PRIVATE_ADDRESS(0),
  /// SLAAC addresses handed out so far.
  SLAAC_ADDRESS(1),
  /// IPv6 ranges handed out so far: never shown.
  RANGE(1),
  /// Shared addresses: never shown.
  IP_SHARE(1);

  private final long first;

  Id(long first) {
    this.first = first;
  }

  /// The first number of the sequence.
  long first() {
    return first;
  }
}
