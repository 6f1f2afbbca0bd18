package org.lct.sandbox.network;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.network.NetworkInterface.Address;

/// Gives out addresses of a subnet. Its first two and last two are nobody's.
///
/// What is taken here is remembered here only: whoever takes something saves it. Every refusal is 400.
public final class SubnetAddresses {
  private static final int RESERVED = 2;

  private final Cidr network;
  private final TreeSet<Cidr> taken = new TreeSet<>(
      Comparator.comparingLong(Cidr::first).thenComparingInt(Cidr::prefix));

  /// The addresses of this subnet.
  ///
  /// @param except the interface that is being changed: what it has counts as free; null for none
  public SubnetAddresses(Networks networks, Subnet subnet, @Nullable Long except) {
    this.network = subnet.network();
    networks.inSubnet(subnet).stream().filter(nic -> !Long.valueOf(nic.id()).equals(except))
        .map(NetworkInterface::link)
        .flatMap(
            link -> Stream.concat(link.addresses().stream().map(Address::address), link.ranges().stream()))
        .forEach(used -> taken.add(Cidr.of(used)));
    networks.balancersIn(subnet).forEach(place -> taken.add(Cidr.of(place.range())));
  }

  /// Takes this address.
  ///
  /// @param field that asks for it
  public String take(String address, String field) {
    var host = Cidr.host(address)
        .orElseThrow(() -> Refusal.invalid("Must be a valid IPv4 address", field));
    takeFree(host, field);
    return address;
  }

  /// Takes the first address that is free: in an empty subnet the third one, `.2`.
  public String takeNext(String field) {
    return takeNext(Cidr.BITS, network, field).address(0);
  }

  /// Takes this range: `10.0.0.16/28`, or only the size, `/28`: then the first one that is free.
  public String takeRange(String range, String field) {
    if (range.startsWith("/")) {
      return takeNextRange(range.substring(1), network, field);
    }
    var wanted = Cidr.parse(range).orElseThrow(() -> notCanonical(field));
    takeFree(wanted, field);
    return range;
  }

  /// Takes the first range of this size that is free.
  ///
  /// @param within the part of the subnet to look in
  public String takeNextRange(String prefix, Cidr within, String field) {
    int size = Cidr.prefix(prefix).orElseThrow(() -> notCanonical(field));
    return takeNext(size, within, field).toString();
  }

  private void takeFree(Cidr range, String field) {
    if (!usable(range)) {
      throw Refusal.invalid(
          "Must be within %s, without its first two and last two addresses".formatted(network), field);
    }
    if (taken.stream().anyMatch(range::overlaps)) {
      throw Refusal.invalid("Is in use in this subnet", field);
    }
    taken.add(range);
  }

  private Cidr takeNext(int prefix, Cidr within, String field) {
    var candidate = aligned(Math.max(within.first(), network.first() + RESERVED), prefix);
    for (var range : taken) {
      if (candidate.overlaps(range)) {
        candidate = aligned(range.last() + 1, prefix);
      }
    }
    if (!within.contains(candidate) || !usable(candidate)) {
      throw Refusal.invalid("The subnet has not enough free addresses", field);
    }
    taken.add(candidate);
    return candidate;
  }

  private boolean usable(Cidr range) {
    return network.first() + RESERVED <= range.first() && range.last() <= network.last() - RESERVED;
  }

  /// The first network of this size at or after the address.
  private static Cidr aligned(long address, int prefix) {
    var size = new Cidr(0, prefix).size();
    return new Cidr((address + size - 1) / size * size, prefix);
  }

  private static Refusal notCanonical(String field) {
    return Refusal.invalid("Must be an IPv4 network in canonical CIDR form", field);
  }
}
