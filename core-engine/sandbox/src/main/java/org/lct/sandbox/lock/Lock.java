package org.lct.sandbox.lock;

import org.lct.sandbox.store.Row;

/// What protects a resource from being deleted.
///
/// @param type `cannot_delete`, or [#WITH_SUBRESOURCES]
/// @param entityType as the API calls what is locked: `linode`
record Lock(long id, String type, String entityType, long entityId) implements Row {
  /// The type of a lock that also protects what the resource consists of.
  static final String WITH_SUBRESOURCES = "cannot_delete_with_subresources";

  static String key(String entityType, long entityId) {
    return entityType + " " + entityId;
  }
}
