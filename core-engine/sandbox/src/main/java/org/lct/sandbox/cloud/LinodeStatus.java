package org.lct.sandbox.cloud;

import java.util.Locale;

/// What a Linode is doing, as the API says it.
public enum LinodeStatus {
  /// Its disks are being made.
  PROVISIONING,
  /// Powered off.
  OFFLINE,
  /// Being powered on.
  BOOTING,
  /// Powered on.
  RUNNING,
  /// Being restarted.
  REBOOTING,
  /// Being powered off.
  SHUTTING_DOWN,
  /// Being moved to another plan.
  RESIZING,
  /// Being moved to another region.
  MIGRATING,
  /// Being made anew from an image.
  REBUILDING,
  /// Getting the disks of another Linode.
  CLONING,
  /// Getting the disks of a backup.
  RESTORING,
  /// On its way out; soon it is not found any more.
  DELETING;

  /// The API's word.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
