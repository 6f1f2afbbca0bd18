package org.lct.sandbox.account;

import java.util.List;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.store.Row;
import org.lct.sandbox.store.Table;

/// The public keys in the user's profile.
public final class SshKeys {
  private final Table<SshKey> table;

  /// The keys of this cloud's user.
  public SshKeys(Cloud cloud) {
    this.table = cloud.store().table("ssh_keys", SshKey.class);
  }

  /// A public key.
  record SshKey(long id, String label, String key, long created) implements Row {}

  Table<SshKey> table() {
    return table;
  }

  /// The keys themselves.
  public List<String> values() {
    return table.all().stream().map(SshKey::key).toList();
  }

  List<String> labels() {
    return table.all().stream().map(SshKey::label).toList();
  }
}
