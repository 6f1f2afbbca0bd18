package org.lct.sandbox.cloud;

import java.util.stream.Stream;
import org.lct.sandbox.store.Row;

/// An address that a Linode may take over from the one that has it.
///
/// @param address an IPv4 address, or the first address of an IPv6 range
/// @param linode the one that may take it over
public record IpShare(long id, String address, long linode) implements Row {
  @Override
  public Stream<String> claims() {
    return Stream.empty();
  }
}
