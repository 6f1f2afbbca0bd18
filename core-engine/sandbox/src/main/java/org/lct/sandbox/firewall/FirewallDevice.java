package org.lct.sandbox.firewall;

import org.lct.sandbox.store.Row;

/// A firewall's hold on something.
///
/// @param type the kind of thing: `linode`, `nodebalancer`
/// @param entity its id
record FirewallDevice(long id, long firewall, String type, long entity, long created) implements Row {
  /// What identifies the thing among all kinds.
  String key() {
    return key(type, entity);
  }

  static String key(String type, long entity) {
    return type + " " + entity;
  }
}
