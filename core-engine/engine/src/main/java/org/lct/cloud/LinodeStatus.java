package org.lct.cloud;

import java.util.Locale;

/// The state of a Linode, in the API's words.
public enum LinodeStatus {
  RUNNING,
  OFFLINE,
  BOOTING,
  BUSY,
  REBOOTING,
  SHUTTING_DOWN,
  PROVISIONING,
  DELETING,
  MIGRATING,
  REBUILDING,
  CLONING,
  RESTORING,
  RESIZING,
  STOPPED,
  BILLING_SUSPENSION,
  /// A word this version does not know.
  UNKNOWN;

  /// The state for the API's word; [#UNKNOWN] for a word of a later API.
  public static LinodeStatus of(String word) {
    try {
      return valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  /// The word as the API writes it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it rests: nothing will change until somebody asks for it.
  public boolean settled() {
    return this == RUNNING || this == OFFLINE || this == STOPPED || this == BILLING_SUSPENSION;
  }
}
