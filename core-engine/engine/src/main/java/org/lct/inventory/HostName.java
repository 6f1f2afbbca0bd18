package org.lct.inventory;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// The name of this machine.
final class HostName {
  private HostName() {}

  /// The name as the system knows it, or "this machine" if it knows none.
  static String local() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }
}
