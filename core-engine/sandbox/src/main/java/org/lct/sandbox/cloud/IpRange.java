package org.lct.sandbox.cloud;

import java.util.stream.Stream;
import org.lct.sandbox.store.Row;

/// A block of IPv6 addresses that is routed to a Linode.
///
/// @param range its first address
/// @param prefix 56 or 64
public record IpRange(long id, String range, int prefix, String region, long linode) implements Row {
  @Override
  public Stream<String> claims() {
    return Stream.of(range);
  }
}
