package org.lct.expand;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The addresses of one range: whoever has one keeps it, others get the first free one, blocks the last free ones.
final class AddressPool {
  /// How few addresses something has that is no network.
  private static final int MEMBER_PREFIX = 30;

  private final Ipv4Range range;
  private final int reserved;
  private final Set<Long> taken = new HashSet<>();
  /// Below it no address is free.
  private long searched;

  /// @param reserved how many addresses at each end nobody has
  /// @param given what exists; also what is not wanted any more has its address until it is gone
  AddressPool(Ipv4Range range, int reserved, Collection<String> given) {
    this.range = range;
    this.reserved = reserved;
    searched = range.first() + reserved;
    given.stream().map(Ipv4Range::parse).flatMap(Optional::stream)
        .filter(one -> one.prefix() >= MEMBER_PREFIX && range.contains(one)).forEach(this::take);
  }

  private void take(Ipv4Range block) {
    for (long number = block.first(); number <= block.last(); number++)
      taken.add(number);
  }

  /// The number of the address of somebody who has this one, if any; empty if none is left.
  Optional<Long> address(Optional<String> own) {
    var kept = own.flatMap(Ipv4Range::parse).filter(range::contains).map(Ipv4Range::first);
    while (kept.isEmpty() && taken.contains(searched))
      searched++;
    long number = kept.orElse(searched);
    if (number > range.last() - reserved)
      return Optional.empty();
    taken.add(number);
    return Optional.of(number);
  }

  /// The block of somebody who has this one, if any: four addresses; empty if no four together are left.
  Optional<Ipv4Range> block(Optional<String> own) {
    var block = own.flatMap(Ipv4Range::parse).filter(range::contains)
        .filter(kept -> kept.prefix() == MEMBER_PREFIX)
        .orElseGet(() -> new Ipv4Range(range.last() - 7, MEMBER_PREFIX));
    while (own.filter(block.toString()::equals).isEmpty() && isTouched(block))
      block = new Ipv4Range(block.first() - block.size(), MEMBER_PREFIX);
    if (block.first() < range.first() + reserved)
      return Optional.empty();
    take(block);
    return Optional.of(block);
  }

  private boolean isTouched(Ipv4Range block) {
    for (long number = block.first(); number <= block.last(); number++) {
      if (taken.contains(number))
        return true;
    }
    return false;
  }
}
