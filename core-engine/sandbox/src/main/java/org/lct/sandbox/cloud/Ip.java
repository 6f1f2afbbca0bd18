package org.lct.sandbox.cloud;

import org.jspecify.annotations.Nullable;
import org.lct.sandbox.store.Row;

/// An IPv4 address in use.
///
/// @param open whether it is a public address
/// @param linode the Linode that has it, or null
/// @param nodeBalancer the NodeBalancer that has it, or null
/// @param rdns the name its reverse look-up gives, null for a private address
public record Ip(long id, String address, boolean open, String region, @Nullable Long linode,
    @Nullable Long nodeBalancer, @Nullable String rdns) implements Row {

  /// The same address with another reverse name.
  public Ip named(String name) {
    return new Ip(id, address, open, region, linode, nodeBalancer, name);
  }
}
