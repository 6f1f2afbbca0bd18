package org.lct.sandbox.cloud;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.store.Row;

/// An IPv4 address in use, or reserved for use. The ids of a Linode's addresses are in the order in which it got them.
///
/// @param open whether it is a public address
/// @param linode the Linode that has it, or null
/// @param nodeBalancer the NodeBalancer that has it, or null
/// @param rdns the name its reverse look-up gives, null for a private address and for one that nobody has
/// @param reserved whether the account keeps it when nobody has it
/// @param tags of a reserved address
public record Ip(long id, String address, boolean open, String region, @Nullable Long linode,
    @Nullable Long nodeBalancer, @Nullable String rdns, boolean reserved, List<String> tags) implements Row {

  /// An address; rows written before addresses could be reserved have no tags.
  public Ip { tags = Objects.requireNonNullElse(tags, List.of()); }

  @Override
  public Stream<String> claims() {
    return Stream.of(address);
  }

  /// Whether somebody has it.
  public boolean assigned() {
    return linode != null || nodeBalancer != null;
  }

  /// The same address with another reverse name.
  public Ip named(String name) {
    return new Ip(id, address, open, region, linode, nodeBalancer, name, reserved, tags);
  }

  /// The same address with other tags.
  public Ip tagged(List<String> newTags) {
    return new Ip(id, address, open, region, linode, nodeBalancer, rdns, reserved, newTags);
  }

  /// The same address, kept by the account or not. Only one that is kept has tags.
  public Ip kept(boolean keep, List<String> newTags) {
    return new Ip(id, address, open, region, linode, nodeBalancer, rdns, keep, newTags);
  }

  /// The same address in other hands, or in nobody's.
  Ip owned(long newId, @Nullable Long newLinode, @Nullable Long newBalancer, @Nullable String name) {
    return new Ip(newId, address, open, region, newLinode, newBalancer, name, reserved, tags);
  }
}
